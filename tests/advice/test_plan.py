"""Plans: every constraint obeyed, none smaller, none shorter, and what forbids one."""

from dataclasses import replace

import pytest

from engine.advice.adviser import Adviser
from engine.advice.calendar import entries, loads
from engine.advice.plan import Agreement, Planned, Wish, planned
from engine.model.region import RegionFacts
from tests import libraries as small
from tests.advice.plans import problems, random_plan, wrong_with, wrong_with_schedule, wrong_with_small_plan

LEVELS = {"goals": 1, "ties": 1, "money": 1, "people": 1}
REQUIRES = {
    ("money", 1): {"ties": 2},
    ("money", 2): {"goals": 3},
    ("people", 1): {"money": 2},
    ("goals", 2): {"ties": 3},
}


@pytest.mark.parametrize("seed", range(15))
def test_plans_of_random_regions_obey_every_constraint(adviser: Adviser, seed: int) -> None:
    assert wrong_with(random_plan(adviser, seed)) == []


@pytest.mark.parametrize("seed", range(12))
def test_no_smaller_set_of_steps_reaches_the_targets(seed: int) -> None:
    assert wrong_with_small_plan(seed) == []


@pytest.mark.parametrize("seed", range(12))
def test_no_shorter_schedule_exists(seed: int) -> None:
    assert wrong_with_schedule(seed) == []


def test_a_plan_that_is_wrong_is_seen(adviser: Adviser) -> None:
    case = next(one for seed in range(100) if (one := random_plan(adviser, seed)).found.plan and one.found.plan.months)
    plan = case.found.plan
    assert plan is not None
    assert problems(case, plan) == []
    parts = plan.parts
    late = parts[0]._replace(start=parts[0].start + 1)
    assert problems(case, plan._replace(parts=(late, *parts[1:])))
    assert problems(case, plan._replace(parts=parts[:-1]))
    assert problems(case, plan._replace(months=plan.months + 1))
    assert problems(case._replace(wish=replace(case.wish, capacity=0)), plan)
    assert problems(case._replace(wish=replace(case.wish, without=parts[0].steps[:1])), plan)


def plan_of(wish: Wish, region: RegionFacts | None = None) -> Planned:
    adviser = small.adviser(small.library(small.base(), REQUIRES))
    return planned(adviser, adviser.assess(region or small.region(LEVELS)), wish)


def test_what_a_target_needs_comes_along_with_why() -> None:
    found = plan_of(Wish({"people": 2}))
    assert found.plan is not None
    assert {part.node: part.needed_for for part in found.plan.parts} == {
        ("ties", 1): (("money", 1),),
        ("money", 1): (("people", 1),),
        ("people", 1): (),
    }


def test_a_step_that_is_pinned_brings_its_transition() -> None:
    adviser = small.adviser(small.library(small.base(), REQUIRES))
    found = planned(adviser, adviser.assess(small.region(LEVELS)), Wish({}, pinned=(adviser.library.steps["money-1"],)))
    assert found.plan is not None
    assert {step.id for part in found.plan.parts for step in part.steps} == {"ties-1", "money-1"}


def test_what_can_not_be_reached_names_the_smallest_conflict() -> None:
    adviser = small.adviser(small.library(small.base(), REQUIRES))
    without = (adviser.library.steps["ties-1"],)
    found = planned(adviser, adviser.assess(small.region(LEVELS)), Wish({"goals": 2, "people": 2}, without=without))
    assert found.plan is None
    assert found.conflict == (Agreement("target", "people", 2), Agreement("without", "ties-1"))
    declined = plan_of(Wish({"people": 2}), small.region(LEVELS, steps={"money-1": "declined"}))
    assert declined.conflict == (Agreement("target", "people", 2), Agreement("declined", "money-1"))
    unknown = plan_of(Wish({"people": 2}), small.region({"goals": 1, "money": 1, "people": 1}))
    assert unknown.conflict == (Agreement("target", "people", 2), Agreement("unknown", "ties"))


def test_too_little_time_names_only_the_targets_that_matter() -> None:
    chain = plan_of(Wish({"people": 2, "goals": 2}, within=5))
    assert set(chain.conflict) == {Agreement("within", value=5), Agreement("target", "people", 2)}
    narrow = plan_of(Wish({"goals": 3, "people": 2, "ties": 2}, within=6, capacity=1))
    assert narrow.smallest
    assert {one.kind for one in narrow.conflict} == {"within", "capacity", "target"}
    assert plan_of(Wish({"people": 2}, within=6, capacity=1)).plan is not None


def test_a_target_that_is_reached_asks_nothing() -> None:
    found = plan_of(Wish({"goals": 1}))
    assert found.reached == ("goals",)
    assert found.plan is not None
    assert found.plan.parts == ()


def test_the_load_of_owners_adds_up(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    found = adviser.assess(regions["binnenmeren"])
    one = planned(adviser, found, Wish({"organisational_structure": 3, "quality_framework": 3}))
    assert one.plan is not None
    made = entries(adviser, found, one.plan)
    assert sum(load.steps for load in loads(made)) == one.plan.steps == len(made)
    for load in loads(made):
        own = [entry for entry in made if entry.owner.id == load.owner.id]
        assert load.most == max(sum(each.start <= m < each.end for each in own) for m in range(one.plan.months))


def test_who_stands_in_owns_a_step_until_the_role_is_there(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    found = adviser.assess(regions["binnenmeren"])
    one = planned(adviser, found, Wish({"organisational_structure": 3}))
    assert one.plan is not None
    ends = {part.node: part.end for part in one.plan.parts}
    there = ends["organisational_structure", 1]
    for entry in entries(adviser, found, one.plan):
        if entry.step.owner == "programme_manager":
            assert (entry.owner.instead_of == "programme_manager") == (entry.start < there)
