"""Several readings of one region made one."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.advice.adviser import Adviser
from engine.advice.worth import first_of
from engine.commands.consult import as_yaml
from engine.consultation.dossier import Dossier
from engine.consultation.inside import readings_inside
from engine.consultation.interview import Interview
from engine.consultation.spread import merge, merged_file, reading_of
from engine.errors import RegiokoersError
from engine.model.assign import changed
from engine.model.region import RegionFacts, read_regions
from tests.cli.conftest import Calling, call
from tests.consultation.conftest import Opening

__all__ = ["call"]


def test_equal_readings_are_the_region_itself(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region = regions["windstreek"]
    one = merge(adviser, [region, region, region])
    assert one.spreads == ()
    assert one.agreed == {name: region.facts[name] for name in one.agreed}
    assert set(one.agreed) == set(region.facts)
    assert one.first == first_of(adviser.assess(region))


def test_differences_that_change_what_stands_in_front_come_first(
    adviser: Adviser, regions: dict[str, RegionFacts]
) -> None:
    region = regions["windstreek"]
    other = changed(region, {"organisational_structure": 3, "pace": "low", "future_proof_design": 3})
    one = merge(adviser, [region, other, region])
    assert {each.fact for each in one.spreads} == {"organisational_structure", "pace", "future_proof_design"}
    assert one.spreads[0].fact == "organisational_structure"
    changes = [each.change for each in one.spreads]
    assert changes == sorted(changes, reverse=True)
    for each in one.spreads:
        for value, _ in each.values:
            first = first_of(adviser.assess(changed(one.region, {each.fact: value})))
            assert (first != one.first) == any(turn.value == value for turn in each.turns)


def test_the_level_that_most_see_goes_on_and_of_equals_the_lower(
    adviser: Adviser, regions: dict[str, RegionFacts]
) -> None:
    region = regions["windstreek"]
    levels = [changed(region, {"relationships": level}) for level in (3, 1, 3)]
    assert merge(adviser, levels).region.level("relationships") == 3
    assert merge(adviser, levels[:2]).region.level("relationships") == 1


def test_of_the_profile_only_what_more_than_half_see_goes_on(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region = regions["windstreek"]
    one = merge(adviser, [region, changed(region, {"pace": "low"})])
    assert "pace" not in one.region.facts
    assert one.spreads[0].taken is None
    most = merge(adviser, [region, changed(region, {"pace": "low"}), region])
    assert most.region.facts["pace"] == region.facts["pace"]


def test_who_does_not_know_does_not_disagree(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region = regions["windstreek"]
    one = merge(adviser, [region, changed(region, {"pace": None})])
    assert one.spreads == ()
    assert one.region.facts["pace"] == region.facts["pace"]


def test_readings_of_different_regions_are_refused(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    with pytest.raises(RegiokoersError):
        merge(adviser, [regions["windstreek"], replace(regions["windstreek"], region_id="elders")])


def test_the_file_of_all_keeps_what_each_said(opened: Opening, adviser: Adviser, tmp_path: Path) -> None:
    dossier = opened("windstreek")
    second = tmp_path / "tafel-2.yaml"
    second.write_bytes(dossier.path.read_bytes())
    for path, level, point in ((dossier.path, 3, "Vervoer"), (second, 0, "Huisvesting")):
        interview = Interview(adviser, Dossier(path, adviser.library))
        interview.answer("relationships", level)
        interview.answer("realisation_rate", (50, 60))
        interview.park(point)
    paths = [dossier.path, second]
    regions = [read_regions(str(path), adviser.library)[0] for path in paths]
    one = merge(adviser, regions)
    own = [reading_of(path.stem, region, path) for path, region in zip(paths, regions, strict=True)]
    plain = merged_file(one, own, adviser.library)
    for content in (as_yaml(plain), json.dumps(plain)):
        (read,) = read_regions("samen.yaml", adviser.library, content.encode())
        assert read.facts == one.region.facts
        assert (read.level("relationships"), read.confidence["relationships"]) == (0, "low")
        assert read.alternatives["relationships"] == (3,)
        assert read.ranges["realisation_rate"] == (50, 60)
        assert read.evidence["quality_framework"] == regions[0].evidence["quality_framework"]
    assert [each["by"] for each in plain["readings"]] == ["windstreek", "tafel-2"]
    assert [each["focus_points"]["relationships"]["level"] for each in plain["readings"]] == [3, 0]
    assert [one["text"] for one in plain["consultation"]["parked"]] == ["Vervoer", "Huisvesting"]


def test_who_saw_what_is_said_only_when_asked(opened: Opening, adviser: Adviser, tmp_path: Path, call: Calling) -> None:
    dossier = opened("windstreek")
    second = tmp_path / "zuid.yaml"
    second.write_bytes(dossier.path.read_bytes())
    Interview(adviser, Dossier(second, adviser.library)).answer("relationships", 3)
    unnamed = call("consult", "--merge", dossier.path, second)
    assert "één tafel ziet 3 (ingericht)" in " ".join(unnamed.out.split())
    assert "zuid" not in unnamed.out
    named = call("consult", "--merge", "--names", dossier.path, second, "--language", "en")
    assert "zuid sees 3 (in place)" in " ".join(named.out.split())
    into = tmp_path / "samen.yaml"
    assert call("consult", "--merge", dossier.path, second, "--into", into).status == 0
    assert call("advise", into).status == 0
    assert "RK712" in call("consult", "--merge", dossier.path, second, "--into", second).err
    assert "RK742" in call("consult", "--merge", second).err
    assert "RK743" in call("consult", dossier.path, second).err


def test_readings_inside_one_file_are_laid_side_by_side(tmp_path: Path, adviser: Adviser) -> None:
    path = tmp_path / "samen.yaml"
    path.write_text(
        "format: 1\nregion: Veenwijk\nprofile: {attitude: open}\nfocus_points: {shared_goals: 4}\n"
        "readings:\n  - {by: tafel 1, focus_points: {shared_goals: 1, relationships: 3}}\n"
        "  - {by: tafel 2, focus_points: {shared_goals: {level: 3, confidence: low}}}\n",
        "utf-8",
    )
    found = readings_inside(path, adviser.library)
    assert [one.by for one in found] == ["tafel 1", "tafel 2"]
    assert [dict(one.region.facts) for one in found] == [
        {"attitude": "open", "shared_goals": 1, "relationships": 3},
        {"attitude": "open", "shared_goals": 3},
    ]
    path.write_text("format: 1\nregion: Veenwijk\n", "utf-8")
    assert readings_inside(path, adviser.library) == []
