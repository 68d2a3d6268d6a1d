"""A whole batch: every row accounted for, output whole or not at all, and work that goes on where it stopped."""

import errno
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from benchmarks.columns_differential import regions_of
from engine.batch import sources
from engine.batch.outputs.excel import Sheet, write_sheets
from engine.batch.pool import Task, worked
from engine.batch.reading import Piece, Reader
from engine.batch.store import Store
from engine.batch.work import Done, Worked, Worker
from engine.errors import RegiokoersError
from engine.model.library import Library
from engine.model.region import RegionFacts
from tests.batch.conftest import SETTINGS, Running, write_csv


@pytest.fixture(scope="module")
def known(library: Library) -> list[RegionFacts]:
    regions = regions_of(library, random.Random(12), 40)
    return [replace(one, name=f"=Regio {n}", region_id=f"r-{n}") for n, one in enumerate(regions)]


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut tables of text into many parts."""
    monkeypatch.setattr(sources.text, "SIZE", 3_000)


@pytest.fixture
def table(known: list[RegionFacts], tmp_path: Path, small_parts: None) -> Path:
    """Give a table in which every seventh row is faulty."""
    path = tmp_path / "in.csv"
    write_csv(path, [one if n % 7 else replace(one, region_id="Geen sleutel") for n, one in enumerate(known)])
    return path


def test_rows_in_are_rows_out_and_faults(table: Path, tmp_path: Path, run: Running) -> None:
    assert run([table], tmp_path / "out.csv") == (40, 34, 6)
    advice = pl.read_csv(tmp_path / "out.csv", separator=";")
    faults = pl.read_csv(tmp_path / "out.faults.csv", separator=";")
    assert advice["region_id"].to_list() == [f"r-{n}" for n in range(40) if n % 7]
    assert faults["row"].to_list() == [n + 2 for n in range(40) if not n % 7]
    assert set(faults["column"]) == {"region_id"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv", "out.faults.csv"]


def test_a_name_is_never_a_formula(table: Path, tmp_path: Path, run: Running) -> None:
    run([table], tmp_path / "out.csv")
    assert pl.read_csv(tmp_path / "out.csv", separator=";")["region"][0] == "'=Regio 1"
    run([table], tmp_path / "out.xlsx")
    assert pl.read_excel(tmp_path / "out.xlsx", sheet_name="Gegevens")["region"][0] == "=Regio 1"


def texts_of(frame: pl.DataFrame) -> dict[str, list[str]]:
    """Give a table as texts; nothing is an empty text."""
    return {name: [str(cell or "") for cell in cells.cast(pl.String)] for name, cells in frame.to_dict().items()}


def test_every_output_holds_the_same(table: Path, tmp_path: Path, run: Running) -> None:
    for name in ("out.parquet", "out.jsonl", "out.csv", "out.xlsx"):
        assert run([table], tmp_path / name).advised == 34
    parquet = pl.read_parquet(tmp_path / "out.parquet")
    lines = pl.read_ndjson(tmp_path / "out.jsonl", infer_schema_length=None)
    assert texts_of(lines) == texts_of(parquet)
    csv = pl.read_csv(tmp_path / "out.csv", separator=";", infer_schema=False)
    assert texts_of(csv.drop("region")) == texts_of(parquet.drop("region"))
    excel = pl.read_excel(tmp_path / "out.xlsx", sheet_name="Gegevens", infer_schema_length=None)
    assert excel["relationships_rank"].to_list() == parquet["relationships_rank"].to_list()
    assert excel["step_1"].to_list() == parquet["step_1"].cast(pl.String).to_list()


def test_faults_of_an_earlier_call_go_away(table: Path, known: list[RegionFacts], tmp_path: Path, run: Running) -> None:
    run([table], tmp_path / "out.csv")
    write_csv(table, known)
    run([table], tmp_path / "out.csv")
    assert not (tmp_path / "out.faults.csv").exists()


@pytest.mark.parametrize("name", ["out.parquet", "out.csv"])
def test_several_processes_give_the_same_bytes(table: Path, tmp_path: Path, run: Running, name: str) -> None:
    run([table], tmp_path / name)
    alone = (tmp_path / name).read_bytes()
    run([table], tmp_path / name, jobs=2)
    assert (tmp_path / name).read_bytes() == alone


class Stopped(BaseException):
    """The end of a process that nobody saw coming."""


@pytest.mark.parametrize("stop", [0, 2, 5])
@pytest.mark.parametrize("noted", [True, False])
def test_resumed_work_gives_the_same_bytes(
    table: Path, tmp_path: Path, run: Running, monkeypatch: pytest.MonkeyPatch, stop: int, noted: bool
) -> None:
    run([table], tmp_path / "whole.parquet")
    keep = Store.keep
    kept: list[int] = []

    def stopping(self: Store, number: int, part: Worked) -> Done:
        if len(kept) == stop:
            if not noted:
                keep(self, number, part)
                self.path(number).with_suffix(".json").unlink()
            raise Stopped
        kept.append(number)
        return keep(self, number, part)

    monkeypatch.setattr(Store, "keep", stopping)
    with pytest.raises(Stopped):
        run([table], tmp_path / "out.parquet")
    assert not (tmp_path / "out.parquet").exists()
    done_again: list[int] = []

    def counting(self: Store, number: int, part: Worked) -> Done:
        done_again.append(number)
        return keep(self, number, part)

    monkeypatch.setattr(Store, "keep", counting)
    assert run([table], tmp_path / "out.parquet", resume=True) == (40, 34, 6)
    assert (tmp_path / "out.parquet").read_bytes() == (tmp_path / "whole.parquet").read_bytes()
    assert (tmp_path / "out.faults.csv").read_bytes() == (tmp_path / "whole.faults.csv").read_bytes()
    assert set(done_again).isdisjoint(kept)


def stopped_at(number: int, table: Path, output: Path, run: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop a batch after some parts."""
    keep = Store.keep

    def stopping(self: Store, at: int, part: Worked) -> Done:
        if at == number:
            raise Stopped
        return keep(self, at, part)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "keep", stopping)
        with pytest.raises(Stopped):
            run([table], output)


@pytest.mark.parametrize("settings", [{"listed": 3}, {"capacity": 1}, {"language": "en"}, {"include": ()}])
def test_work_of_other_settings_is_not_gone_on_with(
    table: Path, tmp_path: Path, run: Running, monkeypatch: pytest.MonkeyPatch, settings: dict[str, Any]
) -> None:
    stopped_at(2, table, tmp_path / "out.csv", run, monkeypatch)
    with pytest.raises(RegiokoersError) as raised:
        run([table], tmp_path / "out.csv", resume=True, **settings)
    assert [one.name for one in raised.value.faults] == ["batch-resume-other"]


def test_work_on_a_table_that_changed_is_not_gone_on_with(
    table: Path, known: list[RegionFacts], tmp_path: Path, run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped_at(2, table, tmp_path / "out.csv", run, monkeypatch)
    write_csv(table, known)
    with pytest.raises(RegiokoersError) as raised:
        run([table], tmp_path / "out.csv", resume=True)
    assert [one.name for one in raised.value.faults] == ["batch-resume-other"]
    assert run([table], tmp_path / "out.csv").faulty == 0


def test_a_part_that_was_cut_off_is_done_again(
    table: Path, tmp_path: Path, run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    run([table], tmp_path / "whole.csv")
    stopped_at(4, table, tmp_path / "out.csv", run, monkeypatch)
    part = Store(tmp_path / "out.csv").path(1)
    part.write_bytes(part.read_bytes()[:100])
    run([table], tmp_path / "out.csv", resume=True)
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_a_full_disk_is_told_and_what_is_done_is_kept(
    table: Path, tmp_path: Path, run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    run([table], tmp_path / "whole.csv")
    write, written = pl.DataFrame.write_ipc, []

    def full(self: pl.DataFrame, *words: Any, **named: Any) -> Any:
        written.append(1)
        if len(written) == 4:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(self, *words, **named)

    with monkeypatch.context() as patch:
        patch.setattr(pl.DataFrame, "write_ipc", full)
        with pytest.raises(RegiokoersError) as raised:
            run([table], tmp_path / "out.csv")
    assert [one.name for one in raised.value.faults] == ["batch-disk-full"]
    assert not (tmp_path / "out.csv").exists()
    assert Store(tmp_path / "out.csv").done(2) is not None
    run([table], tmp_path / "out.csv", resume=True)
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_two_calls_do_not_work_on_one_output(table: Path, tmp_path: Path, run: Running) -> None:
    store = Store(tmp_path / "out.csv")
    store.open({}, resume=False)
    with pytest.raises(RegiokoersError) as raised:
        run([table], tmp_path / "out.csv", resume=True)
    store.close()
    assert [one.name for one in raised.value.faults] == ["batch-busy"]


class Deadly:
    """A part at which its process ends."""

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        import os

        os._exit(9)


def test_a_process_that_ends_is_told(tmp_path: Path) -> None:
    store = Store(tmp_path / "out.csv")
    store.open({}, resume=False)
    tasks: list[Task] = [(number, Deadly(), {}) for number in range(5)]
    with pytest.raises(RegiokoersError) as raised:
        list(worked(tasks, Worker(SETTINGS), store, 2))
    store.remove()
    assert [one.name for one in raised.value.faults] == ["batch-worker-lost"]


def test_reports_go_to_a_folder_of_their_own(
    known: list[RegionFacts], tmp_path: Path, run: Running, small_parts: None
) -> None:
    write_csv(tmp_path / "in.csv", [*known[:3], known[0]])
    run([tmp_path / "in.csv"], tmp_path / "reports", medium="markdown", engine="reference")
    names = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert names == ["r-0-2.md", "r-0.md", "r-1.md", "r-2.md"]
    assert (tmp_path / "reports" / "r-0.md").read_text() == (tmp_path / "reports" / "r-0-2.md").read_text()
    with pytest.raises(RegiokoersError) as raised:
        run([tmp_path / "in.csv"], tmp_path / "reports", medium="markdown")
    assert [one.name for one in raised.value.faults] == ["batch-folder-not-empty"]


def test_rules_that_contradict_each_other_leave_a_row_out(tmp_path: Path, run: Running) -> None:
    home = tmp_path / "home"
    (home / "rules" / "region").mkdir(parents=True)
    (home / "home.yaml").write_text("extends: shipped\n")
    (home / "rules" / "region" / "not-fragmented.yaml").write_text(
        "title: {nl: Toch niet, en: Not after all}\nwhen: partnership_count > 8\ngives: {fragmented: false}\n"
        "sources: [{id: own-inference}]\ntests:\n"
        "  - {name: many, facts: {partnership_count: 9}, expect: fires}\n"
        "  - {name: few, facts: {partnership_count: 2}, expect: silent}\n"
    )
    (tmp_path / "in.csv").write_text("region,partnership_count\nVeen,2\nBerg,20\n")
    assert run([tmp_path / "in.csv"], tmp_path / "out.csv", home=home) == (2, 1, 1)
    faults = pl.read_csv(tmp_path / "out.faults.csv", separator=";")
    assert (faults["row"][0], faults["code"][0]) == (3, "RK604")


def test_what_the_system_refuses_of_a_workbook_is_said_as_of_any_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_sheets(tmp_path / "weg" / "uit.xlsx", [Sheet("Blad", ["a"], [9], [["b"]])])
