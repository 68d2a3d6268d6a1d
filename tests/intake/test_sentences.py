"""Sentences about one focus point, read alone: the lexicon was made with these."""

from pathlib import Path

import pytest
import yaml

from engine.intake.levels.compose import LevelReader
from engine.intake.lexicon.lexicon import Lexicon
from engine.model.library import Library

SENTENCES = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def reader(lexicon: Lexicon) -> LevelReader:
    return LevelReader(lexicon, "nl")


def test_all_together(reader: LevelReader) -> None:
    exact = within = high = defensible = 0
    rows = [(name, *row) for name, several in SENTENCES.items() for row in several]
    for name, level, alternatives, text in rows:
        found = reader.read(name, [text], single=False, by_label=True)
        assert found.level is not None, text
        exact += found.level == level
        within += abs(found.level - level) <= 1
        if found.confidence == "high":
            high += 1
            defensible += found.level in (level, *alternatives)
    assert exact >= 0.85 * len(rows)
    assert within == len(rows)
    assert defensible >= 0.95 * high > 0


@pytest.mark.parametrize("level", range(5))
def test_the_rubric_is_read_as_it_is_meant(level: int, reader: LevelReader, library: Library) -> None:
    """Every rubric text within one level, and most of each level exactly but for the long ones of level 4."""
    found = [
        reader.read(one.id, [one.rubric[level].nl], single=False, by_label=True).level
        for one in library.focus_points.values()
    ]
    assert all(one is not None and abs(one - level) <= 1 for one in found)
    assert found.count(level) >= (4 if level == 4 else 7)
