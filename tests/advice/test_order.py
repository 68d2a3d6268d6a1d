"""The order of focus points and steps, and the waves in which they come."""

import pytest

from engine.advice.adviser import Assessment
from engine.model.library import Rule
from engine.model.region import RegionFacts
from tests.libraries import POINTS, Requires, advise, adviser, base, library, region, step, weigh

ZERO = dict.fromkeys(POINTS, 0)


def points(**given: int) -> list[Rule]:
    return [weigh(f"own/{name}", f"gap_{name} >= 1", own, name) for name, own in given.items()]


def assess(rules: list[Rule], one: RegionFacts, requires: Requires | None = None, capacity: int = 3) -> Assessment:
    return adviser(library(rules, requires), capacity=capacity).assess(one)


def order(rules: list[Rule], one: RegionFacts, requires: Requires | None = None) -> list[str]:
    return [weighed.transition.focus_point for weighed in assess(rules, one, requires).ranked]


def waves(rules: list[Rule], one: RegionFacts, requires: Requires | None = None, capacity: int = 3) -> dict[str, str]:
    return dict(assess(rules, one, requires, capacity).waves)


def test_the_highest_priority_comes_first() -> None:
    assert order(points(goals=1, ties=3, money=2, people=0), region(ZERO)) == ["ties", "money", "goals", "people"]


def test_equal_priorities_come_in_the_fixed_order_of_the_ladder_not_in_that_of_the_names() -> None:
    assert order(base(), region(ZERO)) == ["goals", "ties", "money", "people"]
    assert order(base(), region(ZERO), {("goals", 0): {"people": 1}}) == ["ties", "money", "people", "goals"]


def test_a_prerequisite_stands_before_what_needs_it_however_few_points_it_has_itself() -> None:
    found = order(points(goals=500, people=1, ties=400), region(ZERO), {("goals", 0): {"people": 1}})
    assert found == ["people", "goals", "ties", "money"]


def test_all_focus_points_have_a_rank_first_what_climbs_then_what_is_unknown_then_what_has_arrived() -> None:
    rules = points(people=5, goals=1)
    made = adviser(library(rules, points=(*POINTS, "extra", "more")))
    found = made.advise(region({"goals": 0, "people": 0, "money": 4, "more": 2}, targets={"more": 2}))
    told = [(one.id, one.rank, one.priority, one.wave) for one in found.focus_points]
    assert told == [
        ("people", 1, 5, "now"),
        ("goals", 2, 1, "now"),
        ("ties", 3, None, None),
        ("extra", 4, None, None),
        ("money", 5, None, None),
        ("more", 6, None, None),
    ]


def test_steps_follow_their_focus_points_then_their_own_points_then_their_names() -> None:
    more = [step(name, "ties", 0) for name in ("a-step", "z-step", "m-step")]
    rules = [
        *points(ties=300, goals=200),
        advise("own", "count > 2", 40, "z-step"),
        advise("less", "count > 2", -5, "a-step"),
    ]
    found = adviser(library(rules, steps=more)).advise(region(ZERO, count=3))
    told = [(one.rank, one.step.id, one.priority) for one in found.steps]
    assert told == [
        (1, "z-step", 340),
        (2, "m-step", 300),
        (3, "ties-0", 300),
        (4, "a-step", 295),
        (5, "goals-0", 200),
        (6, "money-0", 0),
        (7, "people-0", 0),
    ]
    assert [(why.rule, why.points) for why in found.steps[0].reasons] == [("own/ties", 300), ("own", 40)]


def test_points_of_a_step_never_move_its_focus_point() -> None:
    rules = [*points(ties=300, goals=200), advise("own", "count > 2", 900, "goals-0")]
    found = adviser(library(rules)).advise(region(ZERO, count=3))
    assert [one.step.id for one in found.steps][:2] == ["ties-0", "goals-0"]
    assert [one.priority for one in found.focus_points][:2] == [300, 200]


@pytest.mark.parametrize(
    ("capacity", "now"), [(1, ["goals"]), (2, ["goals", "ties"]), (3, ["goals", "ties", "money"]), (9, list(POINTS))]
)
def test_as_many_begin_now_as_the_region_can_carry_and_the_rest_is_next(capacity: int, now: list[str]) -> None:
    found = waves(points(goals=4, ties=3, money=2, people=1), region(ZERO), capacity=capacity)
    assert found == {name: "now" if name in now else "next" for name in POINTS}


def test_three_begin_now_where_nothing_else_was_said() -> None:
    found = adviser(library(base())).assess(region(ZERO))
    assert list(found.waves.values()) == ["now", "now", "now", "next"]


def test_what_waits_only_for_one_level_of_what_begins_now_is_next_and_all_else_is_later() -> None:
    requires = {("goals", 0): {"ties": 1}, ("money", 0): {"ties": 2}, ("people", 0): {"goals": 1}}
    found = waves(base(), region(ZERO), requires)
    assert found == {"ties": "now", "goals": "next", "money": "later", "people": "later"}


def test_what_waits_for_something_that_is_next_itself_is_later() -> None:
    found = waves(points(money=9, people=8, ties=7), region(ZERO), {("goals", 0): {"ties": 1}}, capacity=2)
    assert found == {"money": "now", "people": "now", "ties": "next", "goals": "later"}


def test_what_waits_for_two_that_both_begin_now_is_next_and_for_one_that_does_not_later() -> None:
    requires = {("goals", 0): {"ties": 1, "money": 1}}
    assert waves(base(), region(ZERO), requires)["goals"] == "next"
    assert waves(base(), region(ZERO), requires, capacity=1)["goals"] == "later"


def test_a_place_is_not_taken_by_what_is_blocked() -> None:
    found = waves(points(goals=9, ties=3, money=2, people=1), region(ZERO), {("goals", 0): {"ties": 1}})
    assert found == {"ties": "now", "goals": "next", "money": "now", "people": "now"}


def test_a_transition_shares_one_wave_even_where_only_one_of_its_steps_is_blocked() -> None:
    blocked = step("blocked", "goals", 0, {"ties": 1})
    found = adviser(library(base(), steps=[blocked])).advise(region(ZERO))
    told = {one.step.id: (one.wave, one.requires) for one in found.steps if one.step.focus_point == "goals"}
    assert told["goals-0"] == told["blocked"]
    assert told["blocked"][0] == "next"
    assert [(one.focus_point, one.level, one.met) for one in told["goals-0"][1]] == [("ties", 1, False)]


def test_the_rank_does_not_depend_on_the_capacity() -> None:
    requires = {("goals", 0): {"people": 1}}
    ranks = [
        [one.transition.focus_point for one in assess(points(goals=3, ties=2), region(ZERO), requires, capacity).ranked]
        for capacity in (1, 2, 11)
    ]
    assert ranks[0] == ranks[1] == ranks[2]


def test_what_waits_for_an_unknown_level_is_later_and_says_so() -> None:
    made = adviser(library(points(goals=9), {("goals", 0): {"ties": 1}}))
    found = made.advise(region({"goals": 0, "money": 0}))
    (goals,) = (one for one in found.steps if one.step.focus_point == "goals")
    assert (goals.wave, [(one.focus_point, one.level, one.met) for one in goals.requires]) == (
        "later",
        [("ties", 1, None)],
    )
    assert "ties" in [one.fact for one in found.open_questions]


def test_a_prerequisite_that_is_there_is_told_as_met() -> None:
    found = adviser(library(base(), {("goals", 0): {"ties": 1}})).advise(region(ZERO | {"ties": 2}))
    (goals,) = (one for one in found.steps if one.step.focus_point == "goals")
    assert (goals.wave, [one.met for one in goals.requires]) == ("now", [True])


def test_a_transition_without_a_step_left_takes_no_place() -> None:
    found = waves(points(goals=4, ties=3, money=2, people=1), region(ZERO, steps={"goals-0": "declined"}), capacity=2)
    assert found == {"goals": "next", "ties": "now", "money": "now", "people": "next"}
