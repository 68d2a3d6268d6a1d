"""Documents by nine other writers, who did not see the lexicon, with levels that two other readers agree with.

A, B and C were used to mend labels; D to J were measured only. J writes English.
"""

from pathlib import Path

import pytest

from engine.model.library import Library
from engine.model.region import read_regions
from tests.intake.conftest import Reading
from tests.intake.measure import Score

FOLDER = Path(__file__).parent / "other_writers"
DOCUMENTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".yaml")


def scored(writers: str, read: Reading, library: Library) -> Score:
    score = Score()
    for path in DOCUMENTS:
        if path.name[0] in writers:
            (proposal,) = read(path.read_bytes())
            (region,) = read_regions(str(path.with_suffix(".yaml")), library)
            score.add(proposal, region)
    return score


@pytest.mark.parametrize(
    ("writers", "levels"),
    [("abc", 129), ("def", 126), ("gh", 88), ("j", 44)],
    ids=["mended", "aside", "free", "english"],
)
def test_levels(writers: str, levels: int, read: Reading, library: Library) -> None:
    score = scored(writers, read, library)
    assert score.read == levels
    assert score.exact >= 0.70 * score.read
    assert score.within_one >= 0.95 * score.read
    assert score.high > 0.3 * score.read
    assert score.defensible >= 0.90 * score.high
    assert score.guessed == 0


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_finds_the_name_of_the_region(path: Path, read: Reading, library: Library) -> None:
    (proposal,) = read(path.read_bytes())
    (region,) = read_regions(str(path.with_suffix(".yaml")), library)
    assert proposal.region == region.name
