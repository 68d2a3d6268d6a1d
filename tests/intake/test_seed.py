"""The source document: five cases, with every fact that they give, and levels as three readers set them."""

from collections.abc import Mapping
from typing import Any

import pytest

from engine.intake.proposal import Proposal
from engine.model.library import Library
from engine.model.region import RegionFacts
from tests.intake.conftest import SEED, Reading
from tests.intake.measure import scored

NAMES = ("Vallei & Velden", "Stad & Streek", "Binnenmeren", "Brugstad", "Windstreek")


@pytest.fixture(scope="module")
def known(regions: Mapping[str, RegionFacts]) -> dict[str, RegionFacts]:
    return {region.name: region for region in regions.values()}


def test_finds_the_five_cases(seed: dict[str, Proposal]) -> None:
    assert tuple(seed) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_is_the_one_that_was_read_by_hand(
    name: str, seed: dict[str, Proposal], known: dict[str, RegionFacts], library: Library
) -> None:
    wanted = {fact: value for fact, value in known[name].facts.items() if fact not in library.focus_points}
    assert {fact: _plain(one.value) for fact, one in seed[name].facts.items()} == wanted


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@pytest.mark.parametrize("name", NAMES)
def test_tells_the_partnerships_apart(name: str, seed: dict[str, Proposal], known: dict[str, RegionFacts]) -> None:
    assert list(seed[name].partnerships) == list(known[name].partnerships)


@pytest.mark.parametrize("name", NAMES)
def test_every_phrase_stands_in_the_document(name: str, seed: dict[str, Proposal]) -> None:
    words = _letters(SEED.read_text(encoding="utf-8"))
    for fact in seed[name].facts.values():
        for phrase in fact.evidence.split(" … "):
            assert _letters(phrase) in words
    for level in seed[name].levels.values():
        assert _letters(level.text) in words
        assert all(_letters(link.phrase.split(" … ")[0]) in words for link in level.chain)


def _letters(text: str) -> str:
    """Give the letters and digits of a text, which survive wrapping, bullets and quotes."""
    return "".join(c for c in text if c.isalnum())


def test_levels_are_those_of_the_readers(seed: dict[str, Proposal], known: dict[str, RegionFacts]) -> None:
    score = scored((seed[name], known[name]) for name in NAMES)
    assert score.read == 55
    assert score.exact >= 0.85 * score.read
    assert score.within_one >= 0.98 * score.read
    assert score.defensible == score.high > 20


def test_both_sides_of_a_sentence_are_kept(seed: dict[str, Proposal]) -> None:
    found = seed["Brugstad"].levels["integrated_system"]
    assert any("doorlopende" in phrase for phrase in found.strong)
    assert any("geldt niet voor" in phrase for phrase in found.weak)
    assert found.alternatives


def test_strong_within_partnerships_is_kept_apart(seed: dict[str, Proposal]) -> None:
    assert seed["Vallei & Velden"].levels["relationships"].within_partnerships == "strong"
    assert seed["Stad & Streek"].levels["relationships"].within_partnerships == ""


def test_fact_words(read: Reading) -> None:
    head = "Onderwijsregio Rietlanden\nEr zijn negen partnerschappen van schoolbesturen.\n"
    for text, wanted in FACTS.items():
        (one,) = read(f"{head}{text}\n")
        found = {name: _plain(fact.value) for name, fact in one.facts.items() if name != "partnership_count"}
        assert found == wanted, text
        assert one.facts["partnership_count"].value == 9


FACTS: dict[str, dict[str, object]] = {
    "Realisatiegraad: 70 à 75%": {"realisation_rate": (70, 75)},
    "De realisatiegraad bedraagt 62,5 procent.": {"realisation_rate": 62.5},
    "Realisatiegraad: ongeveer twee derde": {"realisation_rate": 67},
    "Realisatiegraad: 130%": {},
    "Voltijd 80%, deeltijd onbekend": {"coverage_full_time": "most"},
    "Voltijd: vrijwel iedereen; zij-instroom: nog helemaal niet": {
        "coverage_full_time": "nearly_all", "coverage_career_changers": "none"
    },
    "Hoeveel zij-instromers er zijn, kon niemand zeggen.": {},
    "Er is een groot lerarentekort en tegelijk krimp.": {"labour_market": "shortage_and_shrinking"},
    "Geen tekort en geen krimp.": {"labour_market": "balanced"},
    "Het aantal studenten daalt.": {"student_numbers": "declining"},
    "De gemeente doet niet mee.": {"municipality_involved": False},
    "De lunch was goed.": {},
}  # fmt: skip
