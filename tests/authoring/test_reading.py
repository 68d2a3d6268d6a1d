"""Cases of reading: what is read otherwise is told with what decided, and a home keeps its own."""

import json
from pathlib import Path

import pytest

from tests.bad.conftest import Called, Calling, call

__all__ = ["Called", "Calling", "call"]
SENTENCE = "Doelen zijn vastgelegd in het convenant, al leven ze nog niet bij alle scholen."


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Lay a home over the shipped library, with a folder for its cases."""
    (tmp_path / "home.yaml").write_text("extends: shipped\n", "utf-8")
    (tmp_path / "knowledge" / "reading" / "cases").mkdir(parents=True)
    return tmp_path


def keep(home: Path, about: str, text: str, expect: str) -> None:
    """Keep one case."""
    path = home / "knowledge" / "reading" / "cases" / "eigen.yaml"
    path.write_text(f'cases:\n  - about: {about}\n    text: "{text}"\n    expect: {expect}\n', "utf-8")


def test_the_shipped_cases_are_read_as_expected(call: Calling) -> None:
    told = json.loads(call("rules", "test", "--format", "json").out)
    assert told["reading_failed"] == 0
    assert len(told["reading"]) >= 100
    assert len({one["about"] for one in told["reading"]}) >= 11
    assert all(one["decided_by"] for one in told["reading"])


def test_a_case_that_is_read_otherwise_names_its_place_and_what_decided(call: Calling, home: Path) -> None:
    keep(home, "shared_goals", SENTENCE, "4")
    said = call("rules", "test", "--home", str(home))
    assert said.status == 1
    assert "eigen.yaml:4:13: in dit voorbeeld wordt 3 gelezen, en 4 werd verwacht [RK681]" in said.out
    assert "knowledge/reading/" in said.out


def test_a_fact_and_silence(call: Calling, home: Path) -> None:
    keep(home, "labour_market", "De regio kampt met een fors lerarentekort.", "shrinking")
    assert "knowledge/reading/facts/labour_market.yaml" in call("rules", "test", "--home", str(home)).out
    keep(home, "labour_market", "De lunch was goed.", "null")
    assert call("rules", "test", "--home", str(home)).status == 0


def test_each_case_stands_in_what_continuous_integration_reads(call: Calling, home: Path) -> None:
    keep(home, "shared_goals", SENTENCE, "4")
    said = call("rules", "test", "--home", str(home), "--format", "junit")
    assert '<testcase classname="reading" name="shared_goals 1"' in said.out
    assert "RK681" in said.out


def test_a_case_about_nothing_we_know_is_a_fault(call: Calling, home: Path) -> None:
    keep(home, "shared_goal", SENTENCE, "2")
    said = call("rules", "test", "--home", str(home))
    assert (said.status, "eigen.yaml:2:" in said.err, "`shared_goals`" in said.err) == (2, True, True)
