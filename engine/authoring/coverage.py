"""What the cases beside the rules show: each rule's outcomes, each test both ways, both sides of each threshold."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple

from engine.authoring.cases import Outcome, facts_of_case
from engine.authoring.ready import outcome_of
from engine.language import Fact, Facts, Test, Value, Vocabulary, holds, tests_of
from engine.language.nodes import ORDERING
from engine.model.library import Library, Rule

Kind = Literal["outcome", "test", "threshold"]


class Mark(NamedTuple):
    """One thing that a case should show of a rule.

    For `outcome` it is what the rule does, for `test` whether one test is true or false, and for `threshold` a value
    of its fact that stands right beside the threshold.
    """

    rule: Rule
    kind: Kind
    wanted: Outcome | bool | Value
    test: Test | None = None

    def shown_by(self, facts: Facts, vocabulary: Vocabulary) -> bool:
        """Say whether these facts show it."""
        if self.test is None:
            return outcome_of(self.rule.when, facts, vocabulary) == self.wanted
        if self.kind == "test":
            return holds(self.test, facts, vocabulary) is self.wanted
        return _beside(vocabulary[self.test.fact], facts.get(self.test.fact), self)


def marks(rule: Rule, vocabulary: Vocabulary) -> Iterator[Mark]:
    """Give all that the cases of a rule should show."""
    for outcome in ("fires", "silent"):
        yield Mark(rule, "outcome", outcome)
    for test in tests_of(rule.when):
        for wanted in (True, False):
            yield Mark(rule, "test", wanted, test)
        if test.operator in ORDERING:
            yield from (Mark(rule, "threshold", value, test) for value in sides(test, vocabulary[test.fact]))


def sides(test: Test, fact: Fact) -> tuple[Value, ...]:
    """Give the values on both sides of a threshold, those that the fact can have: for `<= 2` these are 2 and 3."""
    mark = test.values[0]
    below = -1 if test.operator in ("<", ">=") else 0
    found = (neighbour(fact, mark, below), neighbour(fact, mark, below + 1))
    return tuple(value for value in found if value is not None)


def neighbour(fact: Fact, value: Value, shift: int) -> Value | None:
    """Give the value that stands so many places on: of a percentage whole points, of words those in order."""
    if not fact.numeric:
        words, place = list(fact.values), fact.rank(value) + shift
        return words[place] if 0 <= place < len(words) else None
    assert isinstance(value, int | float)
    moved = value + shift
    return moved if fact.low <= moved <= fact.high else None


def _beside(fact: Fact, value: object, mark: Mark) -> bool:
    """Say whether a value stands at a threshold, on the same side as the one that is wanted.

    A percentage may be less than a point off: 59.5 shows the side of `< 60` on which 59 lies.
    """
    assert mark.test is not None
    if not isinstance(value, str | int | float) or not isinstance(mark.wanted, str | int | float):
        return False
    if fact.whole or not fact.numeric:
        return value == mark.wanted
    same = holds(mark.test, {fact.name: value}, {fact.name: fact})
    side = holds(mark.test, {fact.name: mark.wanted}, {fact.name: fact})
    return same is side and abs(float(value) - float(mark.test.values[0])) <= 1


class Covered(NamedTuple):
    """The marks of all rules, those that no case shows, and what the cases know of each mark's fact."""

    marks: tuple[Mark, ...]
    missing: tuple[Mark, ...]


def coverage(library: Library, names: Collection[str]) -> Covered:
    """Hold the cases of these rules against what they should show."""
    rules: dict[str, Rule] = {}
    for rule in library.rules:
        if rule.id in names:
            rules.setdefault(rule.id, rule)
    found = [mark for rule in rules.values() for mark in marks(rule, library.facts)]
    return Covered(tuple(found), tuple(mark for mark in found if not shown(mark, library.facts)))


def shown(mark: Mark, vocabulary: Vocabulary) -> bool:
    """Say whether a case of the rule shows a mark."""
    return any(mark.shown_by(facts_of_case(mark.rule, case), vocabulary) for case in mark.rule.tests)


def seen(mark: Mark) -> Sequence[object]:
    """Give the values that the cases of a rule know of a mark's fact, each once."""
    if mark.test is None:
        return ()
    values = [facts_of_case(mark.rule, case).get(mark.test.fact) for case in mark.rule.tests]
    return list(dict.fromkeys(value for value in values if value is not None))
