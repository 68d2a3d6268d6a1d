"""Expressions as authors write them."""

import pytest

from engine.intake.clean import fold
from engine.intake.lexicon.patterns import PatternError, pattern


@pytest.mark.parametrize(
    ("text", "sentence", "found"),
    [
        ("gestart", "We zijn Gestart in mei", True),
        ("gestart", "doorgestart", False),
        ("struct*", "structureel", True),
        ("*tekort", "een lerarentekort dreigt", True),
        ("*tekort", "lerarentekorten", False),
        ("(wel|niet) gestart", "niet gestart", True),
        ("[nog] geen", "er is geen", True),
        ("geen [enkele] afspraak", "geen afspraak", True),
        ("geen [enkele] afspraak", "geen enkele afspraak", True),
        ("geen ... afspra*", "geen heldere en vaste afspraken", True),
        ("geen ... afspraak*", "geen idee, wel een afspraak", False),
        ("overleg ... vast", "overleg is niet vast", False),
        ("# keer", "zes en 4 keer per jaar", True),
        ("geen enkel* *", "geen enkele school", True),
        ("coördinatiepunt", "een coordinatiepunt", True),
        ("hr-*", "het HR-overleg", True),
    ],
)
def test_finds(text: str, sentence: str, found: bool) -> None:
    assert bool(pattern(text).found_in(fold(sentence))) is found


def test_tells_where() -> None:
    begin, end = pattern("nog geen").found_in("er is nog  geen plan")[0]
    assert "er is nog  geen plan"[begin:end] == "nog  geen"


@pytest.mark.parametrize(
    ("text", "name", "column"),
    [
        ("", "reading-pattern-empty", 1),
        ("*", "reading-pattern-empty", 1),
        ("...", "reading-pattern-empty", 1),
        ("(a|b", "reading-pattern-bracket", 5),
        ("a)", "reading-pattern-bracket", 2),
        ("[nog]", "reading-pattern-hangs", 1),
        ("a ...", "reading-pattern-hangs", 1),
        ("a||b", "reading-pattern-hangs", 3),
        ("af*k", "reading-pattern-star", 1),
    ],
)
def test_refuses(text: str, name: str, column: int) -> None:
    with pytest.raises(PatternError) as raised:
        pattern(text)
    assert (raised.value.name, raised.value.column) == (name, column)
