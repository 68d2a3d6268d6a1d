import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language import Condition, Test, candidates, check, clash, conjunctions, holds, parse, spell, spell_test
from engine.language.truth import Facts, satisfied
from tests.worlds import VOCABULARY, conditions, known_facts, questions, values_of

ONE_KIND = st.sampled_from(sorted(VOCABULARY))


def tests_on(name: str) -> st.SearchStrategy[list[Test]]:
    """Give a few tests on one fact."""
    return st.lists(questions(name), min_size=1, max_size=3)


@given(ONE_KIND.flatmap(lambda name: st.tuples(tests_on(name), values_of(VOCABULARY[name]))))
def test_among_the_candidates_every_truth_of_the_tests_occurs(
    drawn: tuple[list[Test], str | int | float | bool],
) -> None:
    asked, value = drawn
    fact = VOCABULARY[asked[0].fact]
    if fact.kind != "list":
        told = [holds(test, {fact.name: value}, VOCABULARY) for test in asked]
        worlds = [{fact.name: one} for one in candidates(fact, asked)]
        assert told in [[holds(test, world, VOCABULARY) for test in asked] for world in worlds]


@given(ONE_KIND.flatmap(tests_on))
def test_candidates_are_values_that_the_fact_can_have(asked: list[Test]) -> None:
    fact = VOCABULARY[asked[0].fact]
    assert all(fact.admits(value) for value in candidates(fact, asked))


@given(conditions, known_facts())
def test_what_clashes_is_never_true(condition: Condition, facts: Facts) -> None:
    for alternative in conjunctions(condition):
        if clash(alternative, VOCABULARY):
            assert not satisfied(alternative, facts, VOCABULARY)


@given(ONE_KIND.flatmap(tests_on))
def test_what_does_not_clash_is_true_somewhere(asked: list[Test]) -> None:
    fact = VOCABULARY[asked[0].fact]
    values: list[Facts] = [{fact.name: value} for value in candidates(fact, asked)]
    if fact.kind == "list":
        words = sorted(fact.values)
        some = itertools.chain.from_iterable(itertools.combinations(words, n) for n in range(len(words) + 1))
        values = [{fact.name: one} for one in some]
    possible = any(satisfied(tuple(asked), world, VOCABULARY) for world in [{}, *values])
    assert possible is not bool(clash(tuple(asked), VOCABULARY))


@pytest.mark.parametrize(
    ("text", "clashing"),
    [
        ("count > 5 and count < 7", ""),
        ("count > 5 and count < 6", "count > 5 and count < 6"),
        ("rate > 5 and rate < 6", ""),
        ("rate > 5 and rate < 5.01", "rate > 5 and rate < 5.01"),
        ("count < 0", "count < 0"),
        ("level > 4", "level > 4"),
        ("mood < reserved", "mood < reserved"),
        (
            "mood != reserved and mood != open and mood < driving",
            "mood != reserved and mood != open and mood < driving",
        ),
        ("joined != true and joined != false", "joined != true and joined != false"),
        ("joined == true and count > 5 and joined == false", "joined == true and joined == false"),
        ("sectors has po and sectors has vso", ""),
        ("sectors is unknown and sectors not has po", "sectors is unknown and sectors not has po"),
        ("count is unknown and many > 3", ""),
    ],
)
def test_names_the_tests_on_one_fact_that_clash(text: str, clashing: str) -> None:
    (alternative,) = conjunctions(parse(text))
    assert " and ".join(map(spell_test, clash(alternative, VOCABULARY))) == clashing


@given(conditions)
def test_a_condition_is_refused_where_one_of_its_alternatives_clashes(condition: Condition) -> None:
    clashing = [one for one in conjunctions(condition) if clash(one, VOCABULARY)]
    names = [found.name for found in check(condition, spell(condition), VOCABULARY)]
    assert names == ["never-true"] * len(clashing)
