"""The reference truth of a condition: strong Kleene, so true, false, or cannot tell.

An unknown fact makes a test neither true nor false, and satisfies only `is unknown`. Every faster
evaluator is held against these few lines.
"""

from collections.abc import Mapping, Sequence

from engine.language.nodes import Condition, Or, Test, Value
from engine.language.normal import Conjunction
from engine.language.vocabulary import Fact, Vocabulary

Facts = Mapping[str, Value | Sequence[str]]
"""Known facts by name: a single value, or for a list fact its members. Unknown facts are left out."""


def truth(condition: Condition, facts: Facts, vocabulary: Vocabulary) -> bool | None:
    """Say whether a condition holds: True, False, or None where it cannot be told."""
    if isinstance(condition, Test):
        return holds(condition, facts, vocabulary)
    decisive = isinstance(condition, Or)
    told: bool | None = not decisive
    for part in condition.parts:
        found = truth(part, facts, vocabulary)
        if found is decisive:
            return decisive
        if found is None:
            told = None
    return told


def holds(test: Test, facts: Facts, vocabulary: Vocabulary) -> bool | None:
    """Say whether one test holds: True, False, or None where its fact is unknown."""
    value = facts.get(test.fact)
    if test.operator == "is unknown":
        return value is None
    if test.operator == "is known":
        return value is not None
    if value is None:
        return None
    if test.operator in ("has", "not has"):
        members = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
        return (test.values[0] in members) == (test.operator == "has")
    assert isinstance(value, str | int | float)
    if test.operator in ("in", "not in", "==", "!="):
        among = any(same(value, one) for one in test.values)
        return among == (test.operator in ("in", "=="))
    return _orders(test, vocabulary[test.fact], value)


def same(value: Value, other: Value) -> bool:
    """Compare two values without taking `true` for 1."""
    return isinstance(value, bool) == isinstance(other, bool) and value == other


def _orders(test: Test, fact: Fact, value: Value) -> bool:
    left, right = fact.rank(value), fact.rank(test.values[0])
    if test.operator == "<":
        return left < right
    if test.operator == "<=":
        return left <= right
    return left > right if test.operator == ">" else left >= right


def satisfied(conjunction: Conjunction, facts: Facts, vocabulary: Vocabulary) -> bool:
    """Say whether all tests of a conjunction are definitely true."""
    return all(holds(test, facts, vocabulary) is True for test in conjunction)


def waits_for(condition: Condition, facts: Facts, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Name the unknown facts that an undecided condition waits for, in the order of its text.

    A part that is decided already waits for nothing, whatever facts stand in it.
    """
    if truth(condition, facts, vocabulary) is not None:
        return ()
    if isinstance(condition, Test):
        return (condition.fact,)
    names = (name for part in condition.parts for name in waits_for(part, facts, vocabulary))
    return tuple(dict.fromkeys(names))
