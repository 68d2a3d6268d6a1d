"""Made-up regions: the shares and what hangs together come out, none is impossible, and the seed decides them all."""

import random
from collections.abc import Mapping
from pathlib import Path
from statistics import NormalDist
from typing import Any

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray

from benchmarks.columns import facts_of
from engine.advice.columns import Block
from engine.errors import RegiokoersError
from engine.language import truth
from engine.matching.columns.coding import codings
from engine.model.library import Library
from engine.model.region import RegionFacts, read_regions
from engine.simulation.generate import Generator
from engine.simulation.load import load_population
from engine.simulation.population import Population
from tests.batch.conftest import file_of

SIZE = 40_000


@pytest.fixture(scope="module")
def block(generator: Generator) -> Block:
    return generator.block(seed=5, number=0, size=SIZE)


@pytest.fixture(scope="module")
def free(population: Population, library: Library) -> Block:
    """Give regions of which nothing is barred."""
    return Generator(population._replace(never=()), library).block(seed=5, number=0, size=SIZE)


def regions_of(block: Block, library: Library, rows: range) -> list[RegionFacts]:
    known = codings(library.facts)
    return [RegionFacts(f"Regio {row}", f"regio-{row}", facts=facts_of(block, known, row)) for row in rows]


def test_the_shares_come_out(free: Block, population: Population) -> None:
    tried = 0
    for draw in population.draws:
        if draw.only is not None:
            continue
        column = free.facts[draw.fact].astype(np.int64)
        found = column & draw.codes[-1] if draw.member else column
        for code, share in zip(draw.codes, draw.shares, strict=True):
            # Five standard deviations: a share off by more has not come out by chance.
            spread = 5 * (share * (1 - share) / SIZE) ** 0.5 + 1e-9
            assert abs(float((found == code).mean()) - share) <= spread, (draw.fact, code)
            tried += 1
    assert tried > 200


def test_shares_hold_within_the_regions_where_a_member_can_occur(free: Block, population: Population) -> None:
    members = {draw.member: draw for draw in population.draws if draw.fact == "hard_to_place"}
    sectors = {draw.member: draw.codes[1] for draw in population.draws if draw.fact == "sectors"}
    here = free.facts["sectors"] & sectors["mbo"] != 0
    hard = free.facts["hard_to_place"] & members["mbo"].codes[1] != 0
    assert abs(float(hard[here].mean()) - members["mbo"].shares[1]) < 0.02
    assert not hard[~here].any()


def _expected(one: Mapping[int, float], other: Mapping[int, float], correlation: float) -> float:
    """Give the correlation of two cut normal numbers, by many draws of their own."""
    chance = np.random.default_rng(9)
    first = chance.standard_normal(400_000)
    second = correlation * first + (1 - correlation**2) ** 0.5 * chance.standard_normal(400_000)
    return float(np.corrcoef(_places(first, one), _places(second, other))[0, 1])


def _places(numbers: NDArray[Any], shares: Mapping[int, float]) -> NDArray[Any]:
    total = np.cumsum(list(shares.values()))[:-1]
    cuts = [NormalDist().inv_cdf(float(one)) if 0 < one < 1 else (-9.0 if one <= 0 else 9.0) for one in total]
    return np.searchsorted(cuts, numbers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("quality_framework", "shared_goals"),
        ("regional_cooperation", "relationships"),
        ("hr_involvement", "professional_collaboration_hr"),
        ("regional_direction", "partnership_count"),
        ("labour_market", "student_numbers"),
        ("urgency", "collective_finance"),
    ],
)
def test_what_hangs_together_comes_out(one: str, other: str, free: Block, population: Population) -> None:
    shares = {draw.fact: dict(zip(draw.codes, draw.shares, strict=True)) for draw in population.draws}
    expected = _expected(shares[one], shares[other], population.correlation(one, other))
    first, second = ([list(shares[name]).index(code) for code in free.facts[name]] for name in (one, other))
    assert abs(float(np.corrcoef(first, second)[0, 1]) - expected) < 0.02


def test_what_is_barred_never_occurs(block: Block, free: Block, population: Population, library: Library) -> None:
    for source, there in ((block, False), (free, True)):
        found = [
            one.name
            for one in population.never
            for region in regions_of(source, library, range(3000))
            if truth(one.when, region.facts, library.facts)
        ]
        assert bool(found) is there


def test_each_region_can_stand_in_a_region_file(block: Block, library: Library, tmp_path: Path) -> None:
    chance = random.Random(2)
    regions = regions_of(block, library, range(SIZE))
    some = chance.sample(regions, 60)
    path = tmp_path / "regio.yaml"
    path.write_text(yaml.safe_dump_all(file_of(region, library) for region in some), "utf-8")
    assert [dict(one.facts) for one in read_regions(str(path), library)] == [dict(one.facts) for one in some]


def test_a_sector_is_never_both_full_and_limited_and_its_figure_stands_only_where_it_takes_part(
    block: Block, library: Library
) -> None:
    for region in regions_of(block, library, range(2000)):
        facts = region.facts
        full, limited = facts["sectors"], facts["limited_sectors"]
        assert isinstance(full, tuple)
        assert isinstance(limited, tuple)
        assert not set(full) & set(limited)
        assert {name.rsplit("_", 1)[1] for name in facts if name.startswith("sector_realisation_")} == set(full)


def test_the_same_seed_gives_the_same_regions(generator: Generator, population: Population, library: Library) -> None:
    one = generator.block(7, 3, 500)
    again = Generator(population, library).block(7, 3, 500)
    assert all((one.facts[name] == again.facts[name]).all() for name in one.facts)
    for seed, number in ((8, 3), (7, 4)):
        other = generator.block(seed, number, 500)
        assert (other.facts["shared_goals"] != one.facts["shared_goals"]).any()


def test_what_is_hidden_is_hidden_of_the_same_regions(generator: Generator) -> None:
    whole, half = generator.block(7, 0, 20_000), generator.block(7, 0, 20_000, 0.3)
    for name in ("shared_goals", "labour_market", "sectors"):
        hidden = half.facts[name] != whole.facts[name]
        assert abs(float(hidden.mean()) - 0.3) < 0.02
        assert set(half.facts[name][hidden].tolist()) == {generator.codings[name].unknown}
    nothing = generator.block(7, 0, 100, 1.0).facts
    assert all((nothing[name] == one.unknown).all() for name, one in generator.codings.items())


def test_a_population_of_which_everything_is_barred_is_refused(home: Path, library: Library) -> None:
    (home / "knowledge/simulation/never.yaml").write_text(
        "all: {when: partnership_count >= 0, why: {nl: Altijd.}}\n", "utf-8"
    )
    with pytest.raises(RegiokoersError) as raised:
        Generator(load_population(library, home), library).block(1, 0, 50)
    assert [one.code for one in raised.value.faults] == ["RK872"]
