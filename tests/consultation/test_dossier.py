"""The file of a consultation: everything kept, nothing lost."""

import difflib
import json
from pathlib import Path
from typing import Any

import pytest

from engine.advice.adviser import Adviser
from engine.consultation import dossier as dossiers
from engine.consultation.dossier import Dossier, place_of
from engine.consultation.interview import Interview
from engine.consultation.journal import Journal, sha
from engine.errors import RegiokoersError
from engine.model.region import read_regions
from tests.conftest import SHIPPED_REGIONS
from tests.consultation.conftest import Opening

NAMES = [path.stem for path in SHIPPED_REGIONS]


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_changes_its_own_line_and_no_other(name: str, opened: Opening, adviser: Adviser) -> None:
    dossier = opened(name)
    before = dossier.path.read_text("utf-8")
    Interview(adviser, dossier).answer("funding_horizon", "multi_year")
    after = dossier.path.read_text("utf-8")
    assert changed_lines(before, after) == ["+  funding_horizon: multi_year"]
    assert read_regions(str(dossier.path), adviser.library)[0].facts["funding_horizon"] == "multi_year"


def test_what_stood_beside_an_answer_stays(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    evidence = dossier.region.evidence["quality_framework"]
    interview = Interview(adviser, dossier)
    interview.answer("quality_framework", 3)
    assert dossier.region.level("quality_framework") == 3
    assert dossier.region.evidence["quality_framework"] == evidence
    interview.answer("quality_framework", 2, "Anders gezegd", "low")
    assert dossier.region.evidence["quality_framework"] == "Anders gezegd"
    assert dossier.region.confidence["quality_framework"] == "low"
    assert "# Naar casus 5" in dossier.path.read_text("utf-8")


def test_every_kind_of_answer_is_read_back(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("brugstad")
    interview = Interview(adviser, dossier)
    given = {
        "sectors": ("po", "mbo"),
        "realisation_rate": (50, 60),
        "municipality_involved": False,
        "coverage_part_time": "none",
        "partnership_count": 7,
        "collective_finance": 0,
        "monitoring": "yearly",
    }
    for name, value in given.items():
        interview.answer(name, value)  # type: ignore[arg-type]
    facts = read_regions(str(dossier.path), adviser.library)[0].facts
    assert facts["realisation_rate"] == 55
    assert {name: facts[name] for name in given if name != "realisation_rate"} == {
        name: value for name, value in given.items() if name != "realisation_rate"
    }


def test_what_the_reader_would_refuse_is_not_saved(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    before = dossier.path.read_bytes()
    with pytest.raises(RegiokoersError):
        Interview(adviser, dossier).answer("quality_framework", 7)
    with pytest.raises(RegiokoersError):
        dossier.put(("consultation", "parked"), "geen lijst")
    assert dossier.path.read_bytes() == before
    assert not Journal(dossier.path).entries


def test_undo_goes_back_step_by_step_to_the_first_file(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("binnenmeren")
    first = dossier.path.read_bytes()
    interview = Interview(adviser, dossier)
    for name, value in (("pace", "high"), ("pace", "low"), ("shared_goals", 3)):
        interview.answer(name, value)
    interview.park("Vervoer")
    assert dossier.undo() == ("consultation", "parked")
    assert dossier.undo() == ("focus_points", "shared_goals")
    again = Dossier(dossier.path, adviser.library)
    assert again.region.facts["pace"] == "low"
    assert again.undo() == ("profile", "pace")
    assert again.region.facts["pace"] == "high"
    assert again.undo() == ("profile", "pace")
    assert again.undo() is None
    assert again.region.facts == read_regions("eerst", adviser.library, first)[0].facts


def test_the_whole_file_is_put_back_with_its_comments_and_taken_back_again(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    first = dossier.path.read_text("utf-8")
    interview = Interview(adviser, dossier)
    interview.answer("pace", "low")
    interview.park("Vervoer")
    changed = dossier.path.read_text("utf-8")
    dossier.put((), first)
    assert dossier.path.read_text("utf-8") == first
    assert dossier.region.facts["pace"] == "high"
    again = Dossier(dossier.path, adviser.library)
    assert again.undo() == ()
    assert again.path.read_text("utf-8") == changed
    assert again.undo() == ("consultation", "parked")


@pytest.mark.parametrize("text", ["format: 1", "format: 1\nregion: A\n---\nformat: 1\nregion: B\n", "a: [", ""])
def test_a_whole_file_that_can_not_be_read_is_not_put_in_place(opened: Opening, text: str) -> None:
    dossier = opened("windstreek")
    before = dossier.path.read_bytes()
    with pytest.raises(RegiokoersError):
        dossier.put((), text)
    assert dossier.path.read_bytes() == before
    assert not dossier.journal.path.exists()


def test_points_decisions_and_steps_are_kept_in_the_file(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    interview = Interview(adviser, dossier)
    interview.park("Vervoer: wie betaalt?")
    interview.park("Namen # van groepen")
    interview.decide("We beginnen klein", "2026-03-01")
    step = adviser.library.steps["mandate-matrix"]
    interview.mark(step, "declined", "past nu niet")
    again = Dossier(dossier.path, adviser.library)
    assert again.get(("consultation", "parked")) == [{"text": "Vervoer: wie betaalt?"}, {"text": "Namen # van groepen"}]
    assert [dict(one) for one in again.get(("consultation", "decisions"))] == [
        {"text": "We beginnen klein", "on": "2026-03-01"}
    ]
    assert again.region.steps["mandate-matrix"].reason == "past nu niet"
    interview.mark(step, "done")
    assert Dossier(dossier.path, adviser.library).region.steps["mandate-matrix"].reason == ""


def test_a_change_that_was_told_but_not_made_is_made_after_a_crash(
    opened: Opening, adviser: Adviser, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = opened("windstreek")
    with monkeypatch.context() as patch:
        patch.setattr(dossiers, "replace_file", lambda *_: None)
        Interview(adviser, dossier).answer("pace", "low")
    assert read_regions(str(dossier.path), adviser.library)[0].facts["pace"] == "high"
    assert Dossier(dossier.path, adviser.library).region.facts["pace"] == "low"
    assert read_regions(str(dossier.path), adviser.library)[0].facts["pace"] == "low"


def test_a_journal_that_was_cut_off_does_no_harm(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    interview = Interview(adviser, dossier)
    interview.answer("pace", "low")
    interview.answer("urgency", "low")
    journal = dossier.journal.path
    journal.write_bytes(journal.read_bytes()[:-200])
    again = Dossier(dossier.path, adviser.library)
    assert again.region.facts["urgency"] == "low"
    Interview(adviser, again).answer("attitude", "open")
    assert [one.path[-1] for one in Journal(dossier.path).entries] == ["pace", "attitude"]


def test_a_file_that_was_changed_by_hand_since_stays_as_it_is(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    Interview(adviser, dossier).answer("pace", "low")
    text = dossier.path.read_text("utf-8").replace("region: Windstreek", "region: Windkracht")
    dossier.path.write_text(text, "utf-8")
    assert Dossier(dossier.path, adviser.library).region.name == "Windkracht"
    assert dossier.path.read_text("utf-8") == text


def test_json_stays_json(tmp_path: Path, adviser: Adviser) -> None:
    path = tmp_path / "regio.json"
    path.write_text(json.dumps({"format": 1, "region": "Veenwijk", "region_id": "veenwijk"}), "utf-8")
    Interview(adviser, Dossier(path, adviser.library)).answer("shared_goals", 2)
    assert json.loads(path.read_text("utf-8"))["focus_points"] == {"shared_goals": 2}


def test_every_asked_fact_has_its_place(adviser: Adviser, tmp_path: Path) -> None:
    dossier = Dossier.begin(tmp_path / "nieuw.yaml", adviser.library, "Veenwijk", "2026-03-01")
    interview = Interview(adviser, dossier)
    for fact in adviser.library.facts.values():
        if fact.origin == "asked":
            value = interview.question(fact.name).choices[0].value if fact.values or fact.kind == "level" else None
            value = (str(value),) if fact.kind == "list" else value
            interview.answer(
                fact.name, fact.low if value is None and fact.numeric else True if value is None else value
            )
            assert dossier.get(place_of(fact.name, adviser.library)) is not None
    asked = {fact.name for fact in adviser.library.facts.values() if fact.origin == "asked"}
    assert set(dossier.region.facts) == asked
    with pytest.raises(RegiokoersError):
        Dossier.begin(dossier.path, adviser.library, "Veenwijk", "2026-03-01")


def test_what_was_taken_back_is_made_again_until_something_new_comes(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("binnenmeren")
    interview = Interview(adviser, dossier)
    assert dossier.redo() is None
    for level in (1, 2, 3):
        interview.answer("shared_goals", level)
    interview.park("Vervoer")
    last = dossier.path.read_text("utf-8")
    while dossier.undo() is not None:
        pass
    again = Dossier(dossier.path, adviser.library)
    levels = []
    while again.redo() is not None:
        levels.append(again.region.level("shared_goals"))
    assert levels == [1, 2, 3, 3]
    assert again.path.read_text("utf-8") == last
    again.undo()
    again.undo()
    Interview(adviser, again).answer("pace", "low")
    assert again.redo() is None
    assert again.undo() == ("profile", "pace")
    assert again.redo() == ("profile", "pace")


def test_a_change_made_again_is_not_lost_by_a_crash(
    opened: Opening, adviser: Adviser, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = opened("windstreek")
    Interview(adviser, dossier).answer("pace", "low")
    dossier.undo()
    with monkeypatch.context() as patch:
        patch.setattr(dossiers, "replace_file", lambda *_: None)
        dossier.redo()
    again = Dossier(dossier.path, adviser.library)
    assert again.region.facts["pace"] == "low"
    assert again.redo() is None
    assert again.undo() == ("profile", "pace")


@pytest.mark.parametrize("name", NAMES)
def test_many_changes_in_one_sitting_leave_the_same_file_as_opened_anew_for_each(
    name: str, tmp_path: Path, opened: Opening, adviser: Adviser
) -> None:
    sitting = opened(name)
    other = tmp_path / "anew" / f"{name}.yaml"
    other.parent.mkdir()
    other.write_bytes(sitting.path.read_bytes())
    given: list[tuple[str, Any, str]] = [
        ("pace", "low", ""),
        ("shared_goals", 3, "yes: # 'so' zegt men"),
        ("sectors", ("po", "mbo"), ""),
    ]
    given += [("realisation_rate", (50, 60), "on"), ("shared_goals", 1, ""), ("coverage_part_time", "none", "")]
    for fact, value, evidence in given:
        Interview(adviser, sitting).answer(fact, value, evidence)
        Interview(adviser, Dossier(other, adviser.library)).answer(fact, value, evidence)
    sitting.undo()
    Dossier(other, adviser.library).undo()
    assert sitting.path.read_bytes() == other.read_bytes()
    assert sitting.region == Dossier(other, adviser.library).region


def test_the_journal_tells_what_changed_since_a_file_was_seen(opened: Opening, adviser: Adviser) -> None:
    dossier = opened("windstreek")
    seen = sha(dossier.content)
    interview = Interview(adviser, dossier)
    interview.answer("pace", "low")
    between = sha(dossier.content)
    interview.answer("shared_goals", 3)
    now = sha(dossier.content)
    assert dossier.journal.since(now, now) == ()
    assert dossier.journal.since(between, now) == (("focus_points", "shared_goals"),)
    assert dossier.journal.since(seen, now) == (("profile", "pace"), ("focus_points", "shared_goals"))
    assert dossier.journal.since("0" * 64, now) is None
    assert dossier.journal.since(seen, sha(b"by hand")) is None
