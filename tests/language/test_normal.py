import pytest
from hypothesis import given

from engine.language import And, Condition, Or, Test, TooWideError, conjunctions, negate, parse, tests_of, truth
from engine.language.nodes import OPPOSITES
from engine.language.normal import WIDEST
from engine.language.truth import Facts
from tests.worlds import VOCABULARY, conditions, known_facts


def test_negation_follows_de_morgan() -> None:
    assert negate(parse("a == 1 and (b < 2 or c has x)")) == parse("a != 1 or (b >= 2 and c not has x)")


def test_every_operator_has_an_opposite_that_leads_back() -> None:
    assert all(OPPOSITES[OPPOSITES[operator]] == operator != OPPOSITES[operator] for operator in OPPOSITES)


def test_an_opposite_keeps_its_place_in_the_text() -> None:
    (test,) = tests_of(parse("  count > 5"))
    assert (test.opposite().start, test.opposite().end) == (test.start, test.end) == (2, 11)


@given(conditions, known_facts())
def test_what_is_written_out_is_true_false_and_undecided_where_the_condition_is(
    condition: Condition, facts: Facts
) -> None:
    written = Or(tuple(And(one) for one in conjunctions(condition)))
    assert truth(written, facts, VOCABULARY) is truth(condition, facts, VOCABULARY)


@given(conditions)
def test_what_is_written_out_asks_nothing_else(condition: Condition) -> None:
    asked = {test for one in conjunctions(condition) for test in one}
    assert asked == set(tests_of(condition))


def test_the_same_test_and_the_same_alternative_count_once() -> None:
    assert conjunctions(parse("a == 1 and a == 1")) == ((Test("a", "==", (1,)),),)
    assert len(conjunctions(parse("(a == 1 and b == 2) or (a == 1 and b == 2)"))) == 1


def test_refuses_what_is_too_wide_before_it_is_written_out() -> None:
    widest = " and ".join(f"(a{n} == 1 or b{n} == 1)" for n in range(8))
    assert len(conjunctions(parse(widest))) == WIDEST
    with pytest.raises(TooWideError):
        conjunctions(parse(" and ".join(f"(a{n} == 1 or b{n} == 1)" for n in range(300))))
