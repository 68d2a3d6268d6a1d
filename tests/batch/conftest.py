"""Tables of regions in every form, made of regions that are known."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import xlsxwriter
import yaml

from engine.batch.fields import Fields, fields_of
from engine.batch.outputs import output_for
from engine.batch.run import Batch, Counts, Spread
from engine.batch.work import Settings
from engine.model.library import Library
from engine.model.region import RegionFacts

SETTINGS = Settings(home=None, drafts=False, language="nl", capacity=3, listed=10, include=("questions", "rules"))
Running = Callable[..., Counts]


@pytest.fixture(scope="session")
def fields(library: Library) -> Fields:
    return fields_of(library)


def row_of(region: RegionFacts) -> dict[str, Any]:
    """Give a region as a flat row."""
    row: dict[str, Any] = {"region_id": region.region_id, "region": region.name, "assessed_on": region.assessed_on}
    row |= region.facts
    row |= {f"target_{name}": level for name, level in region.targets.items()}
    for step, one in region.steps.items():
        row.setdefault(f"steps_{one.status}", ())
        row[f"steps_{one.status}"] += (step,)
    return row


def cell(value: Any, comma: str = ".") -> str:
    """Spell a value as a spreadsheet would."""
    if isinstance(value, tuple):
        return ", ".join(value) or "geen"
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    return "" if value is None else str(value).replace(".", comma) if isinstance(value, float) else str(value)


def grid_of(regions: Sequence[RegionFacts], comma: str = ".") -> tuple[list[str], list[list[str]]]:
    """Give headings and rows of texts."""
    rows = [row_of(region) for region in regions]
    names = list(dict.fromkeys(name for row in rows for name in row))
    return names, [[cell(row.get(name), comma) for name in names] for row in rows]


def write_csv(path: Path, regions: Sequence[RegionFacts], *, separator: str = ";", encoding: str = "utf-8-sig") -> None:
    names, rows = grid_of(regions, "," if separator == ";" else ".")
    lines = [separator.join(f'"{one}"' if separator in one else one for one in row) for row in (names, *rows)]
    path.write_text("\r\n".join(lines) + "\r\n", encoding, newline="")


def write_excel(path: Path, regions: Sequence[RegionFacts]) -> None:
    names, _ = grid_of(regions)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Regio's")
        sheet.write_row(0, 0, names)
        for number, region in enumerate(regions, 1):
            row = row_of(region)
            for place, name in enumerate(names):
                value = row.get(name)
                if value is not None:
                    sheet.write(number, place, cell(value) if isinstance(value, tuple) else value)


def write_parquet(path: Path, regions: Sequence[RegionFacts]) -> None:
    rows = [row_of(region) for region in regions]
    names, _ = grid_of(regions)
    columns = {
        name: [list(row[name]) if isinstance(row.get(name), tuple) else row.get(name) for row in rows] for name in names
    }
    frame = pl.DataFrame({name: pl.Series(values, strict=False) for name, values in columns.items()})
    frame.with_columns(pl.col("assessed_on").str.to_date()).write_parquet(path)


def write_lines(path: Path, regions: Sequence[RegionFacts]) -> None:
    import json

    rows = [{name: value for name, value in row_of(region).items() if value is not None} for region in regions]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")


def file_of(region: RegionFacts, library: Library) -> dict[str, Any]:
    """Give a region as its region file would have it."""
    plain: dict[str, Any] = {"format": 1, "region": region.name, "region_id": region.region_id, "profile": {}}
    plain |= {"assessed_on": region.assessed_on, "targets": dict(region.targets), "focus_points": {}}
    plain["steps"] = {name: {"status": one.status} for name, one in region.steps.items()}
    for name, value in region.facts.items():
        fact = library.facts[name]
        if fact.kind == "level":
            plain["focus_points"][name] = value
        else:
            room = plain["profile"].setdefault(fact.group, {}) if fact.group else plain["profile"]
            room[fact.key or name] = list(value) if isinstance(value, tuple) else value
    return plain


def write_folder(path: Path, regions: Sequence[RegionFacts], library: Library) -> None:
    path.mkdir()
    for number, region in enumerate(regions):
        (path / f"{number:03}.yaml").write_text(yaml.safe_dump(file_of(region, library)), "utf-8")


@pytest.fixture
def run(tmp_path: Path) -> Running:
    """Run a batch of tables."""

    def running(
        inputs: Sequence[Path | str],
        output: Path,
        *,
        jobs: int = 1,
        resume: bool = False,
        cluster: Spread | None = None,
        **settings: Any,
    ) -> Counts:
        chosen = SETTINGS._replace(**settings)
        batch = Batch(inputs, output_for(output, chosen.medium or None), chosen, ())
        return batch.run(jobs, resume=resume, said=lambda counts: None, cluster=cluster)

    return running
