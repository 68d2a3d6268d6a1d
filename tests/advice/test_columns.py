"""The advice in columns is the row path's, to the last digit."""

import random

import pytest

from benchmarks.columns_differential import disagreements, regions_of, wild
from engine.advice.columns import ColumnAdviser
from engine.advice.columns.block import NO_STEP, block_of
from engine.model.library import Library
from engine.model.region import RegionFacts


@pytest.mark.parametrize("engine", ["reference", "durable"])
def test_random_regions_with_the_shipped_library(library: Library, engine: str) -> None:
    chance = random.Random(1)
    assert (
        disagreements(library, regions_of(library, chance, 150), "durable" if engine == "durable" else "reference")
        == []
    )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_regions_with_random_rules(library: Library, seed: int) -> None:
    chance = random.Random(seed)
    assert disagreements(wild(library, chance), regions_of(library, chance, 100)) == []


def test_the_shipped_regions(library: Library, regions: dict[str, RegionFacts]) -> None:
    assert disagreements(library, list(regions.values())) == []


@pytest.mark.parametrize("count", [1, 63, 64, 65])
def test_blocks_that_do_not_fill_a_word(library: Library, count: int) -> None:
    assert disagreements(library, regions_of(library, random.Random(count), count)) == []


def test_only_the_first_steps_are_listed(library: Library) -> None:
    regions = regions_of(library, random.Random(4), 80)
    short, long = (ColumnAdviser(library, listed=listed) for listed in (3, 200))
    block = block_of(regions, short.logic.rules.codings, short.logic.names)
    few, many = short.advise(block).steps, long.advise(block).steps
    assert few.shape == (3, 80)
    assert (few == many[:3]).all()
    assert (many[-1] == NO_STEP).all()


def test_one_capacity_leaves_one_focus_point_for_now(library: Library) -> None:
    regions = regions_of(library, random.Random(5), 80)
    columns = ColumnAdviser(library, capacity=1)
    advice = columns.advise(block_of(regions, columns.logic.rules.codings, columns.logic.names))
    assert set((advice.wave == 0).sum(axis=0).tolist()) <= {0, 1}
