"""The reference engine: each condition's truth, taken from its tree."""

from collections.abc import Sequence

from engine.language import Condition, Conjunction, Facts, Vocabulary, conjunctions, satisfied, truth


class ReferenceStratum:
    """Conditions evaluated one by one."""

    def __init__(self, conditions: Sequence[Condition], vocabulary: Vocabulary) -> None:
        self.conditions = conditions
        self.vocabulary = vocabulary

    def true(self, facts: Facts) -> dict[int, tuple[Conjunction, ...]]:
        """Give the places of the conditions that are true, in order, each with its satisfied alternatives."""
        return {
            place: tuple(one for one in conjunctions(condition) if satisfied(one, facts, self.vocabulary))
            for place, condition in enumerate(self.conditions)
            if truth(condition, facts, self.vocabulary) is True
        }

    def false(self, facts: Facts) -> frozenset[int]:
        """Give the places of the conditions that are definitely false."""
        return frozenset(
            place
            for place, condition in enumerate(self.conditions)
            if truth(condition, facts, self.vocabulary) is False
        )


class ReferenceEngine:
    """The engine that needs nothing but Python."""

    name = "reference"

    def stratum(self, conditions: Sequence[Condition], vocabulary: Vocabulary) -> ReferenceStratum:
        """Prepare conditions for matching."""
        return ReferenceStratum(conditions, vocabulary)
