import pytest
from hypothesis import given

from engine.language import Condition, parse, truth
from engine.language.truth import Facts
from engine.model.placeholders import always_known, fill, own_names, placeholders
from tests.worlds import VOCABULARY, conditions, known_facts


def test_finds_each_placeholder_once_in_the_order_of_the_text() -> None:
    text = "{b_1} en {a}, {b_1}; geen {Hoofdletter}, {1}, {}, {a b}, {{, }, {a-b} of { a }"
    assert placeholders(text) == ("b_1", "a")


def test_fills_what_it_knows_and_leaves_other_braces_alone() -> None:
    assert fill("{a} {b} {{c}} {}", {"a": "1", "c": "{b}"}) == "1 {b} {{b}} {}"


def test_a_rule_for_each_focus_point_has_names_of_its_own() -> None:
    assert own_names("ties") == {"level": "ties", "gap": "gap_ties", "open_needs": "open_needs_ties"}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("count > 5", {"count"}),
        ("count > 5 and level == 2", {"count", "level"}),
        ("count > 5 or level == 2", set()),
        ("count > 5 or count < 3", {"count"}),
        ("(count > 5 or level == 2) and rate > 3", {"rate"}),
        ("count is unknown", set()),
        ("count is known", {"count"}),
        ("count is unknown and rate > 3", {"rate"}),
        ("count is unknown or count > 3", set()),
    ],
)
def test_knows_which_facts_are_known_wherever_a_condition_is_true(text: str, known: set[str]) -> None:
    assert always_known(parse(text)) == known


@given(conditions, known_facts())
def test_what_is_always_known_is_known_wherever_the_condition_is_true(condition: Condition, facts: Facts) -> None:
    if truth(condition, facts, VOCABULARY) is True:
        assert always_known(condition) <= set(facts)
