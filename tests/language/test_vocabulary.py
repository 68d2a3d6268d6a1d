import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import RegiokoersError
from engine.language import Test, Value, is_word, parse
from engine.language.tokens import KEYWORDS
from tests.worlds import VOCABULARY


@pytest.mark.parametrize(
    ("name", "value", "admitted"),
    [
        ("count", 0, True),
        ("count", 500, True),
        ("count", 501, False),
        ("count", -1, False),
        ("count", 2.5, False),
        ("count", 2.0, True),
        ("count", True, False),
        ("count", "2", False),
        ("count", float("nan"), False),
        ("count", float("inf"), False),
        ("rate", 33.33, True),
        ("rate", 33.333, False),
        ("rate", 100.01, False),
        ("level", 4, True),
        ("level", 5, False),
        ("mood", "open", True),
        ("mood", "Open", False),
        ("mood", 1, False),
        ("money", "none", True),
        ("joined", True, True),
        ("joined", 1, False),
        ("joined", "true", False),
        ("sectors", "po", True),
        ("sectors", "mbo", False),
    ],
)
def test_says_which_values_a_fact_can_have(name: str, value: Value, admitted: bool) -> None:
    assert VOCABULARY[name].admits(value) is admitted


def test_values_rank_in_their_own_order() -> None:
    mood, rate = VOCABULARY["mood"], VOCABULARY["rate"]
    assert sorted(("driving", "reserved", "open"), key=mood.rank) == ["reserved", "open", "driving"]
    assert [rate.rank(value) for value in (0, 0.01, 49.99, 50, 100)] == [0, 1, 4999, 5000, 10000]


def test_numbers_and_ordered_words_compare_and_nothing_else() -> None:
    comparing = {name for name, one in VOCABULARY.items() if one.compares}
    assert comparing == {"count", "many", "level", "other_level", "rate", "mood", "cover"}


@given(st.text(max_size=8) | st.sampled_from(sorted(KEYWORDS)))
def test_a_word_is_what_a_condition_can_ask_about(text: str) -> None:
    read = None
    with contextlib.suppress(RegiokoersError):
        read = parse(f"{text} == {text}")
    assert is_word(text) is (read == Test(text, "==", (text,)))
