"""The program as a process of its own: pipes, terminals, signals, completion."""

import fcntl
import json
import os
import pty
import re
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path

import pytest

from engine.commands.listing import below
from engine.home import VERSION
from tests.cli.conftest import PROGRAM, program

COLOUR = "\x1b["


def test_a_call_that_succeeds(place: Path) -> None:
    called = program("advise", "regio.yaml")
    assert (called.status, called.err) == (0, "")
    assert called.out.startswith("Ontwikkeladvies voor Brugstad\n")
    assert COLOUR not in called.out


def test_a_call_that_finds_something(place: Path) -> None:
    (place / "mijn-kennis" / "rules" / "goals" / "fragmented.yaml").write_text("title: {nl: x}\n", "utf-8")
    called = program("rules", "check", "--home", "mijn-kennis")
    assert (called.status, called.err) == (1, "")
    assert "fragmented.yaml:1" in called.out


@pytest.mark.parametrize(
    "words", [("advise", "weg.yaml"), ("advies", "regio.yaml"), ("advise", "regio.yaml", "--taal", "nl"), ()]
)
def test_a_call_that_can_not_be_done(words: tuple[str, ...], place: Path) -> None:
    called = program(*words)
    assert (called.status, called.out) == (2, "")
    assert re.search(r"\[RK\d{3}\]\n  hulp: ", called.err)
    assert "Traceback" not in called.err


def test_standard_input_is_read(place: Path) -> None:
    called = program("advise", "-", "--format", "json", given=Path("regio.yaml").read_bytes())
    assert called == program("advise", "regio.yaml", "--format", "json")
    assert json.loads(called.out)["run"] == {"engine": "durable-rules 2.0.28", "regiokoers": VERSION}


@pytest.mark.parametrize("words", [("advise", "regio.yaml"), ("--help",), ("rules", "show", "--format", "json")])
def test_a_closed_pipe_ends_quietly(words: tuple[str, ...], place: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*PROGRAM, *words], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("words", [("advise", "regio.yaml"), ("--help",)])
def test_a_full_disk_is_said(words: tuple[str, ...], place: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, *words], stdout=full, stderr=subprocess.PIPE, check=False)
    said = "standaarduitvoer: hier kan niet geschreven worden: de schijf is vol [RK710]\n"
    assert (done.returncode, done.stderr.decode().startswith(said)) == (2, True)


@pytest.mark.parametrize(("closed", "status"), [("<&-", 2), (">&-", 0), ("2>&-", 0)])
def test_a_stream_may_be_closed_from_the_start(closed: str, status: int, place: Path) -> None:
    words = "-" if status else "regio.yaml"
    command = " ".join([*PROGRAM, "advise", words, closed])
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == status
    assert done.stderr.decode().startswith("standaardinvoer: dit bestand is leeg" if status else "")
    assert b"Traceback" not in done.stderr


def test_an_interrupt_gives_130_without_a_word(place: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "advise", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin
        running.stdin.write(b"format: 1\n")
        running.stdin.flush()
        while unread(running.stdin.fileno()) and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, out, err) == (130, b"", b"")


def unread(pipe: int) -> int:
    """Say how many bytes of a pipe were not read yet."""
    return int(struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))[0])


def on_a_terminal(*words: str, columns: int = 80, **environment: str) -> tuple[int, str]:
    """Run the program on a terminal of its own; give its status and what the terminal got."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 25, columns, 0, 0))
    surroundings = {**os.environ, "TERM": "xterm-256color", **environment}
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        surroundings.pop(name, None) if name not in environment else None
    running = subprocess.Popen([*PROGRAM, *words], stdin=theirs, stdout=theirs, stderr=theirs, env=surroundings)
    os.close(theirs)
    got = b""
    while chunk := read_some(ours):
        got += chunk
    os.close(ours)
    return running.wait(), got.decode().replace("\r\n", "\n")


def read_some(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side is gone
        return b""


def test_a_terminal_gets_colour_and_the_same_words(place: Path) -> None:
    status, got = on_a_terminal("advise", "regio.yaml")
    assert status == 0
    assert f"{COLOUR}1;36mOntwikkeladvies voor Brugstad{COLOUR}0m\n" in got
    assert re.sub(r"\x1b\[[\d;]*m", "", got) == program("advise", "regio.yaml").out


def test_a_narrow_terminal_breaks_no_line_by_itself(place: Path) -> None:
    _, got = on_a_terminal("explain", "regio.yaml", "F4", columns=40)
    assert re.sub(r"\x1b\[[\d;]*m", "", got) == program("explain", "regio.yaml", "F4").out


def test_no_colour_is_respected(place: Path) -> None:
    status, got = on_a_terminal("rules", "show", "region/fragmented", NO_COLOR="1")
    assert status == 0
    assert not re.search(r"\x1b\[(?:3|4)\d", got)


def test_a_terminal_without_our_signs_gets_others(place: Path) -> None:
    status, got = on_a_terminal("advise", "regio.yaml", PYTHONIOENCODING="ascii", NO_COLOR="1")
    assert status == 0
    assert re.search(r"1\. Solidariteit +##\.\.  2 in opbouw", got)
    assert "Collectieve financi?n" in got


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_ask_for_its_script(shell: str) -> None:
    called = program(environment={"_REGIOKOERS_COMPLETE": f"{shell}_source"})
    assert (called.status, called.err) == (0, "")
    assert f"_REGIOKOERS_COMPLETE={shell}_complete" in called.out


@pytest.mark.parametrize(
    ("begun", "offered"),
    [
        ("regiokoers ru", {"rules"}),
        ("regiokoers rules ", {one.name.split(" ")[-1] for one in below("rules")}),
        ("regiokoers advise regio.yaml --form", {"--format"}),
        ("regiokoers advise regio.yaml --language ", {"nl", "en"}),
        ("regiokoers explain regio.yaml covenant", {"covenant-with-mandate"}),
        ("regiokoers rules show region/frag", {"region/fragmented"}),
        ("regiokoers explain regio.yaml zzz", set()),
    ],
)
def test_completion_offers_what_fits(begun: str, offered: set[str], place: Path) -> None:
    assert set(completed(begun)) == offered


def completed(begun: str, **environment: str) -> list[str]:
    asked = {"_REGIOKOERS_COMPLETE": "bash_complete", "COMP_WORDS": begun, "COMP_CWORD": str(begun.count(" "))}
    called = program(environment={**asked, **environment})
    assert (called.status, called.err) == (0, "")
    return [line.split(",", 1)[1] for line in called.out.split()]


def test_completion_knows_the_home_of_the_call(place: Path) -> None:
    own = ["goals/far-from-target", "goals/fragmented"]
    assert completed("regiokoers rules show --home mijn-kennis goals/f") == own
    assert completed("regiokoers rules show goals/f", REGIOKOERS_HOME="mijn-kennis") == own
    assert completed("regiokoers rules show goals/f") == []


def test_completion_of_a_home_that_can_not_be_used_is_quiet(place: Path) -> None:
    assert completed("regiokoers rules show --home nergens goals/f") == []
