"""A focus point's points never fall as its own level falls: the law, checked on each rule's text.

A rule that adds points may fire only more, and one that takes points away only less, as the level of the
focus point it weighs goes down. That is read off the tests on that level, with derived facts written out, in
every alternative that can be true at all.
"""

from collections.abc import Iterator
from typing import Any, Final

from engine.errors import Fault, fault
from engine.language import (
    And,
    Condition,
    Conjunction,
    Or,
    Test,
    TooWideError,
    Vocabulary,
    clash,
    conjunctions,
    negate,
    spell_test,
    tests_of,
)
from engine.language.tokens import at
from engine.model.build import tree_of
from engine.model.conditions import in_file
from engine.model.read import Item

Plain = dict[str, Any]
_DOWN: Final = frozenset({"<", "<="})
_UP: Final = frozenset({">", ">="})
_HIGHEST: Final = 4


def own_level_faults(
    rule: Plain, item: Item, condition: Condition, plain: Plain, vocabulary: Vocabulary
) -> Iterator[Fault]:
    """Find tests by which points of a weighed focus point could fall as its own level falls."""
    for name in rule.get("weigh", ()):
        facts = {name: _DOWN, f"gap_{name}": _UP, f"open_needs_{name}": _UP}
        wanted = written_out(condition if rule["points"] >= 0 else negate(condition), plain)
        if {test.fact for test in tests_of(wanted)} & set(facts):
            for test in dict.fromkeys(_against(wanted, name, facts, vocabulary)):
                yield _said(test, condition, rule, item, name)


def _said(test: Test, condition: Condition, rule: Plain, item: Item, name: str) -> Fault:
    """Point at the test where the rule's own condition has it; a family's is said of each focus point."""
    text, own = item.plain["when"], set(tests_of(condition))
    written = text[test.start : test.end] if test in own or test.opposite() in own else ""
    about = "each focus_point" if rule["about"] and written.split()[:1] != [test.fact] else name
    found = fault("points-fall-with-level", test=written or spell_test(test), focus_point=about)
    return in_file(found.at(*at(text, test.start)), item, ("when",)) if written else item.at(found, "when")


def written_out(condition: Condition, plain: Plain) -> Condition:
    """Put in the place of each derived flag what the rules that give it ask for."""
    if not isinstance(condition, Test):
        parts = tuple(written_out(part, plain) for part in condition.parts)
        return And(parts) if isinstance(condition, And) else Or(parts)
    given = [rule for rule in plain["rules"] if condition.fact in rule.get("gives", {})]
    if not given or condition.operator not in ("==", "!="):
        return condition
    asked = condition.values[0] if condition.operator == "==" else not condition.values[0]
    whens = [written_out(tree_of(rule["when"]), plain) for rule in given if rule["gives"][condition.fact] is True]
    if len(whens) < len(given):
        return condition
    return Or(tuple(whens)) if asked is True else And(tuple(negate(when) for when in whens))


def _against(
    condition: Condition, name: str, facts: dict[str, frozenset[str]], vocabulary: Vocabulary
) -> Iterator[Test]:
    """Give the tests that can become false as the level falls, in alternatives that can be true."""
    try:
        alternatives = conjunctions(condition)
    except TooWideError:
        alternatives = (tuple(tests_of(condition)),)
    for alternative in alternatives:
        against = [test for test in alternative if test.fact in facts and not _goes_along(test, facts[test.fact])]
        if against and not clash((*alternative, *_levels_below(alternative, name)), vocabulary):
            yield from against


def _levels_below(alternative: Conjunction, name: str) -> Iterator[Test]:
    """Say what a gap tells of the level: a gap of two or more is only there at level 2 or below."""
    for test in alternative:
        if test.fact == f"gap_{name}" and test.operator in (">=", "==") and isinstance(test.values[0], int):
            yield Test(name, "<=", (_HIGHEST - test.values[0],))


def _goes_along(test: Test, direction: frozenset[str]) -> bool:
    lowest = test.values == (0,)
    if test.operator == "==":
        return lowest and direction == _DOWN
    if test.operator == "!=":
        return lowest and direction == _UP
    return test.operator in direction
