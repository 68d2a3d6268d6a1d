"""The way ahead: what begins now taken as done, again and again."""

from engine.advice.journey import journey
from tests.libraries import POINTS, adviser, base, library, region, weigh

ZERO = dict.fromkeys(POINTS, 0)


def test_each_wave_is_what_begins_then_until_every_target_is_reached() -> None:
    rules = [*base(), weigh("a", "gap_people >= 2", 50, "people")]
    requires = {("ties", 0): {"goals": 2}}
    one = region(ZERO, targets={"goals": 2, "ties": 1, "money": 1, "people": 2})
    found = journey(adviser(library(rules, requires), capacity=2), one)
    assert found.waves == (
        (("people", 0), ("goals", 0)),
        (("money", 0), ("goals", 1)),
        (("people", 1), ("ties", 0)),
    )
    assert found.left == ()


def test_a_region_at_its_targets_has_no_way_to_go() -> None:
    found = journey(adviser(library(base())), region(dict.fromkeys(POINTS, 4)))
    assert (found.waves, found.left) == ((), ())


def test_what_waits_for_the_unknown_is_left() -> None:
    found = journey(adviser(library(base(), {("goals", 1): {"ties": 1}})), region({"goals": 0, "money": 4}))
    assert (found.waves, found.left) == (((("goals", 0),),), ("goals",))


def test_what_has_no_step_left_is_left_and_so_is_what_waits_for_it() -> None:
    made = adviser(library(base(), {("ties", 0): {"goals": 1}}))
    one = region({"goals": 0, "ties": 0, "money": 3}, steps={"goals-0": "declined"})
    found = journey(made, one)
    assert (found.waves, found.left) == (((("money", 3),),), ("goals", "ties"))


def test_the_region_itself_stays_as_it_was() -> None:
    one = region(ZERO)
    journey(adviser(library(base())), one)
    assert one.facts == ZERO
