"""A condition held against the vocabulary before it ever runs."""

from collections.abc import Iterator
from typing import Final

from engine.errors import Fault, Place, fault, nearest, or_list
from engine.language.domain import clash
from engine.language.nodes import ORDERING, Condition, Test, Value, tests_of
from engine.language.normal import TooWideError, conjunctions, negate
from engine.language.spelling import spell_test, spell_value
from engine.language.tokens import at
from engine.language.vocabulary import Fact, Vocabulary

MOST_TESTS: Final = 100
MOST_LISTS: Final = 10
"""Tests of a number against a list, such as `partnership_count in [1, 2]`."""


def check(condition: Condition, text: str, vocabulary: Vocabulary) -> list[Fault]:
    """Find every test that can't be meant: unknown facts, impossible values and ranges, orderless orderings.

    Places are lines and columns within `text`.
    """
    faults = [found.at(*at(text, test.start)) for test in tests_of(condition) for found in _test(test, vocabulary)]
    return faults or list(_alternatives(condition, text, vocabulary))


def _test(test: Test, vocabulary: Vocabulary) -> Iterator[Fault]:
    fact = vocabulary.get(test.fact)
    if fact is None:
        yield fault("unknown-fact", found=test.fact, meant=nearest(test.fact, vocabulary))
    elif test.operator in ("has", "not has") and fact.kind != "list":
        yield fault("has-without-list", found=test.fact, test=spell_test(test))
    elif fact.kind == "list" and test.operator not in ("has", "not has", "is known", "is unknown"):
        yield fault("list-without-has", found=test.fact, test=spell_test(test))
    elif test.operator in ORDERING and not fact.compares:
        yield fault("no-order", found=test.fact, test=spell_test(test), values=or_list(fact.values))
    else:
        yield from (wrong_value(fact, value) for value in test.values if not fact.admits(value))


def wrong_value(fact: Fact, value: Value) -> Fault:
    """Say why a fact can never have a value."""
    found = spell_value(value)
    if fact.numeric:
        return _wrong_number(fact, value, found)
    if fact.kind == "flag":
        return fault("flag-expected", fact=fact.name, found=found)
    meant = nearest(found, fact.values)
    return fault("impossible-value", fact=fact.name, found=found, meant=meant, values=or_list(fact.values))


def _wrong_number(fact: Fact, value: Value, found: str) -> Fault:
    name = "number-out-of-range"
    if isinstance(value, str | bool):
        name = "number-expected"
    elif fact.low <= value <= fact.high:
        name = "number-not-whole" if fact.whole else "number-too-fine"
    return fault(name, fact=fact.name, found=found, low=fact.low, high=fact.high)


def _alternatives(condition: Condition, text: str, vocabulary: Vocabulary) -> Iterator[Fault]:
    """Find alternatives that no region can satisfy, such as a count over 10 and under 5.

    Engines also match the opposite of a condition, so that is bounded too.
    """
    try:
        written = conjunctions(condition)
        conjunctions(negate(condition))
        _bound(condition, vocabulary)
    except TooWideError:
        yield fault("condition-too-wide").at(Place("", 1, 1), text.split("\n", 1)[0])
        return
    for conjunction in written:
        if tests := clash(conjunction, vocabulary):
            said = " and ".join(spell_test(test) for test in tests)
            yield fault("never-true", tests=said).at(*at(text, tests[-1].start))


def _bound(condition: Condition, vocabulary: Vocabulary) -> None:
    """Refuse more tests than one pattern of an engine can hold."""
    tests = list(tests_of(condition))
    lists = [test for test in tests if test.operator in ("in", "not in") and vocabulary[test.fact].numeric]
    if len(tests) > MOST_TESTS or len(lists) > MOST_LISTS:
        raise TooWideError
