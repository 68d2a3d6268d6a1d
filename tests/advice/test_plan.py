"""Plans: every constraint obeyed, none smaller, none shorter, and what forbids one."""

import itertools
import os
import random
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from engine.advice.adviser import Adviser
from engine.advice.calendar import entries, loads
from engine.advice.plan import Agreement, Part, Plan, Planned, Wish, planned
from engine.advice.schedule import Task, least_months, schedules
from engine.model.region import RegionFacts, StepStatus
from tests import libraries as small

LEVELS = {"goals": 1, "ties": 1, "money": 1, "people": 1}
REQUIRES = {
    ("money", 1): {"ties": 2},
    ("money", 2): {"goals": 3},
    ("people", 1): {"money": 2},
    ("goals", 2): {"ties": 3},
}


def problems(adviser: Adviser, region: RegionFacts, wish: Wish, plan: Plan) -> list[str]:
    """Check a plan by walking through its months, with nothing of the planner's own."""
    found = []
    end = max((part.end for part in plan.parts), default=0)
    levels = {name: region.level(name) or 0 for name in adviser.library.focus_points}
    for month in range(end + 1):
        for part in sorted(plan.parts, key=lambda one: (one.end, one.start)):
            if part.start == month:
                found += wrong_start(adviser, region, part, levels)
            if part.end == month:
                found += [f"{part.node} done at {levels[part.node[0]]}"] * (levels[part.node[0]] != part.node[1])
                levels[part.node[0]] = part.node[1] + 1
        running = [part.node for part in plan.parts if part.start <= month < part.end]
        found += [f"{running} in month {month}"] * (len(running) > wish.capacity)
    found += [f"{name} at {levels[name]}" for name, n in wish.targets.items() if levels[name] < n]
    found += [f"{end} months"] * (end != plan.months or (wish.within is not None and end > wish.within))
    taken = {step.id for part in plan.parts for step in part.steps}
    return found + [f"{one.id} left in" for one in wish.without if one.id in taken]


def wrong_start(adviser: Adviser, region: RegionFacts, part: Part, levels: Mapping[str, int]) -> list[str]:
    """Check what a part begins with: its level, what its steps need, which steps it has, and how long it takes."""
    found = [f"{part.node} begun at {levels[part.node[0]]}"] * (levels[part.node[0]] != part.node[1])
    for step in adviser.library.steps.values():
        if (step.focus_point, step.from_level) == part.node:
            found += [f"{step.id} needs {name} {n}" for name, n in step.requires if levels[name] < n]
            done = step.id in region.steps and region.steps[step.id].status == "done"
            found += [f"{step.id} is done: {done}"] * (done == (step in part.steps))
    months = max((step.months[1] for step in part.steps), default=0)
    return found + [f"{part.node} takes {part.end - part.start}"] * (part.end - part.start != months)


def fewest(adviser: Adviser, region: RegionFacts, targets: Mapping[str, int]) -> int:
    """Count the steps of the smallest set of transitions that reaches the targets, by trying every set of levels."""
    names = list(adviser.library.focus_points)
    best = 10**6
    for ends in itertools.product(*(range(region.level(name) or 0, 5) for name in names)):
        end = dict(zip(names, ends, strict=True))
        nodes = [(name, n) for name in names for n in range(region.level(name) or 0, end[name])]
        steps = [one for node in nodes for one in adviser.ladder[node].steps]
        closed = all(end[other] >= n for step in steps for other, n in step.requires)
        if closed and all(end[name] >= n for name, n in targets.items()):
            best = min(best, len(steps))
    return best


def shortest(tasks: Iterable[Task], capacity: int) -> int:
    """Give the fewest months, by trying every order in which tasks can be started as early as they can."""
    every = {task.node: task for task in tasks}
    best = 10**6
    for order in itertools.permutations(every):
        ends: dict[tuple[str, int], int] = {}
        busy: dict[int, int] = {}
        for node in order:
            task = every[node]
            if any(before not in ends for before in task.after):
                break
            at = max((ends[before] for before in task.after), default=0)
            while any(busy.get(month, 0) >= capacity for month in range(at, at + task.months)):
                at += 1
            for month in range(at, at + task.months):
                busy[month] = busy.get(month, 0) + 1
            ends[node] = at + task.months
        else:
            best = min(best, max(ends.values()))
    return best


@pytest.mark.parametrize("seed", range(int(os.environ.get("REGIOKOERS_PLANS", "15"))))
def test_plans_of_random_regions_obey_every_constraint(adviser: Adviser, seed: int) -> None:
    chance = random.Random(seed)
    names = list(adviser.library.focus_points)
    region = RegionFacts("Made up", "made-up", facts={name: chance.randrange(4) for name in names})
    steps = chance.sample(sorted(adviser.library.steps), 6)
    region = replace(region, steps={name: StepStatus("done") for name in steps})
    targets = {name: chance.randrange(1, 5) for name in chance.sample(names, chance.randint(1, 4))}
    wish = Wish(targets, within=chance.choice([None, 24, 60]), capacity=chance.randint(1, 4))
    found = planned(adviser, adviser.assess(region), wish)
    if found.plan is None:
        assert {one.kind for one in found.conflict} >= {"target", "within"}
    for plan in (found.plan, *found.others):
        if plan is not None:
            assert problems(adviser, region, wish, plan) == []
    if found.plan is not None:
        assert all(plan.steps == found.plan.steps for plan in found.others)
        assert len({frozenset(plan.begins_with) for plan in (found.plan, *found.others)}) == 1 + len(found.others)


@pytest.mark.parametrize("seed", range(12))
def test_no_smaller_set_of_steps_reaches_the_targets(seed: int) -> None:
    chance = random.Random(seed)
    points = list(small.POINTS)
    requires = {
        (name, level): {other: chance.randint(1, level)}
        for place, name in enumerate(points)
        for level in range(1, 4)
        for other in chance.sample(points[:place], min(place, 1))
    }
    adviser = small.adviser(small.library(small.base(), requires), reference=True)
    region = small.region({name: chance.randrange(3) for name in points})
    targets = {name: chance.randint(1, 4) for name in chance.sample(points, 2)}
    found = planned(adviser, adviser.assess(region), Wish(targets))
    assert found.plan is not None
    assert found.plan.steps == fewest(adviser, region, targets)
    assert problems(adviser, region, Wish(targets), found.plan) == []


@pytest.mark.parametrize("seed", range(12))
def test_no_shorter_schedule_exists(seed: int) -> None:
    chance = random.Random(seed)
    nodes = [(f"t{place}", 0) for place in range(6)]
    tasks = [
        Task(node, chance.randint(1, 6), tuple(chance.sample(nodes[:place], min(place, chance.randint(0, 2)))), 0)
        for place, node in enumerate(nodes)
    ]
    capacity = chance.randint(1, 3)
    found = schedules(tasks, capacity, None, 1)
    assert found.schedules[0].shortest
    best = shortest(tasks, capacity)
    assert found.schedules[0].months == best
    assert least_months(tasks, capacity) <= best
    late = schedules(tasks, capacity, best - 1, 1)
    assert (late.schedules, late.sure) == ((), True)


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
