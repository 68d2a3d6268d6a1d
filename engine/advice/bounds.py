"""What no open answer can change: proved by bounds on points over all joint answers, or not claimed."""

from collections.abc import Iterator
from typing import NamedTuple

from engine.advice.adviser import Assessment
from engine.advice.points import LENT, Weighed
from engine.advice.standing import waiting_for
from engine.language import truth
from engine.model.library import Advise, Library, Rule, Weigh

FIRST = 3


class Bounds(NamedTuple):
    """The least and the most points that a transition can have, whatever the open answers are."""

    low: int
    high: int


def settled(found: Assessment, library: Library) -> bool:
    """Say whether it is proved that no open answer can change the first three focus points and their steps.

    A rule that cannot tell counts for what it could add or take away, each on its own; so the bounds hold for every
    joint answer. While a level is unknown nothing is claimed.
    """
    if any(standing.level is None for standing in found.places.values()):
        return False
    limits = bounds(found)
    first = found.ranked[:FIRST]
    return all(
        _before(one, other, limits, found) for place, one in enumerate(first) for other in found.ranked[place + 1 :]
    ) and not _steps_open(first, found, library)


def bounds(found: Assessment) -> dict[str, Bounds]:
    """Give the bounds of every next transition, with what those that wait for it lend it."""
    undecided = [one.rule for one in found.concluded.undecided]
    limits: dict[str, Bounds] = {}
    for one in sorted(found.ranked, key=lambda weighed: weighed.transition.place, reverse=True):
        name = one.transition.focus_point
        own = sum(reason.points for reason in one.reasons if not reason.rule.startswith(LENT))
        open_points = [points for rule in undecided for points in _points(rule, name)]
        lenders = [limits[other] for other in waiting_for(name, found.places)]
        limits[name] = Bounds(
            max([own + sum(min(0, points) for points in open_points), *(lender.low for lender in lenders)]),
            max([own + sum(max(0, points) for points in open_points), *(lender.high for lender in lenders)]),
        )
    return limits


def _points(rule: Rule, name: str) -> Iterator[int]:
    if isinstance(rule.effect, Weigh) and name in rule.effect.focus_points:
        yield rule.effect.points


def _before(one: Weighed, other: Weighed, limits: dict[str, Bounds], found: Assessment) -> bool:
    """Say whether one transition stands before another whatever the answers are."""
    first, second = one.transition, other.transition
    if _lends(second.focus_point, first.focus_point, found):
        return True
    low, high = limits[first.focus_point].low, limits[second.focus_point].high
    return low > high or (low == high and first.place < second.place)


def _lends(waiting: str, needed: str, found: Assessment) -> bool:
    """Say whether one focus point waits for another, by itself or through others: it can never come before it."""
    direct = waiting_for(needed, found.places)
    return waiting in direct or any(_lends(waiting, one, found) for one in direct)


def _steps_open(first: tuple[Weighed, ...], found: Assessment, library: Library) -> bool:
    """Say whether an open answer can add, remove or move a step of these transitions."""
    steps = [step for one in first for step in one.transition.steps]
    names = {step.id for step in steps}
    advised = (one.rule.effect for one in found.concluded.undecided)
    if any(isinstance(effect, Advise) and names & set(effect.steps) for effect in advised):
        return True
    facts = found.derived.facts
    return any(step.when is not None and truth(step.when, facts, library.facts) is None for step in steps)
