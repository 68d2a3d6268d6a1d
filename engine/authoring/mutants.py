"""Rules with one thing changed: a threshold, an operator, a value; and whether a case of the rule notices."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from engine.authoring.cases import facts_of_case
from engine.authoring.coverage import neighbour
from engine.authoring.names import spelled
from engine.authoring.ready import outcome_of
from engine.language import And, Condition, Fact, Operator, Or, Test, Value, Vocabulary, candidates, holds, tests_of
from engine.model.library import Rule

OPERATORS: dict[Operator, tuple[Operator, ...]] = {
    "<": ("<=", ">=", "==", "!="),
    "<=": ("<", ">", "==", "!="),
    ">": (">=", "<=", "==", "!="),
    ">=": (">", "<", "==", "!="),
    "==": ("!=", "<=", ">=", "<", ">"),
    "!=": ("==", "<", ">"),
    "in": ("not in",),
    "not in": ("in",),
    "has": ("not has",),
    "not has": ("has",),
    "is known": ("is unknown",),
    "is unknown": ("is known",),
}
ORDERLESS: tuple[Operator, ...] = ("==", "!=")


class Mutant(NamedTuple):
    """A rule's condition with one thing changed: `before` and `after` say what, `test` is the place."""

    rule: Rule
    condition: Condition
    before: str
    after: str
    test: Test


def mutants(rule: Rule, vocabulary: Vocabulary) -> Iterator[Mutant]:
    """Give every mutant of a rule; of those that mean the same for every value of the fact, one."""
    for test in tests_of(rule.when):
        fact = vocabulary[test.fact]
        others = list(_changed(test, fact))
        means = {_meaning(test, fact, others)}
        for other in others:
            if (meaning := _meaning(other, fact, others)) not in means:
                means.add(meaning)
                before, after = spelled(test, rule), spelled(other, rule)
                yield Mutant(rule, with_test(rule.when, test, other), before, after, test)
    yield from _joined(rule)


def _changed(test: Test, fact: Fact) -> Iterator[Test]:
    for operator in OPERATORS[test.operator]:
        if fact.compares or operator in ORDERLESS or len(OPERATORS[test.operator]) == 1:
            yield replace(test, operator=operator)
    for values in _other_values(test, fact):
        yield replace(test, values=values)


def _other_values(test: Test, fact: Fact) -> Iterator[tuple[Value, ...]]:
    """Give other values: a threshold one up and one down, every other word, a list with one less or one more."""
    if test.operator in ("in", "not in") and not fact.numeric:
        yield from (tuple(one for one in test.values if one != gone) for gone in test.values if len(test.values) > 1)
        yield from ((*test.values, more) for more in fact.values if more not in test.values)
    elif test.operator in ("in", "not in"):
        yield from (tuple(one for one in test.values if one != gone) for gone in test.values if len(test.values) > 1)
        ends = (neighbour(fact, min(test.values), -1), neighbour(fact, max(test.values), 1))
        yield from ((*test.values, more) for more in ends if more is not None)
    elif fact.compares and test.values:
        near = (neighbour(fact, test.values[0], shift) for shift in (-1, 1))
        yield from ((value,) for value in near if value is not None)
    elif fact.kind != "flag" and test.values:
        yield from ((value,) for value in fact.values if value != test.values[0])


def _meaning(test: Test, fact: Fact, others: list[Test]) -> object:
    """Say for which values of its fact a test holds, of those by which the others differ."""
    if fact.kind == "list" or not test.values:
        return (test.operator, test.values)
    values = candidates(fact, [test, *others])
    return tuple(value for value in values if holds(test, {fact.name: value}, {fact.name: fact}) is True)


def with_test(condition: Condition, test: Test, other: Test) -> Condition:
    """Put another test in the place of one (that one, no equal one elsewhere)."""
    if isinstance(condition, Test):
        return other if condition is test else condition
    parts = tuple(with_test(part, test, other) for part in condition.parts)
    return And(parts) if isinstance(condition, And) else Or(parts)


def _joined(rule: Rule) -> Iterator[Mutant]:
    """Take each `and` for `or`, and the other way round."""
    for node in _nodes(rule.when):
        words = ("and", "or") if isinstance(node, And) else ("or", "and")
        first = next(tests_of(node.parts[1]))
        yield Mutant(rule, _swapped(rule.when, node), *words, first)


def _nodes(condition: Condition) -> Iterator[And | Or]:
    if not isinstance(condition, Test):
        yield condition
        for part in condition.parts:
            yield from _nodes(part)


def _swapped(condition: Condition, node: And | Or) -> Condition:
    if isinstance(condition, Test):
        return condition
    if condition is node:
        return Or(node.parts) if isinstance(node, And) else And(node.parts)
    parts = tuple(_swapped(part, node) for part in condition.parts)
    return And(parts) if isinstance(condition, And) else Or(parts)


def killed(mutant: Mutant, vocabulary: Vocabulary) -> bool:
    """Say whether a case of the rule tells the mutant from the rule."""
    facts = [facts_of_case(mutant.rule, case) for case in mutant.rule.tests]
    return any(
        outcome_of(mutant.condition, one, vocabulary) != outcome_of(mutant.rule.when, one, vocabulary) for one in facts
    )
