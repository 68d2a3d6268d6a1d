"""Files of regions to consult on, and a terminal whose keys are given."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from engine.advice.adviser import Adviser
from engine.consultation.dossier import Dossier
from engine.home import REGIONS

Opening = Callable[[str], Dossier]
ENTER, DOWN, UP, SPACE, CTRL_C = "\r", "\x1b[B", "\x1b[A", " ", "\x03"


@pytest.fixture
def opened(tmp_path: Path, adviser: Adviser) -> Opening:
    """Open a copy of a shipped region's file."""

    def opening(name: str) -> Dossier:
        path = tmp_path / f"{name}.yaml"
        shutil.copy(REGIONS / f"{name}.yaml", path)
        return Dossier(path, adviser.library)

    return opening


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    """Give what types into the prompts."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe
