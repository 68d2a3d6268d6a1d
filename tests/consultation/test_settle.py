"""Differences between readings settled into the region's own file."""

from dataclasses import replace
from typing import Any

import yaml

from engine.advice.adviser import Adviser
from engine.consultation.dossier import Dossier
from engine.consultation.settle import keep_readings, settle, settled, take_agreed
from engine.consultation.spread import Merged, in_context, merge
from engine.home import REGIONS
from engine.model.region import RegionFacts
from tests.consultation.conftest import Opening


def readings(dossier: Dossier, *facts: dict[str, Any]) -> list[tuple[str, RegionFacts]]:
    """Make a reading of each group of facts."""
    bare = replace(dossier.region, evidence={}, confidence={}, alternatives={}, ranges={})
    return [(f"tafel {place}", replace(bare, facts=each)) for place, each in enumerate(facts, 1)]


def held(dossier: Dossier, adviser: Adviser, named: list[tuple[str, RegionFacts]]) -> Merged:
    return merge(adviser, in_context(dossier.region, [one for _, one in named]))


def plain(dossier: Dossier) -> Any:
    return yaml.safe_load(dossier.path.read_text("utf-8"))


def test_what_no_table_speaks_of_stands_as_the_region_has_it(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    one = held(dossier, adviser, readings(dossier, {"shared_goals": 3}, {"shared_goals": 0, "pace": "low"}))
    assert [each.fact for each in one.spreads] == ["shared_goals"]
    assert one.region.facts["partnership_count"] == 10
    assert one.region.facts["pace"] == "low"
    assert one.region.level("relationships") == dossier.region.level("relationships")


def test_a_level_is_taken_over_with_what_others_saw_beside_it(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    one = held(dossier, adviser, readings(dossier, {"shared_goals": 3}, {"shared_goals": 2}))
    (spread,) = one.spreads
    settle(dossier, spread, 2, "zo besproken")
    assert dossier.region.level("shared_goals") == 2
    assert dossier.region.alternatives["shared_goals"] == (3,)
    assert dossier.region.confidence["shared_goals"] == "medium"
    assert dossier.region.evidence["shared_goals"] == "zo besproken"
    settle(dossier, spread, 3, sure=True)
    assert "shared_goals" not in dossier.region.alternatives
    assert dossier.region.confidence["shared_goals"] == "high"


def test_settled_holds_as_long_as_the_readings_and_the_value_do(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    one = held(dossier, adviser, readings(dossier, {"shared_goals": 3}, {"shared_goals": 0}))
    (spread,) = one.spreads
    assert not settled(dossier, spread)
    settle(dossier, spread, 1)
    assert settled(dossier, spread)
    assert settled(Dossier(dossier.path, adviser.library), spread)
    (other,) = held(dossier, adviser, readings(dossier, {"shared_goals": 3}, {"shared_goals": 4})).spreads
    assert not settled(dossier, other)
    assert dossier.undo() == ("focus_points", "shared_goals")
    assert not settled(dossier, spread)


def test_readings_are_kept_by_name_and_undo_passes_them_by(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    dossier.put(("focus_points", "relationships"), 1)
    keep_readings(dossier, readings(dossier, {"shared_goals": 3}, {"pace": "low"}), adviser.library)
    keep_readings(dossier, readings(dossier, {"shared_goals": 4}), adviser.library)
    assert plain(dossier)["readings"] == [{"by": "tafel 1", "focus_points": {"shared_goals": 4}}]
    entries = len(dossier.journal.entries)
    keep_readings(dossier, readings(dossier, {"shared_goals": 4}), adviser.library)
    assert len(dossier.journal.entries) == entries
    assert dossier.undo() == ("focus_points", "relationships")
    assert plain(dossier)["readings"]


def test_what_all_see_is_taken_over_in_one_change(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    before = dict(dossier.region.facts)
    named = readings(dossier, {"shared_goals": 4, "coverage_part_time": "most"}, {"shared_goals": 4})
    said = {"shared_goals": 4, "coverage_part_time": "most"}
    assert set(take_agreed(dossier, held(dossier, adviser, named), said)) == set(said)
    assert dossier.region.level("shared_goals") == 4
    assert dossier.region.facts["coverage_part_time"] == "most"
    assert "# Naar casus 5" in dossier.path.read_text("utf-8")
    assert take_agreed(dossier, held(dossier, adviser, named), said) == ()
    assert dossier.undo() == ()
    assert dict(dossier.region.facts) == before


def test_a_crash_after_a_settled_difference_loses_nothing(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    (spread,) = held(dossier, adviser, readings(dossier, {"shared_goals": 3}, {"shared_goals": 0})).spreads
    settle(dossier, spread, 1)
    dossier.path.write_text((REGIONS / dossier.path.name).read_text("utf-8"), "utf-8")  # told, and never made
    assert Dossier(dossier.path, adviser.library).region.level("shared_goals") == 1
