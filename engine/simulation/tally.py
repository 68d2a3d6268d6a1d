"""What comes of many regions, counted: numbers that add up over blocks."""

from typing import Final, NamedTuple

import numpy as np

from engine.advice.columns import BlockAdvice, ColumnAdviser
from engine.advice.columns.block import NO_STEP, UNKNOWN, Column
from engine.advice.ladder import HIGHEST
from engine.matching.columns import Bits

NOW: Final = 0
"""The wave in which a region begins."""
LISTED: Final = 48
"""Steps per region that are looked at: more than can stand before the last step of the first wave."""


class Start(NamedTuple):
    """Where each region of a block begins: flags with a row per focus point, or per step, and what stands first.

    `first` and `first_step` are numbers of rows; one beyond the last where a region has nothing to begin with.
    """

    now: Column
    steps: Column
    first: Column
    first_step: Column


class Starts:
    """Finds where regions begin."""

    def __init__(self, adviser: ColumnAdviser) -> None:
        steps, names = adviser.library.steps, adviser.logic.names
        self.points, self.steps = len(names), len(steps)
        # One row more than there are steps, for where the list has ended.
        self.point_of = np.array([names.index(one.focus_point) for one in steps.values()] + [0], np.intp)

    def of(self, advice: BlockAdvice) -> Start:
        """Give where each region begins."""
        now = advice.wave == NOW
        ranks = np.where(now, advice.rank, np.uint8(UNKNOWN))
        first = np.argmin(ranks, axis=0)
        first[ranks.min(axis=0) == UNKNOWN] = self.points
        flags = np.zeros((self.steps, advice.size), np.bool_)
        first_step = np.full(advice.size, self.steps, np.intp)
        regions = np.arange(advice.size)
        for numbers in advice.steps:
            listed = np.flatnonzero(numbers != NO_STEP)
            if not len(listed):
                break
            found = numbers[listed]
            begun = now[self.point_of[found], listed]
            found, listed = found[begun], listed[begun]
            flags[found, listed] = True
            early = first_step[listed] == self.steps
            first_step[regions[listed[early]]] = found[early]
        return Start(now, flags, first, first_step)


class Tally:
    """The counts of one simulation; each list has a row per focus point, per step or per rule."""

    def __init__(self, adviser: ColumnAdviser) -> None:
        points, steps = len(adviser.logic.names), len(adviser.library.steps)
        self.regions = self.contradicting = 0
        self.levels = np.zeros((points, HIGHEST + 2), np.int64)
        """Regions by level, the last column for where it is unknown."""
        self.now = np.zeros(points, np.int64)
        self.first = np.zeros(points + 1, np.int64)
        self.steps_now = np.zeros(steps, np.int64)
        self.first_step = np.zeros(steps + 1, np.int64)
        self.fired = dict.fromkeys(dict.fromkeys(rule.id for rule in adviser.library.rules), 0)
        self.ids = {rule.key: rule.id for rule in adviser.library.rules}

    def add(self, advice: BlockAdvice, start: Start) -> None:
        """Add a block."""
        self.regions += advice.size
        self.contradicting += ones(advice.conflict, advice.size)
        for row, levels in enumerate(advice.levels):
            self.levels[row] += np.bincount(np.minimum(levels, HIGHEST + 1), minlength=HIGHEST + 2)
        self.now += start.now.sum(axis=1)
        self.first += np.bincount(start.first, minlength=len(self.first))
        self.steps_now += start.steps.sum(axis=1)
        self.first_step += np.bincount(start.first_step, minlength=len(self.first_step))
        together: dict[str, Bits] = {}
        for key, bits in advice.fired.items():
            name = self.ids[key]
            together[name] = bits if name not in together else together[name] | bits
        for name, bits in together.items():
            self.fired[name] += ones(bits, advice.size)


def ones(bits: Bits, count: int) -> int:
    """Count the bits of the regions; what lies behind the last one has no meaning."""
    whole, rest = divmod(count, 64)
    found = int(np.bitwise_count(bits[:whole]).sum())
    return found + ((int(bits[whole]) & ((1 << rest) - 1)).bit_count() if rest else 0)
