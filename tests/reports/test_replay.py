"""A report made again from what it carries: the same to the byte, or what has changed."""

import json
from pathlib import Path

import pytest
import yaml

from engine.advice.adviser import Adviser
from engine.errors.catalogue import CATALOGUE
from engine.model.library import Library
from engine.model.region import RegionFacts, read_regions
from engine.reports.published import record_in
from engine.reports.record import read_record, region_data
from tests.golden.golden import INPUTS
from tests.reports.conftest import Calling, agreed_region, hostile_region

RECORDED = ("html", "docx", "pdf", "xlsx", "ics")


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "regio.json").write_text(json.dumps(agreed_region()), "utf-8")
    (tmp_path / "vijandig.json").write_text(json.dumps(hostile_region()), "utf-8")
    monkeypatch.chdir(tmp_path)
    return "regio.json"


@pytest.mark.parametrize("medium", RECORDED)
@pytest.mark.parametrize(
    "options", [(), ("--audience", "advisor", "--section", "firmness", "--language", "en", "--capacity", "2")]
)
def test_the_same_versions_give_the_same_bytes(
    medium: str, options: tuple[str, ...], call: Calling, region: str
) -> None:
    name = f"advies.{medium}"
    assert call("advise", region, *options, "--output", name).status == 0
    replayed = call("replay", name)
    assert (replayed.status, replayed.err) == (0, "")
    assert replayed.out.startswith("Hetzelfde tot op de laatste byte")
    assert call("replay", name, "--output", "opnieuw").status == 0
    assert Path("opnieuw").read_bytes() == Path(name).read_bytes()


@pytest.mark.parametrize("medium", ["html", "docx", "pdf"])
def test_hostile_text_survives_the_record(medium: str, call: Calling, region: str) -> None:
    name = f"advies.{medium}"
    assert call("advise", "vijandig.json", "--one-page", "--output", name).status == 0
    assert call("replay", name).status == 0


def test_a_file_that_was_changed_afterwards_is_found(call: Calling, region: str) -> None:
    call("advise", region, "--output", "advies.html")
    page = Path("advies.html").read_text("utf-8")
    Path("advies.html").write_text(page.replace("1 ad hoc", "4 robuust", 1), "utf-8")
    replayed = call("replay", "advies.html")
    assert replayed.status == 1
    assert "na het maken veranderd" in replayed.out
    assert json.loads(call("replay", "advies.html", "--format", "json").out)["same"] is False


def test_other_versions_are_named(call: Calling, region: str) -> None:
    call("advise", region, "--output", "advies.html")
    page = Path("advies.html").read_text("utf-8")
    text = record_in(page.encode(), "advies.html")
    assert text
    other = {**json.loads(text), "knowledge": "0" * 64, "makers": {"jinja2": "1.0"}}
    again = json.dumps(other, sort_keys=True, separators=(",", ":"))
    start = page.index('id="regiokoers">') + len('id="regiokoers">')
    Path("advies.html").write_text(page[:start] + again + page[page.index("</script>", start) :], "utf-8")
    replayed = call("replay", "advies.html", "--language", "en")
    assert replayed.status == 1
    assert "knowledge and rules, jinja2, matplotlib" in replayed.out


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "report-without-record"),
        (b"# Markdown", "report-without-record"),
        (b"<!DOCTYPE html><p>x", "report-without-record"),
        (b"%PDF-1.7 nothing", "report-unreadable"),
        (b"PK\x03\x04 nothing", "report-unreadable"),
        (b"BEGIN:VCALENDAR\r\nnothing", "report-unreadable"),
        (b'<!DOCTYPE html><script id="regiokoers">{"format": 1}</script>', "record-damaged"),
        (b'<!DOCTYPE html><script id="regiokoers">' + b"[" * 100_000 + b"</script>", "record-damaged"),
    ],
)
def test_what_is_no_report_is_refused(content: bytes, name: str, call: Calling, region: str) -> None:
    Path("vreemd.html").write_bytes(content)
    called = call("replay", "vreemd.html")
    assert (called.status, called.out) == (2, "")
    assert CATALOGUE[name].code in called.err


def test_facts_in_a_record_are_checked_as_those_of_a_file(call: Calling, region: str) -> None:
    call("advise", region, "--output", "advies.html")
    page = Path("advies.html").read_text("utf-8")
    Path("advies.html").write_text(page.replace('"labour_market":"shortage"', '"labour_market":"none"'), "utf-8")
    called = call("replay", "advies.html")
    assert called.status == 2
    assert called.err.startswith("advies.html: ")


def test_a_template_belongs_to_its_report(call: Calling, region: str) -> None:
    from engine.reports.templates import TEMPLATES

    own = Path("eigen.docx")
    own.write_bytes((TEMPLATES / "report.docx").read_bytes())
    assert call("advise", region, "--template", "eigen.docx", "--output", "advies.docx").status == 0
    assert call("replay", "advies.docx", "--template", "eigen.docx").status == 0
    assert "RK764" in call("replay", "advies.docx").err
    call("advise", region, "--output", "advies.docx")
    assert "RK765" in call("replay", "advies.docx", "--template", "eigen.docx").err


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_a_record_holds_all_that_the_advice_rests_on(path: Path, library: Library, adviser: Adviser) -> None:
    region = read_regions(str(path), library)[0]
    data = region_data(region, library.facts, list(library.focus_points))
    again = read_regions("record", library, yaml.safe_dump(data).encode())[0]
    apart = {"sha256": "", "evidence": {}}
    assert _but(again, **apart) == _but(region, **apart)
    assert adviser.advise(again)._replace(facts_sha256="") == adviser.advise(region)._replace(facts_sha256="")


def _but(region: RegionFacts, **other: object) -> RegionFacts:
    from dataclasses import replace

    return replace(region, **other)  # type: ignore[arg-type]


def test_a_record_has_no_evidence_and_no_notes(call: Calling, region: str) -> None:
    plain = {**agreed_region(), "consultation": {"parked": [{"text": "Wie zegt het Karel?"}]}}
    plain["focus_points"]["relationships"] = {"level": 1, "evidence": "Karel wil niet meer."}
    Path(region).write_text(json.dumps(plain), "utf-8")
    for medium in RECORDED:
        call("advise", region, "--output", f"advies.{medium}")
        content = Path(f"advies.{medium}").read_bytes()
        record = record_in(content, "x")
        assert record
        assert read_record(record)
        assert "Karel" not in record
