"""Which step stands where on each region's list."""

from collections.abc import Mapping, Sequence

import numpy as np

from engine.advice.columns.block import NO_STEP, Column
from engine.advice.columns.logic import Logic, StepBits
from engine.advice.columns.scores import total
from engine.matching.columns.bits import Bits, unpack
from engine.matching.columns.circuit import Node


class Steps:
    """Puts the steps of each transition on the first `most` places of a list."""

    def __init__(self, logic: Logic, most: int) -> None:
        self.logic = logic
        self.most = most
        self.numbers = {name: number for number, name in enumerate(logic.library.steps)}
        self.widest = max((len(steps) for steps in logic.steps.values()), default=0)

    def wanted(self) -> list[Node]:
        """Name the bits that placing steps needs."""
        steps = [one for steps in self.logic.steps.values() for one in steps]
        return [*(one.here for one in steps), *(node for one in steps for node, _ in one.points)]

    def counts(self, found: Mapping[Node, Bits], count: int) -> Column:
        """Count the steps that each focus point has to advise."""
        rows = np.zeros((len(self.logic.names), count), np.uint8)
        for (name, _), steps in self.logic.steps.items():
            if steps:
                rows[self.logic.rows[name]] += total([found[one.here] for one in steps], count).astype(np.uint8)
        return rows

    def own_points(self, found: Mapping[Node, Bits], count: int) -> dict[str, Column]:
        """Add up what rules give to steps themselves."""
        return {
            one.step.id: sum(
                (unpack(found[node], count).astype(np.int32) * np.int32(points) for node, points in one.points),
                np.zeros(count, np.int32),
            )
            for steps in self.logic.steps.values()
            for one in steps
            if one.points
        }

    def placed(self, found: Mapping[Node, Bits], ahead: Column, own: Mapping[str, Column], count: int) -> Column:
        """Give the list of each region: `ahead` are the steps of focus points that come first."""
        room = np.full((self.most + self.widest, count), NO_STEP, np.uint16)
        flat = room.reshape(-1)
        for (name, _), steps in self.logic.steps.items():
            row = ahead[self.logic.rows[name]]
            if len({one.here for one in steps}) == 1 and not any(one.points for one in steps):
                regions = _where(found[steps[0].here], count)
                first = self._place(row, regions, 0) * count + regions
                for place, one in enumerate(steps):
                    flat[first + place * count] = self.numbers[one.step.id]
                continue
            for one in steps:
                regions = _where(found[one.here], count)
                before = _before(one, steps, found, own, regions)
                flat[self._place(row, regions, before) * count + regions] = self.numbers[one.step.id]
        return room[: self.most]

    def _place(self, ahead: Column, regions: Column, before: Column | int) -> Column:
        """Give the place on each list, or the first one that is cut off."""
        place: Column = np.minimum(ahead[regions].astype(np.intp) + before, self.most)
        return place


def _before(
    one: StepBits, steps: Sequence[StepBits], found: Mapping[Node, Bits], own: Mapping[str, Column], regions: Column
) -> Column:
    """Count the steps of a transition that stand before one of them: by their own points, then by id."""
    before = np.zeros(len(regions), np.uint8)
    nothing = np.zeros(1, np.int32)
    yours = own[one.step.id][regions] if one.points else nothing
    for other in steps:
        if other is not one:
            mine = own[other.step.id][regions] if other.points else nothing
            first = mine >= yours if other.step.id < one.step.id else mine > yours
            before += first & _flags(found[other.here], regions)
    return before


def _where(bits: Bits, count: int) -> Column:
    return np.flatnonzero(unpack(bits, count).view(np.bool_))


def _flags(bits: Bits, regions: Column) -> Column:
    return unpack(bits, len(bits) * 64)[regions]
