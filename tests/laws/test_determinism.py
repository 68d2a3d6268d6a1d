"""The same input gives the same bytes in every process."""

import os
import subprocess
import sys

import pytest

from engine.home import SHIPPED
from tests.conftest import SHIPPED_REGIONS

CALL = (sys.executable, str(SHIPPED / "cli.py"), "advise", "--format", "json")
SECTIONS = ("--section", "firmness", "--section", "questions")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_order_in_which_a_process_keeps_its_sets_changes_no_byte(language: str) -> None:
    answers = [
        subprocess.run(
            [*CALL, *SECTIONS, "--language", language, *map(str, SHIPPED_REGIONS)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert answers[0] == answers[1]
    assert len(answers[0]) > 100_000
