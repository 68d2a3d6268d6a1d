"""A simulation as tables: one long table for programs, and a workbook with a sheet for each part."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import polars as pl

from engine.batch.outputs.excel import Sheet, write_sheets
from engine.batch.outputs.output import SEPARATORS
from engine.batch.outputs.plain import safe
from engine.reports.document.blocks import Heading, Report, Table
from engine.text import Language, shorten

Data = dict[str, Any]
COLUMNS: Final = ("table", "id", "by", "measure", "value")
TITLE: Final = 31
"""Characters that the name of a sheet can have."""
_FORBIDDEN: Final = str.maketrans("[]:*?/\\", "()-----")
Row = tuple[str, str, str, str, float]


def long_table(data: Data) -> pl.DataFrame:
    """Give every number in a row of its own: counts of regions, and effects from 0 to 1."""
    kinds = {name: pl.Float64 if name == "value" else pl.String for name in COLUMNS}
    rows = [(table, about or None, by or None, measure, value) for table, about, by, measure, value in _rows(data)]
    return pl.DataFrame(rows, schema=kinds, orient="row")


def _rows(data: Data) -> Iterator[Row]:
    for key in ("regions", "seed", "share_unknown", "capacity", "nothing_to_begin", "contradicting"):
        yield ("simulation", "", "", key, float(data[key]))
    for one in data["focus_points"]:
        for level, count in {**one["levels"], "unknown": one["level_unknown"]}.items():
            yield ("levels", one["id"], level, "regions", float(count))
    for table in ("focus_points", "steps", "rules"):
        for one in data[table]:
            yield from _measures(table, one["id"], "", one)
    yield from _changed(data["change"] or {})
    yield from _effects(data["sensitivity"] or {})


def _changed(change: Mapping[str, Any]) -> Iterator[Row]:
    yield from _measures("change", "", "", change)
    for one in change.get("first_moves", ()):
        yield ("first_moves", one["from"] or "", one["to"] or "", "regions", float(one["regions"]))
    for one in change.get("kinds", ()):
        yield from _measures("kinds", one["fact"], _word(one["value"]), one, ("regions", "moved"))


def _effects(found: Mapping[str, Any]) -> Iterator[Row]:
    yield from _measures("sensitivity", "", "", found)
    for one in found.get("facts", ()):
        yield from _measures("sensitivity", one["id"], "", one)
    for point in found.get("focus_points", ()):
        for one in point["facts"]:
            yield from _measures("sensitivity_by_point", point["id"], one["id"], one)


def _measures(table: str, about: str, by: str, one: Mapping[str, Any], keys: tuple[str, ...] = ()) -> Iterator[Row]:
    for key, value in one.items():
        if (key in keys or not keys) and isinstance(value, int | float) and key != "level_unknown":
            yield (table, about, by, key, float(value))


def _word(value: Any) -> str:
    """Spell a value as conditions do."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def write_csv(path: Path, data: Data) -> None:
    """Write the long table as a spreadsheet in the language of the result opens it."""
    language: Language = data["language"]
    frame = safe(long_table(data), ("id", "by"))
    values = pl.Series("value", [_spelled(value, language) for value in frame["value"]], pl.String)
    frame.with_columns(values).write_csv(path, include_bom=True, separator=SEPARATORS[language], line_terminator="\r\n")


def _spelled(value: float, language: Language) -> str:
    """Spell a number as a spreadsheet in that language reads it, a count without decimals."""
    text = str(int(value)) if value.is_integer() else str(value)
    return text.replace(".", ",") if language == "nl" else text


def write_parquet(path: Path, data: Data) -> None:
    """Write the long table."""
    long_table(data).write_parquet(path, compression="zstd", statistics=False)


def write_excel(path: Path, data: Data, report: Report) -> None:
    """Write a sheet for each table of the report, in words, and one with every number."""
    frame = long_table(data)
    sheets = [*_sheets(report), Sheet("data", frame.columns, [24] * frame.width, frame.iter_rows())]
    write_sheets(path, sheets)


def _sheets(report: Report) -> Iterator[Sheet]:
    heading = ""
    for block in report.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            name = shorten((block.caption or heading).translate(_FORBIDDEN), TITLE)
            yield Sheet(name, block.head, [max(12, width) for width in block.widths], block.rows)
