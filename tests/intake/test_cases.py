"""Documents by other writers: six that the lexicon was made with, six that were kept aside until it was done."""

from pathlib import Path

import pytest

from engine.intake.proposal import Proposal
from engine.model.library import Library
from engine.model.region import RegionFacts, read_regions
from tests.intake.conftest import CASES, Reading
from tests.intake.measure import scored

DOCUMENTS = sorted(path for path in CASES.iterdir() if path.suffix != ".yaml")
DEVELOPED = [path for path in DOCUMENTS if int(path.name[:2]) % 2 == 1]
KEPT_ASIDE = [path for path in DOCUMENTS if int(path.name[:2]) % 2 == 0]


def pairs(paths: list[Path], read: Reading, library: Library) -> list[tuple[Proposal, RegionFacts]]:
    found = []
    for path in paths:
        (proposal,) = read(path.read_bytes())
        (region,) = read_regions(str(path.with_suffix(".yaml")), library)
        found.append((proposal, region))
    return found


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_finds_the_name_of_the_region(path: Path, read: Reading, library: Library) -> None:
    ((proposal, region),) = pairs([path], read, library)
    assert proposal.region == region.name


@pytest.mark.parametrize("paths", [DEVELOPED, KEPT_ASIDE], ids=["developed", "kept aside"])
def test_levels(paths: list[Path], read: Reading, library: Library) -> None:
    score = scored(pairs(paths, read, library))
    assert score.exact >= 0.70 * score.read
    assert score.within_one >= 0.95 * score.read
    assert score.defensible >= 0.90 * score.high
    assert score.guessed == 0
