"""Points of a block's transitions in whole numbers, with what waiting ones lend."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from engine.advice.columns.block import Column
from engine.advice.columns.logic import Logic
from engine.matching.columns.bits import Bits, unpack
from engine.matching.columns.circuit import Node


class Scores:
    """Adds up points; all are kept above 0 by `bias`, so that 0 can stand for nothing lent."""

    def __init__(self, logic: Logic) -> None:
        self.weights = logic.weights()
        self.needs = logic.needs
        sizes = [sum(abs(points) * len(nodes) for points, nodes in one.items()) for one in self.weights]
        self.bias = max(sizes, default=0) + 1
        self.top = 2 * self.bias
        self.dtype: type[np.signedinteger[Any]] = np.int16 if self.top < np.iinfo(np.int16).max else np.int32

    def wanted(self) -> list[Node]:
        """Name the bits that scoring needs."""
        fired = [node for one in self.weights for nodes in one.values() for node in nodes]
        return [*fired, *(need.lends for need in self.needs)]

    def own(self, found: Mapping[Node, Bits], count: int) -> Column:
        """Add up what rules give, with a row per focus point."""
        points = np.full((len(self.weights), count), self.bias, self.dtype)
        for row, one in enumerate(self.weights):
            for value, nodes in one.items():
                points[row] += total([found[node] for node in nodes], count).astype(self.dtype) * self.dtype(value)
        return points

    def lend(self, points: Column, found: Mapping[Node, Bits], count: int) -> None:
        """Raise each prerequisite to the highest of those waiting for it, from the back of the order to the front."""
        for need in self.needs:
            if (bits := found[need.lends]).any():
                lent = unpack(bits, count).astype(self.dtype)
                lent *= points[need.row]
                np.maximum(points[need.other], lent, out=points[need.other])


def total(bits: Sequence[Bits], count: int) -> Column:
    """Count for each region the bits that are set."""
    counts = unpack(bits[0], count)
    if len(bits) > np.iinfo(np.uint8).max:
        counts = counts.astype(np.uint16)
    for one in bits[1:]:
        counts += unpack(one, count)
    return counts
