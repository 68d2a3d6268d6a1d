"""Another fact for many regions at once: for which of them, and what it changes in where they begin."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from engine.advice.columns import Block, ColumnAdviser
from engine.advice.columns.block import Column
from engine.language import Condition
from engine.matching.columns import unpack
from engine.model.profile import Single
from engine.simulation.tally import Start


class Wish(NamedTuple):
    """What becomes otherwise, and for which regions: those where `where` is true, or all."""

    values: Mapping[str, Single | None]
    where: Condition | None = None
    said: str = ""


class Change:
    """Gives a block with the other facts."""

    def __init__(self, wish: Wish, adviser: ColumnAdviser) -> None:
        logic = adviser.logic
        self.codes = {name: logic.rules.codings[name].code(value) for name, value in wish.values.items()}
        self.node = logic.rules.conditions.rails(wish.where).true if wish.where is not None else None
        self.program = None if self.node is None else logic.circuit.program([self.node])

    def of(self, block: Block) -> tuple[Block, Column]:
        """Give the changed block, and where it was changed."""
        here = np.ones(block.size, np.bool_)
        if self.program is not None and self.node is not None:
            here = unpack(self.program.run(block.size, block.facts, {})[self.node], block.size).view(np.bool_)
        facts = dict(block.facts)
        for name, code in self.codes.items():
            facts[name] = np.where(here, facts[name].dtype.type(code), facts[name])
        return block._replace(facts=facts), here


class Moves:
    """What moved, counted: for how many regions, from and to which focus point, and for what kind of regions."""

    def __init__(self, adviser: ColumnAdviser) -> None:
        points, steps = len(adviser.logic.names), len(adviser.library.steps)
        self.codings = {
            name: one
            for name, one in adviser.logic.rules.codings.items()
            if one.fact.origin == "asked" and one.fact.kind not in ("percentage", "number")
        }
        self.concerned = self.moved = 0
        self.gained, self.lost = np.zeros(points, np.int64), np.zeros(points, np.int64)
        self.steps_gained, self.steps_lost = np.zeros(steps, np.int64), np.zeros(steps, np.int64)
        self.first = np.zeros((points + 1, points + 1), np.int64)
        """Regions by the focus point that stood first before, and the one that does after."""
        self.kinds: dict[tuple[str, int], tuple[int, int]] = {}
        """By fact and code: how many of the regions concerned have it, and how many of those that moved."""

    def add(self, block: Block, here: Column, before: Start, after: Start) -> None:
        """Add a block, as it was before."""
        moved = (before.now != after.now).any(axis=0) | (before.first != after.first)
        moved |= (before.steps != after.steps).any(axis=0)
        self.concerned += int(here.sum())
        self.moved += int(moved.sum())
        self.gained += (after.now & ~before.now).sum(axis=1)
        self.lost += (before.now & ~after.now).sum(axis=1)
        self.steps_gained += (after.steps & ~before.steps).sum(axis=1)
        self.steps_lost += (before.steps & ~after.steps).sum(axis=1)
        np.add.at(self.first, (before.first[moved], after.first[moved]), 1)
        for name, coding in self.codings.items():
            column = block.facts[name]
            if coding.known_bit:
                for place in range(len(coding.fact.values)):
                    has = (column >> place) & 1 != 0
                    self._kind(name, 1 << place, int((has & here).sum()), int((has & moved).sum()))
                continue
            size = coding.highest + 1
            among = np.bincount(np.minimum(column[here], size), minlength=size + 1)
            turned = np.bincount(np.minimum(column[moved], size), minlength=size + 1)
            for code in range(size):
                self._kind(name, code, int(among[code]), int(turned[code]))

    def _kind(self, name: str, code: int, among: int, moved: int) -> None:
        known = self.kinds.get((name, code), (0, 0))
        self.kinds[name, code] = (known[0] + among, known[1] + moved)
