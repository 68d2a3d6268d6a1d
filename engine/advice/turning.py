"""What would bring a step in front, or take it away: the smallest changes of facts that do it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Final, Literal, NamedTuple

from engine.advice.adviser import DECLINED, DONE, Adviser, Assessment
from engine.advice.difference import waves_by_step
from engine.advice.ladder import HIGHEST
from engine.advice.sweep import cells
from engine.advice.waves import met
from engine.advice.worth import Answer
from engine.language import Fact
from engine.model.assign import changed
from engine.model.library import Library, Step

MOST: Final = 20
"""Ways that are given at most."""
_PAIRS: Final = 20_000
Wish = Literal["make", "unmake"]
Stop = Literal["already", "done", "declined", "at-target", "not-for-this-region"]


class Way(NamedTuple):
    """Facts with the value that each would need; `distance` counts how many values away they are in all."""

    values: Mapping[str, Answer]
    distance: int


class Turning(NamedTuple):
    """The smallest changes after which a step begins now, or doesn't.

    `ways` all have the least number of facts there is, the nearest first; `needed` are levels without which no change
    can do it; `stop` says why no fact can do it; `tried` is the largest number of facts that was searched in full.
    """

    step: Step
    wish: Wish
    stop: Stop | None
    needed: Mapping[str, int]
    ways: tuple[Way, ...]
    tried: int


def turning(adviser: Adviser, found: Assessment, step: Step, wish: Wish) -> Turning:
    """Search the changes of one fact, then of two, all else as it is; levels that can't be missed come on top."""
    stop = _stop(found, step, wish)
    needed = _needed(adviser, found, step) if wish == "make" and stop is None else {}
    if stop is not None:
        return Turning(step, wish, stop, {}, (), 0)
    search = _Search(adviser, found, step, wish, needed)
    for extra in range(3):
        tried = len(needed) + extra
        if (ways := search.ways(extra)) is None:
            return Turning(step, wish, None, needed, (), tried - 1)
        if ways:
            return Turning(step, wish, None, needed, tuple(ways[:MOST]), tried)
    return Turning(step, wish, None, needed, (), len(needed) + 2)


def begins_now(found: Assessment, step: str) -> bool:
    """Say whether a step stands in the wave `now`."""
    return waves_by_step(found).get(step, (None, None))[1] == "now"


def _stop(found: Assessment, step: Step, wish: Wish) -> Stop | None:
    if begins_now(found, step.id) == (wish == "make"):
        return "already"
    if wish == "unmake":
        return None
    status = found.region.steps.get(step.id)
    if status is not None and status.status in (DONE, DECLINED):
        return "done" if status.status == DONE else "declined"
    if found.places[step.focus_point].effective_target <= step.from_level:
        return "at-target"
    return None if step.active else "not-for-this-region"


def _needed(adviser: Adviser, found: Assessment, step: Step) -> dict[str, int]:
    """Give the levels that every change must bring: the step's own, and its prerequisites."""
    own = step.focus_point
    wanted = {own: step.from_level} if found.places[own].level != step.from_level else {}
    requires = adviser.ladder[own, step.from_level].requires
    return wanted | {name: level for name, level in requires if met(name, level, found.places) is not True}


class _Search:
    """Tries changes on one region."""

    def __init__(self, adviser: Adviser, found: Assessment, step: Step, wish: Wish, needed: Mapping[str, int]) -> None:
        self.adviser, self.found, self.step, self.wish = adviser, found, step, wish
        own = step.focus_point
        levels = [
            [(name, n) for n in range(least, 1 + (least if name == own else HIGHEST))] for name, least in needed.items()
        ]
        self.bases: list[dict[str, Answer]] = [dict(one) for one in product(*levels)]
        asked = [fact for fact in adviser.library.facts.values() if fact.origin == "asked"]
        self.changes = {fact.name: others(fact, adviser.library, found.region.facts.get(fact.name)) for fact in asked}

    def ways(self, extra: int) -> list[Way] | None:
        """Give what works with so many facts more than those needed, None where that is too much to try."""
        names = [name for name in self.changes if name not in self.bases[0]]
        if extra == 2 and len(self.bases) * self._pairs(names) > _PAIRS:
            return None
        tried = ({**base, **more} for more in self._more(names, extra) for base in self.bases)
        ways = [Way(values, self._distance(values)) for values in tried if values and self._works(values)]
        return self._nearest(sorted(ways, key=lambda way: way.distance))

    def _nearest(self, ways: Sequence[Way]) -> list[Way]:
        """Leave out what goes further in a direction in which less is enough."""
        found: dict[object, Way] = {}
        for way in ways:
            found.setdefault(tuple((name, self._direction(name, value)) for name, value in way.values.items()), way)
        return list(found.values())

    def _direction(self, name: str, value: Answer) -> object:
        fact, now = self.adviser.library.facts[name], self.found.region.facts.get(name)
        if now is None or isinstance(now, tuple) or isinstance(value, tuple) or not fact.compares:
            return value
        return fact.rank(value) > fact.rank(now)

    def _more(self, names: Sequence[str], extra: int) -> Iterator[dict[str, Answer]]:
        for some in combinations(names, extra):
            for values in product(*(self.changes[name] for name in some)):
                yield dict(zip(some, values, strict=True))

    def _pairs(self, names: Sequence[str]) -> int:
        return sum(len(self.changes[one]) * len(self.changes[other]) for one, other in combinations(names, 2))

    def _works(self, values: Mapping[str, Answer]) -> bool:
        found = self.adviser.assess(changed(self.found.region, values))
        return begins_now(found, self.step.id) == (self.wish == "make")

    def _distance(self, values: Mapping[str, Answer]) -> int:
        """Count how many values away the changes are in all, the next value of a fact being one away."""
        return sum(1 + self.changes[name].get(value, 0) for name, value in values.items())


def others(fact: Fact, library: Library, now: Answer | None) -> dict[Answer, int]:
    """Give the nearest value of every other cell of a fact, with how many cells lie between.

    Where values have no order, or the present one is unknown, nothing lies between.
    """
    known = [cell for cell in cells(fact, library, now) if cell.low is not None]
    if now is None or isinstance(now, tuple) or not fact.compares:
        return {cell.low: 0 for cell in known if cell.low is not None and cell.low != now}
    here = fact.rank(now)
    below = [
        one for _, one in reversed(known) if one is not None and not isinstance(one, tuple) and fact.rank(one) < here
    ]
    above = [one for one, _ in known if one is not None and not isinstance(one, tuple) and fact.rank(one) > here]
    found: dict[Answer, int] = {}
    for side in (below, above):
        found |= {value: at for at, value in enumerate(side)}
    return found
