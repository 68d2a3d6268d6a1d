"""Planted defects: each folder is a library with one, and holds what `rules check` says about it."""

import re
from pathlib import Path

import pytest
import yaml

from engine.advice.adviser import Adviser
from engine.commands.authoring.check import check
from engine.commands.call import Call
from engine.matching.reference import ReferenceEngine
from engine.model.load import load_library
from engine.model.region import read_regions

PLANTED = sorted(path for path in (Path(__file__).parent / "planted").iterdir())


def said(home: Path) -> str:
    answer = check(Call(home=home))
    assert answer.found
    assert isinstance(answer.content, str)
    return answer.content.replace(f"{home}/", "")


@pytest.mark.parametrize("home", PLANTED, ids=lambda path: path.name)
def test_each_planted_defect_is_found_and_nothing_else(home: Path) -> None:
    assert said(home) == (home / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("home", PLANTED, ids=lambda path: path.name)
def test_a_witness_is_a_region_file_that_can_be_run(home: Path) -> None:
    expected = (home / "expected.txt").read_text("utf-8")
    for block in re.findall(r"    (format: 1\n(?:    .*\n)+)", expected):
        library = load_library(home, drafts=True)
        text = re.sub(r"^    ", "", block, flags=re.MULTILINE)
        (region,) = read_regions("witness.yaml", library, text.encode())
        assert region.name == yaml.safe_load(text)["region"]
        if home.name != "contradicting":
            assert Adviser(library, ReferenceEngine()).advise(region).region == region.name


def test_there_are_a_dozen_kinds_and_each_has_its_own_code() -> None:
    codes = {
        code for home in PLANTED for code in re.findall(r"\[(RK\d+)\]", (home / "expected.txt").read_text("utf-8"))
    }
    assert {f"RK{number}" for number in range(801, 812)} | {"RK426", "RK430", "RK431"} <= codes
    assert len(PLANTED) >= 12
