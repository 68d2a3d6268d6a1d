"""Calls that can't be done: each transcript shows the call, what it says, and its exit status."""

import io
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from engine.commands.listing import below
from tests.bad.conftest import BAD, SMALL, Calling

TRANSCRIPTS = sorted((BAD / "calls").glob("*.txt"))


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with a good region, a good home, and homes that can't be used; go there."""
    shutil.copytree(SMALL, tmp_path / "thuis")
    (tmp_path / "regio.yaml").write_text("format: 1\nregion: Veenwijk\nfocus_points: {shared_goals: 1}\n", "utf-8")
    (tmp_path / "leeg.yaml").touch()
    (tmp_path / "map").mkdir()
    shutil.copytree(SMALL / "rules", tmp_path / "alleen-regels" / "rules")
    _home(tmp_path / "kring", "knowledge/facts/kring.yaml").symlink_to("kring.yaml")
    _home(tmp_path / "andere", "home.yaml").write_text("extends: thuis\n", "utf-8")
    _home(tmp_path / "lege-home", "home.yaml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _home(folder: Path, address: str) -> Path:
    path = folder / address
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_says_why_a_call_can_not_be_done_and_writes_nothing(
    transcript: Path, call: Calling, surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _, expected = transcript.read_text("utf-8").partition("\n")
    said, _, status = expected.rpartition("exit ")
    words, _, given = first.removeprefix("$ regiokoers ").partition(" < ")
    if given:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(given).read_bytes())))
    before = {path: path.lstat().st_mtime_ns for path in surroundings.rglob("*")}
    called = call(*shlex.split(words))
    assert called.err == said
    assert (called.status, called.out) == (int(status), "")
    assert {path: path.lstat().st_mtime_ns for path in surroundings.rglob("*")} == before


def test_a_command_that_is_like_no_other_is_answered_with_all_there_are(call: Calling) -> None:
    called = call("zzz")
    assert (called.status, called.out) == (2, "")
    assert all(f"`{command.name}`" in called.err for command in below(""))
