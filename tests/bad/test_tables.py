"""Every broken table gives the message that stands beside it: on standard error, or in the file of faults."""

from pathlib import Path

import pytest

from tests.bad.conftest import BAD, Calling
from tests.bad.make_tables import MADE

TABLES = BAD / "tables"
FILES = sorted(path.name for path in TABLES.iterdir() if path.suffix != ".txt")
ALL = sorted([*FILES, *MADE])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def laid(name: str, folder: Path) -> Path:
    """Put a table into a folder."""
    path = folder / name
    if name in MADE:
        MADE[name](path)
    else:
        path.write_bytes((TABLES / name).read_bytes())
    return path


def told(call: Calling, name: str, language: str) -> str:
    """Call `batch` on a table, and give all that it says."""
    called = call("batch", name, "--output", "advies.csv", "--language", language)
    faults = Path("advies.faults.csv")
    assert called.out == ""
    assert called.status == (1 if faults.exists() else 2)
    assert Path("advies.csv").exists() == faults.exists()
    return called.err + (faults.read_text("utf-8-sig") if faults.exists() else "")


@pytest.mark.parametrize("name", ALL)
def test_a_broken_table_is_told_in_dutch(name: str, call: Calling, here: Path) -> None:
    laid(name, here)
    assert told(call, name, "nl") == (TABLES / f"{name}.nl.txt").read_text("utf-8")
    assert {path.name for path in here.iterdir()} <= {name, "advies.csv", "advies.faults.csv"}


@pytest.mark.parametrize(
    "name", ["column-unknown.csv", "levels-in-words.csv", "merged-cells.xlsx", "lines-broken.jsonl"]
)
def test_a_broken_table_is_told_in_english(name: str, call: Calling, here: Path) -> None:
    laid(name, here)
    assert told(call, name, "en") == (TABLES / f"{name}.en.txt").read_text("utf-8")


def test_every_message_belongs_to_a_table() -> None:
    assert {path.name for path in TABLES.glob("*.nl.txt")} == {f"{name}.nl.txt" for name in ALL}
