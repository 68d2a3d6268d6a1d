"""A block of regions in columns, and their advice in columns."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.advice.ladder import HIGHEST
from engine.advice.waves import Wave
from engine.matching.columns.bits import Bits, pack, words_for
from engine.matching.columns.coding import DAY, DAY_TYPE, Coding, day_code
from engine.model.region import RegionFacts

Column = NDArray[Any]
UNKNOWN: Final = 255
"""The level of a focus point that is not known, and the wave and step where there is none."""
WAVES: Final[tuple[Wave, ...]] = ("now", "next", "later")
NO_STEP: Final = 65_535
_OUT, _DONE = frozenset({"done", "declined"}), frozenset({"done"})


class Block(NamedTuple):
    """Regions in columns.

    `facts` holds codes by fact, and the day of assessment; `targets` the targets that were set, by focus point.
    `out` tells by step where it was done or declined, `done` where it was done.
    """

    size: int
    facts: Mapping[str, Column]
    targets: Mapping[str, Column]
    out: Mapping[str, Bits]
    done: Mapping[str, Bits]


class BlockAdvice(NamedTuple):
    """Advice in columns; arrays have a row per focus point (in the source's order) and a column per region.

    `priority` is in whole hundredths and means nothing where there is no wave; `wave` counts in `WAVES`. `steps` has
    one row per place on the list, with the number of the step or `NO_STEP`; `own_points` are those of a step itself.
    `fired` is by rule, `questions` by unknown fact; `conflict` is where rules contradict each other.
    """

    size: int
    levels: Column
    effective: Column
    priority: Column
    rank: Column
    wave: Column
    steps: Column
    own_points: Mapping[str, Column]
    fired: Mapping[str, Bits]
    questions: Mapping[str, Bits]
    conflict: Bits


def block_of(regions: Sequence[RegionFacts], codings: Mapping[str, Coding], focus_points: Sequence[str]) -> Block:
    """Lay regions out in columns."""
    asked = [name for name, coding in codings.items() if coding.fact.origin == "asked"]
    facts: dict[str, Column] = {
        name: codings[name].column([region.facts.get(name) for region in regions]) for name in asked
    }
    facts[DAY] = np.array([day_code(region.assessed_on) for region in regions], DAY_TYPE)
    targets = {
        name: np.array([region.targets.get(name, HIGHEST) for region in regions], np.uint8) for name in focus_points
    }
    return Block(len(regions), facts, targets, _steps(regions, _OUT), _steps(regions, _DONE))


def _steps(regions: Sequence[RegionFacts], statuses: frozenset[str]) -> dict[str, Bits]:
    """Give by step where it has one of these statuses."""
    found: dict[str, Bits] = {}
    for name in sorted({name for region in regions for name in region.steps}):
        flags = [name in region.steps and region.steps[name].status in statuses for region in regions]
        found[name] = np.empty(words_for(len(regions)), np.uint64)
        pack(np.array(flags, np.bool_), found[name])
    return found
