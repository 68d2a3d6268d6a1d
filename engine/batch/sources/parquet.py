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
    """Rows of a file, by their place in it."""

    path: str
    start: int
    header: Header

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        """Read the rows."""
        try:
            frame = pl.scan_parquet(self.path, glob=False).slice(self.start, ROWS).collect()
        except (pl.exceptions.PolarsError, OSError):
            refuse("table-broken", Place(self.path), kind=".parquet")
        frame.columns = list(self.header.names)
        yield from pieces_of(numbered(frame), self.header, reader, self.path)


def open_parquet(path: Path, fields: Fields, skip: Sequence[str]) -> Table:
    """Open a Parquet file and check the types of its columns."""
    try:
        scan = pl.scan_parquet(path, glob=False)
        schema = scan.collect_schema()
        rows = int(scan.select(pl.len()).collect().item())
    except (pl.exceptions.PolarsError, OSError):
        refuse("table-broken", Place(str(path)), kind=".parquet")
    header = header_of(schema.names(), fields, skip, Place(str(path)))
    read = set(header.read)
    faults = [
        fault("column-type", Place(str(path)), found=heading)
        for (heading, kind), name in zip(schema.items(), header.names, strict=True)
        if name in read and not readable(kind)
    ]
    if faults:
        raise RegiokoersError(faults)

    def parts() -> Iterator[ParquetPart]:
        for start in range(0, rows, ROWS):
            yield ParquetPart(str(path), start, header)

    return Table(str(path), header.headings, parts, 1, rows)
