"""Where the regions of a block stand: effective targets, gaps, and how many focus points wait for each."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from engine.advice.columns.block import UNKNOWN, Block, Column
from engine.advice.ladder import HIGHEST, Ladder
from engine.matching.columns.bits import Bits, pack, unpack, words_for


class Places(NamedTuple):
    """Levels and effective targets with a row per focus point; `climbs` tells where a next transition is."""

    levels: Column
    effective: Column
    climbs: Mapping[str, Bits]


def places_of(block: Block, focus_points: Sequence[str], ladder: Ladder) -> Places:
    """Place every region of a block on every focus point."""
    levels = np.stack([block.facts[name] for name in focus_points])
    effective = np.stack([block.targets[name] for name in focus_points])
    if effective.size and effective.min() < HIGHEST:
        _close(effective, levels, focus_points, ladder)
    climbs = {}
    for row, name in enumerate(focus_points):
        climbs[name] = np.empty(words_for(block.size), np.uint64)
        pack(levels[row] < effective[row], climbs[name])
    return Places(levels, effective, climbs)


def _close(effective: Column, levels: Column, focus_points: Sequence[str], ladder: Ladder) -> None:
    """Raise targets to what the remaining transitions require.

    Once, from the back of the topological order to the front: what a transition requires stands before it.
    """
    rows = {name: row for row, name in enumerate(focus_points)}
    for transition in sorted(ladder.values(), key=lambda one: one.place, reverse=True):
        row, at = rows[transition.focus_point], transition.from_level
        remains = (levels[row] <= at) & (at < effective[row])
        for other, needed in transition.requires:
            np.maximum(effective[rows[other]], remains * np.uint8(needed), out=effective[rows[other]])


def engine_columns(places: Places, waiting: Sequence[Sequence[Bits]], focus_points: Sequence[str]) -> dict[str, Column]:
    """Give the engine's own facts: the gap, and how many others wait; unknown where the level is."""
    found: dict[str, Column] = {}
    for row, name in enumerate(focus_points):
        level, target = places.levels[row], places.effective[row]
        unknown = level == UNKNOWN
        needs = np.zeros(len(level), np.uint8)
        for bits in waiting[row]:
            needs += unpack(bits, len(level))
        found[f"gap_{name}"] = np.where(unknown, UNKNOWN, np.maximum(level, target) - level).astype(np.uint8)
        found[f"open_needs_{name}"] = np.where(unknown, UNKNOWN, needs).astype(np.uint8)
    return found
