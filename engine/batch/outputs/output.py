"""Results written from their parts to one file that appears whole or not at all."""

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import polars as pl

from engine.batch.outputs.excel import write_excel
from engine.batch.outputs.plain import safe
from engine.batch.reporting import check_folder, write_reports
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
        with whole(self.path) as beside:
            self.writer(parts, beside, library, language)


@contextlib.contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a place beside a file or folder to write to; only what is written whole is moved there."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield beside
        if path.is_dir():
            path.rmdir()
        beside.replace(path)
    except OSError as error:
        if full(error):
            raise
        refuse("output-unwritable", Place(str(path)), why=error.strerror or error)
    finally:
        _away(beside)


def full(error: Exception) -> bool:
    """Say whether an error is that of a full disk, however it is wrapped."""
    return getattr(error, "errno", None) == errno.ENOSPC or "os error 28" in str(error) or "No space left" in str(error)


def _away(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def output_for(path: Path, medium: str | None = None) -> Output:
    """Choose the form by the name, or a folder of reports, and refuse at once a place that can't be written."""
    place = Place(str(path))
    if medium:
        check_folder(path)
        return _probed(path, partial(_reports, medium))
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        refuse("batch-output-kind", place)
    if path.is_dir():
        refuse("output-is-folder", place)
    return _probed(path, writer)


def _probed(path: Path, writer: Writer) -> Output:
    """Try whether the output can be written, before any work is done."""
    probe = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        refuse("output-unwritable", Place(str(path)), why=error.strerror)
    return Output(path, writer)


def _reports(medium: str, parts: Sequence[Path], beside: Path, _: Library, __: Language) -> None:
    write_reports(parts, beside, medium)


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
