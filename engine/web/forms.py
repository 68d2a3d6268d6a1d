"""A form in Excel for a group without the network: the rubric, a cell for each level, and what was filled in."""

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from engine.errors import Fault, Place, RegiokoersError, fault, refuse
from engine.language import LEVELS
from engine.model.library import Library
from engine.model.region import RegionFacts
from engine.reports.archive import steady
from engine.text import Language, Text
from engine.web.named import named

SIGN: Final = b"PK\x03\x04"
_LARGEST: Final = 20 * 1024 * 1024
"""How large a form may be when it is unpacked: a small file can hold a large one."""
_TITLE: Final = Text("Beeld van {region}", "Reading of {region}")
_NAME: Final = Text("Naam van de tafel", "Name of the table")
_HINT: Final = Text(
    "Zet in de kolom Niveau een cijfer van 0 tot en met 4; leeg is: weten we niet. Stuur het bestand naar de adviseur.",
    "Put a number from 0 to 4 in the column Level; empty means: we don't know. Send the file to the advisor.",
)
_HEADS: Final = (
    Text("Focuspunt", "Focus point"),
    Text("Niveau", "Level"),
    Text("Waaruit blijkt dat?", "What shows it?"),
)
_NO_NAME: Final = Text("tafel", "table")
_NAME_AT: Final = (2, 2)
_FIRST: Final = 5
_LEVEL, _EVIDENCE, _KEY = 7, 8, 9
_LINE: Final = 15
_WIDTHS: Final = (30, 26, 26, 26, 26, 26, 9, 40, 3)


def empty_form(region: RegionFacts, library: Library, language: Language) -> bytes:
    """Make the form of a region."""
    from openpyxl import Workbook

    book = Workbook()
    sheet: Any = book.worksheets[0]
    sheet.title = _HEADS[0].in_(language)
    heads = [_HEADS[0], *(Text(f"{one} {LEVELS['nl'][one]}", f"{one} {LEVELS['en'][one]}") for one in range(5))]
    for column, text in enumerate((*heads, *_HEADS[1:]), 1):
        _write(sheet, _FIRST - 1, column, text.in_(language), bold=True)
    _write(sheet, 1, 1, _TITLE.in_(language).format(region=region.name), bold=True)
    _write(sheet, 1, _KEY, region.region_id)
    _write(sheet, 2, 1, _NAME.in_(language), bold=True)
    _write(sheet, 3, 1, _HINT.in_(language))
    for row, (name, about) in enumerate(library.focus_points.items(), _FIRST):
        said = [
            f"{about.name.in_(language)}\n{about.question.in_(language)}",
            *(one.in_(language) for one in about.rubric),
        ]
        for column, cell in enumerate(said, 1):
            _write(sheet, row, column, cell)
        _write(sheet, row, _KEY, name)
        sheet.row_dimensions[row].height = _LINE * max(
            -(-len(cell) // width) + 1 for cell, width in zip(said, _WIDTHS, strict=False)
        )
    _lay_out(sheet, _FIRST + len(library.focus_points) - 1)
    content = io.BytesIO()
    book.save(content)
    return steady(content.getvalue())


def _write(sheet: Any, row: int, column: int, text: str, *, bold: bool = False) -> None:
    """Write text that stays text, whatever it begins with."""
    from openpyxl.styles import Alignment, Font

    cell = sheet.cell(row, column)
    cell.value = text
    cell.data_type = "s"
    cell.font = Font(name="Calibri", size=11, bold=bold)
    cell.alignment = Alignment(wrap_text=row >= _FIRST - 1, vertical="top")


def _lay_out(sheet: Any, last: int) -> None:
    """Set widths, what can be chosen, and how it is printed; the column of keys is not seen."""
    from openpyxl.styles import Alignment, Border, PatternFill, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    line = Side(style="thin", color="B0B7BF")
    for row in sheet.iter_rows(min_row=_FIRST - 1, max_row=last, max_col=_EVIDENCE):
        for cell in row:
            cell.border = Border(bottom=line, right=line)
    to_fill = [
        sheet.cell(*_NAME_AT),
        *(sheet.cell(row, one) for row in range(_FIRST, last + 1) for one in (_LEVEL, _EVIDENCE)),
    ]
    for cell in to_fill:
        cell.fill = PatternFill("solid", fgColor="FDF1D8")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.column_dimensions[get_column_letter(_KEY)].hidden = True
    allowed = DataValidation(type="list", formula1='"0,1,2,3,4"', allow_blank=True, showErrorMessage=True)
    allowed.add(f"{get_column_letter(_LEVEL)}{_FIRST}:{get_column_letter(_LEVEL)}{last}")
    sheet.add_data_validation(allowed)
    sheet.freeze_panes = f"B{_FIRST}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = f"{_FIRST - 1}:{_FIRST - 1}"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def filled_form(content: bytes, name: str, library: Library, region: RegionFacts, language: Language) -> bytes:
    """Read a form as the region file that it stands for; all its faults at once, with their row and column."""
    rows = _rows(content, name)
    key = str(rows[0][_KEY - 1] or "")
    if key != region.region_id:
        refuse("reading-of-other-region", Place(name), found=key or "?", region=region.name)
    faults: list[Fault] = []
    levels = dict(_levels(rows, name, library, faults))
    if faults:
        raise RegiokoersError(faults)
    plain = {"format": 1, "region": region.name, "region_id": region.region_id, "focus_points": levels}
    called = str(rows[_NAME_AT[0] - 1][_NAME_AT[1] - 1] or "").strip() or _NO_NAME.in_(language)
    return named(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", called).encode()


def _rows(content: bytes, name: str) -> list[list[Any]]:
    """Give the rows of the first sheet, each as wide as the form."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > _LARGEST:
                refuse("form-unreadable", Place(name))
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        found = book.worksheets[0].iter_rows(max_row=_FIRST + 40, max_col=_KEY, values_only=True)
        rows = [[*row, *[None] * (_KEY - len(row))] for row in found]
        book.close()
    except RegiokoersError:
        raise
    except Exception:  # the library has errors of its own for every way in which a workbook can be damaged
        refuse("form-unreadable", Place(name))
    if len(rows) < _FIRST:
        refuse("form-unreadable", Place(name))
    return rows


def _levels(
    rows: list[list[Any]], name: str, library: Library, faults: list[Fault]
) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, row in enumerate(rows[_FIRST - 1 :], _FIRST):
        key, level, evidence = row[_KEY - 1], row[_LEVEL - 1], row[_EVIDENCE - 1]
        if key not in library.focus_points or level is None or not str(level).strip():
            continue
        given = str(level).strip().removesuffix(".0")
        if given not in ("0", "1", "2", "3", "4"):
            faults.append(fault("form-level", Place(name, place, _LEVEL), found=str(level)[:40]))
            continue
        said = " ".join(str(evidence or "").split())
        yield str(key), {"level": int(given), **({"evidence": said[:2000]} if said else {})}
