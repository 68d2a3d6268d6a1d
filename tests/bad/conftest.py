"""Calls of the whole program, as its user makes them."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import cli

BAD = Path(__file__).parent
SMALL = BAD.parent / "small"


class Called(NamedTuple):
    status: int
    out: str
    err: str


Calling = Callable[..., Called]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Calling:
    """Call the program in this process: give its exit status, its output and its messages."""

    def calling(*words: str | Path) -> Called:
        arguments = [str(word) for word in words]
        monkeypatch.setattr(sys, "argv", ["regiokoers", *arguments])
        status = cli.run(arguments)
        return Called(status, *capsys.readouterr())

    return calling
