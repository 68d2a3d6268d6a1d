"""`advise`: one region or many, from files, streams and standard input, with every option."""

import io
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Calling, put
from tests.golden.golden import INPUTS

TWO = "format: 1\nregion: Eerste\n---\nformat: 1\nregion: Tweede\nfocus_points: {shared_goals: 1}\n"
BETWEEN = "\n\n" + "=" * 80 + "\n\n"
DRAFT = """\
title: {nl: Concept, en: Draft}
when: shared_goals <= 3
weigh: [shared_goals]
term: context
points: 2
because: {nl: Dit is een proef.}
sources: [{id: own-inference}]
status: draft
tests:
  - {name: low, facts: {shared_goals: 1}, expect: fires}
  - {name: high, facts: {shared_goals: 4}, expect: silent}
"""


def data(call: Calling, *words: str | Path) -> Any:
    called = call("advise", *words, "--format", "json")
    assert (called.status, called.err) == (0, "")
    return json.loads(called.out)


def give(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))


def test_one_region_gives_one_answer(call: Calling, place: Path) -> None:
    assert data(call, "regio.yaml")["region"] == "Brugstad"


def test_several_regions_give_a_list_in_the_order_given(call: Calling, place: Path) -> None:
    one_by_one = [data(call, name) for name in ("regio2.yaml", "regio.yaml", "regio1.yaml")]
    assert [one["region"] for one in one_by_one] == ["Binnenmeren", "Brugstad", "Windstreek"]
    assert data(call, "regio2.yaml", "regio.yaml", "regio1.yaml") == one_by_one


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_several_regions_stand_below_each_other(form: str, call: Calling, place: Path) -> None:
    parts = [call("advise", name, "--format", form).out for name in ("regio.yaml", "regio2.yaml")]
    both = call("advise", "regio.yaml", "regio2.yaml", "--format", form).out
    assert both == (BETWEEN if form == "text" else "\n\n").join(part.rstrip("\n") for part in parts) + "\n"


def test_a_stream_of_documents_and_a_list_are_several_regions(call: Calling, place: Path) -> None:
    Path("stroom.yaml").write_text(TWO, "utf-8")
    regions = [
        {"format": 1, "region": "Eerste"},
        {"format": 1, "region": "Tweede", "focus_points": {"shared_goals": 1}},
    ]
    Path("lijst.json").write_text(json.dumps(regions), "utf-8")
    streamed = data(call, "stroom.yaml")
    assert [one["region"] for one in streamed] == ["Eerste", "Tweede"]
    assert data(call, "lijst.json") == streamed
    assert [one["region"] for one in data(call, "stroom.yaml", "regio.yaml")] == ["Eerste", "Tweede", "Brugstad"]


def test_standard_input_has_its_place_in_the_order(call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, TWO)
    found = data(call, "regio1.yaml", "-", "regio.yaml")
    assert [one["region"] for one in found] == ["Windstreek", "Eerste", "Tweede", "Brugstad"]


def test_standard_input_can_be_read_once(call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, TWO)
    called = call("advise", "-", "-")
    assert (called.status, called.out) == (2, "")
    assert called.err.startswith("standaardinvoer: dit bestand is leeg")


def test_a_fault_in_standard_input_has_its_place(call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, TWO.replace("shared_goals: 1", "shared_goals: 7"))
    called = call("advise", "-", "--language", "en")
    assert (called.status, called.out) == (2, "")
    assert called.err.startswith("standard input:6:30: ")


def test_the_faults_of_all_files_come_at_once(call: Calling, place: Path) -> None:
    for name in ("fout1.yaml", "fout2.yaml"):
        Path(name).write_text("format: 1\nregion: Fout\nprofil: {}\n", "utf-8")
    called = call("advise", "fout1.yaml", "regio.yaml", "fout2.yaml", "weg.yaml")
    assert (called.status, called.out) == (2, "")
    assert [name for name in ("fout1.yaml:3", "fout2.yaml:3", "weg.yaml: ") if name not in called.err] == []


@pytest.mark.parametrize("region", INPUTS, ids=lambda path: path.stem)
def test_the_reference_engine_gives_the_same_apart_from_its_name(region: Path, call: Calling) -> None:
    durable, reference = (data(call, region, "--engine", name) for name in ("durable", "reference"))
    assert durable.pop("run") != reference.pop("run")
    assert durable == reference
    assert list(durable) == list(reference)


def test_the_capacity_moves_waves_and_no_ranks(call: Calling, place: Path) -> None:
    ranks, begun = [], []
    for capacity in ("1", "3", "11"):
        steps = data(call, "regio1.yaml", "--capacity", capacity)["steps"]
        ranks.append([(step["id"], step["rank"], step["priority"]) for step in steps])
        begun.append(len({step["focus_point"] for step in steps if step["wave"] == "now"}))
    assert ranks[0] == ranks[1] == ranks[2]
    assert begun[:2] == [1, 3]
    assert begun[2] > 3


def test_the_language_changes_words_only(call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dutch, english = (call("advise", "regio.yaml", "--language", language).out for language in ("nl", "en"))
    assert dutch.startswith("Ontwikkeladvies voor Brugstad\n")
    assert english.startswith("Development advice for Brugstad\n")
    monkeypatch.setenv("REGIOKOERS_LANGUAGE", "en")
    assert call("advise", "regio.yaml").out == english
    assert call("advise", "regio.yaml", "--language", "nl").out == dutch


def test_the_advisor_sees_more_than_the_board(call: Calling, place: Path) -> None:
    for form in ("text", "markdown"):
        board, advisor = (
            call("advise", "regio.yaml", "--format", form, "--audience", who).out for who in ("board", "advisor")
        )
        assert board == call("advise", "regio.yaml", "--format", form).out
        fewer, more = Counter(board.splitlines()), Counter(advisor.splitlines())
        assert not fewer - more
        assert "Alleen voor de adviseur" in advisor
        assert "Alleen voor de adviseur" not in board
    assert data(call, "regio.yaml", "--audience", "advisor") == data(call, "regio.yaml")


def test_a_section_is_there_when_it_is_asked_for(call: Calling, place: Path) -> None:
    plain = data(call, "regio1.yaml")
    firm = data(call, "regio1.yaml", "--section", "firmness")
    both = data(call, "regio1.yaml", "--section", "questions", "--section", "firmness")
    assert {*firm} - {*plain} == {"firmness"}
    assert {*both} - {*plain} == {"firmness", "questions_by_value"}
    assert {name: both[name] for name in plain} == plain
    assert both["firmness"] == firm["firmness"]
    assert {one["id"] for one in firm["firmness"]["steps"]} == {step["id"] for step in plain["steps"]}


@pytest.mark.parametrize(
    ("section", "heading"),
    [("firmness", "Hoe vast de volgorde staat"), ("questions", "Welk antwoord het meest uitmaakt")],
)
def test_a_section_is_shown_in_words(section: str, heading: str, call: Calling, place: Path) -> None:
    for form in ("text", "markdown"):
        plain = call("advise", "regio1.yaml", "--format", form).out
        shown = call("advise", "regio1.yaml", "--format", form, "--section", section).out
        assert heading not in plain
        assert heading in shown
        assert set(plain.splitlines()) <= set(shown.splitlines())


def test_a_home_advises_with_its_own_knowledge(call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("klein.yaml").write_text("format: 1\nregion: Klein\nfocus_points: {shared_goals: 1}\n", "utf-8")
    found = data(call, "klein.yaml", "--home", "mijn-kennis")
    assert [one["id"] for one in found["focus_points"]] == ["shared_goals", "relationships"]
    assert [step["id"] for step in found["steps"]] == ["explore"]
    assert found["knowledge_base"] != data(call, "regio.yaml")["knowledge_base"]
    monkeypatch.setenv("REGIOKOERS_HOME", "mijn-kennis")
    assert data(call, "klein.yaml") == found


def test_a_home_adds_to_the_shipped_knowledge(call: Calling, place: Path) -> None:
    put(place / "eigen", "home.yaml", "extends: shipped\n")
    put(
        place / "eigen",
        "rules/eigen/proef.yaml",
        DRAFT.replace("status: draft", "status: stable").replace("proef.}", "proef., en: A trial.}"),
    )
    shipped, own = (data(call, "regio1.yaml", *home) for home in ((), ("--home", "eigen")))
    assert len(own["focus_points"]) == 11
    priority = [
        next(one["priority"] for one in found["focus_points"] if one["id"] == "shared_goals")
        for found in (shipped, own)
    ]
    assert priority[1] - priority[0] == 200
    reasons = [reason for step in own["steps"] for reason in step["reasons"] if reason["rule"] == "eigen/proef"]
    assert {(one["text"], one["source"]) for one in reasons} == {("Dit is een proef.", "rules/eigen/proef.yaml:2")}


def test_drafts_run_only_when_they_are_asked_for(call: Calling, place: Path) -> None:
    put(place / "mijn-kennis", "rules/goals/concept.yaml", DRAFT)
    Path("klein.yaml").write_text("format: 1\nregion: Klein\nfocus_points: {shared_goals: 1}\n", "utf-8")
    words = ("klein.yaml", "--home", "mijn-kennis")
    assert "goals/concept" not in json.dumps(data(call, *words))
    reasons = data(call, *words, "--drafts")["steps"][0]["reasons"]
    assert [one["text"] for one in reasons if one["rule"] == "goals/concept"] == ["Dit is een proef."]
    english = data(call, *words, "--drafts", "--language", "en")["steps"][0]["reasons"]
    assert [one["text"] for one in english if one["rule"] == "goals/concept"] == ["Dit is een proef."]


def test_a_region_of_which_nothing_is_known_gets_questions_and_no_steps(call: Calling, place: Path) -> None:
    Path("leeg.yaml").write_text("format: 1\nregion: Leeg\n", "utf-8")
    found = data(call, "leeg.yaml")
    assert (found["steps"], found["cautions"], found["position"], found["facts"]) == ([], [], [], {})
    assert all(one["level"] is None for one in found["focus_points"])
    asked = [one["fact"] for one in found["open_questions"]]
    assert set(asked[:11]) == {one["id"] for one in found["focus_points"]}
    assert "Er zijn nog geen stappen te noemen" in call("advise", "leeg.yaml").out
