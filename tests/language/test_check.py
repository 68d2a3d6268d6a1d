import pytest
from hypothesis import given

from engine.errors import render
from engine.language import Condition, check, parse, sentence
from engine.text import LANGUAGES
from tests.worlds import VOCABULARY, conditions


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("cuont > 5", "unknown-fact", "count"),
        ("money == poo", "impossible-value", "po"),
        ("mood == angry", "impossible-value", "reserved"),
        ("market > po", "no-order", "po"),
        ("joined > true", "no-order", "=="),
        ("joined == 1", "flag-expected", "true"),
        ("count == po", "number-expected", "500"),
        ("count > 501", "number-out-of-range", "500"),
        ("level == 5", "number-out-of-range", "4"),
        ("level == 1.5", "number-not-whole", "0"),
        ("rate > 33.333", "number-too-fine", "33.333"),
        ("count == true", "number-expected", "true"),
        ("joined in [true, 1]", "flag-expected", "1"),
        ("money not in [po, poo]", "impossible-value", "po"),
        ("sectors > po", "list-without-has", "has"),
        ("kinds is known and kinds is unknown", "never-true", "or"),
        ("sectors == po", "list-without-has", "has"),
        ("count has 3", "has-without-list", "in"),
        ("sectors has mars", "impossible-value", "po"),
        ("count > 10 and count < 5", "never-true", "or"),
        ("mood > driving", "never-true", "or"),
        ("sectors has po and sectors not has po", "never-true", "or"),
        ("count is unknown and count > 3", "never-true", "or"),
        ("kinds is unknown and kinds has a", "never-true", "or"),
    ],
)
def test_says_what_can_not_be_meant(text: str, name: str, word: str) -> None:
    (found,) = check(parse(text), text, VOCABULARY)
    assert found.name == name
    assert word in render(found, "nl")
    assert word in render(found, "en")


def test_finds_all_faults_at_once() -> None:
    text = "cuont > 5 and mood == angry or level == 9"
    assert [found.name for found in check(parse(text), text, VOCABULARY)] == [
        "unknown-fact",
        "impossible-value",
        "number-out-of-range",
    ]


@pytest.mark.parametrize(
    "text",
    [
        " and ".join(f"(count == {n} or many == {n})" for n in range(9)),
        " or ".join(f"(count == {n} and many == {n})" for n in range(9)),
        " and ".join(f"count in [{n}, {n + 1}]" for n in range(11)),
        " or ".join("count > 3" for _ in range(101)),
    ],
)
def test_refuses_a_condition_that_is_too_wide_for_an_engine(text: str) -> None:
    (found,) = check(parse(text), text, VOCABULARY)
    assert found.name == "condition-too-wide"


@given(conditions)
def test_every_condition_can_be_said_in_both_languages(condition: Condition) -> None:
    for language in LANGUAGES:
        said = sentence(condition, VOCABULARY, language)
        assert said.strip() == said
        assert "None" not in said


def test_a_sentence_reads_as_dutch() -> None:
    said = sentence(parse("count > 5 and (mood <= open or sectors has po)"), VOCABULARY, "nl")
    assert said == "de count is hoger dan 5 en ofwel de mood is hoogstens x, ofwel bij de sectors hoort x"
