"""Frames of raw cells made pieces: columns without a heading are empty, all others are read."""

from collections.abc import Iterator
from typing import Final

import polars as pl

from engine.batch.reading import ROW, Piece, Reader
from engine.batch.sources.header import Header, nameless_value
from engine.errors import Place, RegiokoersError

BLOCK: Final = 131_072
"""Regions that are advised on at once: few enough to stay in the cache, many enough to pay for the overhead."""


def pieces_of(frame: pl.DataFrame, header: Header, reader: Reader, name: str) -> Iterator[Piece]:
    """Read a frame in blocks; its columns are named as in the header, with the number of each row."""
    filled = (frame[one].null_count() < frame.height for one in header.nameless)
    if (wrong := nameless_value(header.nameless, filled)) is not None:
        raise RegiokoersError([wrong.at(Place(name))])
    frame = frame.select(*(one for one in frame.columns if one not in header.names or one in header.read))
    for start in range(0, max(frame.height, 1), BLOCK):
        yield reader.read(frame[start : start + BLOCK])


def numbered(frame: pl.DataFrame) -> pl.DataFrame:
    """Give the rows their numbers, from 0."""
    return frame.with_row_index(ROW)
