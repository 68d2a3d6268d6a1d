"""The action list as a workbook and as CSV; no cell of them is ever a formula."""

import csv
import datetime
import io
from collections.abc import Sequence
from typing import Any, Final

from engine.reports.actions import PRINTED, Cell, Sheet, account, action_list, question_list
from engine.reports.archive import steady
from engine.text import Language

Data = dict[str, Any]
Rows = list[tuple[Cell, ...]]
STEERING: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "'", "|", "%")
"""What makes a spreadsheet read a cell as more than text; the apostrophe because it is the guard itself."""
GUARD: Final = "'"
SEPARATORS: Final[dict[Language, str]] = {"nl": ";", "en": ","}
"""What a spreadsheet set to that language expects."""
DAY_FORMATS: Final[dict[Language, str]] = {"nl": "[$-413]d mmmm yyyy", "en": "[$-809]d mmmm yyyy"}
"""How a day is shown: in words of that language, whatever the computer's own."""
RECORD: Final = "regiokoers"
LINE: Final = 15
CHUNK: Final = 30_000
"""A cell holds at most 32,767 characters."""


def sheets_of(found: Sequence[Data], language: Language) -> list[Sheet]:
    """Give the sheets of the workbook."""
    return [make(found, language) for make in (action_list, question_list, account)]


def xlsx(found: Sequence[Data], language: Language, record: str) -> bytes:
    """Write the workbook, its record on a sheet that nobody sees."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets_of(found, language):
        _fill(book.create_sheet(sheet.title), sheet, language)
    hidden = book.create_sheet(RECORD)
    hidden.sheet_state = "veryHidden"
    for row, start in enumerate(range(0, len(record), CHUNK), 1):
        _put(hidden, row, 1, record[start : start + CHUNK])
    book.properties.creator = "Regiokoers"
    content = io.BytesIO()
    book.save(content)
    return steady(content.getvalue())


def _fill(sheet: Any, filled: Sheet, language: Language) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for place, row in enumerate((filled.head, *filled.rows), 1):
        for column, value in enumerate(row, 1):
            cell = _put(sheet, place, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
            if isinstance(value, datetime.date):
                cell.number_format = DAY_FORMATS[language]
            if place == 1:
                cell.font = Font(name="Calibri", size=11, bold=True)
        sheet.row_dimensions[place].height = _height(row, filled.widths)
    for column, width in enumerate(filled.widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_area = f"A1:{get_column_letter(min(PRINTED, len(filled.head)))}{len(filled.rows) + 1}"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.gridLines = True
    sheet.print_title_rows = "1:1"


def _height(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """Give the height in points that the longest cell of a row needs, wrapped; 409 is the highest there is."""
    lines = max(-(-len(str(cell)) * 11 // (width * 10)) for cell, width in zip(row, widths, strict=True))
    return min(LINE * max(lines, 1) + 3, 409)


def _put(sheet: Any, row: int, column: int, value: Cell) -> Any:
    """Put a value into a cell; text stays text, also when someone edits it."""
    cell: Any = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(STEERING)
    return cell


def rows_of_xlsx(content: bytes) -> list[tuple[str, Rows]]:
    """Read every sheet that people see: its title, and its rows with the heads."""
    from openpyxl import load_workbook

    book: Any = load_workbook(io.BytesIO(content))
    return [
        (
            sheet.title,
            [tuple(map(_as_put, row)) for row in sheet.iter_rows(values_only=True)],
        )
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
    ]


def _as_put(value: Any) -> Cell:
    """Give what was put into a cell: an empty one is read as nothing, a day as a day with a time."""
    if isinstance(value, datetime.datetime):
        return value.date()
    return "" if value is None else value


def record_of_xlsx(content: bytes) -> str | None:
    """Give the record that a workbook carries."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True)
    if RECORD not in book.sheetnames:
        return None
    return "".join(str(row[0]) for row in book[RECORD].iter_rows(values_only=True) if row and row[0])


def csv_list(found: Sequence[Data], language: Language) -> bytes:
    """Write the action list as CSV, in the form that a spreadsheet in that language opens at once."""
    sheet = action_list(found, language)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=SEPARATORS[language], lineterminator="\r\n")
    for row in (sheet.head, *sheet.rows):
        writer.writerow([_guarded(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _guarded(cell: Cell) -> Cell:
    return GUARD + cell if isinstance(cell, str) and cell.lstrip().startswith(STEERING) else cell


def rows_of_csv(content: bytes, language: Language) -> list[tuple[str, ...]]:
    """Read the rows of a CSV list as it was meant, the guards taken off."""
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=SEPARATORS[language])
    return [tuple(cell.removeprefix(GUARD) for cell in row) for row in lines]
