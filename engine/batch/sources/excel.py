"""Excel workbooks: looked through before they are read, so that nothing in them is passed over in silence."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import polars as pl

from engine.batch.fields import Fields
from engine.batch.reading import Piece, Reader
from engine.batch.sources.frames import BLOCK, numbered, pieces_of
from engine.batch.sources.header import MOST, Header, header_of
from engine.batch.sources.part import Table
from engine.errors import Place, RegiokoersError, fault, or_list, refuse

LARGEST: Final = 400
"""Megabytes that a workbook may unpack to."""
_STEP: Final = 1024 * 1024
_SHEET: Final = re.compile(rb'<sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_TARGET: Final = re.compile(rb"<Relationship\b[^>]*>")
_MERGED: Final = re.compile(rb'<mergeCell\b[^>]*?\bref="([^"]*)"')
_FORMULA: Final = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*><f\b[^>]*?(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>')
_WRONG: Final = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*?\bt="e"[^>]*>(?:<f\b[^>]*?(?:/>|>[^<]*</f>))?<v>([^<]*)</v>')
_CELL: Final = re.compile(rb'<c r="([A-Z]+)\d+"')


class ExcelPart(NamedTuple):
    """Rows of a sheet."""

    frame: pl.DataFrame
    header: Header
    name: str

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        """Read the rows."""
        yield from pieces_of(numbered(self.frame), self.header, reader, self.name)


def open_excel(path: Path, fields: Fields, skip: Sequence[str]) -> Table:
    """Open the sheet that has a header of regions."""
    sheets = _contents(path)
    name, frame, start = _chosen(path, sheets, fields)
    content = sheets[name]
    place = Place(f"{path} [{name}]")
    if merged := _MERGED.findall(content):
        refuse("sheet-merged", place, found=or_list(one.decode() for one in merged))
    if formulas := _FORMULA.findall(content):
        refuse("sheet-formula", place, found=or_list(one.decode() for one in formulas))
    frame = _with_errors(frame, content)
    headings = [str(cell or "") for cell in frame.row(start)]
    header = header_of(headings, fields, skip, Place(place.path, start + 1))
    body = frame[start + 1 :]
    body.columns = list(header.names)

    def parts() -> Iterator[ExcelPart]:
        for first in range(0, body.height, BLOCK):
            yield ExcelPart(body[first : first + BLOCK], header, place.path)

    return Table(place.path, header.headings, parts, start + 2, body.height)


def _chosen(path: Path, sheets: dict[str, bytes], fields: Fields) -> tuple[str, pl.DataFrame, int]:
    """Give the one sheet whose first filled row names a region, or else the first sheet."""
    found = []
    for name in sheets:
        frame = _frame(path, name)
        start = next((row for row, cells in enumerate(frame[:100].iter_rows()) if any(cells)), None)
        if start is not None:
            found.append((name, frame, start, _of_regions(frame.row(start), fields)))
    if not found:
        refuse("table-no-rows", Place(str(path)))
    regions = [one for one in found if one[3]]
    if len(regions) > 1:
        refuse("sheet-several", Place(str(path)), found=or_list(one[0] for one in regions))
    return (regions or found)[0][:3]


def _of_regions(cells: Sequence[Any], fields: Fields) -> bool:
    """Say whether a row looks like a header of regions: a region's name or key, and mostly known headings."""
    headings = [fields.find(str(cell)) for cell in cells if cell]
    known = [one for one in headings if one]
    return 2 * len(known) > len(headings) and any(one.role in ("region", "region_id") for one in known)


def _frame(path: Path, sheet: str) -> pl.DataFrame:
    """Read a sheet as texts, every row of it."""
    import fastexcel

    try:
        read: Any = fastexcel.read_excel(path).load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string")
        if read.width > MOST:
            refuse("columns-too-many", Place(str(path)), most=MOST)
        frame: pl.DataFrame = read.to_polars()
    except fastexcel.FastExcelError:
        refuse("table-broken", Place(str(path)), kind=".xlsx")
    return frame.with_columns(pl.all().str.strip_chars().replace("", None)) if frame.width else frame


def _contents(path: Path) -> dict[str, bytes]:
    """Give the sheets of a workbook as they are stored, after all of it was unpacked within bounds."""
    try:
        with zipfile.ZipFile(path) as book:
            names = _bounded(book, path)
            sheets = {_plain(name): rid.decode() for name, rid in _SHEET.findall(book.read("xl/workbook.xml"))}
            targets = dict(_targets(book.read("xl/_rels/workbook.xml.rels")))
            return {
                name: book.read(targets[rid])
                for name, rid in sheets.items()
                if targets.get(rid, "") in names and "worksheets/" in targets[rid]
            }
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, RuntimeError, ValueError):
        refuse("table-broken", Place(str(path)), kind=".xlsx")


def _bounded(book: zipfile.ZipFile, path: Path) -> frozenset[str]:
    """Unpack every member, and stop where that grows beyond bounds, whatever the list of members says."""
    size = 0
    for member in book.infolist():
        with book.open(member) as content:
            while block := content.read(_STEP):
                size += len(block)
                if size > LARGEST * _STEP:
                    raise RegiokoersError([fault("table-explodes", Place(str(path)), most=LARGEST)])
    return frozenset(book.namelist())


def _targets(relations: bytes) -> Iterator[tuple[str, str]]:
    for one in _TARGET.findall(relations):
        named = dict(re.findall(rb'\b(Id|Target)="([^"]*)"', one))
        target = named.get(b"Target", b"").decode()
        yield named.get(b"Id", b"").decode(), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _plain(name: bytes) -> str:
    """Spell a sheet's name as people see it."""
    import html

    return html.unescape(name.decode())


def _with_errors(frame: pl.DataFrame, content: bytes) -> pl.DataFrame:
    """Put an error such as `#DIV/0!` where the reader leaves a cell empty."""
    wrong = _WRONG.findall(content)
    if not wrong:
        return frame
    first = min(_number(one) for one in set(_CELL.findall(content)))
    for letters, row, text in wrong:
        column = frame.columns[_number(letters) - first]
        at = pl.int_range(pl.len()) == int(row) - 1
        frame = frame.with_columns(pl.when(at).then(pl.lit(text.decode())).otherwise(pl.col(column)).alias(column))
    return frame


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
