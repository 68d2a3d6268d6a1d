"""Other forms of a condition: its negation, and its alternatives without nesting."""

import itertools
from typing import Final

from engine.language.nodes import And, Condition, Or, Test

Conjunction = tuple[Test, ...]
"""Tests that are all true together."""

WIDEST: Final = 256


class TooWideError(ValueError):
    """A condition has more than `WIDEST` alternatives when it is written out."""


def negate(condition: Condition) -> Condition:
    """Give the condition that is true exactly where this one is definitely false (De Morgan)."""
    if isinstance(condition, Test):
        return condition.opposite()
    parts = tuple(negate(part) for part in condition.parts)
    return Or(parts) if isinstance(condition, And) else And(parts)


def conjunctions(condition: Condition) -> tuple[Conjunction, ...]:
    """Write a condition out as alternatives (disjunctive normal form), in the order of its text.

    The same test twice in an alternative counts once, as does the same alternative.
    Raises `TooWideError` past `WIDEST` alternatives.
    """
    return tuple(dict.fromkeys(_alternatives(condition)))


def _alternatives(condition: Condition) -> list[Conjunction]:
    if isinstance(condition, Test):
        return [(condition,)]
    written = [_alternatives(part) for part in condition.parts]
    if isinstance(condition, Or):
        found = list(itertools.chain.from_iterable(written))
    else:
        found = [()]
        for part in written:
            found = [_joined(left, right) for left in found for right in part]
            _bound(found)
    _bound(found)
    return found


def _joined(left: Conjunction, right: Conjunction) -> Conjunction:
    return tuple(dict.fromkeys(left + right))


def _bound(alternatives: list[Conjunction]) -> None:
    if len(alternatives) > WIDEST:
        raise TooWideError
