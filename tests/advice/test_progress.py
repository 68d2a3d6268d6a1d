"""Progress between two pictures of a region."""

from dataclasses import replace

from engine.advice.adviser import Adviser
from engine.advice.difference import difference
from engine.advice.progress import FactChange, StatusChange, progress
from engine.model.assign import changed
from engine.model.region import RegionFacts, StepStatus
from tests import libraries as small

LEVELS = {"goals": 1, "ties": 2, "money": 1, "people": 1}


def test_the_same_rules_leave_all_movement_to_the_region(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    before = regions["windstreek"]
    after = changed(before, {"hr_involvement": "structural", "relationships": 3, "pace": None})
    found = progress(adviser, before, adviser, before, after)
    assert found.same_rules
    assert found.by_rules.same
    assert found.by_region == difference(adviser.assess(before), adviser.assess(after))
    assert set(found.facts) == {
        FactChange("hr_involvement", "growing", "structural"),
        FactChange("relationships", 2, 3),
        FactChange("pace", "high", None),
    }
    assert found.levels(adviser.library, 1) == (FactChange("relationships", 2, 3),)
    assert found.levels(adviser.library, -1) == ()


def test_what_the_rules_moved_stands_apart_from_what_the_region_moved() -> None:
    earlier = small.adviser(small.library(small.base()))
    later_library = small.library([*small.base(), small.weigh("a/new", "count >= 5", 300, "people")])
    later = small.adviser(later_library._replace(sha256="1" * 64))
    before = small.region(LEVELS, count=6)
    found = progress(earlier, before, later, before, before)
    assert not found.same_rules
    assert found.by_region.same
    assert found.by_rules.order_after[0] == "people"
    after = small.region({**LEVELS, "people": 2}, count=6)
    both = progress(earlier, before, later, before, after)
    assert both.by_rules == found.by_rules
    assert [one.step.id for one in both.by_region.of("gained")] == ["people-2"]


def test_what_was_done_with_steps_since_is_told(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    before = replace(regions["windstreek"], steps={"mandate-matrix": StepStatus("underway")})
    after = replace(before, steps={"mandate-matrix": StepStatus("done"), "meeting-rhythm": StepStatus("adopted")})
    found = progress(adviser, before, adviser, before, after)
    assert found.steps == (
        StatusChange("mandate-matrix", "underway", "done"),
        StatusChange("meeting-rhythm", "", "adopted"),
    )


def test_a_focus_point_that_only_one_library_has_does_no_harm() -> None:
    earlier = small.adviser(small.library(small.base()))
    later = small.adviser(small.library(small.base("goals", "ties"), points=("goals", "ties")))
    before, after = small.region(LEVELS), small.region({"goals": 1, "ties": 2})
    found = progress(earlier, before, later, after, after)
    assert {one.step.focus_point for one in found.by_rules.of("lost")} == {"money", "people"}
