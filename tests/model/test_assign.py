"""Facts given in words."""

import pytest

from engine.errors import RegiokoersError
from engine.model.assign import changed, given_by, read_assignments
from engine.model.library import Library
from engine.model.region import RegionFacts


@pytest.mark.parametrize(
    ("word", "name", "value"),
    [
        ("hr_involvement=structural", "hr_involvement", "structural"),
        ("partnership_count = 12", "partnership_count", 12),
        ("coverage_part_time=none", "coverage_part_time", "none"),
        ("F4=2", "professional_collaboration_hr", 2),
        ("f11=0", "collective_finance", 0),
        ("municipality_involved=true", "municipality_involved", True),
        ("sectors=vo,po", "sectors", ("po", "vo")),
        ("limited_sectors=geen", "limited_sectors", ()),
        ("realisation_rate=62.5", "realisation_rate", 62.5),
        ("hr_involvement=onbekend", "hr_involvement", None),
        ("shared_goals=?", "shared_goals", None),
    ],
)
def test_a_word_is_read_as_a_region_file_would_read_it(library: Library, word: str, name: str, value: object) -> None:
    assert read_assignments([word], library, "--set").values == {name: value}


def test_a_range_counts_as_its_midpoint_and_keeps_its_ends(library: Library) -> None:
    found = read_assignments(["realisation_rate=50..60"], library, "--set")
    assert found.values == {"realisation_rate": 55}
    assert found.ranges == {"realisation_rate": (50, 60)}


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("hr_involvement", "assignment-expected"),
        ("=3", "assignment-expected"),
        ("hr_involvment=structural", "not-a-fact"),
        ("gap_shared_goals=2", "not-a-fact"),
        ("fragmented=true", "fact-derived"),
        ("hr_involvement=lots", "value-not-among"),
        ("shared_goals=5", "value-out-of-range"),
        ("shared_goals=2.5", "whole-number-expected"),
        ("partnership_count=-1", "value-out-of-range"),
        ("realisation_rate=62,5", "number-value-expected"),
        ("realisation_rate=60..50", "range-reversed"),
        ("sectors=po,xx", "value-not-among"),
    ],
)
def test_what_can_not_be_is_said_with_the_word_as_its_place(library: Library, word: str, name: str) -> None:
    with pytest.raises(RegiokoersError) as caught:
        read_assignments([word], library, "--set")
    assert [one.name for one in caught.value.faults] == [name]
    assert str(caught.value.faults[0].place) == f"--set {word}"


def test_all_faults_are_raised_together(library: Library) -> None:
    with pytest.raises(RegiokoersError) as caught:
        read_assignments(["shared_goals=9", "nothing", "pace=fast"], library, "--set")
    assert len(caught.value.faults) == 3


def test_a_derived_fact_names_what_it_follows_from(library: Library) -> None:
    named = given_by("fragmented", library)
    assert named
    assert all(library.facts[one].origin == "asked" for one in named)


def test_what_is_set_is_certain_and_the_rest_stays(regions: dict[str, RegionFacts]) -> None:
    before = regions["windstreek"]
    after = changed(before, {"shared_goals": 3, "pace": None})
    assert after.facts["shared_goals"] == 3
    assert "pace" not in after.facts
    assert after.confidence["shared_goals"] == "high"
    assert "shared_goals" not in after.alternatives
    kept = set(before.facts) - {"shared_goals", "pace"}
    assert {name: after.facts[name] for name in kept} == {name: before.facts[name] for name in kept}
