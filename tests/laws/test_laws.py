"""The laws of the advice on some hundreds of random regions, with the shipped rules."""

import random
from dataclasses import replace

import pytest

from engine.advice.adviser import Adviser
from engine.matching.durable import DurableEngine
from engine.model.library import Library, Rule
from engine.model.region import RegionFacts
from tests.laws.laws import (
    LAWS,
    Law,
    as_bytes,
    points_never_fall_as_the_level_falls,
    the_way_ahead_reaches_every_target,
    what_is_below_its_target_has_a_step_within_reach,
)
from tests.laws.world import World, case_of, cases, lasting, some_region, world
from tests.libraries import adviser as adviser_of
from tests.libraries import base, gives, library, region, step, weigh
from tests.worlds import fact


@pytest.fixture(scope="module")
def shipped(library: Library) -> World:
    return world(library, DurableEngine(), seed=7)


@pytest.mark.parametrize("seed", range(8))
def test_no_region_breaks_a_law(shipped: World, seed: int) -> None:
    found = [
        f"{law.__name__}: {broken} in {dict(case.region.facts)}"
        for case in cases(shipped, seed, 25)
        for law in LAWS
        for broken in law(case)
    ]
    assert found == []


def broken_by(law: Law, adviser: Adviser, **levels: int) -> list[str]:
    made = World(adviser, [adviser], lasting(adviser.library))
    full = dict.fromkeys(adviser.library.focus_points, 0) | levels
    return list(law(case_of(adviser, made, region(full), random.Random(1))))


def test_a_rule_that_rewards_a_level_breaks_the_first_law() -> None:
    rules = [*base("ties"), weigh("reward", "ties >= 2", 300, "ties")]
    adviser = adviser_of(library(rules, points=("ties",)))
    assert broken_by(points_never_fall_as_the_level_falls, adviser, ties=2) == [
        "ties 2 to 1 loses [('reward', 300)] and wins []"
    ]
    assert broken_by(points_never_fall_as_the_level_falls, adviser, ties=3) == []


def test_points_lent_by_what_waits_count_too() -> None:
    rules = [*base("ties"), weigh("reward", "ties >= 2", 300, "goals")]
    adviser = adviser_of(library(rules, {("goals", 0): {"ties": 3}}, points=("goals", "ties")))
    (found,) = broken_by(points_never_fall_as_the_level_falls, adviser, ties=2, goals=0)
    assert found == "ties 2 to 1 loses [('prerequisite/goals', 200)] and wins []"


def test_a_transition_whose_steps_never_suit_is_never_reached() -> None:
    narrow = step("narrow", "ties", 2, when="ties == 3")
    made = library(base("ties"), points=("ties",))
    steps = {name: one for name, one in made.steps.items() if name != "ties-2"} | {"narrow": narrow}
    adviser = adviser_of(made._replace(steps=steps))
    assert broken_by(what_is_below_its_target_has_a_step_within_reach, adviser, ties=2) == [
        "ties at 2 has no step towards 4",
        "the turn of ties from [2, 3] never comes",
    ]
    assert broken_by(the_way_ahead_reaches_every_target, adviser, ties=0) == ["('ties',) never climb"]


@pytest.mark.parametrize(
    ("rule", "lasts"),
    [
        (weigh("one", "count > 5", 1, "ties"), True),
        (weigh("one", "count > 5 or level is unknown", 1, "ties"), False),
        (weigh("one", "big == true", 1, "ties"), False),
        (weigh("one", "small == true", 1, "ties"), True),
    ],
)
def test_what_an_answer_decides_for_good_asks_for_no_unknowns_even_through_other_facts(
    rule: Rule, *, lasts: bool
) -> None:
    derived = [fact(name, "flag") for name in ("huge", "big", "small")]
    rules = [
        gives("a", "rate is known", "huge"),
        gives("b", "huge == true", "big"),
        gives("c", "count > 5", "small"),
        rule,
    ]
    assert (rule in lasting(library(rules, derived=derived))) is lasts


def some_regions(library: Library, seed: int, count: int) -> list[RegionFacts]:
    chance = random.Random(seed)
    regions = []
    for _ in range(count):
        one = some_region(library, chance)
        known = {name: value for name, value in one.facts.items() if chance.random() < 0.9}
        regions.append(replace(one, facts=known))
    return regions


def test_both_engines_give_the_same_advice_to_the_byte(adviser: Adviser, reference_adviser: Adviser) -> None:
    for one in some_regions(adviser.library, 3, 60):
        assert as_bytes(adviser, one) == as_bytes(reference_adviser, one)


def test_no_region_leaves_anything_behind_for_those_that_follow(adviser: Adviser) -> None:
    regions = some_regions(adviser.library, 5, 60)
    there = [as_bytes(adviser, one) for one in regions]
    back = [as_bytes(adviser, one) for one in reversed(regions)]
    assert there == back[::-1]
