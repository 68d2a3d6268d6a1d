"""Parquet: read a part at a time, straight from the file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from engine.batch.columns import readable
from engine.batch.fields import Fields
from engine.batch.reading import Piece, Reader
from engine.batch.sources.frames import numbered, pieces_of
from engine.batch.sources.header import Header, header_of
from engine.batch.sources.part import Table
from engine.errors import Place, RegiokoersError, fault, refuse

ROWS: Final = 524_288


class ParquetPart(NamedTuple):
    """Rows of a file, by their place in it; `name` is the file as it was called, `path` where any process finds it."""

    name: str
    path: str
    start: int
    header: Header

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        """Read the rows."""
        try:
            frame = pl.scan_parquet(self.path, glob=False).slice(self.start, ROWS).collect()
        except (pl.exceptions.PolarsError, OSError):
            refuse("table-broken", Place(self.name), kind=".parquet")
        frame.columns = list(self.header.names)
        yield from pieces_of(numbered(frame), self.header, reader, self.name)


def open_parquet(path: Path, fields: Fields, skip: Sequence[str], name: str = "") -> Table:
    """Open a Parquet file and check the types of its columns; `name` is what it is called where not by its path."""
    name = name or str(path)
    header, rows = parquet_header(path, fields, skip, name)
    where = str(path.absolute())

    def parts() -> Iterator[ParquetPart]:
        for start in range(0, rows, ROWS):
            yield ParquetPart(name, where, start, header)

    return Table(name, header.headings, parts, 1, rows)


def parquet_header(path: Path, fields: Fields, skip: Sequence[str], name: str) -> tuple[Header, int]:
    """Give the header of a Parquet file and its number of rows, from the foot of the file alone."""
    try:
        scan = pl.scan_parquet(path, glob=False)
        schema = scan.collect_schema()
        rows = int(scan.select(pl.len()).collect().item())
    except (pl.exceptions.PolarsError, OSError):
        refuse("table-broken", Place(name), kind=".parquet")
    header = header_of(schema.names(), fields, skip, Place(name))
    read = set(header.read)
    faults = [
        fault("column-type", Place(name), found=heading)
        for (heading, kind), column in zip(schema.items(), header.names, strict=True)
        if column in read and not readable(kind)
    ]
    if faults:
        raise RegiokoersError(faults)
    return header, rows
