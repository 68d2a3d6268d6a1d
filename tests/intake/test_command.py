"""The command: from a document to region files, and on to advice."""

import json
from pathlib import Path

import pytest

from engine.model.library import Library
from engine.model.region import read_regions
from tests.bad.conftest import Calling, call
from tests.cli.conftest import program
from tests.intake.conftest import CASES, SEED

__all__ = ["call"]


def test_proposes_region_files_that_can_be_read(call: Calling, library: Library) -> None:
    called = call("intake", str(SEED))
    assert called.status == 0
    found = read_regions("voorstel", library, called.out.encode())
    assert len(found) == 5
    assert found[3].facts["municipality_involved"] is True
    assert found[3].evidence["quality_framework"].startswith("Volledig geïntegreerd")


def test_says_in_comments_how_a_level_came_about(call: Calling) -> None:
    out = call("intake", str(SEED)).out
    assert '# "Wisselend": in opbouw' in out
    english = call("intake", str(SEED), "--language", "en").out
    assert '# "Wisselend": under way' in english


def test_goes_on_to_advice_in_one_pipe() -> None:
    proposed = program("intake", str(SEED))
    advised = program("advise", "-", "--format", "json", given=proposed.out.encode())
    assert advised.status == 0
    assert [one["region"] for one in json.loads(advised.out)][1] == "Stad & Streek"


def test_writes_a_file_for_each_region(call: Calling, tmp_path: Path, library: Library) -> None:
    assert call("intake", str(SEED), "--output", str(tmp_path)).status == 0
    assert {path.stem for path in tmp_path.iterdir()} == {
        "vallei-velden", "stad-streek", "binnenmeren", "brugstad", "windstreek"
    }  # fmt: skip
    assert read_regions(str(tmp_path / "brugstad.yaml"), library)[0].name == "Brugstad"


def test_never_writes_over_a_region_file(call: Calling, tmp_path: Path) -> None:
    there = tmp_path / "brugstad.yaml"
    there.write_text("format: 1\nregion: Brugstad\n")
    called = call("intake", str(SEED), "--output", str(tmp_path))
    assert called.status == 2
    assert "RK791" in called.err
    assert [path.name for path in tmp_path.iterdir()] == ["brugstad.yaml"]
    assert call("intake", str(SEED), "--output", str(there)).status == 2
    assert there.read_text() == "format: 1\nregion: Brugstad\n"


def test_gives_the_same_bytes_for_the_same_text(call: Calling) -> None:
    assert call("intake", str(SEED)).out == call("intake", str(SEED)).out


def test_reads_standard_input() -> None:
    called = program("intake", "-", given=(CASES / "03-heuvelrand.txt").read_bytes())
    assert called.status == 0
    assert "region: Heuvelrand" in called.out


def test_data_begins_with_what_is_doubtful(call: Calling) -> None:
    (data,) = json.loads(call("intake", str(CASES / "07-kanaalzone.txt"), "--format", "json").out)
    order = [
        {"low": 0, "medium": 1, "high": 2}[one["confidence"]]
        for one in data["focus_points"]
        if one["level"] is not None
    ]
    assert order == sorted(order)
    assert len(data["focus_points"]) == 11
    assert data["facts"]["partnership_count"]["value"] == 10


@pytest.mark.parametrize("language", ["nl", "en"])
def test_text_for_people_shows_phrase_and_chain(language: str, call: Calling) -> None:
    out = call("intake", str(CASES / "05-oostmeer.txt"), "--format", "text", "--language", language).out
    assert {"nl": "niveau 3", "en": "level 3"}[language] in out
    assert '"Een proef met flexibele routes loopt op drie scholen.' in out
