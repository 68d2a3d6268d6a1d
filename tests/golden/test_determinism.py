"""The same facts give the same bytes: in every process, and in whatever order the file says them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import cli
from engine.home import SHIPPED
from tests.golden.golden import INPUTS

FORMS = ("json", "txt", "md")


def in_a_process(hash_seed: str, suffix: str, folder: Path) -> bytes:
    output = folder / f"{hash_seed}.{suffix}"
    call = [sys.executable, str(SHIPPED / "cli.py"), "advise", *map(str, INPUTS), "--audience", "advisor"]
    call += ["--section", "firmness", "--section", "questions", "--output", str(output)]
    done = subprocess.run(call, env={**os.environ, "PYTHONHASHSEED": hash_seed}, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    return output.read_bytes()


@pytest.mark.parametrize("suffix", FORMS)
def test_two_processes_write_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    first, second = (in_a_process(seed, suffix, tmp_path) for seed in ("1", "2718"))
    assert first == second
    assert first


def turned_around(value: Any) -> Any:
    """Give a value with the keys of all its mappings in the opposite order."""
    if isinstance(value, dict):
        return {key: turned_around(value[key]) for key in reversed(value)}
    return [turned_around(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("region", INPUTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", FORMS)
def test_the_order_of_the_facts_does_not_matter(region: Path, suffix: str, tmp_path: Path) -> None:
    plain = yaml.safe_load(region.read_text("utf-8"))
    other = tmp_path / "andersom.json"
    other.write_text(json.dumps(turned_around(plain), ensure_ascii=False, default=str), "utf-8")
    made = []
    for number, path in enumerate((region, other)):
        output = tmp_path / f"{number}.{suffix}"
        assert cli.run(["advise", str(path), "--output", str(output)]) == 0
        made.append(output.read_bytes())
    assert made[0] == made[1]


def test_turning_around_is_turning_around() -> None:
    assert list(turned_around({"a": 1, "b": [{"c": 2, "d": 3}]})) == ["b", "a"]
    assert turned_around({"b": [{"c": 2, "d": 3}]})["b"][0] == {"d": 3, "c": 2}
