"""The made-up regions themselves as a table that `batch` reads, written a block at a time."""

import contextlib
import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl

from engine.advice.columns import Block
from engine.advice.columns.block import Column
from engine.batch.outputs import Output, output_for
from engine.errors import Place, refuse
from engine.matching.columns import Coding, codings
from engine.model.library import Library
from engine.simulation.outputs import writing
from engine.text import Language, Text

FORMS: Final = (".parquet", ".csv", ".jsonl")
_NAME: Final = Text("Verzonnen regio", "Made-up region")
_NOTHING: Final = "geen"


class RegionTable:
    """Takes blocks, and lays them out in the columns of a batch."""

    def __init__(self, output: Output, library: Library, language: Language, folder: Path) -> None:
        self.output, self.library, self.language, self.folder = output, library, language, folder
        self.codings = {name: one for name, one in codings(library.facts).items() if one.fact.origin == "asked"}
        self.parts: list[Path] = []
        self.count = 0

    def add(self, block: Block) -> None:
        """Keep a block."""
        path = self.folder / f"{len(self.parts):06}.arrow"
        with writing(self.output.path):
            self._frame(block).write_ipc(path, compression="uncompressed")
        self.parts.append(path)
        self.count += block.size

    def finish(self) -> None:
        """Write the whole table of all blocks."""
        with writing(self.output.path):
            self.output.write(self.parts, self.library, self.language)

    def _frame(self, block: Block) -> pl.DataFrame:
        numbers = pl.Series(np.arange(self.count + 1, self.count + block.size + 1)).cast(pl.String)
        columns = [
            pl.Series("region_id", "r" + numbers),
            pl.Series("region", f"{_NAME.in_(self.language)} " + numbers),
        ]
        return pl.DataFrame([*columns, *(_series(name, one, block.facts[name]) for name, one in self.codings.items())])


def _series(name: str, coding: Coding, codes: Column) -> pl.Series:
    """Spell the codes of a fact as a table does."""
    unknown = codes == coding.unknown
    fact = coding.fact
    if fact.numeric:
        found = pl.Series(name, codes.astype(np.uint32) * coding.scale // 100)
    elif fact.kind == "flag":
        found = pl.Series(name, codes == 1)
    else:
        words, places = list(fact.values), codes
        if coding.known_bit:
            words, places = list(_lists(words)), codes & codes.dtype.type(coding.known_bit - 1)
        places = np.where(unknown, 0, places).astype(np.uint16)
        found = pl.Series(name, places).cat.to(pl.Enum(words))
    return found.set(pl.Series(unknown), None) if unknown.any() else found


def _lists(words: list[str]) -> Iterator[str]:
    """Spell every list that can be made of words, in the order of their codes."""
    for flags in itertools.product((False, True), repeat=len(words)):
        chosen = [word for word, flag in zip(words, reversed(flags), strict=True) if flag]
        yield ", ".join(chosen) or _NOTHING


@contextlib.contextmanager
def region_table(path: Path | None, library: Library, language: Language) -> Iterator[RegionTable | None]:
    """Make room for the blocks beside the table; nothing of it stays."""
    if path is None:
        yield None
        return
    with writing(path):
        room = tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent)
    with room as folder:
        yield RegionTable(output_for(path), library, language, Path(folder))


def check_table(path: Path, output: Path | None) -> None:
    """Refuse, before any work is done, a table of another kind, in a wrong place, or where the result goes."""
    if path.suffix.lower() not in FORMS:
        refuse("simulate-table-kind", Place(str(path)))
    if output is not None and output.absolute() == path.absolute():
        refuse("simulate-table-output", Place(str(path)))
    output_for(path)
