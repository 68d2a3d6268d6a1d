"""An interview that is killed: what was said to be saved is there, and the file is whole."""

import os
import random
import signal
import sys
from pathlib import Path

import pexpect
import pytest

from engine.advice.adviser import Adviser
from engine.consultation.dossier import Dossier
from engine.home import SHIPPED
from engine.model.region import read_regions

TIMES = int(os.environ.get("REGIOKOERS_KILLS", "3"))
"""How often; `REGIOKOERS_KILLS=100` takes some minutes."""


@pytest.mark.parametrize("seed", range(TIMES))
def test_no_answer_is_lost_when_the_program_is_killed(seed: int, tmp_path: Path, adviser: Adviser) -> None:
    chance = random.Random(seed)
    path = tmp_path / "nieuw.yaml"
    Dossier.begin(path, adviser.library, "Veenwijk", "2026-03-01")
    child = pexpect.spawn(
        sys.executable,
        [str(SHIPPED / "cli.py"), "consult", str(path), "--language", "nl"],
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "1", "PROMPT_TOOLKIT_NO_CPR": "1"},
        encoding="utf-8",
        timeout=60,
        dimensions=(50, 120),
    )
    saved = 0
    for _ in range(chance.randint(1, 4)):
        child.expect("Weet ik niet")
        child.send("\x1b[B\r")
        child.expect("Waaruit blijkt")
        child.send("gezien\r")
        child.expect("Hoe zeker")
        child.send("\r")
        child.expect("Bewaard")
        saved += 1
    child.expect("Weet ik niet")
    for key in "\x1b[B", "\r", "half ", "antwoord", "\r", "\r":
        if chance.random() < 0.25:
            break
        child.send(key)
    child.kill(signal.SIGKILL)
    child.wait()
    facts = read_regions(str(path), adviser.library)[0].facts
    assert saved <= len(facts) <= saved + 1
    assert set(facts.values()) == {1}
    assert len(Dossier(path, adviser.library).region.facts) >= saved
