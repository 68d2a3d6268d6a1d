"""The table of made-up regions: `batch` reads it without a fault, and its advice counts up to what was simulated."""

import json
from pathlib import Path

import polars as pl
import pytest

from engine.model.library import Library
from tests.simulation.conftest import Calling

CALL = ("simulate", "--regions", "400", "--sensitivity", "none", "--share-unknown", "15", "--seed", "6")


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_batch_reads_it_and_counts_the_same(
    form: str, tmp_path: Path, call: Calling, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.simulation.run.BLOCK", 150)
    table, advice = tmp_path / f"regios.{form}", tmp_path / "advies.parquet"
    data = json.loads(call(*CALL, "--table", table, "--format", "json").out)
    called = call("batch", table, "--output", advice)
    assert (called.status, called.err) == (0, "")
    frame = pl.read_parquet(advice)
    assert frame["region_id"].to_list() == [f"r{number}" for number in range(1, 401)]
    for one in data["focus_points"]:
        levels = {str(level): count for level, count in frame[one["id"]].value_counts().iter_rows()}
        assert levels.pop("None", 0) == one["level_unknown"]
        assert levels == {level: count for level, count in one["levels"].items() if count}
        assert frame.filter(pl.col(f"{one['id']}_wave") == "now").height == one["now"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["advies.parquet", table.name]


@pytest.mark.parametrize(
    ("table", "output", "code"),
    [
        ("regios.xlsx", None, "RK875"),
        ("regios", None, "RK875"),
        ("uit.csv", "uit.csv", "RK876"),
        ("weg/regios.csv", None, "RK710"),
        ("map.csv", None, "RK711"),
    ],
)
def test_a_table_that_can_not_be_is_refused_before_any_work(
    table: str, output: str | None, code: str, tmp_path: Path, call: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.csv").mkdir()
    called = call(*CALL, "--table", table, *(["--output", output] if output else []))
    assert (called.status, called.out) == (2, "")
    assert f"[{code}]" in called.err
    assert [path.name for path in tmp_path.iterdir()] == ["map.csv"]


def test_a_stop_halfway_leaves_no_table(tmp_path: Path, call: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.simulation.regions.RegionTable.finish", stopped)
    assert call(*CALL, "--table", tmp_path / "regios.csv").status == 130
    assert list(tmp_path.iterdir()) == []
