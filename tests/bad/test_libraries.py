"""Broken content laid over a good library: `rules check` says every fault, and no region is advised with it."""

import shutil
from pathlib import Path

import pytest

from tests.bad.conftest import BAD, SMALL, Calling

LIBRARIES = BAD / "libraries"
FOLDERS = {path.name for path in LIBRARIES.iterdir() if path.is_dir()}
EXPECTED = sorted(path.name for path in LIBRARIES.glob("*.txt"))


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with a good home and a good region, and go there."""
    shutil.copytree(SMALL, tmp_path / "thuis")
    (tmp_path / "regio.yaml").write_text("format: 1\nregion: Veenwijk\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lay_over(home: Path, name: str) -> None:
    """Lay the broken files over a good home; `without.txt` names files that are missing."""
    shutil.copytree(LIBRARIES / name, home, dirs_exist_ok=True)
    if (without := home / "without.txt").exists():
        for address in without.read_text("utf-8").split():
            (home / address).unlink()


def test_every_broken_library_has_its_message_in_dutch() -> None:
    assert {name.removesuffix(".nl.txt") for name in EXPECTED if name.endswith(".nl.txt")} == FOLDERS


@pytest.mark.parametrize("expected", EXPECTED)
def test_a_check_finds_every_fault(expected: str, call: Calling, surroundings: Path) -> None:
    name, language, _ = expected.rsplit(".", 2)
    lay_over(surroundings / "thuis", name)
    called = call("rules", "check", "--home", "thuis", "--language", language)
    assert called.out == (LIBRARIES / expected).read_text("utf-8")
    assert (called.status, called.err) == (1, "")


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_no_region_is_advised_with_it(name: str, call: Calling, surroundings: Path) -> None:
    lay_over(surroundings / "thuis", name)
    called = call("advise", "regio.yaml", "--home", "thuis", "--output", "advies.txt")
    said, _, _ = (LIBRARIES / f"{name}.nl.txt").read_text("utf-8").rpartition("\n\n")
    assert (called.status, called.out, called.err) == (2, "", said + "\n")
    assert not (surroundings / "advies.txt").exists()


def test_the_good_library_below_them_has_no_fault(call: Calling, surroundings: Path) -> None:
    assert call("rules", "check", "--home", "thuis").status == 0
    assert call("rules", "test", "--home", "thuis").status == 0
    assert call("advise", "regio.yaml", "--home", "thuis").status == 0
