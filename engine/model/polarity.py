"""A focus point's points never fall as its own level falls: the law, checked on each rule's text.

A rule that adds points may fire only more, and one that takes points away only less, as the level of the
focus point it weighs goes down. That is read off the tests on that level, through derived facts.
"""

from collections.abc import Iterator
from typing import Any, Final

from engine.errors import Fault, fault
from engine.language import Condition, Test, negate, tests_of
from engine.language.spelling import spell_test
from engine.model.build import tree_of
from engine.model.read import Item

Plain = dict[str, Any]
_DOWN: Final = frozenset({"<", "<="})
_UP: Final = frozenset({">", ">="})


def own_level_faults(rule: Plain, item: Item, condition: Condition, plain: Plain) -> Iterator[Fault]:
    """Find tests by which points of a weighed focus point could fall as its own level falls."""
    for name in rule.get("weigh", ()):
        facts = {name: _DOWN, f"gap_{name}": _UP, f"open_needs_{name}": _UP}
        wanted = condition if rule["points"] >= 0 else negate(condition)
        for test in against(wanted, facts, plain):
            own = fault("points-fall-with-level", test=spell_test(test), focus_point=name)
            yield item.at(own, "when")


def against(condition: Condition, facts: dict[str, frozenset[str]], plain: Plain) -> Iterator[Test]:
    """Give the tests that can become false as the level falls; derived facts are followed to their rules."""
    for test in tests_of(condition):
        if test.fact in facts:
            if not _goes_along(test, facts[test.fact]):
                yield test
        elif plain["facts"][test.fact]["origin"] == "derived":
            yield from _derived_against(test, facts, plain)


def _goes_along(test: Test, direction: frozenset[str]) -> bool:
    lowest = test.values == (0,)
    if test.operator == "==":
        return lowest and direction == _DOWN
    if test.operator == "!=":
        return lowest and direction == _UP
    return test.operator in direction


def _derived_against(test: Test, facts: dict[str, frozenset[str]], plain: Plain) -> Iterator[Test]:
    """Follow a test on a derived fact: true with its rules where it asks for what they give, else against them."""
    for rule in plain["rules"]:
        if test.fact not in rule.get("gives", {}):
            continue
        condition = tree_of(rule["when"])
        if test.operator in ("is known", "is unknown"):
            continue
        same = (rule["gives"][test.fact] in test.values) == (test.operator in ("==", "in"))
        if any(True for _ in against(condition if same else negate(condition), facts, plain)):
            yield test
