"""Results written from their parts to one file that appears whole or not at all."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import polars as pl

from engine.batch.outputs.excel import write_excel
from engine.batch.outputs.plain import safe
from engine.errors import Place, refuse
from engine.model.library import Library
from engine.text import Language

ROW_GROUP: Final = 131_072
SEPARATORS: Final[dict[Language, str]] = {"nl": ";", "en": ","}
"""What spreadsheets of that language take for the end of a cell."""
Writer = Callable[[Sequence[Path], Path, Library, Language], None]


class Output:
    """Where the results go; `write` makes them of the parts."""

    def __init__(self, path: Path, write: Writer) -> None:
        self.path = path
        self.writer = write

    @property
    def faults(self) -> Path:
        """Give the file of rows that were left out."""
        return self.path.with_name(f"{self.path.stem}.faults.csv")

    def write(self, parts: Sequence[Path], library: Library, language: Language) -> None:
        """Write the results beside their place and move them there."""
        beside = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            self.writer(parts, beside, library, language)
            beside.replace(self.path)
        finally:
            beside.unlink(missing_ok=True)


def output_for(path: Path) -> Output:
    """Choose the form by the name, and refuse at once a place that can't be written."""
    writer = _WRITERS.get(path.suffix.lower())
    place = Place(str(path))
    if writer is None:
        refuse("batch-output-kind", place)
    if path.is_dir():
        refuse("output-is-folder", place)
    probe = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        refuse("output-unwritable", place, why=error.strerror)
    return Output(path, writer)


def _parquet(parts: Sequence[Path], beside: Path, _: Library, __: Language) -> None:
    pl.scan_ipc(list(parts)).sink_parquet(beside, compression="zstd", row_group_size=ROW_GROUP)


def _csv(parts: Sequence[Path], beside: Path, _: Library, language: Language) -> None:
    separator = SEPARATORS[language]
    with beside.open("wb") as file:
        for number, part in enumerate(parts):
            frame = safe(pl.read_ipc(part), ("region",))
            frame.write_csv(file, include_header=not number, include_bom=not number, separator=separator)


def _lines(parts: Sequence[Path], beside: Path, _: Library, __: Language) -> None:
    with beside.open("wb") as file:
        for part in parts:
            pl.read_ipc(part).write_ndjson(file)


_WRITERS: Final[dict[str, Writer]] = {
    ".parquet": _parquet,
    ".csv": _csv,
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".xlsx": write_excel,
}
