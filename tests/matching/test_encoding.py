"""Values as durable-rules sees them: nothing is taken for what it is not."""

import pytest

from engine.language import Facts, Operator, Test, parse
from engine.matching.durable import DurableStratum
from engine.matching.reference import ReferenceStratum
from tests.matching.engine_calls import agree
from tests.worlds import VOCABULARY, fact

ODD = {
    "word": fact("word", "choice", ("1", "3", "true", "abc", "ABC")),
    "order": fact("order", "ordered", ("9", "10", "abc", "1e3")),
    "number": fact("number", "number", high=5),
    "flag": fact("flag", "flag"),
}


@pytest.mark.parametrize("word", ["1", "3", "true", "abc", "ABC"])
@pytest.mark.parametrize("other", ["1", "3", "true", "abc", "ABC"])
def test_a_word_is_never_taken_for_another_or_for_a_number(word: str, other: str) -> None:
    conditions = [Test("word", "==", (other,)), Test("word", "!=", (other,)), Test("number", "==", (3,))]
    found = DurableStratum(conditions, ODD).true({"word": word, "flag": True})
    assert list(found) == [0 if word == other else 1]


@pytest.mark.parametrize("value", [True, False])
def test_a_flag_is_no_number(value: bool) -> None:
    conditions = [Test("flag", "==", (True,)), Test("flag", "==", (False,)), Test("flag", "!=", (True,))]
    assert agree(conditions, {"flag": value, "number": 1}, ODD)


@pytest.mark.parametrize("value", ["9", "10", "abc", "1e3"])
def test_ordered_words_compare_by_their_place_and_not_as_text(value: str) -> None:
    conditions = [Test("order", operator, ("10",)) for operator in ("<", "<=", ">", ">=")]
    found = DurableStratum(conditions, ODD).true({"order": value})
    place = list(ODD["order"].values).index(value)
    assert list(found) == [n for n, holds in enumerate((place < 1, place <= 1, place > 1, place >= 1)) if holds]


def test_a_text_of_any_length_is_told_from_one_that_ends_alike() -> None:
    short = "x"
    long = short + "y" * 65_536
    vocabulary = {"word": fact("word", "choice", (short, long)), "words": fact("words", "list", (short, long))}
    conditions = [Test("word", "==", (short,)), Test("words", "has", (short,))]
    for value in (short, long):
        assert agree(conditions, {"word": value, "words": (value,)}, vocabulary)


@pytest.mark.parametrize("rate", [0, 0.01, 0.1, 0.29, 0.3, 33.33, 49.99, 50, 99.99, 100])
def test_a_rate_with_decimals_compares_exactly(rate: float) -> None:
    values = (0, 0.01, 0.1, 0.29, 0.3, 33.33, 49.99, 50, 50.01, 99.99, 100)
    operators: tuple[Operator, ...] = ("==", "!=", "<", "<=", ">", ">=")
    assert agree([Test("rate", operator, (value,)) for value in values for operator in operators], {"rate": rate})


@pytest.mark.parametrize("rate", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_taken_for_unknown(rate: float) -> None:
    stratum = DurableStratum([parse("rate is unknown"), parse("rate > 5")], VOCABULARY)
    with pytest.raises((ValueError, OverflowError)):
        stratum.true({"rate": rate})
    assert list(stratum.true({"rate": 6})) == [1]


def test_the_largest_counts_stay_apart() -> None:
    top = 9_000_000_000_000_000
    vocabulary = {"large": fact("large", "number", high=top)}
    conditions = [Test("large", operator, (top,)) for operator in ("==", "<", ">=")]
    for value in (top - 1, top):
        assert agree(conditions, {"large": value}, vocabulary)


@pytest.mark.parametrize("name", ["count", "mood", "market", "sectors", "joined"])
def test_a_fact_given_as_nothing_is_unknown(name: str) -> None:
    value = 1 if name == "count" else True if name == "joined" else next(iter(VOCABULARY[name].values), "")
    operators: tuple[Operator, ...] = ("has", "not has") if name == "sectors" else ("==", "!=")
    conditions = [Test(name, "is unknown"), Test(name, "is known"), *(Test(name, one, (value,)) for one in operators)]
    nothing: Facts = {name: None}  # type: ignore[dict-item]
    stratum = DurableStratum(conditions, VOCABULARY)
    assert (list(stratum.true(nothing)), stratum.false(nothing)) == ([0], frozenset({1}))
    assert ReferenceStratum(conditions, VOCABULARY).true(nothing).keys() == {0}


@pytest.mark.parametrize("members", [(), ("één",), ("één", "back\\slash"), ('met "aanhaling"', "ja's")])
def test_members_with_accents_quotes_and_backslashes_are_found(members: tuple[str, ...]) -> None:
    words = VOCABULARY["sectors"].values
    conditions = [Test("sectors", operator, (word,)) for word in words for operator in ("has", "not has")]
    assert agree(conditions, {"sectors": members})
