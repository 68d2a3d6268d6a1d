"""`explain`: why a step, why not another, and how near a rule came."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Calling
from tests.golden.golden import HERE, INPUTS

RIVIERDUIN = HERE / "regions" / "rivierduin.yaml"
HOOGLAND = HERE / "regions" / "hoogland.yaml"
VERDICTS = {
    "mandate-matrix": ("advised", "staat op plaats 1 van 11"),
    "coordination-meeting": ("passed-level", "gaat uit van niveau 0; Robuuste organisatiestructuur staat al op 1"),
    "continuity-plan": ("later-level", "gaat uit van niveau 3; Robuuste organisatiestructuur staat op 1. Eerst komen"),
    "cooperation-agreements": ("done", "al gezet"),
    "money-flow-map": ("declined", "bewust niet gekozen"),
    "regional-learning-agenda": ("at-target", "geen stap nodig"),
    "trend-talk": ("unknown-level", "Van Toekomstbestendig ontwerp is het niveau nog onbekend"),
    "integrated_system": ("at-target", "staat op niveau 3 en is op het doel"),
    "tensions/everyone-at-the-table": ("fires", "geldt voor deze regio"),
    "tensions/spread-or-gather": ("silent", "geldt niet voor deze regio"),
    "tensions/numbers-and-quality": ("cannot-tell", "nog niet te zeggen"),
    "region/fewer-students": ("cannot-tell", "nog niet te zeggen"),
}


def data(call: Calling, *words: str | Path) -> Any:
    called = call("explain", *words, "--format", "json")
    assert (called.status, called.err) == (0, "")
    return json.loads(called.out)


def one(call: Calling, *words: str | Path) -> dict[str, Any]:
    found = data(call, *words)["explanations"]
    assert len(found) == 1
    return dict(found[0])


def said(call: Calling, *words: str | Path) -> str:
    called = call("explain", *words)
    assert (called.status, called.err) == (0, "")
    assert max(len(line) for line in called.out.splitlines()) <= 80
    return " ".join(called.out.split())


@pytest.mark.parametrize("query", VERDICTS)
def test_every_verdict_has_its_words(query: str, call: Calling) -> None:
    verdict, words = VERDICTS[query]
    assert one(call, RIVIERDUIN, query)["verdict"] == verdict
    assert words in said(call, RIVIERDUIN, query)
    assert "{" not in said(call, RIVIERDUIN, query, "--language", "en")


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("F4", "professional_collaboration_hr"),
        ("f11", "collective_finance"),
        ("shared_goals", "shared_goals"),
        ("Gedeelde doelen", "shared_goals"),
        ("transparante loop", "career_development"),
        ("Transparent career", "career_development"),
        ("CONVENANT", "covenant-with-mandate"),
        ("covenant-with-mandate", "covenant-with-mandate"),
        ("region/fragmented", "region/fragmented"),
        ("  F1 ", "quality_framework"),
    ],
)
def test_a_thing_is_found_by_id_number_or_name(query: str, id_: str, call: Calling, place: Path) -> None:
    assert one(call, "regio.yaml", query)["id"] == id_


def test_a_step_is_explained_by_all_its_points(call: Calling, place: Path) -> None:
    advice = json.loads(call("advise", "regio1.yaml", "--format", "json").out)
    for step in advice["steps"][::4]:
        found = one(call, "regio1.yaml", step["id"])
        assert (found["verdict"], found["wave"], found["priority"]) == ("advised", step["wave"], step["priority"])
        assert found["reasons"] == step["reasons"]
        assert found["requires"] == step["requires"]


def test_what_comes_first_stands_before_it(call: Calling, place: Path) -> None:
    advice = json.loads(call("advise", "regio1.yaml", "--format", "json").out)
    ranked = [point["id"] for point in advice["focus_points"]]
    for rank, name in enumerate(ranked, 1):
        found = one(call, "regio1.yaml", name)
        assert [ahead["focus_point"] for ahead in found["ahead"]] == ranked[: rank - 1]
        assert found["rank"] == rank


def test_the_nearest_miss_says_by_how_much(call: Calling) -> None:
    found = one(call, HERE / "regions" / "hoogland.yaml", "tensions/everyone-at-the-table")
    missed = found["misses"][0]["failed"]
    assert [(test["test"], test["value"], test["distance"]) for test in missed] == [("fragmented == true", False, None)]
    many = one(call, HOOGLAND, "region/fragmented")["misses"][0]["failed"][0]
    assert (many["test"], many["value"], many["distance"]) == ("partnership_count > 5", 4, 2)
    assert "(nu 4 partnerschappen, scheelt 2)" in said(call, HOOGLAND, "region/fragmented")
    assert "(now 4 partnerships, off by 2)" in said(call, HOOGLAND, "region/fragmented", "--language", "en")


def test_misses_come_nearest_first(call: Calling, place: Path) -> None:
    for name in ("F2", "F8"):
        misses = one(call, "regio.yaml", name)["misses"]
        assert len(misses) > 3
        counts = [len(miss["failed"]) for miss in misses]
        assert counts == sorted(counts)
        assert all(counts)


def test_a_rule_that_fires_shows_its_tests_and_values(call: Calling) -> None:
    found = one(call, RIVIERDUIN, "region/fragmented")
    assert found["because"] == [
        {"tests": ["partnership_count > 5"], "rule": "region/fragmented", "source": "rules/region/fragmented.yaml:4"}
    ]
    assert "Omdat - " in said(call, RIVIERDUIN, "region/fragmented")
    assert "(nu 6 partnerschappen)" in said(call, RIVIERDUIN, "region/fragmented")


def test_a_rule_that_can_not_tell_names_what_it_waits_for(call: Calling) -> None:
    found = one(call, RIVIERDUIN, "region/fewer-students")
    assert found["undecided"] == [
        {
            "rule": "region/fewer-students",
            "title": "Het aantal studenten daalt",
            "points": None,
            "waits_for": ["student_numbers"],
        }
    ]
    assert "wacht op de ontwikkeling van het aantal studenten" in said(call, RIVIERDUIN, "region/fewer-students")


def test_a_rule_for_each_focus_point_is_explained_for_each(call: Calling, place: Path) -> None:
    found = data(call, "regio.yaml", "every_focus_point/below-target")["explanations"]
    assert len({one["focus_point"] for one in found}) == 11
    fires = {one["focus_point"] for one in found if one["verdict"] == "fires"}
    advice = json.loads(call("advise", "regio.yaml", "--format", "json").out)
    assert fires == {one["id"] for one in advice["focus_points"] if one["priority"] is not None}


@pytest.mark.parametrize("region", INPUTS, ids=lambda path: path.stem)
def test_without_a_question_the_whole_order_is_shown(region: Path, call: Calling) -> None:
    advice = json.loads(call("advise", region, "--format", "json").out)
    climbing = [point for point in advice["focus_points"] if point["priority"] is not None]
    lines = call("explain", region).out.splitlines()
    assert max(len(line) for line in lines) <= 80
    numbered = [line for line in lines if line[:2].strip().isdigit() and line[2:4] == ". "]
    assert len(numbered) == len(climbing)
    for line, point in zip(numbered, climbing, strict=True):
        assert line.startswith(f"{point['rank']:>2}. {point['short']} ")
        assert f"{point['priority'] / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",") in line.split()
    explained = data(call, region)["explanations"]
    assert [one["id"] for one in explained] == [*dict.fromkeys(one["id"] for one in explained)]
    assert {one["id"]: one["priority"] for one in explained} == {
        one["id"]: one["priority"] for one in advice["focus_points"]
    }


def test_several_regions_are_explained_one_after_another(call: Calling, place: Path) -> None:
    Path("stroom.yaml").write_text(
        Path("regio.yaml").read_text("utf-8") + "\n---\n" + Path("regio1.yaml").read_text("utf-8"), "utf-8"
    )
    assert [one["region"] for one in data(call, "stroom.yaml", "F1")] == ["Brugstad", "Windstreek"]
    for query in ((), ("F1",)):
        first, second = (call("explain", name, *query).out for name in ("regio.yaml", "regio1.yaml"))
        assert call("explain", "stroom.yaml", *query).out == f"{first}\n{second}"


def test_the_engines_explain_the_same(call: Calling, place: Path) -> None:
    first, second = (data(call, "regio1.yaml", "--engine", name) for name in ("durable", "reference"))
    assert first == second
