"""The way ahead: the wave `now` taken as done, again and again, until every target is reached."""

from dataclasses import replace
from typing import NamedTuple

from engine.advice.adviser import Adviser
from engine.model.region import RegionFacts


class Journey(NamedTuple):
    """The transitions of each wave, and the focus points that were never reached."""

    waves: tuple[tuple[tuple[str, int], ...], ...]
    left: tuple[str, ...]


def journey(adviser: Adviser, region: RegionFacts) -> Journey:
    """Take the wave `now` as done until nothing can begin; each transition is a focus point and its level before."""
    waves: list[tuple[tuple[str, int], ...]] = []
    while True:
        found = adviser.assess(region)
        now = [name for name, wave in found.waves.items() if wave == "now"]
        if not now:
            return Journey(tuple(waves), tuple(one.transition.focus_point for one in found.ranked))
        waves.append(tuple((name, region.level(name) or 0) for name in now))
        region = replace(region, facts={**region.facts, **{name: (region.level(name) or 0) + 1 for name in now}})
