"""Draws made-up regions in blocks: the same seed gives the same regions, whatever else is asked of them.

Facts that hang together share factors: each has a normal number made of its factors and of its own part, and the
shares cut that number into values (a Gaussian copula with factors).
"""

from collections.abc import Callable, Mapping
from statistics import NormalDist
from typing import Any, Final

import numpy as np

from engine.advice.columns import Block
from engine.advice.columns.block import Column
from engine.advice.ladder import HIGHEST
from engine.errors import refuse
from engine.matching.columns import Circuit, Conditions, Program, codings, unpack
from engine.matching.columns.coding import DAY, DAY_TYPE, DAY_UNKNOWN
from engine.model.library import Library
from engine.simulation.population import Draw, Population

BLOCK: Final = 65_536
FEW: Final = 8
"""Cuts up to which comparing with each is faster than searching."""
ROUNDS: Final = 60
TICKETS: Final = 65_536
"""Tickets of a draw that stands by itself: each code holds its share of them."""
_REGIONS, _UNKNOWN = 0, 1
Facts = dict[str, Column]


class Generator:
    """Draws blocks of regions from a population."""

    def __init__(self, population: Population, library: Library) -> None:
        self.population = population
        self.library = library
        asked = {name: fact for name, fact in library.facts.items() if fact.origin == "asked"}
        self.codings = codings(asked)
        circuit = Circuit()
        conditions = Conditions(circuit, asked, self.codings)
        self.only = {draw: conditions.rails(draw.only).true for draw in population.draws if draw.only is not None}
        self.never = [conditions.rails(one.when).true for one in population.never]
        self.where = circuit.program(self.only.values())
        self.barred = circuit.program(self.never)
        self.codes = [np.array(draw.codes, self.codings[draw.fact].dtype) for draw in population.draws]
        self.bells = [[_quantile(one) for one in draw.below()] for draw in population.draws]
        every = (np.arange(TICKETS) + 0.5) / TICKETS
        self.tickets = {
            place: self.codes[place][np.searchsorted(draw.below(), every)]
            for place, draw in enumerate(population.draws)
            if not draw.weights
        }

    def block(self, seed: int, number: int, size: int, unknown: float = 0.0) -> Block:
        """Draw a block by its number; a share `unknown` of all facts is hidden."""
        chance = np.random.default_rng([seed, number, _REGIONS])
        facts = self._drawn(chance, size)
        bad = self._barred(facts, size)
        for _ in range(ROUNDS):
            places = np.flatnonzero(bad)
            if not len(places):
                break
            again = self._drawn(chance, len(places))
            for name, column in facts.items():
                column[places] = again[name]
            bad[places] = self._barred(again, len(places))
        else:
            refuse("simulation-never-always", found=", ".join(f"`{one.name}`" for one in self.population.never))
        if unknown:
            self._hide(facts, size, unknown, np.random.default_rng([seed, number, _UNKNOWN]))
        return self.as_block(facts, size)

    def independent(self, uniform: Column) -> Facts:
        """Give the regions that numbers from 0 to 1 stand for, a column for each draw, each on its own."""
        return self._laid(
            uniform.shape[0],
            lambda place, draw: self.codes[place][np.searchsorted(draw.below(), uniform[:, place])],
        )

    def as_block(self, facts: Facts, size: int) -> Block:
        """Complete facts to a block: what nobody drew is unknown, and there is no day."""
        whole = {
            name: facts[name] if name in facts else np.full(size, one.unknown, one.dtype)
            for name, one in self.codings.items()
        }
        whole[DAY] = np.full(size, DAY_UNKNOWN, DAY_TYPE)
        targets = {name: np.full(size, HIGHEST, np.uint8) for name in self.library.focus_points}
        return Block(size, whole, targets, {}, {})

    def _drawn(self, chance: np.random.Generator, size: int) -> Facts:
        factors = {name: chance.standard_normal(size, np.float32) for name in self.population.factors}

        def codes(place: int, draw: Draw) -> Column:
            if not draw.weights:
                drawn: Column = self.tickets[place][chance.integers(0, TICKETS, size, np.uint16)]
                return drawn
            number = chance.standard_normal(size, np.float32)
            number *= np.float32(draw.own)
            for name, weight in draw.weights:
                number += factors[name] * np.float32(weight)
            return self.codes[place][_cut(number, self.bells[place])]

        return self._laid(size, codes)

    def _laid(self, size: int, codes_of: Callable[[int, Draw], Column]) -> Facts:
        """Lay all draws out in columns, each only where it can occur."""
        facts: Facts = {}
        found: dict[Draw, Column] = {}
        for place, draw in enumerate(self.population.draws):
            coding = self.codings[draw.fact]
            found[draw] = codes = codes_of(place, draw)
            if not draw.member:
                facts[draw.fact] = codes
                continue
            facts.setdefault(draw.fact, np.full(size, coding.known_bit, coding.dtype))
            if draw not in self.only:
                facts[draw.fact] |= codes
        for draw, there in self._where(facts, size).items():
            if draw.member:
                facts[draw.fact] |= found[draw] * there
            else:
                facts[draw.fact][~there] = self.codings[draw.fact].unknown
        return facts

    def _where(self, facts: Facts, size: int) -> Mapping[Draw, Column]:
        known = self.where.run(size, _all(self.where, facts, self.codings, size), {})
        return {draw: unpack(known[node], size).view(np.bool_) for draw, node in self.only.items()}

    def _barred(self, facts: Facts, size: int) -> Column:
        """Find the regions that have what may never occur."""
        bad = np.zeros(size, np.bool_)
        known = self.barred.run(size, _all(self.barred, facts, self.codings, size), {})
        for node in self.never:
            bad |= unpack(known[node], size).view(np.bool_)
        return bad

    def _hide(self, facts: Facts, size: int, share: float, chance: np.random.Generator) -> None:
        for name, column in facts.items():
            column[chance.random(size, np.float32) < share] = self.codings[name].unknown


def _all(program: Program, facts: Facts, known: Mapping[str, Any], size: int) -> Facts:
    """Give every column that a program compares; what was not drawn is unknown."""
    names = {one[1] for one in program.compares}
    return {
        name: facts[name] if name in facts else np.full(size, known[name].unknown, known[name].dtype) for name in names
    }


def _cut(numbers: Column, cuts: list[float]) -> Column:
    """Give for each number how many cuts lie below it."""
    if len(cuts) > FEW:
        return np.searchsorted(np.array(cuts, np.float32), numbers)
    places = np.zeros(len(numbers), np.uint8)
    for cut in cuts:
        places += numbers > np.float32(cut)
    return places


def _quantile(share: float) -> float:
    """Give the number below which a standard normal number lies with this share."""
    if share <= 0 or share >= 1:
        return float("-inf") if share <= 0 else float("inf")
    return NormalDist().inv_cdf(share)
