"""`rules check`, `rules test` and `rules show`."""

import json
import re
from pathlib import Path

import pytest

from engine.model.library import Library
from tests.commands.conftest import Calling, put


def test_the_shipped_content_fits(call: Calling, library: Library) -> None:
    counts = {"rules": len({rule.id for rule in library.rules}), "steps": len(library.steps)}
    counts |= {"focus_points": 11, "sources": len(library.sources)}
    found = json.loads(call("rules", "check", "--format", "json").out)
    assert found["faults"] == []
    assert counts.items() <= found["counts"].items()
    said = call("rules", "check", "--language", "en")
    assert (said.status, said.err) == (0, "")
    first = said.out.splitlines()[0]
    assert re.fullmatch(r"\d+ rules, \d+ steps, 11 focus points, \d+ facts and \d+ sources: all fits", first)
    assert [int(number) for number in re.findall(r"\d+", first)] == [*found["counts"].values()]


def test_a_check_gives_every_fault_as_data(call: Calling, place: Path) -> None:
    put(place / "mijn-kennis", "rules/goals/proef.yaml", "title: {nl: Proef}\nwhen: shared_gaols <= 1\n")
    called = call("rules", "check", "--home", "mijn-kennis", "--format", "json")
    assert (called.status, called.err) == (1, "")
    faults = json.loads(called.out)["faults"]
    assert faults
    for fault in faults:
        assert set(fault) == {"code", "name", "path", "line", "column", "message"}
        assert re.fullmatch(r"RK\d{3}", fault["code"])
        assert fault["path"] == str(Path("mijn-kennis/rules/goals/proef.yaml"))
        assert fault["message"].startswith(f"{fault['path']}:{fault['line']}:{fault['column']}: ")


def test_a_check_counts_its_faults(call: Calling, place: Path) -> None:
    put(place / "mijn-kennis", "knowledge/steps/shared_goals/proef.yaml", "from: 9\n")
    put(place / "mijn-kennis", "rules/goals/proef.yaml", "- niets\n")
    data = json.loads(call("rules", "check", "--home", "mijn-kennis", "--format", "json").out)
    called = call("rules", "check", "--home", "mijn-kennis")
    assert called.status == 1
    assert called.out.endswith(f"\n\n{len(data['faults'])} fouten gevonden\n")
    put(place / "mijn-kennis", "knowledge/steps/shared_goals/proef.yaml", "")
    (place / "mijn-kennis/knowledge/steps/shared_goals/proef.yaml").unlink()
    one = call("rules", "check", "--home", "mijn-kennis", "--language", "en")
    assert one.out.endswith("\n\n1 fault found\n")


def test_a_check_looks_at_drafts_as_well(call: Calling, place: Path) -> None:
    put(place / "mijn-kennis", "rules/goals/proef.yaml", "title: {nl: Proef}\nwhen: shared_gaols <= 1\nstatus: draft\n")
    assert call("rules", "check", "--home", "mijn-kennis").status == 1


@pytest.mark.parametrize("engine", ["durable", "reference"])
def test_all_shipped_cases_pass(engine: str, call: Calling, library: Library) -> None:
    found = json.loads(call("rules", "test", "--engine", engine, "--format", "json").out)
    unique = {rule.id: rule for rule in library.rules}
    assert found["failed"] == 0
    assert len(found["cases"]) == sum(len(rule.tests) for rule in unique.values())
    assert all(one["outcome"] == one["expect"] for one in found["cases"])


def test_a_name_chooses_a_folder_or_a_rule(call: Calling) -> None:
    cases = json.loads(call("rules", "test", "tensions", "--format", "json").out)["cases"]
    assert {one["rule"].split("/")[0] for one in cases} == {"tensions"}
    cases = json.loads(call("rules", "test", "region/fragmented", "--format", "json").out)["cases"]
    assert {one["rule"] for one in cases} == {"region/fragmented"}
    said = call("rules", "test", "region/fragmented").out
    assert said.startswith(f"{len(cases)} voorbeelden van 1 regel nagespeeld met durable-rules")


def test_a_case_that_fails_is_found(call: Calling, place: Path) -> None:
    rule = place / "mijn-kennis" / "rules" / "goals" / "fragmented.yaml"
    rule.write_text(rule.read_text("utf-8").replace("partnership_count > 5", "partnership_count > 6"), "utf-8")
    called = call("rules", "test", "--home", "mijn-kennis")
    assert (called.status, called.err) == (1, "")
    first, *_, last = called.out.splitlines()
    assert re.match(r"mijn-kennis/rules/goals/fragmented\.yaml:\d+:\d+: .*`many`", first)
    assert "partnership_count > 6" in called.out
    assert last.endswith("; 1 wijkt af")
    data = json.loads(call("rules", "test", "--home", "mijn-kennis", "--format", "json").out)
    assert data["failed"] == 1
    (wrong,) = [one for one in data["cases"] if one["expect"] != one["outcome"]]
    expected = {"rule": "goals/fragmented", "case": "many", "expect": "fires", "outcome": "silent"}
    assert expected.items() <= wrong.items()


def test_a_case_that_can_not_tell_is_told(call: Calling, place: Path) -> None:
    rule = place / "mijn-kennis" / "rules" / "goals" / "scattered-goals.yaml"
    rule.write_text(
        rule.read_text("utf-8").replace("{fragmented: true, shared_goals: 2}", "{fragmented: true}"), "utf-8"
    )
    called = call("rules", "test", "--home", "mijn-kennis", "--language", "en")
    assert called.status == 1
    assert "`many`" in called.out
    assert "`cannot_tell`" in called.out


def test_the_list_names_every_rule_once(call: Calling, library: Library) -> None:
    unique = {rule.id: rule for rule in library.rules}
    said = call("rules", "show").out
    assert max(len(line) for line in said.splitlines()) <= 80
    assert [line.split(": ")[0] for line in said.splitlines() if not line.startswith(" ")] == list(unique)
    listed = json.loads(call("rules", "show", "--format", "json").out)
    assert [one["id"] for one in listed] == list(unique)


EFFECTS = {
    "shared_goals/no-common-aim": "geeft +1,5 punten aan Gedeelde doelstellingen in beleid",
    "every_focus_point/below-target": "geeft +1 punt aan elk focuspunt",
    "region/fragmented": "leidt af: ",
    "tensions/mandate-and-autonomy": "legt op tafel: Een stuurgroep",
    "position/strong-looks-ahead": "zegt over de regio: De regio kijkt verder",
}


@pytest.mark.parametrize("name", EFFECTS)
def test_every_effect_is_said(name: str, call: Calling) -> None:
    shown = json.loads(call("rules", "show", name, "--format", "json").out)
    assert shown["effect"].startswith(EFFECTS[name])
    assert " ".join(EFFECTS[name].split()) in " ".join(call("rules", "show", name).out.split())
    assert set(shown["valid"].values()) == {None}
    assert {"fires", "silent"} <= {case["expect"] for case in shown["tests"]}


def test_a_rule_that_advises_steps_names_them(call: Calling, place: Path) -> None:
    said = call("rules", "show", "goals/visit-when-short", "--home", "mijn-kennis").out
    assert "geeft +0,75 punt aan de stap 'Ga op bezoek'" in said
