"""One fact over its whole range."""

import itertools

import pytest

from engine.advice.adviser import Adviser
from engine.advice.sweep import cells, crossed, outcome_of, sweep
from engine.advice.worth import first_of
from engine.model.assign import changed
from engine.model.region import RegionFacts
from tests import libraries as small

LEVELS = {"goals": 1, "ties": 2, "money": 1, "people": 1}


def test_tips_exactly_at_the_thresholds_of_the_rules() -> None:
    rules = [
        *small.base(),
        small.weigh("a/b", "count >= 7", 300, "people"),
        small.weigh("a/c", "count > 20", 900, "ties"),
    ]
    adviser = small.adviser(small.library(rules))
    found = sweep(adviser, small.region(LEVELS, count=12), adviser.library.facts["count"])
    assert [(one.low, one.high, one.here) for one in found.stretches] == [
        (None, None, False),
        (0, 6, False),
        (7, 20, True),
        (21, 500, False),
    ]
    assert [one.first[0] for one in found.stretches] == ["goals", "goals", "people", "ties"]


def test_a_percentage_tips_between_hundredths() -> None:
    adviser = small.adviser(small.library([*small.base(), small.weigh("a/b", "rate < 60", 300, "people")]))
    found = sweep(adviser, small.region(LEVELS, rate=59.99), adviser.library.facts["rate"])
    assert [(one.low, one.high, one.here) for one in found.stretches[1:]] == [(0, 59.99, True), (60, 100, False)]


def test_a_fact_that_no_rule_asks_is_one_stretch() -> None:
    adviser = small.adviser(small.library(small.base()))
    found = sweep(adviser, small.region(LEVELS), adviser.library.facts["count"])
    assert [(one.low, one.high, one.here) for one in found.stretches] == [(None, None, True), (0, 500, False)]
    assert found.stretches[1].tips is not None
    assert found.stretches[1].tips.same


@pytest.mark.parametrize("name", ["partnership_count", "realisation_rate"])
def test_every_value_gives_the_advice_of_its_stretch(
    adviser: Adviser, regions: dict[str, RegionFacts], name: str
) -> None:
    region, fact = regions["windstreek"], adviser.library.facts[name]
    found = sweep(adviser, region, fact)
    for value in range(101):
        (stretch,) = [one for one in found.stretches if one.low is not None and one.low <= value <= one.high]  # type: ignore[operator]
        assert stretch.first == first_of(adviser.assess(changed(region, {name: value})))


def test_members_of_a_list_are_put_in_and_taken_out(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    fact = adviser.library.facts["sectors"]
    found = cells(fact, adviser.library, ("po", "vo"))
    values = [one.low for one in found]
    assert values[:2] == [None, ("po", "vo")]
    assert ("po", "vo", "mbo") in values
    assert ("vo",) in values


def test_exactly_one_stretch_is_here(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    for fact in adviser.library.facts.values():
        if fact.origin == "asked" and fact.kind != "list":
            found = sweep(adviser, regions["brugstad"], fact)
            assert sum(one.here for one in found.stretches) == 1, fact.name


def test_a_map_holds_the_advice_of_every_pair(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region = regions["windstreek"]
    row, column = (adviser.library.facts[name] for name in ("hr_involvement", "attitude"))
    found = crossed(adviser, region, row, column)
    for at, one in enumerate(found.rows):
        for place, other in enumerate(found.columns):
            values = {row.name: one.low, column.name: other.low}
            assert found.outcomes[found.grid[at][place]] == first_of(adviser.assess(changed(region, values)))
    assert found.rows[found.here[0]].low == region.facts["hr_involvement"]
    assert found.columns[found.here[1]].low == region.facts["attitude"]


def test_neighbours_differ_in_their_advice(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region, fact = regions["binnenmeren"], adviser.library.facts["realisation_rate"]
    outcomes = [
        outcome_of(adviser.assess(changed(region, {fact.name: one.low})))
        for one in sweep(adviser, region, fact).stretches[1:]
    ]
    assert all(one != other for one, other in itertools.pairwise(outcomes))
