"""Regions side by side."""

from dataclasses import replace

import pytest

from engine.advice.adviser import Adviser
from engine.advice.portfolio import likeness, portfolio
from engine.advice.sweep import tests_on as conditions_on
from engine.advice.worth import first_of
from engine.model.assign import changed
from engine.model.region import RegionFacts, StepStatus


def test_regions_stand_by_name_whatever_the_order_of_the_files(
    adviser: Adviser, regions: dict[str, RegionFacts]
) -> None:
    one = portfolio(adviser, regions.values())
    other = portfolio(adviser, reversed(regions.values()))
    assert [member.region.name for member in one.members] == sorted(region.name for region in regions.values())
    assert one == other


def test_what_is_shared_is_what_each_region_has_by_itself(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    found = portfolio(adviser, regions.values())
    firsts = {region.region_id: first_of(adviser.assess(region)) for region in regions.values()}
    for shared in found.first:
        assert set(shared.regions) == {name for name, first in firsts.items() if shared.name in first}
        assert len(shared.regions) > 1
    counts = [len(shared.regions) for shared in found.blocked]
    assert counts == sorted(counts, reverse=True)


def test_earlier_pictures_are_history_and_the_latest_counts(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    now = replace(regions["windstreek"], assessed_on="2026-09-01")
    before = replace(changed(now, {"relationships": 1}), assessed_on="2025-09-01")
    (member,) = portfolio(adviser, [now, before]).members
    assert member.region == now
    assert member.earlier == (before,)


def test_who_went_further_from_a_similar_start_is_the_example(
    adviser: Adviser, regions: dict[str, RegionFacts]
) -> None:
    here = regions["windstreek"]
    name = first_of(adviser.assess(here))[0]
    level = here.level(name) or 0
    start = replace(here, region_id="twin", name="Twin", assessed_on="2025-01-01")
    step = next(one.id for one in adviser.library.steps.values() if (one.focus_point, one.from_level) == (name, level))
    later = replace(
        changed(start, {name: level + 1, "pace": "low"}), assessed_on="2026-01-01", steps={step: StepStatus("done")}
    )
    found = portfolio(adviser, [here, start, later])
    example = next(one for one in found.examples if one.focus_point == name)
    (solved,) = example.solved
    assert (solved.region, solved.history, solved.from_level, solved.level) == ("twin", True, level, level + 1)
    assert solved.alike == 100
    assert solved.steps == (step,)


@pytest.mark.parametrize("levels", [{}, {"shared_goals": 4}])
def test_likeness_is_of_the_context_alone(
    adviser: Adviser, regions: dict[str, RegionFacts], levels: dict[str, int]
) -> None:
    library = adviser.library
    signs = {one.name: conditions_on(one.name, library) for one in library.facts.values() if one.origin == "asked"}
    here = regions["brugstad"]
    alike, on = likeness(here, changed(here, dict(levels)), library, signs)
    assert alike == 100
    assert "shared_goals" not in on
    assert likeness(here, replace(here, facts={}), library, signs) == (0, ())
    there = regions["binnenmeren"]
    one, other = likeness(here, there, library, signs), likeness(there, here, library, signs)
    assert one[0] == other[0] < 100
