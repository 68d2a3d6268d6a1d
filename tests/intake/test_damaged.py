"""Damaged texts: a proposal that can be read back, or a message; a short version of `benchmarks/reading.py`."""

import random

import pytest

from benchmarks.reading import damaged, read_one, texts
from engine.intake.propose import Intake
from engine.model.library import Library


@pytest.mark.parametrize("seed", range(6))
def test_no_damage_breaks_the_reader(seed: int, intake: Intake, library: Library) -> None:
    chance = random.Random(seed)
    originals = texts()
    outcomes = [read_one(damaged(originals, chance), intake, library) for _ in range(25)]
    assert outcomes.count("proposal") > 10


@pytest.mark.parametrize("junk", ["a. ", "-", "(", "po-", "Onderwijsregio A-", "2 po ", "niet ", "| a ", "Casus 2\n"])
def test_endless_repetition_ends(junk: str, intake: Intake, library: Library) -> None:
    text = texts()[0]
    outcome = read_one(text[:2000] + junk * 2000 + text[2000:], intake, library)
    assert outcome in ("proposal", "document-other-language")


def test_a_name_without_end_is_cut(intake: Intake, library: Library) -> None:
    text = texts()[0].replace("Onderwijsregio Vallei", "Onderwijsregio V" + "-" * 300 + "allei")
    assert read_one(text, intake, library) == "proposal"
