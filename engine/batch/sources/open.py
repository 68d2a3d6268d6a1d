"""The right source for a file, by what it holds and then by its name."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from engine.batch.fields import Fields
from engine.batch.sources.excel import open_excel
from engine.batch.sources.lines import open_lines
from engine.batch.sources.parquet import open_parquet
from engine.batch.sources.part import Table
from engine.batch.sources.regions import open_folder
from engine.batch.sources.text import open_text
from engine.errors import Place, refuse

_OLE: Final = b"\xd0\xcf\x11\xe0"
_TEXT: Final = (".csv", ".tsv", ".txt")
_LINES: Final = (".jsonl", ".ndjson", ".json")


def open_table(path: Path, fields: Fields, skip: Sequence[str] = ()) -> Table:
    """Open a table, or refuse with everything that is wrong with its header."""
    place = Place(str(path))
    if path.is_dir():
        return open_folder(path)
    start = _start(path, place)
    if not start:
        refuse("file-empty", place)
    if start.startswith(_OLE):
        refuse("table-old-excel", place)
    if start.startswith(b"PK\x03\x04"):
        return open_excel(path, fields, skip)
    if start.startswith(b"PAR1"):
        return open_parquet(path, fields, skip)
    suffix = path.suffix.lower()
    if suffix in _LINES:
        return open_lines(path, fields)
    if suffix in _TEXT:
        return open_text(path, fields, skip)
    if suffix in (".xlsx", ".parquet"):
        refuse("table-broken", place, kind=suffix)
    refuse("table-kind", place)


def _start(path: Path, place: Place) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(8)
    except FileNotFoundError:
        refuse("file-missing", place)
    except OSError as error:
        refuse("file-unreadable", place, why=error.strerror)
