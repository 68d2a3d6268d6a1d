"""Where a region stands: its targets closed under prerequisites, its gaps, and who waits for whom."""

import pytest

from engine.advice.ladder import ladder_of
from engine.advice.standing import Standing, engine_facts, standings, waiting_for
from engine.model.library import Library
from engine.model.region import RegionFacts
from tests.libraries import POINTS, Requires, library, region

ZERO = dict.fromkeys(POINTS, 0)


def placed(requires: Requires, one: RegionFacts) -> dict[str, Standing]:
    made: Library = library(requires=requires)
    return standings(one, made, ladder_of(made))


def targets(requires: Requires, one: RegionFacts) -> dict[str, tuple[int, tuple[str, ...]]]:
    return {name: (found.effective_target, found.raised_for) for name, found in placed(requires, one).items()}


def test_the_target_is_the_highest_level_where_none_is_set() -> None:
    found = placed({}, region(ZERO, targets={"ties": 4, "money": 2}))
    told = {name: (one.target, one.target_set, one.effective_target) for name, one in found.items()}
    assert told == {
        "goals": (4, False, 4),
        "ties": (4, True, 4),
        "money": (2, True, 2),
        "people": (4, False, 4),
    }


def test_a_target_that_needs_another_focus_point_higher_raises_it_and_says_for_whom() -> None:
    requires = {("goals", 2): {"ties": 3}, ("money", 1): {"ties": 2}}
    asked = region(ZERO, targets={"goals": 3, "money": 2, "ties": 1, "people": 0})
    found = targets(requires, asked)
    assert found == {"goals": (3, ()), "ties": (3, ("goals", "money")), "money": (2, ()), "people": (0, ())}


def test_a_raised_target_raises_what_it_needs_itself() -> None:
    requires = {("goals", 0): {"ties": 2}, ("ties", 1): {"money": 3}, ("money", 2): {"people": 1}}
    found = targets(requires, region(ZERO, targets={"goals": 1, "ties": 0, "money": 0, "people": 0}))
    assert found == {"goals": (1, ()), "ties": (2, ("goals",)), "money": (3, ("ties",)), "people": (1, ("money",))}


def test_what_lies_behind_raises_nothing() -> None:
    requires = {("goals", 0): {"ties": 3}, ("goals", 3): {"money": 4}}
    found = targets(requires, region(ZERO | {"goals": 1}, targets={"goals": 3, "ties": 1, "money": 1}))
    assert (found["ties"], found["money"]) == ((1, ()), (1, ()))


def test_nothing_is_raised_for_a_focus_point_above_its_target() -> None:
    found = targets({("goals", 3): {"ties": 4}}, region(ZERO | {"goals": 3}, targets={"goals": 2, "ties": 1}))
    assert found["ties"] == (1, ())


def test_a_target_that_is_high_enough_is_not_called_raised() -> None:
    found = targets({("goals", 0): {"ties": 2}}, region(ZERO, targets={"ties": 2, "goals": 4}))
    assert found["ties"] == (2, ())


def test_a_focus_point_of_unknown_level_raises_nothing() -> None:
    found = targets({("goals", 0): {"ties": 2}}, region({"ties": 0}, targets={"ties": 1}))
    assert found["ties"] == (1, ())


@pytest.mark.parametrize(
    ("level", "target", "gap", "climbs"),
    [(0, 4, 4, True), (3, 4, 1, True), (4, 4, 0, False), (2, 2, 0, False), (3, 2, 0, False), (None, 4, None, False)],
)
def test_the_gap_is_the_way_to_the_target_and_only_below_it_something_is_climbed(
    level: int | None, target: int, gap: int | None, *, climbs: bool
) -> None:
    found = placed({}, region({} if level is None else {"ties": level}, targets={"ties": target}))["ties"]
    assert (found.level, found.gap, found.transition is not None) == (level, gap, climbs)
    if found.transition:
        assert (found.transition.focus_point, found.transition.from_level) == ("ties", level)


def test_who_waits_are_the_focus_points_whose_next_transition_needs_more_than_there_is() -> None:
    requires = {("goals", 0): {"ties": 1}, ("money", 0): {"ties": 2}, ("people", 1): {"ties": 3}}
    assert waiting_for("ties", placed(requires, region(ZERO))) == ["goals", "money"]
    assert waiting_for("ties", placed(requires, region(ZERO | {"ties": 1}))) == ["money"]
    assert waiting_for("ties", placed(requires, region(ZERO | {"people": 1, "money": 4}))) == ["goals", "people"]


def test_nobody_is_said_to_wait_for_what_is_unknown_or_to_wait_at_the_target() -> None:
    requires = {("goals", 0): {"ties": 1}}
    assert waiting_for("ties", placed(requires, region({"goals": 0}))) == []
    assert waiting_for("ties", placed(requires, region(ZERO, targets={"goals": 0}))) == []
    assert waiting_for("ties", placed(requires, region({"ties": 0}))) == []


def test_rules_can_ask_for_the_gap_and_for_who_waits_where_the_level_is_known() -> None:
    requires = {("goals", 0): {"ties": 1}, ("money", 2): {"ties": 4}}
    found = engine_facts(placed(requires, region({"goals": 0, "ties": 0, "money": 2}, targets={"money": 3})))
    assert found == {
        "gap_goals": 4,
        "open_needs_goals": 0,
        "gap_ties": 4,
        "open_needs_ties": 2,
        "gap_money": 1,
        "open_needs_money": 0,
    }
