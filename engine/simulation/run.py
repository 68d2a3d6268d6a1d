"""A simulation from beginning to end: draw, advise, change, advise again, count; a block at a time."""

from collections.abc import Callable
from typing import NamedTuple

from engine.advice.columns import Block, ColumnAdviser
from engine.advice.waves import CAPACITY
from engine.model.library import Library
from engine.simulation.change import Change, Moves, Wish
from engine.simulation.generate import BLOCK, Generator
from engine.simulation.population import Population
from engine.simulation.tally import LISTED, Starts, Tally


class Order(NamedTuple):
    """What is asked: how many regions, from which seed, how much of them is unknown, and what becomes otherwise."""

    regions: int
    seed: int = 1
    unknown: float = 0.0
    wish: Wish | None = None
    capacity: int = CAPACITY


class Outcome(NamedTuple):
    """What came of it; `after` and `moves` are there where something became otherwise."""

    order: Order
    before: Tally
    after: Tally | None = None
    moves: Moves | None = None


def simulate(
    order: Order,
    library: Library,
    population: Population,
    said: Callable[[int], None] = lambda done: None,
    keep: Callable[[Block], None] = lambda block: None,
) -> Outcome:
    """Simulate; `said` hears how many regions are done, and `keep` gets each block as it was drawn."""
    adviser = ColumnAdviser(library, order.capacity, LISTED, questions=False)
    generator, starts = Generator(population, library), Starts(adviser)
    before = Tally(adviser)
    wished = (Change(order.wish, adviser), Tally(adviser), Moves(adviser)) if order.wish else None
    for number, begun in enumerate(range(0, order.regions, BLOCK)):
        block = generator.block(order.seed, number, min(BLOCK, order.regions - begun), order.unknown)
        advice = adviser.advise(block)
        start = starts.of(advice)
        before.add(advice, start)
        keep(block)
        if wished:
            change, after, moves = wished
            other, here = change.of(block)
            found = adviser.advise(other)
            then = starts.of(found)
            after.add(found, then)
            moves.add(block, here, start, then)
        said(begun + block.size)
    return Outcome(order, before, *(wished[1:] if wished else ()))
