"""Where a simulation goes: one file whose name chooses the form, or a folder with everything."""

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import polars as pl

from engine.batch.outputs.output import full, whole
from engine.errors import Place, reasons, refuse
from engine.reports.checked import check_report
from engine.reports.document.blocks import Report
from engine.reports.html import page
from engine.reports.lines import plain
from engine.simulation.pictures import picture
from engine.simulation.tables import write_csv, write_excel, write_parquet
from engine.simulation.text import lines

Data = dict[str, Any]
Write = Callable[[Path, Data, Report], None]
FORMS: Final = {".html": "html", ".htm": "html", ".json": "json", ".txt": "text"}
"""Names that choose a form that can also be shown."""


def as_json(data: Data) -> str:
    """Spell the data of a simulation."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_html(data: Data, report: Report) -> bytes:
    """Make the report as one page, read it again, and give it when everything is in it."""
    content = page(report, {name: picture(name, data, "svg") for name in report.pictures})
    check_report("html", content, report)
    return content


def _folder(path: Path, data: Data, report: Report) -> None:
    path.mkdir()
    for name, write in _IN_FOLDER.items():
        write(path / name, data, report)
    for name in report.pictures:
        for form in ("svg", "png"):
            (path / f"{name}.{form}").write_bytes(picture(name, data, form))


_WRITERS: Final[dict[str, Write]] = {
    "html": lambda path, data, report: _put(path, as_html(data, report)),
    "json": lambda path, data, _: _put(path, as_json(data).encode()),
    "text": lambda path, _, report: _put(path, plain(lines(report)).encode()),
    ".csv": lambda path, data, _: write_csv(path, data),
    ".xlsx": write_excel,
    ".parquet": lambda path, data, _: write_parquet(path, data),
}
_IN_FOLDER: Final[dict[str, Write]] = {
    "simulation.html": _WRITERS["html"],
    "simulation.json": _WRITERS["json"],
    "simulation.txt": _WRITERS["text"],
    "tables.xlsx": _WRITERS[".xlsx"],
    "tables.csv": _WRITERS[".csv"],
}


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def writer_for(path: Path, form: str | None) -> Write:
    """Choose how to write, and refuse at once a place that can't be written, before any work is done."""
    place, suffix = Place(str(path)), path.suffix.lower()
    named = FORMS.get(suffix, suffix)
    if path.is_dir() and any(path.iterdir()):
        refuse("simulate-folder-taken", place)
    if suffix and (path.is_dir() or named not in _WRITERS):
        refuse("output-is-folder" if path.is_dir() else "simulate-output-kind", place)
    if suffix and form and form != named:
        refuse("simulate-form-other", place, medium=form)
    with writing(path):
        probe = path.with_name(f".{path.name}.new")
        probe.touch()
        probe.unlink()
    return _WRITERS[named] if suffix else _WRITERS[form] if form else _folder


def write(path: Path, how: Write, data: Data, report: Report) -> None:
    """Write a file or folder that appears whole or not at all."""
    with writing(path), whole(path) as beside:
        how(beside, data, report)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Say why a place can't be written."""
    try:
        yield
    except (OSError, pl.exceptions.ComputeError) as error:
        if full(error):
            refuse("simulate-disk-full", Place(str(path)))
        if not isinstance(error, OSError):
            raise
        refuse("output-unwritable", Place(str(path)), **reasons(error))
