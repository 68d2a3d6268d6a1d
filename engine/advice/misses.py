"""Rules that did not fire, and how near they came: which test failed, and by how much."""

from collections.abc import Sequence
from typing import NamedTuple

from engine.language import Conjunction, Facts, Test, Value, Vocabulary, candidates, conjunctions, holds
from engine.model.library import Rule


class Failed(NamedTuple):
    """A test that is definitely false: the value found, and how far it is from one that would do.

    `distance` is in the fact's own unit (in places for ordered words), None where values have no order.
    """

    test: Test
    value: Value | Sequence[str] | None
    distance: float | None


class Miss(NamedTuple):
    """The alternative of a rule's condition that came nearest: what failed in it, and what is unknown."""

    rule: Rule
    failed: tuple[Failed, ...]
    unknown: tuple[str, ...]


def nearest_miss(rule: Rule, facts: Facts, vocabulary: Vocabulary) -> Miss:
    """Find the alternative with the fewest failing tests, then the smallest distance, then the first."""
    candidates = [_miss(rule, one, facts, vocabulary) for one in conjunctions(rule.when)]
    return min(candidates, key=lambda miss: (len(miss.failed), _far(miss), len(miss.unknown)))


def _far(miss: Miss) -> float:
    return sum(one.distance if one.distance is not None else 1 for one in miss.failed)


def _miss(rule: Rule, conjunction: Conjunction, facts: Facts, vocabulary: Vocabulary) -> Miss:
    told = [(test, holds(test, facts, vocabulary)) for test in conjunction]
    failed = tuple(
        Failed(test, facts.get(test.fact), distance(test, facts, vocabulary)) for test, one in told if one is False
    )
    return Miss(rule, failed, tuple(dict.fromkeys(test.fact for test, one in told if one is None)))


def distance(test: Test, facts: Facts, vocabulary: Vocabulary) -> float | None:
    """Give how far a fact is from the nearest value that would satisfy a test."""
    fact, value = vocabulary[test.fact], facts.get(test.fact)
    if not fact.compares or not isinstance(value, str | int | float):
        return None
    satisfying = [one for one in candidates(fact, [test]) if holds(test, {fact.name: one}, vocabulary)]
    scale = 100 if fact.numeric else 1
    return min((abs(fact.rank(one) - fact.rank(value)) / scale for one in satisfying), default=None)
