"""The readings of a region that can be defended: other levels, and the ends behind a midpoint."""

import itertools
import math
import random
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from engine.advice.ladder import HIGHEST
from engine.language import Value
from engine.model.profile import Single
from engine.model.region import RegionFacts

MOST = 200
"""Readings that are tried at most; a larger space is sampled."""


@dataclass(frozen=True, slots=True)
class Readings:
    """What each doubtful fact can be, the stated value first; `count` is the number of joint readings."""

    choices: Mapping[str, tuple[Value, ...]]

    @property
    def count(self) -> int:
        """Give the number of joint readings, the stated one included."""
        return math.prod(len(values) for values in self.choices.values())

    @property
    def exact(self) -> bool:
        """Say whether all readings are tried."""
        return self.count <= MOST


def readings_of(region: RegionFacts, focus_points: Container[str]) -> Readings:
    """Give the choices of a region.

    A level of high confidence is as stated, of medium confidence also its alternatives, of low confidence also one
    up and one down. A value given as a range is also its two ends.
    """
    choices: dict[str, tuple[Value, ...]] = {}
    for name, value in region.facts.items():
        if isinstance(value, tuple):
            continue
        others: Sequence[Value] = region.ranges.get(name, ())
        if name in focus_points and isinstance(value, int):
            others = _levels(value, region.confidence.get(name, "high"), region.alternatives.get(name, ()))
        if found := [one for one in dict.fromkeys(others) if one != value]:
            choices[name] = (value, *found)
    return Readings(choices)


def _levels(level: int, confidence: str, alternatives: Sequence[int]) -> tuple[int, ...]:
    if confidence == "high":
        return ()
    near = (level - 1, level + 1) if confidence == "low" else ()
    return tuple(one for one in (*alternatives, *near) if 0 <= one <= HIGHEST)


def joint(readings: Readings, seed: str) -> Iterator[dict[str, Value]]:
    """Give joint readings: all of them where they are few, else a sample that depends on the seed alone."""
    names = list(readings.choices)
    if readings.exact:
        for values in itertools.product(*readings.choices.values()):
            yield dict(zip(names, values, strict=True))
        return
    chance = random.Random(seed)
    for _ in range(MOST):
        yield {name: values[chance.randrange(len(values))] for name, values in readings.choices.items()}


def read_as(region: RegionFacts, values: Mapping[str, Single]) -> RegionFacts:
    """Give the region with some facts read otherwise."""
    return replace(region, facts={**region.facts, **values})
