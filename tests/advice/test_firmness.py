"""How firm a step's place is under other readings and other weightings."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from engine.advice.firmness import Firmness, StepFirmness, firmness, waves_of_steps
from engine.model.library import Rule
from engine.model.region import RegionFacts
from tests.libraries import POINTS, Requires, adviser, library, region, weigh

ZERO = dict.fromkeys(POINTS, 0)
TERMS = 3


def points(term: str = "gap", **given: int) -> list[Rule]:
    return [weigh(f"{term}/{name}", f"gap_{name} >= 1", own, name, term=term) for name, own in given.items()]


LED = points(goals=900, ties=700, money=500, people=300)


def firm(rules: list[Rule], one: RegionFacts, requires: Requires | None = None, capacity: int = 2) -> Firmness:
    made = adviser(library(rules, requires), capacity=capacity)
    return firmness(made, made.assess(one))


def told(found: Firmness) -> dict[str, StepFirmness]:
    return {one.step: one for one in found.steps}


def doubtful(confidence: Mapping[str, str], **levels: int) -> RegionFacts:
    return replace(region(ZERO | levels), confidence={**dict.fromkeys(POINTS, "high"), **confidence})


def test_with_no_doubt_there_is_one_reading_and_every_step_stays() -> None:
    found = firm(LED, region(ZERO))
    assert (found.readings, found.exact, found.weightings) == (1, True, 2 * TERMS)
    assert [one.step for one in found.steps] == ["goals-0", "ties-0", "money-0", "people-0"]
    assert {(one.readings, one.weightings, one.rests_on) for one in found.steps} == {(1, 2 * TERMS, ())}


def test_a_level_read_otherwise_takes_its_own_steps_away_and_can_let_others_begin() -> None:
    found = firm(LED, doubtful({"goals": "low"}, goals=3))
    steps = told(found)
    assert (found.readings, found.exact) == (3, True)
    assert (steps["goals-3"].readings, steps["goals-3"].rests_on) == (1, ("goals",))
    assert (steps["ties-0"].readings, steps["ties-0"].rests_on) == (3, ())
    assert (steps["money-0"].readings, steps["money-0"].rests_on) == (2, ("goals",))
    assert (steps["people-0"].readings, steps["people-0"].rests_on) == (3, ())


def test_each_doubtful_answer_that_alone_moves_a_step_is_named() -> None:
    requires = {("money", 1): {"people": 1}}
    found = firm(
        [*LED, *points("x", money=900)], doubtful({"people": "low", "ties": "low"}, people=1, money=1), requires
    )
    money = told(found)["money-1"]
    assert (found.readings, money.readings, money.rests_on) == (6, 4, ("people",))
    assert told(found)["ties-0"].rests_on == ("ties",)


def test_a_range_is_read_at_its_ends() -> None:
    rules = [*LED, weigh("a", "rate < 52", 500, "people")]
    one = replace(region(ZERO, rate=55), ranges={"rate": (50, 60)})
    steps = told(firm(rules, one))
    assert (steps["ties-0"].readings, steps["ties-0"].rests_on) == (2, ("rate",))
    assert (steps["people-0"].readings, steps["people-0"].rests_on) == (2, ("rate",))
    assert (steps["goals-0"].readings, steps["goals-0"].rests_on) == (3, ())


@pytest.mark.parametrize(("context", "stays"), [(200, 6), (201, 4), (400, 4), (401, 4), (802, 6)])
def test_each_term_is_halved_and_doubled_alone(context: int, stays: int) -> None:
    """`people` passes `ties`, or falls back behind it, by its context doubled or halved, or by all gaps so."""
    rules = [*points(goals=900, ties=700, people=300), *points("context", people=context)]
    assert told(firm(rules, region(ZERO, targets={"money": 0})))["ties-0"].weightings == stays


def test_what_is_lent_follows_the_weights() -> None:
    rules = [*points(goals=900, ties=700, people=100), *points("context", people=400)]
    steps = told(firm(rules, region(ZERO), {("people", 0): {"money": 1}}))
    assert (steps["money-0"].weightings, steps["goals-0"].weightings) == (2 * TERMS - 2, 2 * TERMS)


def test_a_large_space_is_sampled_by_the_hash_of_the_facts() -> None:
    names = tuple(f"p{n}" for n in range(6))
    made = adviser(library([weigh(f"a/{name}", f"gap_{name} >= 2", 100, name) for name in names], points=names))
    one = replace(region(dict.fromkeys(names, 2)), confidence=dict.fromkeys(names, "low"))
    found = firmness(made, made.assess(one))
    assert (found.readings, found.exact) == (200, False)
    assert found == firmness(made, made.assess(one))
    assert found != firmness(made, made.assess(replace(one, sha256="1" * 64)))
    assert all(0 <= step.readings <= 200 for step in found.steps)


def test_the_waves_of_steps_are_those_of_the_advice() -> None:
    made = adviser(library(LED, {("goals", 0): {"people": 1}}), capacity=2)
    one = region(ZERO, steps={"ties-0": "done"})
    assert dict(waves_of_steps(made.assess(one))) == {own.step.id: own.wave for own in made.advise(one).steps}
