"""Ranks, waves and places of steps for a block, by comparing focus points two by two."""

from typing import Any, NamedTuple

import numpy as np

from engine.advice.columns.block import UNKNOWN, Column
from engine.advice.columns.logic import Logic
from engine.advice.columns.scores import Scores
from engine.advice.ladder import HIGHEST


class Order(NamedTuple):
    """Rows per focus point: its rank, how many transitions that may start now stand before it, and how many steps."""

    rank: Column
    ahead: Column
    steps_ahead: Column


class Keys:
    """One whole number per focus point and region that sorts as the advice does: lower comes first."""

    def __init__(self, logic: Logic, scores: Scores) -> None:
        self.scores = scores
        self.stride = max((one.place for one in logic.ladder.values()), default=0) + 1
        self.rest = (scores.top + 1) * self.stride
        count = len(logic.names)
        self.climbing = np.zeros((count, UNKNOWN + 1), np.int32)
        self.resting = np.zeros((count, UNKNOWN + 1), np.int32)
        for row, name in enumerate(logic.names):
            for level in range(HIGHEST):
                self.climbing[row, level] = logic.ladder[name, level].place + scores.top * self.stride
            self.resting[row] = self.rest + count + row
            self.resting[row, UNKNOWN] = self.rest + row

    def of(self, points: Column, levels: Column, climbs: Column) -> Column:
        """Give the keys: by priority, then by place in the topological order; then unknown, then reached ones."""
        keys = np.empty(points.shape, np.int32)
        for row, (one, level) in enumerate(zip(points, levels, strict=True)):
            spread = one.astype(np.int32)
            spread *= -np.int32(self.stride)
            spread += self.climbing[row].take(level)
            keys[row] = np.where(climbs[row], spread, self.resting[row].take(level))
        return keys


def ordered(keys: Column, ready: Column, steps: Column) -> Order:
    """Order focus points; `ready` are those that may start now, `steps` the number of steps each has to advise."""
    rows, count = keys.shape
    most = int(steps.max(initial=0)) * rows
    rank = np.repeat(np.arange(rows, 0, -1)[:, None].astype(np.uint8), count, axis=1)
    ahead = _behind(ready, np.uint8)
    steps_ahead = _behind(steps, np.uint8 if most <= np.iinfo(np.uint8).max else np.uint16)
    for later in range(rows):
        for earlier in range(later):
            first = (keys[earlier] < keys[later]).view(np.uint8)
            rank[later] += first
            rank[earlier] -= first
            ahead[later] += first & ready[earlier]
            ahead[earlier] -= first & ready[later]
            steps_ahead[later] += first * steps[earlier]
            steps_ahead[earlier] -= first * steps[later]
    return Order(rank, ahead, steps_ahead)


def _behind(amounts: Column, dtype: type[np.unsignedinteger[Any]]) -> Column:
    """Add up for each row the amounts of the rows below it: what stands ahead where no row comes first."""
    sums = np.zeros(amounts.shape, dtype)
    for row in range(len(amounts) - 1, 0, -1):
        np.add(sums[row], amounts[row], out=sums[row - 1])
    return sums
