"""Sensitivity: what decides is found, what does not is nil, and the same seed gives the same effects."""

import numpy as np
import pytest

from engine.advice.adviser import Adviser
from engine.matching.columns.coding import codings
from engine.model.library import Library
from engine.simulation.generate import Generator
from engine.simulation.population import Draw, Population
from engine.simulation.sensitivity import Effect, _effects, sensitivity


def test_effects_of_a_sum_and_a_product_are_the_known_ones() -> None:
    """For x + 2y + uv with all apart, uniform: variances 1, 4 and 7/12 (of uv), by hand."""
    from SALib.sample.sobol import sample

    names = ["x", "y", "u", "v", "none"]
    problem = {"num_vars": 5, "names": names, "bounds": [[0.0, 1.0]] * 5}
    rows = sample(problem, 4096, calc_second_order=False, scramble=True, seed=1)
    x, y, u, v, _ = rows.T
    outcome = (x + 2 * y + u * v)[:, None]
    found = _effects(outcome, 5, np.random.default_rng(1).integers(0, 4096, (20, 4096)))
    product = 7 / 144
    variance = 1 / 12 + 4 / 12 + product
    alone = [1 / 12, 4 / 12, 1 / 48, 1 / 48, 0]
    together = [1 / 12, 4 / 12, product - 1 / 48, product - 1 / 48, 0]
    assert [one.first for one in found] == pytest.approx([one / variance for one in alone], abs=0.01)
    assert [one.total for one in found] == pytest.approx([one / variance for one in together], abs=0.01)
    assert all(one.total_within < 0.05 for one in found)


def test_effects_on_several_columns_add_their_variances() -> None:
    from SALib.sample.sobol import sample

    rows = sample(
        {"num_vars": 2, "names": ["x", "y"], "bounds": [[0.0, 1.0]] * 2}, 1024, calc_second_order=False, seed=1
    )
    x, y = rows.T
    outcome = np.stack([3 * x, y, np.ones_like(x)], axis=1)
    found = _effects(outcome, 2, np.random.default_rng(1).integers(0, 1024, (20, 1024)))
    assert [one.total for one in found] == pytest.approx([0.9, 0.1], abs=0.01)


def test_what_never_varies_is_decided_by_nothing() -> None:
    assert _effects(np.ones((8 * 4, 2)), 2, np.zeros((5, 8), np.intp)) == (Effect(0, 0, 0, 0),) * 2


def test_a_level_decides_its_own_points_and_a_fact_that_no_rule_asks_for_decides_nothing(
    population: Population, library: Library
) -> None:
    found = sensitivity(population, library, 3, 1, 256)
    place = found.facts.index
    assert found.samples == 256 * (len(found.facts) + 2)
    assert found.facts == tuple(dict.fromkeys(draw.fact for draw in population.draws))
    for name in library.focus_points:
        effects = found.on_points[name]
        assert max(found.facts, key=lambda fact: effects[place(fact)].total) == name
    nothing = found.on_first[place("municipality_involved")]
    assert (nothing.total, nothing.first) == (0, 0)
    assert sensitivity(population, library, 3, 1, 256) == found


def test_a_fact_that_is_always_the_same_decides_nothing(population: Population, library: Library) -> None:
    def fixed(draw: Draw) -> Draw:
        return draw._replace(shares=(0.0, 1.0, *[0.0] * (len(draw.codes) - 2)))

    draws = tuple(fixed(draw) if draw.fact == "organisational_structure" else draw for draw in population.draws)
    found = sensitivity(population._replace(draws=draws), library, 3, 1, 128)
    assert found.on_first[found.facts.index("organisational_structure")].total == 0


def test_numbers_apart_stand_for_the_values_that_their_shares_give(
    generator: Generator, library: Library, reference_adviser: Adviser
) -> None:
    draws = generator.population.draws
    for level, number in enumerate((0.0, 0.05, 0.3, 0.6, 0.8)):
        facts = generator.independent(np.full((3, len(draws)), number))
        assert set(facts["quality_framework"].tolist()) == {level}
    assert codings(library.facts)["labour_market"].value(int(facts["labour_market"][0])) == "shortage_and_shrinking"
