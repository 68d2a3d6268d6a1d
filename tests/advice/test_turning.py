"""What would bring a step in front, or take it away."""

from itertools import combinations

from engine.advice.adviser import Adviser
from engine.advice.sweep import cells
from engine.advice.turning import begins_now, turning
from engine.model.assign import changed
from engine.model.region import RegionFacts
from tests import libraries as small

LEVELS = {"goals": 1, "ties": 2, "money": 1, "people": 1}


def test_every_way_does_it_and_no_smaller_one_exists(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region = regions["windstreek"]
    found = adviser.assess(region)
    for name, wish in (("money-flow-map", "make"), ("covenant-with-mandate", "unmake")):
        one = turning(adviser, found, adviser.library.steps[name], wish)  # type: ignore[arg-type]
        assert one.ways
        for way in one.ways:
            assert begins_now(adviser.assess(changed(region, way.values)), name) == (wish == "make")
            assert len(way.values) == one.tried


def test_a_step_of_another_level_needs_that_level_and_its_prerequisites() -> None:
    adviser = small.adviser(small.library(small.base(), {("money", 2): {"ties": 3}}), capacity=4)
    found = adviser.assess(small.region(LEVELS))
    one = turning(adviser, found, adviser.library.steps["money-2"], "make")
    assert one.needed == {"money": 2, "ties": 3}
    assert [dict(way.values) for way in one.ways] == [{"money": 2, "ties": 3}]


def test_two_facts_are_found_where_one_is_not_enough() -> None:
    rules = [*small.base(), small.weigh("a/b", "count >= 7 and mood == driving", 300, "people")]
    adviser = small.adviser(small.library(rules), capacity=1)
    region = small.region(LEVELS, count=3, mood="reserved")
    found = adviser.assess(region)
    one = turning(adviser, found, adviser.library.steps["people-1"], "make")
    smallest = one.tried
    assert {"count": 7, "mood": "driving"} in [dict(way.values) for way in one.ways]
    assert smallest == 2
    facts = [fact for fact in adviser.library.facts.values() if fact.origin == "asked"]
    for fact in facts:
        for cell in cells(fact, adviser.library, region.facts.get(fact.name))[1:]:
            assert not begins_now(adviser.assess(changed(region, {fact.name: cell.low})), "people-1")
    assert all(len(way.values) == 2 for way in one.ways)
    assert list(combinations(facts, 2))


def test_says_why_no_fact_can_do_it() -> None:
    made = small.library(small.base())
    adviser = small.adviser(made)
    region = small.region(LEVELS, targets={"money": 1}, steps={"goals-1": "done", "ties-2": "declined"})
    found = adviser.assess(region)
    steps = made.steps
    assert turning(adviser, found, steps["goals-1"], "make").stop == "done"
    assert turning(adviser, found, steps["ties-2"], "make").stop == "declined"
    assert turning(adviser, found, steps["money-1"], "make").stop == "at-target"
    assert turning(adviser, found, steps["people-1"], "make").stop == "already"
    assert turning(adviser, found, steps["money-2"], "unmake").stop == "already"


def test_only_the_nearest_value_in_a_direction_is_given(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    found = adviser.assess(regions["windstreek"])
    one = turning(adviser, found, adviser.library.steps["covenant-with-mandate"], "unmake")
    counts = [way.values["partnership_count"] for way in one.ways if "partnership_count" in way.values]
    assert counts == [5]
