"""Partitions on shared storage: a store in memory stands for what is far away, and is reached the same way."""

from collections.abc import Iterator
from pathlib import Path

import fsspec
import polars as pl
import pytest

from benchmarks.tables import frames
from engine.batch.store import Store
from engine.batch.work import Done, Worked
from engine.errors import RegiokoersError
from engine.model.library import Library
from tests.batch.conftest import Running


@pytest.fixture
def far(library: Library, tmp_path: Path) -> Iterator[str]:
    """Put three partitions far away, and the same ones near."""
    storage = fsspec.filesystem("memory")
    (tmp_path / "near").mkdir()
    for number in range(3):
        frame = next(iter(frames(library, 50, seed=number)))
        path = tmp_path / "near" / f"{number}.parquet"
        frame.with_columns(region_id=pl.Series(["Geen sleutel", *frame["region_id"][1:]])).write_parquet(path)
        storage.pipe_file(f"/regios/{number}.parquet", path.read_bytes())
    yield "memory://regios"
    storage.rm("/regios", recursive=True)


def results(output: Path) -> tuple[bytes, pl.DataFrame]:
    faults = pl.read_csv(output.with_name(f"{output.stem}.faults.csv"), separator=";")
    names = faults["table"].str.split("/").list.last()
    return output.read_bytes(), faults.with_columns(table=names)


@pytest.mark.parametrize("ask", ["", "/*.parquet", "/[0-2].parquet"])
def test_far_gives_what_near_gives(far: str, tmp_path: Path, run: Running, ask: str) -> None:
    run(sorted((tmp_path / "near").iterdir()), tmp_path / "near.csv")
    assert run([f"{far}{ask}"], tmp_path / "far.csv") == (150, 147, 3)
    bytes_far, faults_far = results(tmp_path / "far.csv")
    bytes_near, faults_near = results(tmp_path / "near.csv")
    assert bytes_far == bytes_near
    assert faults_far.equals(faults_near)


def refused(run: Running, address: str, output: Path) -> list[str]:
    with pytest.raises(RegiokoersError) as raised:
        run([address], output)
    assert not output.exists()
    return [one.name for one in raised.value.faults]


def test_what_is_wrong_with_storage_is_said(far: str, tmp_path: Path, run: Running) -> None:
    output = tmp_path / "out.csv"
    assert refused(run, f"{far}/weg.parquet", output) == ["shared-nothing"]
    assert refused(run, "memory://leeg/*.parquet", output) == ["shared-nothing"]
    assert refused(run, "nergens://regios", output) == ["shared-unreachable"]
    storage = fsspec.filesystem("memory")
    storage.pipe_file("/regios/3.parquet", b"PAR1 geen Parquet")
    assert refused(run, far, output) == ["table-broken"]
    storage.pipe_file("/regios/3.parquet", b"PAR1" + b"x" * 40 + (20).to_bytes(4, "little") + b"PAR1")
    assert refused(run, far, output) == ["table-broken"]


def test_kept_work_is_not_used_for_a_partition_that_changed(
    far: str, tmp_path: Path, run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = Store.keep

    def stopping(self: Store, number: int, part: Worked) -> Done:
        if number == 2:
            raise KeyboardInterrupt
        return keep(self, number, part)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "keep", stopping)
        with pytest.raises(KeyboardInterrupt):
            run([far], tmp_path / "out.csv")
    storage = fsspec.filesystem("memory")
    content = storage.cat_file("/regios/2.parquet")
    storage.pipe_file("/regios/1.parquet", content)
    with pytest.raises(RegiokoersError) as raised:
        run([far], tmp_path / "out.csv", resume=True)
    assert [one.name for one in raised.value.faults] == ["batch-resume-other"]
