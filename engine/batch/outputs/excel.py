"""A workbook of results: a sheet in words for people, and a sheet with every number."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import polars as pl

from engine.errors import Place, refuse
from engine.model.library import Library
from engine.reports.phrases import phrase
from engine.text import Language, Text

MOST: Final = 1_048_575
"""Rows that a sheet holds below its header."""
_ADVICE, _DATA = Text("Advies", "Advice"), Text("Gegevens", "Data")
_STEP: Final = Text("Stap {number}", "Step {number}")
_HEADS: Final = (Text("Regio", "Region"), Text("Sleutel", "Key"), Text("Nu beginnen", "Start now"))
_WIDTHS: Final = (28, 18, 44)
_MADE: Final = datetime.datetime(2000, 1, 1)
"""The moment that is written into a workbook, so that the same results give the same file."""
SETTINGS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class Sheet(NamedTuple):
    """A sheet: its name, its columns with their widths, and its rows."""

    name: str
    columns: Sequence[str]
    widths: Sequence[int]
    rows: Iterable[Sequence[Any]]


def write_excel(parts: Sequence[Path], path: Path, library: Library, language: Language) -> None:
    """Write both sheets."""
    frame = pl.concat([pl.read_ipc(part) for part in parts])
    if frame.height > MOST:
        refuse("batch-too-long", Place(path.suffix), most=MOST, found=frame.height)
    data = Sheet(_DATA.in_(language), frame.columns, [18] * frame.width, frame.iter_rows())
    write_sheets(path, (_advice(frame, library, language), data))


def write_sheets(path: Path, sheets: Iterable[Sheet]) -> None:
    """Write a workbook; the same sheets give the same file."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    try:
        with xlsxwriter.Workbook(path, SETTINGS) as book:
            book.set_properties({"created": _MADE})
            for sheet in sheets:
                _fill(book, sheet)
    except FileCreateError as error:
        raise error.args[0] from None  # what the system refused, such as a full disk


def _fill(book: Any, sheet: Sheet) -> None:
    """Fill a sheet, its header always in sight."""
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    room = book.add_worksheet(sheet.name)
    for number, (name, width) in enumerate(zip(sheet.columns, sheet.widths, strict=True)):
        room.set_column(number, number, width)
        room.write_string(0, number, name, head)
    last = 0
    for last, cells in enumerate(sheet.rows, 1):
        for number, cell in enumerate(cells):
            if isinstance(cell, str):
                room.write_string(last, number, cell)
            elif isinstance(cell, int | float):
                room.write_number(last, number, cell)
            elif cell is not None:
                room.write_datetime(last, number, cell, day)
    room.freeze_panes(1, 1)
    room.autofilter(0, 0, last, len(sheet.columns) - 1)


def _advice(frame: pl.DataFrame, library: Library, language: Language) -> Sheet:
    """Give the sheet in words."""
    steps = [name for name in frame.columns if name.startswith("step_")]
    focus_points = [(name, one.short.in_(language)) for name, one in library.focus_points.items()]
    columns = [one.in_(language) for one in _HEADS]
    columns += [_STEP.in_(language).format(number=place) for place in range(1, len(steps) + 1)]
    columns += [f"{short}: {phrase('level', language).lower()}" for _, short in focus_points]
    widths = [*_WIDTHS, *[40] * len(steps), *[14] * len(focus_points)]

    def rows() -> Iterator[list[Any]]:
        for row in frame.iter_rows(named=True):
            now = sorted((row[f"{name}_rank"], short) for name, short in focus_points if row[f"{name}_wave"] == "now")
            titles = (library.steps[row[one]].title.in_(language) if row[one] else None for one in steps)
            levels = (row[name] for name, _ in focus_points)
            yield [row["region"], row["region_id"], ", ".join(short for _, short in now), *titles, *levels]

    return Sheet(_ADVICE.in_(language), columns, widths, rows())
