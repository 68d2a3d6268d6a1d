"""Tables of random regions, as large as is asked for, made a piece at a time."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import polars as pl

from engine.language import Fact
from engine.model.library import Library

PIECE = 524_288


def frames(library: Library, rows: int, *, seed: int = 1, unknown: float = 0.1) -> Iterator[pl.DataFrame]:
    """Give regions in columns of the smallest types, a tenth of the cells unknown."""
    chance = np.random.default_rng(seed)
    for start in range(0, rows, PIECE):
        count = min(PIECE, rows - start)
        columns = [pl.Series("region_id", np.arange(start, start + count)).cast(pl.String)]
        for name, fact in library.facts.items():
            if fact.origin == "asked":
                column = _column(name, fact, count, chance)
                columns.append(column.set(pl.Series(chance.random(count) < unknown), None))
        yield pl.DataFrame(columns)


def _column(name: str, fact: Fact, count: int, chance: np.random.Generator) -> pl.Series:
    if fact.kind == "flag":
        return pl.Series(name, chance.random(count) < 0.5)
    if fact.numeric:
        low = 1 if fact.kind == "percentage" else fact.low
        return pl.Series(name, chance.integers(low, fact.high + 1, count).astype(np.uint16))
    words = list(fact.values)
    if fact.kind == "list":
        sets = range(2 ** len(words))
        words = [
            ", ".join(word for place, word in enumerate(fact.values) if one >> place & 1) or "geen" for one in sets
        ]
    return pl.Series(name, chance.integers(0, len(words), count).astype(np.uint16)).cat.to(pl.Enum(words))


def write_table(path: Path, library: Library, rows: int, *, seed: int = 1) -> None:
    """Write a table in the form that its name asks for; a large one is never whole in memory."""
    if path.suffix == ".parquet":
        parts = []
        for number, frame in enumerate(frames(library, rows, seed=seed)):
            parts.append(path.with_suffix(f".{number}.arrow"))
            frame.write_ipc(parts[-1], compression="uncompressed")
        pl.scan_ipc(parts).sink_parquet(path, row_group_size=PIECE)
        for part in parts:
            part.unlink()
        return
    with path.open("wb") as file:
        for number, frame in enumerate(frames(library, rows, seed=seed)):
            words = frame.with_columns(pl.col(pl.Enum).cast(pl.String))
            if path.suffix == ".csv":
                words.write_csv(file, separator=";", include_header=not number)
            else:
                words.write_ndjson(file)
