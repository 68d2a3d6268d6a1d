"""The nearest miss: which test failed, and by how much."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.advice.misses import distance, nearest_miss
from engine.language import Condition, Fact, Facts, Test, Value, conjunctions, holds, parse, spell_test, truth
from tests.libraries import weigh
from tests.worlds import VOCABULARY, conditions, known_facts, questions, values_of

NUMERIC = ("count", "level", "rate", "mood", "cover")


def miss(when: str, facts: Facts) -> tuple[list[tuple[str, object, float | None]], tuple[str, ...]]:
    found = nearest_miss(weigh("a", when, 1, "ties"), facts, VOCABULARY)
    return [(spell_test(one.test), one.value, one.distance) for one in found.failed], found.unknown


@pytest.mark.parametrize(
    ("when", "value", "expected"),
    [
        ("count > 5", 3, 3),
        ("count >= 5", 3, 2),
        ("count < 5", 9, 5),
        ("count <= 5", 9, 4),
        ("count == 5", 9, 4),
        ("count == 5", 2, 3),
        ("count != 5", 5, 1),
        ("count in [1, 20]", 9, 8),
        ("count not in [4, 5, 6]", 5, 2),
        ("count not in [0, 1]", 0, 2),
        ("level < 2", 4, 3),
        ("rate > 50", 50, 0.01),
        ("rate >= 75", 60.5, 14.5),
        ("rate < 50", 50, 0.01),
        ("rate != 50", 50, 0.01),
        ("mood == driving", "reserved", 2),
        ("mood > reserved", "reserved", 1),
        ("mood < driving", "driving", 1),
        ("mood not in [open, driving]", "driving", 2),
        ("market == po", "vso", None),
        ("joined == true", False, None),
        ("count is unknown", 3, None),
    ],
)
def test_a_failing_test_tells_how_far_the_value_is_from_one_that_would_do(
    when: str, value: int | float | str, expected: float | None
) -> None:
    (test,) = conjunctions(parse(when))[0]
    assert distance(test, {test.fact: value}, VOCABULARY) == expected


def test_a_list_has_no_distance() -> None:
    assert miss("sectors has po", {"sectors": ("vso",)}) == ([("sectors has po", ("vso",), None)], ())


def test_what_is_unknown_has_no_distance() -> None:
    assert distance(Test("count", ">", (5,)), {}, VOCABULARY) is None


def test_the_alternative_with_the_fewest_failing_tests_is_the_nearest() -> None:
    told = miss("count > 5 and level >= 3 or count > 100", {"count": 5, "level": 2})
    assert told == ([("count > 100", 5, 96)], ())


def test_of_these_the_one_that_is_least_far_off_then_the_one_with_the_fewest_unknowns_then_the_first() -> None:
    facts: Facts = {"count": 3, "level": 2}
    assert miss("count > 9 or level > 2 or count > 5", facts) == ([("level > 2", 2, 1)], ())
    assert miss("level > 2 and rate > 5 or level == 3", facts) == ([("level == 3", 2, 1)], ())
    assert miss("level > 2 or level == 3 or count == 4", facts) == ([("level > 2", 2, 1)], ())
    assert miss("level > 3 or market == po", {**facts, "market": "vso"}) == ([("market == po", "vso", None)], ())
    assert miss("market == po or level > 2", {**facts, "market": "vso"}) == ([("market == po", "vso", None)], ())


def test_what_an_alternative_waits_for_is_named_once() -> None:
    assert miss("count > 5 and rate > 5 and rate < 9 and joined == true", {"count": 1, "joined": True}) == (
        [("count > 5", 1, 5)],
        ("rate",),
    )


@given(conditions, known_facts())
def test_a_rule_misses_nothing_exactly_where_it_could_still_be_true(condition: Condition, facts: Facts) -> None:
    rule = weigh("a", "count > 5", 1, "ties")._replace(when=condition)
    found = nearest_miss(rule, facts, VOCABULARY)
    told = truth(rule.when, facts, VOCABULARY)
    assert (told is False) is bool(found.failed)
    assert (told is True) is (not found.failed and not found.unknown)


@given(st.sampled_from(NUMERIC).flatmap(lambda name: st.tuples(questions(name), values_of(VOCABULARY[name]))))
def test_a_distance_leads_to_a_value_that_would_do_and_nothing_nearer_does(drawn: tuple[Test, Value]) -> None:
    test, value = drawn
    fact = VOCABULARY[test.fact]
    facts: Facts = {fact.name: value}
    far = distance(test, facts, VOCABULARY)
    if holds(test, facts, VOCABULARY) or far is None:
        return
    scale = 100 if fact.numeric else 1
    near = [
        abs(fact.rank(one) - fact.rank(value)) / scale
        for one in every_value(fact)
        if holds(test, {fact.name: one}, VOCABULARY)
    ]
    assert min(near) == far


def every_value(fact: Fact) -> Iterable[Value]:
    if not fact.numeric:
        return fact.values
    return range(fact.high + 1) if fact.whole else (n / 100 for n in range(100 * fact.high + 1))
