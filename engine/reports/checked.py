"""Count in equals count out: every file is read again as its readers will, and compared with what it should say."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from engine.errors import refuse
from engine.reports.calendars import entries, entries_of_ics
from engine.reports.document.blocks import Report, Table, said, said_inside
from engine.reports.sheets import rows_of_csv, rows_of_xlsx, sheets_of
from engine.text import Language

Data = dict[str, Any]


def check_report(medium: str, content: bytes, report: Report, *, own_template: bool = False) -> None:
    """Compare a report with its file; raises a fault that names the first text that differs."""
    if medium == "pdf":
        _check_pdf(content, report)
        return
    expected = [text for text in (said_inside if own_template else said)(report) if text]
    if medium == "html":
        from engine.reports.html import texts_of_html

        _same(medium, expected, list(texts_of_html(content)))
    else:
        from engine.reports.docx import texts_of_docx

        _same(medium, expected, list(_among(expected, texts_of_docx(content))))


def _among(expected: Sequence[str], found: Iterable[str]) -> Iterator[str]:
    """Give of the texts found those that are expected, in order; a template has texts of its own around them."""
    wanted = iter(expected)
    want = next(wanted, None)
    for one in found:
        if one == want:
            yield one
            want = next(wanted, None)


def _same(medium: str, expected: Sequence[Any], found: Sequence[Any]) -> None:
    if list(expected) != list(found):
        pairs = zip([*expected, None], [*found, None], strict=False)
        text = next((wanted if wanted is not None else one for wanted, one in pairs if wanted != one), None)
        refuse("export-differs", medium=medium, expected=len(expected), found=len(found), text=str(text)[:80])


def _check_pdf(content: bytes, report: Report) -> None:
    """Compare letter by letter; the head of a table may come back on each page that the table runs on to."""
    from engine.reports.pdf import letters_of_pdf, letters_of_report, pages_of

    found, expected = letters_of_pdf(content), letters_of_report(report, pages_of(content))
    missing, extra = expected - found, found - expected
    for block in report.blocks:
        if isinstance(block, Table):
            head = Counter("".join("".join(block.head).split()))
            while extra and head <= extra:
                extra -= head
    if missing or extra:
        letters = "".join(sorted((missing or extra).elements()))
        refuse("export-differs", medium="pdf", expected=expected.total(), found=found.total(), text=letters[:80])


def check_list(medium: str, content: bytes, found: Sequence[Data], language: Language) -> None:
    """Compare a list of steps with its file."""
    if medium == "ics":
        _same(medium, entries(found), entries_of_ics(content))
        return
    sheets = [(sheet.title, [sheet.head, *sheet.rows]) for sheet in sheets_of(found, language)]
    if medium == "xlsx":
        _same(medium, _flat(sheets), _flat(rows_of_xlsx(content)))
        return
    rows = [tuple(str(cell) for cell in row) for row in sheets[0][1]]
    _same(medium, rows, rows_of_csv(content, language))


def _flat(sheets: Iterable[tuple[str, Iterable[tuple[Any, ...]]]]) -> list[Any]:
    return [(title, row) for title, rows in sheets for row in rows]
