"""What every engine offers: a set of conditions, none built on another, held against one region's facts."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from engine.language import Condition, Conjunction, Facts, Vocabulary


class Stratum(Protocol):
    """Conditions by place; what is neither true nor false can't be told."""

    def true(self, facts: Facts) -> Mapping[int, tuple[Conjunction, ...]]:
        """Give the places of the conditions that are true, in order, each with its satisfied alternatives."""
        ...

    def false(self, facts: Facts) -> frozenset[int]:
        """Give the places of the conditions that are definitely false."""
        ...


class Engine(Protocol):
    """Makes strata; `name` is what a report says did the matching."""

    name: str

    def stratum(self, conditions: Sequence[Condition], vocabulary: Vocabulary) -> Stratum:
        """Prepare conditions for matching."""
        ...
