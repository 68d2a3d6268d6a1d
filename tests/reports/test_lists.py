"""Action lists and calendars: what stands in a cell, and what has a day."""

import io
import re
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook

from engine.errors import RegiokoersError
from engine.reports.calendars import entries
from engine.reports.published import LISTS, publish
from tests.reports.conftest import made, record
from tests.reports.readers import texts_of

Data = dict[str, Any]


def test_no_cell_is_a_formula(hostile: Data) -> None:
    with zipfile.ZipFile(io.BytesIO(made("xlsx", hostile))) as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name)
    text = made("csv", hostile).decode("utf-8-sig")
    assert text.count('HYPERLINK(""http') > 1
    assert re.findall(r"(?:^|[;\n])\"?[=+@\t-]", text) == []


def test_the_calendar_has_the_agreed_day_else_a_day_counted_on_else_none(agreed: Data, windstreek: Data) -> None:
    days = {one.summary: one.day for one in entries([agreed])}
    titles = {step["id"]: f"{step['title']} (Veenwijk)" for step in agreed["steps"]}
    assert days[titles["small-joint-project"]] == "2026-09-01"
    visits = next(step for step in agreed["steps"] if step["wave"] == "now" and not step["due"])
    assert days[titles[visits["id"]]] > "2026-03-01"
    assert b"BEGIN:VEVENT" in made("ics", agreed)
    tasks = made("ics", windstreek)
    assert tasks.count(b"BEGIN:VTODO") == sum(step["wave"] == "now" for step in windstreek["steps"])
    assert b"DTSTART" not in tasks


@pytest.mark.parametrize(("language", "place"), [("nl", "413"), ("en", "809")])
def test_a_day_in_a_cell_is_a_day_that_reads_in_words(language: str, place: str, agreed: Data) -> None:
    book: Any = load_workbook(io.BytesIO(made("xlsx", {**agreed, "language": language})))
    days = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.is_date]
    assert {cell.value.date().isoformat() for cell in days} == {"2026-03-01", "2026-09-01"}
    assert {cell.number_format for cell in days} == {f"[$-{place}]d mmmm yyyy"}
    assert "2026-09-01" in texts_of("csv", made("csv", agreed), "nl")


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "1900-02-28", "1900-03-01", "9999-12-31"])
def test_the_first_and_the_last_day_survive_a_workbook(day: str, agreed: Data) -> None:
    texts = texts_of("xlsx", made("xlsx", {**agreed, "assessed_on": day}), "nl")
    assert day in texts


def test_a_calendar_without_entries_is_refused(windstreek: Data) -> None:
    done = {**windstreek, "steps": []}
    with pytest.raises(RegiokoersError) as error:
        made("ics", done)
    assert [one.name for one in error.value.faults] == ["calendar-empty"]
    assert publish([done, windstreek], record("ics", windstreek)).count(b"BEGIN:VTODO") > 1


def test_several_regions_fit_a_list_and_no_document(agreed: Data, windstreek: Data) -> None:
    for medium in LISTS:
        content = publish([agreed, windstreek], record(medium, agreed))
        flat = " ".join(texts_of(medium, content, "nl"))
        assert "Veenwijk" in flat
        assert "Windstreek" in flat
    with pytest.raises(RegiokoersError) as error:
        publish([agreed, windstreek], record("html", agreed))
    assert [one.name for one in error.value.faults] == ["one-region-only"]
