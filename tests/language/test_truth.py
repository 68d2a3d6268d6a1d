import itertools

import pytest
from hypothesis import given

from engine.language import Condition, conjunctions, negate, parse, satisfied, tests_of, truth, waits_for
from engine.language.truth import Facts
from tests.worlds import VOCABULARY, conditions, known_facts


def asks_values_only(condition: Condition) -> bool:
    """Say whether no test asks if a fact is known."""
    return all(test.values for test in tests_of(condition))


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("count > 5", {"count": 6}, True),
        ("count > 5", {"count": 5}, False),
        ("count > 5", {}, None),
        ("count != 5", {}, None),
        ("count not in [5]", {}, None),
        ("count is unknown", {}, True),
        ("count is known", {"count": 0}, True),
        ("mood < driving", {"mood": "open"}, True),
        ("mood >= open", {"mood": "reserved"}, False),
        ("sectors has po", {"sectors": ("po",)}, True),
        ("sectors not has po", {"sectors": ()}, True),
        ("sectors has po", {}, None),
        ("joined == false", {"joined": False}, True),
        ("joined == true", {"joined": False}, False),
        ("level == 1", {"level": 1}, True),
        ("rate <= 49.99", {"rate": 50}, False),
        ("count > 5 and joined == true", {"count": 1}, False),
        ("count > 5 and joined == true", {"count": 9}, None),
        ("count > 5 or joined == true", {"count": 9}, True),
        ("count > 5 or joined == true", {"count": 1}, None),
    ],
)
def test_strong_kleene(text: str, facts: Facts, expected: bool | None) -> None:
    assert truth(parse(text), facts, VOCABULARY) is expected


RANK: dict[bool | None, int] = {False: 0, None: 1, True: 2}


@pytest.mark.parametrize("told", list(itertools.product(RANK, repeat=3)))
def test_and_takes_the_least_true_part_and_or_the_truest(told: tuple[bool | None, ...]) -> None:
    names = ("count", "many", "level")
    facts = {name: {True: 4, False: 1}[one] for name, one in zip(names, told, strict=True) if one is not None}
    asked = [f"{name} > 3" for name in names]
    least, most = min(told, key=RANK.__getitem__), max(told, key=RANK.__getitem__)
    assert truth(parse(" and ".join(asked)), facts, VOCABULARY) is least
    assert truth(parse(" or ".join(asked)), facts, VOCABULARY) is most


@given(conditions, known_facts())
def test_the_negation_is_true_exactly_where_the_condition_is_false(condition: Condition, facts: Facts) -> None:
    told = truth(condition, facts, VOCABULARY)
    assert truth(negate(condition), facts, VOCABULARY) is (None if told is None else not told)
    assert negate(negate(condition)) == condition


@given(conditions, known_facts())
def test_a_condition_is_true_where_one_of_its_alternatives_is(condition: Condition, facts: Facts) -> None:
    written = conjunctions(condition)
    assert any(satisfied(one, facts, VOCABULARY) for one in written) is (truth(condition, facts, VOCABULARY) is True)
    assert len(set(written)) == len(written)


@given(conditions.filter(asks_values_only), known_facts(), known_facts())
def test_what_is_told_stays_told_when_more_becomes_known(condition: Condition, facts: Facts, more: Facts) -> None:
    told = truth(condition, facts, VOCABULARY)
    assert told is None or truth(condition, {**more, **facts}, VOCABULARY) is told


@given(conditions, known_facts())
def test_only_an_undecided_condition_waits_and_only_for_unknown_facts(condition: Condition, facts: Facts) -> None:
    waits = waits_for(condition, facts, VOCABULARY)
    assert bool(waits) is (truth(condition, facts, VOCABULARY) is None)
    assert not set(waits) & set(facts)


def test_a_decided_part_waits_for_nothing() -> None:
    condition = parse("(count > 5 and joined == true) or level == 2")
    assert waits_for(condition, {"count": 1}, VOCABULARY) == ("level",)


def test_written_out_alternatives_keep_the_order_of_the_text() -> None:
    written = conjunctions(parse("(count > 5 or joined == true) and (level == 1 or level == 2)"))
    spelled = [tuple(test.fact + str(test.values[0]) for test in one) for one in written]
    assert spelled == list(itertools.product(("count5", "joinedTrue"), ("level1", "level2")))
