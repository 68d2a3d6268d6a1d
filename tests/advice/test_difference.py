"""Two pictures side by side."""

from engine.advice.adviser import Adviser
from engine.advice.difference import difference, waves_by_step
from engine.model.assign import changed
from engine.model.region import RegionFacts
from tests import libraries as small

LEVELS = {"goals": 1, "ties": 2, "money": 1, "people": 1}


def test_a_region_does_not_differ_from_itself(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    for region in regions.values():
        found = adviser.assess(region)
        one = difference(found, found)
        assert one.same
        assert (one.steps, one.shifts, one.cautions_gained, one.cautions_lost) == ((), (), (), ())


def test_steps_are_gained_lost_and_moved_exactly(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region = regions["windstreek"]
    before, after = adviser.assess(region), adviser.assess(changed(region, {"organisational_structure": 3}))
    one = difference(before, after)
    old, new = waves_by_step(before), waves_by_step(after)
    assert {move.step.id for move in one.of("gained")} == set(new) - set(old)
    assert {move.step.id for move in one.of("lost")} == set(old) - set(new)
    assert {move.step.id for move in one.of("moved")} == {
        name for name in set(old) & set(new) if old[name][1] != new[name][1]
    }
    assert one.of("gained")


def test_the_reverse_change_gives_the_reverse_difference(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region = regions["binnenmeren"]
    before, after = adviser.assess(region), adviser.assess(changed(region, {"relationships": 3}))
    there, back = difference(before, after), difference(after, before)
    assert {one.step.id for one in there.of("gained")} == {one.step.id for one in back.of("lost")}
    assert {(one.step.id, one.before, one.after) for one in there.steps} == {
        (one.step.id, one.after, one.before) for one in back.steps
    }
    points = {(one.focus_point, each.reason.rule): each.points for one in there.shifts for each in one.reasons}
    assert points == {(one.focus_point, each.reason.rule): -each.points for one in back.shifts for each in one.reasons}


def test_reasons_add_up_to_the_change_of_points(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    for region in regions.values():
        before = adviser.assess(region)
        after = adviser.assess(changed(region, {"hr_involvement": "none", "shared_goals": 1, "attitude": "driving"}))
        for shift in difference(before, after).shifts:
            if shift.before.priority is not None and shift.after.priority is not None:
                assert sum(one.points for one in shift.reasons) == shift.after.priority - shift.before.priority


def test_the_rule_that_fires_anew_is_the_reason() -> None:
    made = small.library([*small.base(), small.weigh("context/many", "count >= 10", 300, "people")])
    adviser = small.adviser(made)
    region = small.region(LEVELS, count=3)
    one = difference(adviser.assess(region), adviser.assess(changed(region, {"count": 10})))
    (shift,) = one.shifts
    assert shift.focus_point == "people"
    assert [(each.reason.rule, each.before, each.after) for each in shift.reasons] == [("context/many", None, 300)]
    assert shift.passes == one.order_before[: one.order_before.index("people")]
    assert shift.passes
    assert one.order_after[0] == "people"


def test_a_prerequisite_that_is_met_frees_what_waited() -> None:
    adviser = small.adviser(small.library(small.base(), {("money", 1): {"ties": 3}}))
    region = small.region(LEVELS)
    one = difference(adviser.assess(region), adviser.assess(changed(region, {"ties": 3})))
    money = next(shift for shift in one.shifts if shift.focus_point == "money")
    assert (money.freed, money.blocked) == ((("ties", 3),), ())
