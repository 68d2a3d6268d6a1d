"""From a block of regions to their advice, in columns."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from engine.advice.columns.block import UNKNOWN, Block, BlockAdvice, Column
from engine.advice.columns.logic import Logic
from engine.advice.columns.order import Keys, Order, ordered
from engine.advice.columns.scores import Scores
from engine.advice.columns.standing import Places, engine_columns, places_of
from engine.advice.columns.steps import Steps
from engine.advice.waves import CAPACITY
from engine.matching.columns.bits import Bits, pack, unpack, words_for
from engine.matching.columns.circuit import Node
from engine.model.library import Library

LISTED = 10


class ColumnAdviser:
    """Advises on blocks of regions with one library; `listed` steps are given for each region."""

    def __init__(
        self, library: Library, capacity: int = CAPACITY, listed: int = LISTED, *, questions: bool = True
    ) -> None:
        self.library = library
        self.capacity = capacity
        self.listed = listed
        self.questions = questions

    @cached_property
    def _plain(self) -> "_Plan":
        return _Plan(Logic(self.library, statuses=False), self)

    @cached_property
    def _with_steps(self) -> "_Plan":
        return _Plan(Logic(self.library, statuses=True), self)

    @property
    def logic(self) -> Logic:
        """Give the library's logic."""
        return self._plain.logic

    def advise(self, block: Block) -> BlockAdvice:
        """Advise on all regions of a block."""
        return (self._with_steps if block.out else self._plain).advise(block)


class _Plan:
    """The programs of one logic, in the order in which they run."""

    def __init__(self, logic: Logic, settings: ColumnAdviser) -> None:
        self.logic = logic
        self.capacity = settings.capacity
        self.scores = Scores(logic)
        self.keys = Keys(logic, self.scores)
        self.steps = Steps(logic, settings.listed)
        self.asks = logic.questions if settings.questions else {}
        self.waiting = logic.waiting()
        self.first = logic.circuit.program(node for nodes in self.waiting for node in nodes)
        self.free = [logic.free(name) for name in logic.names]
        self.ready = [
            logic.circuit.both(node, logic.something_left(name))
            for node, name in zip(self.free, logic.names, strict=True)
        ]
        self.rules = logic.all_rules()
        self.main = logic.circuit.program(
            [
                *self.scores.wanted(),
                *self.steps.wanted(),
                *self.free,
                *self.ready,
                *(need.lacks for need in logic.needs),
                *(one.fired for one in self.rules),
                *self.asks.values(),
                logic.rules.conflict,
            ]
        )
        self.later = [logic.later(name) for name in logic.names]
        self.last = logic.circuit.program(self.later)

    def advise(self, block: Block) -> BlockAdvice:
        """Advise on a block."""
        count, names = block.size, self.logic.names
        places = places_of(block, names, self.logic.ladder)
        given = self._given(block, places)
        waiting = self.first.run(count, block.facts, given)
        more = engine_columns(places, [[waiting[node] for node in nodes] for nodes in self.waiting], names)
        found = self.main.run(count, {**block.facts, **more}, given)
        points = self.scores.own(found, count)
        self.scores.lend(points, found, count)
        climbs = np.stack([unpack(places.climbs[name], count) for name in names])
        ready = np.stack([unpack(found[node], count) for node in self.ready])
        order = ordered(self.keys.of(points, places.levels, climbs), ready, self.steps.counts(found, count))
        own = self.steps.own_points(found, count)
        return BlockAdvice(
            size=count,
            levels=places.levels,
            effective=places.effective,
            priority=points - self.scores.dtype(self.scores.bias),
            rank=order.rank,
            wave=self._waves(block, found, order, ready, climbs),
            steps=self.steps.placed(found, order.steps_ahead, own, count),
            own_points=own,
            fired={one.rule.key: found[one.fired] for one in self.rules},
            questions={name: found[node] for name, node in self.asks.items()},
            conflict=found[self.logic.rules.conflict],
        )

    def _given(self, block: Block, places: Places) -> dict[str, Bits]:
        given = {f"climbs {name}": bits for name, bits in places.climbs.items()}
        if self.logic.statuses:
            none = np.zeros(words_for(block.size), np.uint64)
            for name in self.logic.library.steps:
                given[f"out {name}"] = block.out.get(name, none)
                given[f"done {name}"] = block.done.get(name, none)
        return given

    def _waves(self, block: Block, found: Mapping[Node, Bits], order: Order, ready: Column, climbs: Column) -> Column:
        """Give each transition its wave: the first that are ready, up to the capacity, run now."""
        now = (ready != 0) & (order.ahead < self.capacity)
        given = {f"lacks {place}": found[need.lacks] for place, need in enumerate(self.logic.needs)}
        for row, name in enumerate(self.logic.names):
            given[f"now {name}"] = np.empty(words_for(block.size), np.uint64)
            pack(now[row], given[f"now {name}"])
        late = self.last.run(block.size, block.facts, given)
        waves = np.empty(now.shape, np.uint8)
        for row, node in enumerate(self.later):
            behind = unpack(late[node], block.size)
            # 0, 1 and 2 in `WAVES`; one below 0 is `UNKNOWN`.
            np.multiply(climbs[row], behind + np.uint8(2) - now[row], out=waves[row])
            waves[row] += np.uint8(UNKNOWN)
        return waves
