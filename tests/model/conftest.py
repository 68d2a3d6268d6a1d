"""The small library: as it lies in `tests/small`, and as a copy that a test may change."""

import shutil
from pathlib import Path

import pytest

from engine.model.library import Library
from engine.model.load import load_library

SMALL = Path(__file__).parent.parent / "small"


@pytest.fixture(scope="session")
def small() -> Library:
    return load_library(SMALL)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a copy of the small library."""
    return Path(shutil.copytree(SMALL, tmp_path / "home"))


def change(home: Path, address: str, old: str, new: str) -> None:
    """Change a word in one file of a home."""
    path = home / address
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
