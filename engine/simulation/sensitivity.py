"""How much each fact decides: variance-based sensitivity (Sobol), each fact drawn on its own.

A region is a function of numbers from 0 to 1, one per draw; the members of a list move together, as one fact. Drawn
like that the facts are independent, as the method asks, and words are as good as numbers: a first-order effect is the
part of an outcome's variance that goes when the fact is known, a total effect what is left when all others are known.
"""

from typing import Final, NamedTuple

import numpy as np

from engine.advice.columns import BlockAdvice, ColumnAdviser
from engine.advice.columns.block import UNKNOWN, Column
from engine.model.library import Library
from engine.simulation.generate import BLOCK, Generator
from engine.simulation.population import Population

SAMPLES: Final = {"quick": 1024, "fine": 4096}
"""Base samples, powers of two as the sequence asks; each costs a region for every fact and two more."""
FIRST: Final = 3
RESAMPLES: Final = 100
CONFIDENCE: Final = 1.96


class Effect(NamedTuple):
    """The first-order and the total effect of a fact, from 0 to 1, and half the width of a 95 % interval."""

    first: float
    total: float
    first_within: float
    total_within: float


class Sensitivity(NamedTuple):
    """The effects of each fact: on the set of the first three focus points, and on the points of each focus point.

    `samples` is how many regions were advised on.
    """

    samples: int
    facts: tuple[str, ...]
    on_first: tuple[Effect, ...]
    on_points: dict[str, tuple[Effect, ...]]


def sensitivity(
    population: Population, library: Library, capacity: int, seed: int, samples: int = SAMPLES["quick"]
) -> Sensitivity:
    """Work out the effects of all facts that regions are drawn from."""
    from SALib.sample.sobol import sample

    names = [f"{draw.fact} {draw.member}" for draw in population.draws]
    groups = [draw.fact for draw in population.draws]
    problem = {"num_vars": len(names), "names": names, "groups": groups, "bounds": [[0.0, 1.0]] * len(names)}
    uniform = sample(problem, samples, calc_second_order=False, scramble=True, seed=seed)
    facts = tuple(dict.fromkeys(groups))
    first, points = _outcomes(uniform, population, library, capacity)
    chance = np.random.default_rng(seed)
    rows = chance.integers(0, samples, (RESAMPLES, samples))
    on_points = {name: _effects(points[:, [row]], len(facts), rows) for row, name in enumerate(library.focus_points)}
    return Sensitivity(len(uniform), facts, _effects(first, len(facts), rows), on_points)


def _outcomes(uniform: Column, population: Population, library: Library, capacity: int) -> tuple[Column, Column]:
    """Give for each region which focus points are among the first three, and the points of each focus point."""
    generator, adviser = Generator(population, library), ColumnAdviser(library, capacity, 1, questions=False)
    first, points = [], []
    for begun in range(0, len(uniform), BLOCK):
        part = uniform[begun : begun + BLOCK]
        advice = adviser.advise(generator.as_block(generator.independent(part), len(part)))
        first.append(_among_first(advice).T)
        points.append(np.where(advice.wave == UNKNOWN, 0, advice.priority).T)
    return np.concatenate(first).astype(np.float64), np.concatenate(points).astype(np.float64)


def _among_first(advice: BlockAdvice) -> Column:
    found: Column = (advice.rank <= FIRST) & (advice.wave != UNKNOWN)
    return found


def _effects(outcome: Column, facts: int, rows: Column) -> tuple[Effect, ...]:
    """Give the effects on an outcome of one or more columns; of several the variances are added up."""
    from SALib.analyze.sobol import first_order, total_order

    centred = outcome - outcome.mean(axis=0)
    laid = centred.reshape(-1, facts + 2, outcome.shape[1])
    one, other = laid[:, 0], laid[:, -1]
    variance = np.concatenate([one, other]).var(axis=0)
    if not variance.any():
        return (Effect(0, 0, 0, 0),) * facts
    share = variance / variance.sum()
    found = []
    for number in range(facts):
        mixed = laid[:, number + 1]
        # Rows alike give a warning of a constant; nothing varies there, so nothing is decided.
        varies = variance > 0
        firsts = first_order(one[:, varies], mixed[:, varies], other[:, varies])
        totals = total_order(one[:, varies], mixed[:, varies], other[:, varies])
        firsts_by_row = (other * (mixed - one)).sum(axis=1) / variance.sum()
        totals_by_row = 0.5 * ((one - mixed) ** 2).sum(axis=1) / variance.sum()
        found.append(
            Effect(
                float((firsts * share[varies]).sum()),
                float((totals * share[varies]).sum()),
                _within(firsts_by_row, rows),
                _within(totals_by_row, rows),
            )
        )
    return tuple(found)


def _within(by_row: Column, rows: Column) -> float:
    """Give half the width of the interval that resampling gives."""
    return float(CONFIDENCE * by_row[rows].mean(axis=1).std(ddof=1))
