"""What the program makes of an end that no command chose, and how it begins and ends."""

import atexit
import gc
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

import cli
from engine import door
from engine.commands import advise
from engine.commands.listing import below
from engine.reports import screen
from tests.cli.conftest import Calling


def ended_by(error: BaseException) -> Any:
    def raising(*_: object, **__: object) -> NoReturn:
        raise error

    return raising


FULL = "standaarduitvoer: hier kan niet geschreven worden: de schijf is vol [RK710]\n"
OTHER = "standaarduitvoer: hier kan niet geschreven worden: Input/output error [RK710]\n"
ENDS = [
    (KeyboardInterrupt(), 130, ""),
    (BrokenPipeError(32, "Broken pipe"), 0, ""),
    (MemoryError(), 2, "er is te weinig geheugen [RK715]\n"),
    (OSError(28, "No space left"), 2, FULL),
    (OSError(5, "Input/output error"), 2, OTHER),
]


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(("error", "status", "said"), ENDS)
def test_every_end_has_its_status(
    error: BaseException, status: int, said: str, call: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(advise, "regions_of", ended_by(error))
    called = call("advise", "regio.yaml")
    assert (called.status, called.out) == (status, "")
    assert called.err.startswith(said)
    assert bool(called.err) == bool(said)


def test_a_file_that_fails_unforeseen_is_no_matter_of_standard_output(
    call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(advise, "regions_of", ended_by(OSError(5, "Input/output error", "regio.yaml")))
    with pytest.raises(OSError, match=r"regio\.yaml"):
        call("advise", "regio.yaml")


@pytest.mark.parametrize(
    ("begun", "offered"),
    [
        ("regiokoers explain regio.yaml covenant", ["plain,covenant-with-mandate"]),
        ("regiokoers rules show --home mijn-kennis goals/fr", ["plain,goals/fragmented"]),
        ("regiokoers rules show --home nergens goals/fr", []),
        ("regiokoers ", [f"plain,{one.name}" for one in below("")]),
    ],
)
def test_a_shell_gets_its_words(
    begun: str, offered: list[str], call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_REGIOKOERS_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", begun)
    monkeypatch.setenv("COMP_CWORD", str(begun.count(" ")))
    called = call()
    assert (called.status, called.err) == (0, "")
    assert called.out.split() == offered


def test_completion_of_another_shell_has_a_line_of_help(call: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_REGIOKOERS_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", "regiokoers ru")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert call().out == "plain\nrules\nVoor wie regels schrijft.\n"


class LeftError(Exception):
    """Stands for the end of the process."""


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the end of the process be seen, and nothing else end with it."""
    monkeypatch.setattr(os, "_exit", lambda status: ended_by(LeftError(status))())
    monkeypatch.setattr(atexit, "_run_exitfuncs", lambda: None)


@pytest.mark.usefixtures("left")
def test_the_program_ends_with_its_status(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["regiokoers", "--version"])
    with pytest.raises(LeftError, match=r"^0$"):
        cli.main()
    assert capsys.readouterr().out == "regiokoers 0.1.0\n"


class Unflushable(io.StringIO):
    """A stream that nobody reads any more."""

    def flush(self) -> None:
        raise BrokenPipeError(32, "Broken pipe")


@pytest.mark.usefixtures("left")
def test_the_program_ends_also_where_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Unflushable())
    with pytest.raises(LeftError, match=r"^2$"):
        cli.leave(2)


def test_closed_streams_get_something_behind_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    screen.steady_streams()
    assert sys.stdin.read() == ""
    for stream in (sys.stdout, sys.stderr):
        stream.write("é")
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()


def test_a_stream_of_another_kind_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    screen.steady_streams()
    assert sys.stdout is stream


@pytest.fixture
def untouched() -> Iterator[None]:
    """Put back what the door sets for its process."""
    path, threshold = [*sys.path], gc.get_threshold()
    yield
    sys.path[:] = path
    gc.set_threshold(*threshold)


@pytest.mark.usefixtures("untouched")
def test_the_door_opens_its_own_folder_first(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(cli, "main", lambda: seen.append(sys.path[0]))
    door.main()
    assert seen == [str(Path(door.__file__).resolve().parent)]


@pytest.mark.usefixtures("untouched")
def test_an_interrupt_before_the_program_listens_gives_130(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "main", ended_by(KeyboardInterrupt()))
    with pytest.raises(SystemExit) as ended:
        door.main()
    assert ended.value.code == 130
