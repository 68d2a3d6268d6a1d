"""The same regions give the same advice, in whatever form of table they come."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from benchmarks.columns_differential import regions_of
from engine.advice.columns import ColumnAdviser
from engine.advice.columns.block import block_of
from engine.batch.fields import Fields
from engine.batch.plain import plain_of
from engine.batch.reading import Reader
from engine.batch.results import Results
from engine.batch.sources import open_table
from engine.matching.columns.coding import DAY
from engine.model.library import Library
from engine.model.region import RegionFacts, region_from
from tests.batch.conftest import (
    Running,
    file_of,
    write_csv,
    write_excel,
    write_folder,
    write_lines,
    write_parquet,
)

Writing = Callable[[Path, list[RegionFacts], Library], None]
FORMS: dict[str, Writing] = {
    "semicolon.csv": lambda path, regions, _: write_csv(path, regions),
    "comma.csv": lambda path, regions, _: write_csv(path, regions, separator=",", encoding="utf-8"),
    "tab.tsv": lambda path, regions, _: write_csv(path, regions, separator="\t", encoding="utf-16"),
    "windows.csv": lambda path, regions, _: write_csv(path, regions, encoding="cp1252"),
    "excel.xlsx": lambda path, regions, _: write_excel(path, regions),
    "typed.parquet": lambda path, regions, _: write_parquet(path, regions),
    "flat.jsonl": lambda path, regions, _: write_lines(path, regions),
    "folder": write_folder,
}


@pytest.fixture(scope="module")
def known(library: Library) -> list[RegionFacts]:
    regions = regions_of(library, random.Random(11), 60)
    return [replace(one, name=f"Één {n}", region_id=f"r-{n}") for n, one in enumerate(regions)]


@pytest.fixture(scope="module")
def wanted(library: Library, known: list[RegionFacts]) -> pl.DataFrame:
    columns = ColumnAdviser(library)
    block = block_of(known, columns.logic.rules.codings, columns.logic.names)
    keys = pl.DataFrame({"region_id": [one.region_id for one in known], "region": [one.name for one in known]})
    return Results(columns, ("questions", "rules")).frame(keys, block.facts[DAY], columns.advise(block))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_table(
    form: str, known: list[RegionFacts], wanted: pl.DataFrame, tmp_path: Path, run: Running, library: Library
) -> None:
    FORMS[form](tmp_path / form, known, library)
    counts = run([tmp_path / form], tmp_path / "out.parquet")
    assert counts == (60, 60, 0)
    assert pl.read_parquet(tmp_path / "out.parquet").to_dict(as_series=False) == wanted.to_dict(as_series=False)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_regions(
    form: str, known: list[RegionFacts], library: Library, fields: Fields, tmp_path: Path
) -> None:
    FORMS[form](tmp_path / form, known, library)
    table = open_table(tmp_path / form, fields)
    reader = Reader(library, fields, table.headings, whole=True)
    found = [region for part in table.parts() for piece in part.pieces(reader) for region in piece.regions]
    assert found == [region_from(file_of(one, library), library, "") for one in known]


def test_several_tables_are_one_batch(
    known: list[RegionFacts], wanted: pl.DataFrame, tmp_path: Path, run: Running
) -> None:
    write_csv(tmp_path / "first.csv", known[:25])
    write_parquet(tmp_path / "rest.parquet", known[25:])
    assert run([tmp_path / "first.csv", tmp_path / "rest.parquet"], tmp_path / "out.parquet").advised == 60
    assert pl.read_parquet(tmp_path / "out.parquet").equals(wanted)


def test_texts_of_a_row_reach_the_region(library: Library, fields: Fields) -> None:
    values = {"region": "Veen", "shared_goals": 2, "shared_goals_evidence": "a", "shared_goals_confidence": "low"}
    values |= {"shared_goals_alternatives": (1, 3), "realisation_rate_low": 50, "realisation_rate_high": 60}
    values |= {"coverage_part_time": "most", "coverage_part_time_evidence": "b", "relationships_evidence": "alone"}
    region = region_from(plain_of(values, fields, library), library, "")
    assert region.facts == {"coverage_part_time": "most", "realisation_rate": 55, "shared_goals": 2}
    assert region.evidence == {"coverage_part_time": "b", "shared_goals": "a"}
    assert region.confidence == {"shared_goals": "low"}
    assert region.alternatives == {"shared_goals": (1, 3)}
    assert region.ranges == {"realisation_rate": (50, 60)}
