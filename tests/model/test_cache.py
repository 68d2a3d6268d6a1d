"""The cache of the checked library: never wrong, never in the way."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.home import SHIPPED
from engine.model import cache
from engine.model.library import Library
from engine.model.load import load_library
from tests.model.conftest import SMALL, change


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give this test a cache of its own, that does not exist yet."""
    monkeypatch.setenv("REGIOKOERS_CACHE", str(tmp_path / "own" / "cache"))
    return tmp_path / "own" / "cache"


@pytest.fixture
def never_checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count how often content is checked afresh."""
    import engine.model.compile as compiling

    checked: list[str] = []
    check = compiling.compile_library

    def counting(*words: Any, **more: Any) -> dict[str, Any]:
        checked.append("checked")
        return check(*words, **more)

    monkeypatch.setattr(compiling, "compile_library", counting)
    return checked


def entry(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_what_is_kept_is_the_library_that_was_checked(folder: Path, never_checked: list[str], small: Library) -> None:
    fresh, warm = load_library(SMALL), load_library(SMALL)
    assert fresh == warm == small
    assert never_checked == ["checked"]
    assert entry(folder).name == f"library-{cache.FORMAT}-{small.version}-{small.sha256}.json"


def test_changed_content_is_checked_afresh(home: Path, never_checked: list[str]) -> None:
    before = load_library(home)
    change(home, "knowledge/terms.yaml", "ruimte tot het doel", "afstand tot het doel")
    after = load_library(home)
    assert len(never_checked) == 2
    assert after.sha256 != before.sha256
    assert after.terms["gap"].nl == "afstand tot het doel"


def test_drafts_are_kept_apart(home: Path, never_checked: list[str]) -> None:
    change(home, "rules/goals/visit-when-short.yaml", "points: 0.75", "points: 0.75\nstatus: draft")
    for _ in range(2):
        assert load_library(home).rules_of("goals/visit-when-short") == ()
        assert len(load_library(home, drafts=True).rules_of("goals/visit-when-short")) == 1
    assert len(never_checked) == 2


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "truncated": lambda content: content[:-100],
    "one byte off": lambda content: content[:500] + b"X" + content[501:],
    "sum only": lambda content: content[:64],
    "no sum": lambda content: content.split(b"\n", 1)[1],
    "other sum": lambda content: b"0" * 64 + content[64:],
    "noise": lambda content: os.urandom(1000),
    "not JSON": lambda content: signed(b"{"),
    "a list": lambda content: signed(b"[1]"),
    "deep": lambda content: signed(b"[" * 100_000),
    "no keys": lambda content: signed(b"{}"),
    "null facts": lambda content: signed(altered(content, "facts", None)),
    "wrong facts": lambda content: signed(altered(content, "facts", {"x": {"kind": "number"}})),
    "text as rules": lambda content: signed(altered(content, "rules", ["x"])),
    "empty condition": lambda content: signed(altered(content, "rules", [{"id": "x", "when": []}])),
    "deep condition": lambda content: signed(altered(content, "rules", [deep_rule(content)])),
    "steps as list": lambda content: signed(altered(content, "steps", [])),
    "source too much": lambda content: signed(altered(content, "sources", {"x": {"supports": {"nl": ""}, "y": 1}})),
    "pickle": lambda content: b"cos\nsystem\n(S'touch planted'\ntR.",
}


def signed(content: bytes) -> bytes:
    """Put its own sum before some content, as one who plants an entry would."""
    return hashlib.sha256(content).hexdigest().encode() + b"\n" + content


def altered(content: bytes, key: str, value: object) -> bytes:
    plain = json.loads(content.split(b"\n", 1)[1])
    return json.dumps({**plain, key: value}).encode()


def deep_rule(content: bytes) -> dict[str, Any]:
    """Give a rule whose condition is nested deeper than Python likes to go."""
    (rule, *_) = json.loads(content.split(b"\n", 1)[1])["rules"]
    for _ in range(700):
        rule["when"] = ["and", rule["when"]]
    return dict(rule)


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_or_planted_entry_is_made_again_silently(
    kind: str, folder: Path, small: Library, capfd: pytest.CaptureFixture[str]
) -> None:
    load_library(SMALL)
    whole = entry(folder).read_bytes()
    entry(folder).write_bytes(DAMAGE[kind](whole))
    assert load_library(SMALL) == small
    assert entry(folder).read_bytes() == whole
    assert capfd.readouterr() == ("", "")


def test_an_entry_that_is_a_folder_is_passed_over(folder: Path, small: Library) -> None:
    load_library(SMALL)
    path = entry(folder)
    path.unlink()
    path.mkdir()
    assert load_library(SMALL) == small
    assert list(folder.iterdir()) == [path]


@pytest.mark.parametrize("kind", ["file", "below a file", "loop", "null"])
def test_a_folder_that_can_not_be_written_is_passed_over(
    kind: str, tmp_path: Path, small: Library, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "there"
    if kind == "loop":
        path.symlink_to(path)
    else:
        path.touch()
    named = {"below a file": path / "cache", "null": Path("/dev/null")}.get(kind, path)
    monkeypatch.setenv("REGIOKOERS_CACHE", str(named))
    assert load_library(SMALL) == small
    assert capfd.readouterr() == ("", "")


def test_a_disk_that_is_full_leaves_nothing_half_written(
    folder: Path, small: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert load_library(SMALL) == small
    assert list(folder.iterdir()) == []


def test_old_entries_are_cleared_away(folder: Path) -> None:
    for number in range(12):
        cache.put(f"{number:02}", {"number": number})
        os.utime(next(folder.glob(f"*-{number:02}.json")), (number, number))
    kept = sorted(path.stem.rsplit("-", 1)[1] for path in folder.iterdir())
    assert kept == [f"{number:02}" for number in range(12)][-8:]
    assert cache.get("11") == {"number": 11}
    assert cache.get("00") is None


def test_text_of_any_kind_comes_back_as_it_was() -> None:
    plain = {"text": "één 日本 \u2028 \ud800 \x00", "number": 1.5, "none": None, "list": [True, []]}
    cache.put("x", plain)
    assert cache.get("x") == plain


def test_many_processes_share_the_folder(folder: Path, small: Library) -> None:
    code = "import sys, pathlib, engine.model.load as m; print(m.load_library(pathlib.Path(sys.argv[1])).sha256)"
    started = [
        subprocess.Popen([sys.executable, "-c", code, SMALL], cwd=SHIPPED, stdout=-1, stderr=-1) for _ in range(6)
    ]
    said = [process.communicate() for process in started]
    assert said == [(f"{small.sha256}\n".encode(), b"")] * 6
    assert cache.get(small.sha256) is not None
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"REGIOKOERS_CACHE": "/eigen"}, "/eigen"),
        ("linux", {"XDG_CACHE_HOME": "/cache"}, "/cache/regiokoers"),
        ("linux", {}, "/thuis/.cache/regiokoers"),
        ("darwin", {}, "/thuis/Library/Caches/regiokoers"),
        ("win32", {"LOCALAPPDATA": "/lokaal"}, "/lokaal/regiokoers"),
        ("win32", {}, "/thuis/AppData/Local/regiokoers"),
    ],
)
def test_lies_where_the_platform_keeps_caches(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("REGIOKOERS_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/thuis", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache.folder() == Path(expected)


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch, small: Library) -> None:
    def nowhere() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("REGIOKOERS_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", staticmethod(nowhere))
    assert load_library(SMALL) == small
