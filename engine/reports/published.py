"""One door to the formats that are handed out: a file is made, read again, and compared with the advice."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from engine.errors import Place, refuse
from engine.reports.record import Record

Data = dict[str, Any]
DOCUMENTS: Final = ("html", "docx", "pdf")
LISTS: Final = ("xlsx", "csv", "ics")
PUBLISHED: Final = (*DOCUMENTS, *LISTS)
SUFFIXES: Final = {f".{medium}": medium for medium in PUBLISHED} | {".htm": "html"}
NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "html": ("jinja2", "matplotlib"),
    "docx": ("docxtpl", "docx", "matplotlib"),
    "pdf": ("typst", "pypdfium2", "matplotlib"),
    "xlsx": ("openpyxl",),
    "csv": (),
    "ics": ("icalendar",),
    "markdown": (),
    "svg": ("matplotlib",),
    "png": ("matplotlib",),
}
"""The modules that a format needs."""
SIGNS: Final = ((b"%PDF", "pdf"), (b"BEGIN:VCALENDAR", "ics"), (b"<!DOCTYPE html", "html"))


def published_as(path: Path | None) -> str | None:
    """Give the format that a file's name asks for, None for every other name."""
    return SUFFIXES.get(path.suffix.lower()) if path else None


def check_extra(medium: str) -> None:
    """Refuse a format whose libraries are not installed."""
    if not all(find_spec(module) for module in NEEDS[medium]):
        refuse("reports-extra-missing", medium=medium)


def publish(found: Sequence[Data], record: Record, template: Path | None = None) -> bytes:
    """Make the file of a report or a list, read it again, and give it when everything is in it."""
    check_extra(record.medium)
    if record.medium in LISTS:
        return _list(found, record)
    if len(found) > 1:
        refuse("one-region-only", count=len(found), medium=record.medium)
    return _document(found[0], record, template)


def _list(found: Sequence[Data], record: Record) -> bytes:
    from engine.reports.calendars import calendar
    from engine.reports.checked import check_list
    from engine.reports.document.parts import fitting
    from engine.reports.sheets import csv_list, xlsx

    fit = [fitting(data, for_advisor=record.audience == "advisor") for data in found]
    if record.medium == "xlsx":
        content = xlsx(fit, record.language, record.spelled())
    elif record.medium == "csv":
        content = csv_list(fit, record.language)
    else:
        content = calendar(fit, record.language, record.spelled())
    check_list(record.medium, content, fit, record.language)
    return content


def _document(data: Data, record: Record, template: Path | None) -> bytes:
    from engine.reports.checked import check_report
    from engine.reports.document.full import full_report
    from engine.reports.document.one_page import one_page
    from engine.reports.document.parts import fitting

    for_advisor = record.audience == "advisor"
    report = one_page(data) if record.one_page else full_report(data, for_advisor=for_advisor)
    fit = fitting(data, for_advisor=for_advisor)
    if record.medium == "html":
        from engine.reports.html import html

        content = html(report, fit, record.spelled())
    elif record.medium == "pdf":
        from engine.reports.pdf import pdf

        content = pdf(report, fit, record.spelled())
    else:
        from engine.reports.docx import docx

        content = docx(report, fit, record.spelled(), template)
    check_report(record.medium, content, report, own_template=template is not None)
    return content


def record_in(content: bytes, name: str) -> str | None:
    """Find the record in a file, whatever its name; None where it has none or is no report at all."""
    medium = next((medium for sign, medium in SIGNS if content.startswith(sign)), None)
    if content.startswith(b"PK"):
        medium = "docx" if b"word/document.xml" in content else "xlsx"
    if medium is None:
        return None
    check_extra(medium)
    try:
        return _record(content, medium)
    except Exception:  # each library has errors of its own for a damaged file
        refuse("report-unreadable", Place(name))


def _record(content: bytes, medium: str) -> str | None:
    if medium == "html":
        from engine.reports.html import record_of_html as find
    elif medium == "pdf":
        from engine.reports.pdf import record_of_pdf as find
    elif medium == "docx":
        from engine.reports.docx import record_of_docx as find
    elif medium == "xlsx":
        from engine.reports.sheets import record_of_xlsx as find
    else:
        from engine.reports.calendars import record_of_ics as find
    return find(content)
