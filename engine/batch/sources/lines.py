"""JSON lines: one region on each line, flat as a row of a table or whole as a region file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import polars as pl

from engine.batch.fields import Fields
from engine.batch.reading import ROW, Piece, Reader, RowFault
from engine.batch.sources.header import unknown
from engine.batch.sources.part import Table
from engine.batch.sources.regions import piece_of, region_of
from engine.batch.sources.text import SIZE, lines_of
from engine.errors import RegiokoersError, fault
from engine.model.region import RegionFacts
from engine.text import shorten

MANY: Final = 65_536


class LinesPart(NamedTuple):
    """Whole lines as UTF-8."""

    content: bytes
    name: str

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        """Read the lines: flat ones together, whole region files by themselves."""
        lines = self.content.split(b"\n")
        if lines and not lines[-1].strip():
            lines.pop()
        span = 0
        for piece in read_lines(enumerate(lines), reader):
            span += piece.span
            yield piece
        yield piece_of([], [], reader)._replace(span=len(lines) - span)


def open_lines(path: Path, fields: Fields) -> Table:
    """Open a file of JSON lines."""

    def parts() -> Iterator[LinesPart]:
        for content in lines_of(path, SIZE):
            yield LinesPart(content, str(path))

    return Table(str(path), {name: name for name in fields.by_name}, parts, 1)


def read_lines(lines: Iterator[tuple[int, bytes]], reader: Reader) -> Iterator[Piece]:
    """Read numbered lines in their order; runs of one kind are read together."""
    flat: list[dict[str, Any]] = []
    whole: list[tuple[int, RegionFacts]] = []
    faults: list[RowFault] = []
    for row, line in lines:
        if not line.strip():
            continue
        found = _line(row, line, reader)
        if (flat and not isinstance(found, dict)) or (whole and isinstance(found, dict)):
            yield from _pieces(flat, whole, faults, reader)
            flat, whole, faults = [], [], []
        if isinstance(found, dict):
            flat.append(found)
        elif isinstance(found, list):
            faults += found
        else:
            whole.append((row, found))
    yield from _pieces(flat, whole, faults, reader)


def _pieces(
    flat: list[dict[str, Any]], whole: list[tuple[int, RegionFacts]], faults: list[RowFault], reader: Reader
) -> Iterator[Piece]:
    if flat:
        names = dict.fromkeys(name for row in flat for name in row)
        columns = {name: [row.get(name) for row in flat] for name in names}
        schema = {name: pl.UInt32 if name == ROW else pl.String for name in names}
        yield reader.read(pl.DataFrame(columns, schema=schema))
    if whole or faults:
        yield piece_of(whole, faults, reader)


def _line(row: int, line: bytes, reader: Reader) -> dict[str, Any] | RegionFacts | list[RowFault]:
    """Give the cells of a flat line, the region of a whole one, or what is wrong with it."""
    try:
        read = json.loads(line)
    except (ValueError, RecursionError) as error:
        return [RowFault(row, "", "", fault("json-line", at=getattr(error, "pos", 0) + 1))]
    if not isinstance(read, dict):
        return [RowFault(row, "", "", fault("region-expected", found=shorten(str(read))))]
    if "format" in read:
        try:
            return region_of(line, reader.library)
        except RegiokoersError as error:
            return [RowFault(row, str(read.get("region_id") or ""), "", one) for one in error.faults]
    cells: dict[str, Any] = {ROW: row}
    faults = []
    for heading, value in read.items():
        field = reader.fields.find(heading)
        if field is None:
            faults.append(RowFault(row, str(read.get("region_id") or ""), heading, unknown(heading, reader.fields)))
        else:
            cells[field.name] = cell_of(value)
    return faults or cells


def cell_of(value: Any) -> str | None:
    """Spell a value as a cell."""
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or "[]"
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None else str(value)
