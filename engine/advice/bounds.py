"""What no open answer can change: proved by bounds on points over all joint answers, or not claimed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.advice.adviser import Assessment
from engine.advice.points import Weighed
from engine.advice.standing import waiting_for
from engine.language import Condition, Facts, tests_of, truth
from engine.model.library import Advise, Gives, Library, Rule, Weigh

FIRST = 3


class Bounds(NamedTuple):
    """The least and the most points that a transition can have, whatever the open answers are."""

    low: int
    high: int


def settled(found: Assessment, library: Library) -> bool:
    """Say whether it is proved that no open answer can change the first three focus points and their steps.

    A rule that an answer can turn counts for what it could add or take away, each on its own; so the bounds hold for
    every joint answer. While a level is unknown, or a derived fact could turn, nothing is claimed.
    """
    facts = found.concluded.facts
    derives = (rule.when for rule in library.rules if isinstance(rule.effect, Gives))
    unknown = any(standing.level is None for standing in found.places.values())
    if unknown or any(_turns(when, facts) for when in derives):
        return False
    open_ = open_rules(found, library)
    limits = bounds(found, open_)
    first = found.ranked[:FIRST]
    return all(
        _before(one, other, limits, found) for place, one in enumerate(first) for other in found.ranked[place + 1 :]
    ) and not _steps_open(first, found, library, open_)


def open_rules(found: Assessment, library: Library) -> list[Rule]:
    """Give the rules that an answer can turn: what cannot tell, and what asks whether an unknown fact is known."""
    undecided = [one.rule for one in found.concluded.undecided]
    told = {rule.key for rule in undecided}
    turning = [
        rule
        for rule in library.rules
        if rule.key not in told
        and _turns(rule.when, found.concluded.facts)
        and rule.valid_on(found.region.assessed_on) is not False
    ]
    return undecided + turning


def _turns(condition: Condition, facts: Facts) -> bool:
    return any(test.operator in ("is known", "is unknown") and test.fact not in facts for test in tests_of(condition))


def bounds(found: Assessment, open_: Sequence[Rule]) -> dict[str, Bounds]:
    """Give the bounds of every next transition, with what those that wait for it lend it."""
    keys = {rule.key for rule in open_}
    certain = [one.rule for one in found.concluded.fired if one.rule.key not in keys]
    limits: dict[str, Bounds] = {}
    for one in sorted(found.ranked, key=lambda weighed: weighed.transition.place, reverse=True):
        name = one.transition.focus_point
        own = sum(points for rule in certain for points in _points(rule, name))
        open_points = [points for rule in open_ for points in _points(rule, name)]
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


def _steps_open(first: Sequence[Weighed], found: Assessment, library: Library, open_: Sequence[Rule]) -> bool:
    """Say whether an open answer can add, remove or move a step of these transitions."""
    steps = [step for one in first for step in one.transition.steps]
    names = {step.id for step in steps}
    if any(isinstance(rule.effect, Advise) and names & set(rule.effect.steps) for rule in open_):
        return True
    facts = found.derived.facts
    narrowed = [step.when for step in steps if step.when is not None]
    return any(truth(when, facts, library.facts) is None or _turns(when, facts) for when in narrowed)
