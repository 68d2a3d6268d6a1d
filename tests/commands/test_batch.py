"""`batch` on the command line: what it needs, what it says, and that it never ends in a traceback."""

import io
import random
import sys
from importlib import util
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from engine.batch.run import Batch
from tests.bad.conftest import Calling, call

__all__ = ["call"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.csv").write_text("region;shared_goals\nVeen;2\nBerg;9\n")
    return tmp_path


@pytest.mark.parametrize("package", ["polars", "numpy", "fastexcel", "xlsxwriter"])
def test_a_missing_part_is_named_in_one_sentence(
    package: str, call: Calling, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name: None if name == package else there(name))
    called = call("batch", "in.csv", "--output", "out.csv")
    assert (called.status, called.out) == (2, "")
    assert f"`{package}`" in called.err
    assert "regiokoers[batch]" in called.err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("batch",), "RK921"),
        (("batch", "in.csv"), "RK921"),
        (("batch", "--output", "out.csv"), "RK922"),
        (("batch", "in.csv", "--output", "out.pdf"), "RK920"),
        (("batch", "in.csv", "--output", "in.csv"), "RK712"),
        (("batch", "in.csv", "--output", "nowhere/out.csv"), "RK710"),
        (("batch", "in.csv", "--output", "."), "RK920"),
        (("batch", "in.csv", "--output", "in.csv", "--format", "json"), "RK712"),
        (("batch", "in.csv", "--output", ".", "--format", "json"), "RK929"),
        (("batch", "-", "in.csv"), "RK931"),
        (("batch", "-", "--output", "out.csv"), "RK931"),
        (("batch", "gone.csv", "--output", "out.csv"), "RK201"),
    ],
)
def test_a_call_that_can_not_be_is_refused(words: tuple[str, ...], code: str, call: Calling, here: Path) -> None:
    called = call(*words)
    assert (called.status, called.out) == (2, "")
    assert f"[{code}]" in called.err
    assert [path.name for path in here.iterdir()] == ["in.csv"]


def test_what_was_left_out_is_said_and_the_status_tells(call: Calling, here: Path) -> None:
    called = call("batch", "in.csv", "--output", "out.csv")
    assert (called.status, called.out) == (1, "")
    assert called.err == "1 regel niet geadviseerd; wat eraan mankeert, staat in out.faults.csv\n"


def test_on_a_terminal_progress_and_result_are_shown(
    call: Calling, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    call("batch", "in.csv", "--output", "out.csv")
    assert "1 regio geadviseerd: out.csv" in terminal.getvalue()


def test_a_stopped_batch_says_how_to_go_on(call: Calling, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopping(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Batch, "run", stopping)
    called = call("batch", "in.csv", "--output", "out.csv")
    assert called.status == 130
    assert "--resume" in called.err


def workbook(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Regio's")
        sheet.write_row(0, 0, ["region", "shared_goals", "sectors", "realisation_rate"])
        for row in range(1, 20):
            sheet.write_row(row, 0, [f"Regio {row}", row % 5, "po, vo", row * 5])


CSV = (
    "region;region_id;shared_goals;sectors;realisation_rate;assessed_on;municipality_involved\r\n"
    + "".join(f'"Regio ""{n}""";r-{n};{n % 5};po, vo;{n * 3},5;1-{n % 12 + 1}-2026;WAAR\r\n' for n in range(1, 30))
).encode()
LINES = "".join(f'{{"region": "Regio {n}", "shared_goals": {n % 5}, "sectors": ["po"]}}\n' for n in range(30)).encode()


@pytest.mark.parametrize("form", ["in.csv", "in.xlsx", "in.jsonl", "in.parquet"])
def test_a_damaged_table_never_ends_in_a_traceback(form: str, call: Calling, here: Path) -> None:
    import polars as pl

    path = here / form
    if form == "in.xlsx":
        workbook(path)
    elif form == "in.parquet":
        pl.read_csv(io.BytesIO(CSV), separator=";", infer_schema=False).write_parquet(path)
    else:
        path.write_bytes(CSV if form == "in.csv" else LINES)
    whole, chance = path.read_bytes(), random.Random(form)
    for _ in range(25):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            place = chance.randrange(len(damaged))
            piece = bytes(chance.choice([[chance.randrange(256)], [], list(b'";\n\x00,'), list(damaged[place:][:30])]))
            damaged[place : place + chance.choice([0, 1, 1, 40])] = piece
        path.write_bytes(bytes(damaged))
        called = call("batch", form, "--output", "out.csv")
        assert called.status in (0, 1, 2)
        assert called.out == ""
        assert not list(here.glob(".*"))
