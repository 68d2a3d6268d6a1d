"""What a fact can be: enough values to decide any set of tests on it exactly."""

from collections.abc import Iterable, Sequence

from engine.language.nodes import Test, Value
from engine.language.normal import Conjunction
from engine.language.truth import holds
from engine.language.vocabulary import Fact, Vocabulary


def clash(conjunction: Conjunction, vocabulary: Vocabulary) -> Conjunction:
    """Give the tests on one fact that can't be true together, or nothing where all can.

    Facts are independent of one another, so a conjunction can be true if its tests can, fact by fact.
    """
    for name in dict.fromkeys(test.fact for test in conjunction):
        tests = tuple(test for test in conjunction if test.fact == name)
        if not _possible(tests, vocabulary[name], vocabulary):
            return tests
    return ()


def _possible(tests: Conjunction, fact: Fact, vocabulary: Vocabulary) -> bool:
    if fact.kind == "list":
        return _possible_list(tests)
    worlds: list[dict[str, Value | Sequence[str]]] = [{}]
    worlds += [{fact.name: value} for value in candidates(fact, tests)]
    return any(all(holds(test, world, vocabulary) is True for test in tests) for world in worlds)


def _possible_list(tests: Conjunction) -> bool:
    inside = {test.values for test in tests if test.operator == "has"}
    outside = {test.values for test in tests if test.operator == "not has"}
    unknown = any(test.operator == "is unknown" for test in tests)
    return not inside & outside and not (unknown and len({test.operator for test in tests}) > 1)


def candidates(fact: Fact, tests: Iterable[Test]) -> list[Value]:
    """Give values of a fact among which every truth of these tests occurs: bounds, thresholds, neighbours."""
    if fact.kind == "flag":
        return [True, False]
    if not fact.numeric:
        return list(fact.values)
    step = 1 if fact.whole else 0.01
    marks = {fact.low, fact.high} | {v for test in tests for v in test.values if isinstance(v, int | float)}
    near = {round(mark + shift, 2) for mark in marks for shift in (-step, 0, step)}
    return [int(n) if float(n).is_integer() else n for n in sorted(near) if fact.low <= n <= fact.high]
