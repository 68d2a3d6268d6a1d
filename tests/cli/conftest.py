"""Calls of the whole program, in this process or in one of its own, in a folder with region files and a home."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest

from engine.home import REGIONS, SHIPPED
from tests.bad.conftest import Called, Calling, call

__all__ = ["Called", "Calling", "call", "place", "program"]
TESTS = SHIPPED / "tests"
SMALL = TESTS / "small"
NOTHING: Mapping[str, str] = {}
PROGRAM = [sys.executable, str(SHIPPED / "cli.py")]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder as the examples of the help suppose it."""
    shutil.copy(REGIONS / "brugstad.yaml", tmp_path / "regio.yaml")
    shutil.copy(REGIONS / "windstreek.yaml", tmp_path / "regio1.yaml")
    shutil.copy(REGIONS / "binnenmeren.yaml", tmp_path / "regio2.yaml")
    shutil.copytree(SMALL, tmp_path / "mijn-kennis")
    _tables(tmp_path)
    shutil.copy(REGIONS / "windstreek.yaml", tmp_path / "regio-2025.yaml")
    later = (REGIONS / "windstreek.yaml").read_text("utf-8").replace("value: growing", "value: structural")
    (tmp_path / "regio-2026.yaml").write_text(f"{later}assessed_on: 2026-03-01\n", "utf-8")
    (tmp_path / "kennis-2025").mkdir()
    (tmp_path / "kennis-2025" / "home.yaml").write_text("extends: shipped\n", "utf-8")
    shutil.copytree(REGIONS, tmp_path / "regios")
    for name, old, new in (("tafel1", "value: growing", "value: structural"), ("tafel2", "level: 2", "level: 3")):
        text = (REGIONS / "windstreek.yaml").read_text("utf-8").replace(old, new, 1)
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    shutil.copy(TESTS / "intake" / "cases" / "01-rivierenkwartier.txt", tmp_path / "casus.txt")
    shutil.copy(TESTS / "seed" / "vijf-casussen.txt", tmp_path / "casussen.txt")
    (tmp_path / "voorstellen").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _tables(folder: Path) -> None:
    """Lay down tables of regions."""
    regions = pl.DataFrame({"region": ["Veenwijk", "Bergdorp"], "shared_goals": [2, 1], "relationships": [1, None]})
    regions.write_csv(folder / "regios.csv", separator=";")
    regions.write_excel(folder / "regios.xlsx")
    regions.write_parquet(folder / "landelijk.parquet")
    regions.write_ndjson(folder / "regios.jsonl")


def program(*words: str, given: bytes = b"", environment: Mapping[str, str] = NOTHING) -> Called:
    """Run the program as its users do: a process of its own, with nothing but pipes."""
    done = subprocess.run(
        [*PROGRAM, *words], input=given, env={**os.environ, **environment}, capture_output=True, check=False
    )
    return Called(done.returncode, done.stdout.decode(), done.stderr.decode())
