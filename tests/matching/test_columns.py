"""The columnar evaluator against the reference truth: every test in every cell, and random conditions."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language import Condition, Facts, Operator, Test, Vocabulary, candidates, holds, tests_of, truth, waits_for
from engine.matching.columns import Circuit, Conditions, codings, pack, unpack, words_for
from engine.matching.columns.circuit import ALL, NONE
from engine.model.library import Library
from tests.worlds import VOCABULARY, conditions, known_facts


def worlds_of(test: Test, vocabulary: Vocabulary) -> list[Facts]:
    """Give a world for every cell of a test's fact: around each threshold, each word, each member, and unknown."""
    fact = vocabulary[test.fact]
    if fact.kind == "list":
        words = list(fact.values)
        return [{}, {fact.name: ()}, {fact.name: tuple(words)}, *({fact.name: (word,)} for word in words)]
    return [{}, *({fact.name: value} for value in candidates(fact, [test]))]


def evaluated(
    condition: Condition, worlds: Sequence[Facts], vocabulary: Vocabulary
) -> tuple[list[bool | None], dict[str, list[int]]]:
    """Work out a condition in columns: its truth in each world, and by fact where it is waited for."""
    circuit, coded = Circuit(), codings(vocabulary)
    compiled = Conditions(circuit, vocabulary, coded)
    rails = compiled.rails(condition)
    waits: dict[str, int] = {}
    for name, node in compiled.waiting(condition, ALL):
        waits[name] = circuit.either(waits.get(name, NONE), node)
    columns = {name: coding.column([world.get(name) for world in worlds]) for name, coding in coded.items()}
    found = circuit.program([*rails, *waits.values()]).run(len(worlds), columns, {})
    true, false = (unpack(found[node], len(worlds)) for node in rails)
    told = [True if yes else False if no else None for yes, no in zip(true, false, strict=True)]
    return told, {name: unpack(found[node], len(worlds)).tolist() for name, node in waits.items()}


def every_test() -> list[Test]:
    """Give a test with every operator on every kind of fact, at and beside its limits."""
    found = []
    for name, fact in VOCABULARY.items():
        values = candidates(fact, [])
        operators: list[Operator] = ["has", "not has"] if fact.kind == "list" else ["==", "!=", "in", "not in"]
        operators += ["<", "<=", ">", ">="] if fact.compares else []
        found += [Test(name, operator, (value,)) for operator in operators for value in values]
        found += [Test(name, "is known"), Test(name, "is unknown")]
        if fact.kind not in ("list", "flag"):
            found += [Test(name, "in", tuple(values[::2])), Test(name, "not in", tuple(values[::2]))]
    return found


@pytest.mark.parametrize("name", sorted(VOCABULARY))
def test_every_operator_in_every_cell(name: str) -> None:
    for test in every_test():
        if test.fact == name:
            worlds = worlds_of(test, VOCABULARY)
            assert evaluated(test, worlds, VOCABULARY)[0] == [holds(test, world, VOCABULARY) for world in worlds]


def test_every_test_of_the_shipped_rules_in_every_cell(library: Library) -> None:
    asked = {name: fact for name, fact in library.facts.items() if fact.origin != "derived"}
    tests = {test for rule in library.rules for test in tests_of(rule.when) if test.fact in asked}
    assert len(tests) > 100
    for test in tests:
        worlds = worlds_of(test, asked)
        assert evaluated(test, worlds, asked)[0] == [holds(test, world, asked) for world in worlds]


@given(conditions, st.lists(known_facts(), min_size=1, max_size=70))
def test_conditions_in_any_worlds(condition: Condition, worlds: list[Facts]) -> None:
    told, waits = evaluated(condition, worlds, VOCABULARY)
    assert told == [truth(condition, world, VOCABULARY) for world in worlds]
    for place, world in enumerate(worlds):
        waiting = {name for name, flags in waits.items() if flags[place]}
        assert waiting == set(waits_for(condition, world, VOCABULARY))


@given(st.lists(st.booleans(), min_size=1, max_size=200))
def test_bits_keep_each_region_apart(flags: list[bool]) -> None:
    bits = np.full(words_for(len(flags)), np.iinfo(np.uint64).max, np.uint64)
    pack(np.array(flags), bits)
    assert unpack(bits, len(flags)).tolist() == [int(flag) for flag in flags]


def test_equal_parts_are_worked_out_once() -> None:
    circuit = Circuit()
    left, right = circuit.compare("a", "<", 3), circuit.compare("b", "==", 1)
    assert circuit.both(left, right) == circuit.both(right, left, left)
    assert circuit.either(left, ALL) == ALL
    assert circuit.both(left, NONE) == NONE
    assert circuit.opposite(circuit.opposite(left)) == left


def test_a_program_leaves_given_bits_as_they_were() -> None:
    circuit = Circuit()
    first, second, third = (circuit.given(name) for name in "abc")
    wanted = circuit.both(circuit.either(first, second), circuit.opposite(third))
    given_bits = {name: np.array([value], np.uint64) for name, value in zip("abc", (5, 8, 4), strict=True)}
    found = circuit.program([wanted]).run(64, {}, given_bits)
    assert int(found[wanted][0]) == 9
    assert [int(bits[0]) for bits in given_bits.values()] == [5, 8, 4]


@pytest.mark.parametrize("name", sorted(VOCABULARY))
def test_a_code_gives_its_value_back(name: str) -> None:
    coding = codings(VOCABULARY)[name]
    fact = VOCABULARY[name]
    values = [(), tuple(fact.values)] if fact.kind == "list" else candidates(fact, [])
    for value in (None, *values):
        assert coding.value(coding.code(value)) == value
