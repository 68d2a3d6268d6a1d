"""What the tables of a region see, held against each other within the region's own picture."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from engine.advice.worth import Answer
from engine.consultation.spread import Merged, in_context, merge
from engine.model.region import RegionFacts
from engine.web.desk import Desk
from engine.web.tables import readings


class Seen(NamedTuple):
    """The readings made one: `agreed` is what the tables themselves said and agree on, `news` what of it is new."""

    region: RegionFacts
    readings: tuple[tuple[str, RegionFacts], ...]
    merged: Merged
    agreed: Mapping[str, Answer]
    news: tuple[str, ...]

    def who(self, fact: str, value: Answer) -> list[str]:
        """Name the tables that see a value."""
        return [name for name, one in self.readings if one.facts.get(fact) == value]

    def ends(self, fact: str, value: Answer) -> tuple[float, float] | None:
        """Give the two ends behind a midpoint, where a table gave them."""
        own = [one.ranges[fact] for _, one in self.readings if one.facts.get(fact) == value and fact in one.ranges]
        return own[0] if own else None


def seen(desk: Desk, key: str) -> Seen | None:
    """Hold the tables of a region against each other; None where no table said anything yet."""
    region = desk.folder.region(key)
    found = tuple(readings(desk.rooms.tables(key).all()))
    return _Held(desk, found, region).seen() if found else None


class _Held:
    """One question, known by what was read: the same readings need not be held against each other twice."""

    def __init__(self, desk: Desk, found: tuple[tuple[str, RegionFacts], ...], region: RegionFacts) -> None:
        self.desk, self.found, self.region = desk, found, region
        self._known = (id(desk), region.sha256, tuple((name, one.sha256) for name, one in found))

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, _Held) and self._known == other._known

    def __hash__(self) -> int:
        return hash(self._known)

    def seen(self) -> Seen:
        return _seen(self)


@lru_cache(maxsize=16)
def _seen(held: _Held) -> Seen:
    region, found = held.region, held.found
    merged = merge(held.desk.adviser, in_context(region, [one for _, one in found]))
    said = {name for _, one in found for name in one.facts}
    agreed = {name: value for name, value in merged.agreed.items() if name in said}
    news = tuple(name for name, value in agreed.items() if region.facts.get(name) != value)
    return Seen(region, found, merged, agreed, news)
