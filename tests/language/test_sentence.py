import itertools
from collections.abc import Iterator

import pytest

from engine.language import (
    And,
    Condition,
    Fact,
    Or,
    Test,
    describe_test,
    enumerate_words,
    parse,
    say_value,
    sentence,
    truth,
)
from engine.text import Text
from tests.worlds import VOCABULARY, X, fact

ATOMS = tuple(parse(f"{name} is unknown") for name in ("count", "many", "level", "rate"))
PARTNERS = Fact(
    "partners",
    "number",
    Text("het aantal", "the number"),
    high=500,
    unit=(Text("school", "school"), Text("scholen", "schools")),
)
JOINED = Fact(
    "joined",
    "flag",
    Text("de deelname", "the participation"),
    sentences=(Text("de gemeente doet mee", "the municipality joins"), Text("de gemeente doet niet mee", "it doesn't")),
)


@pytest.mark.parametrize(
    ("text", "nl", "en"),
    [
        ("count == 5", "de count is 5", "the count is 5"),
        ("count != 5", "de count is niet 5", "the count is not 5"),
        ("count < 5", "de count is lager dan 5", "the count is below 5"),
        ("rate >= 62.5", "de rate is minstens 62,5%", "the rate is at least 62.5%"),
        ("level > 2", "de level is hoger dan 2 (in opbouw)", "the level is above 2 (in build-up)"),
        ("count in [1, 2, 3]", "de count is 1, 2 of 3", "the count is 1, 2 or 3"),
        ("count not in [1, 2]", "de count is niet 1 of 2", "the count is not 1 or 2"),
        ("sectors not has po", "bij de sectors hoort x niet", "the sectors does not include x"),
        ("mood is known", "de mood is bekend", "the mood is known"),
        ("mood is unknown", "de mood is onbekend", "the mood is unknown"),
        ("joined == true", "de joined is ja", "the joined is yes"),
        (
            "count > 1 and many > 2 or level == 0",
            "ofwel de count is hoger dan 1 en de many is hoger dan 2, ofwel de level is 0 (afwezig)",
            "either the count is above 1 and the many is above 2, or the level is 0 (absent)",
        ),
    ],
)
def test_says_a_condition_in_both_languages(text: str, nl: str, en: str) -> None:
    assert sentence(parse(text), VOCABULARY, "nl") == nl
    assert sentence(parse(text), VOCABULARY, "en") == en


@pytest.mark.parametrize(
    ("test", "nl"),
    [
        (Test("joined", "==", (True,)), "de gemeente doet mee"),
        (Test("joined", "!=", (True,)), "de gemeente doet niet mee"),
        (Test("joined", "==", (False,)), "de gemeente doet niet mee"),
        (Test("joined", "!=", (False,)), "de gemeente doet mee"),
        (Test("joined", "in", (True,)), "de gemeente doet mee"),
        (Test("joined", "not in", (True,)), "de gemeente doet niet mee"),
        (Test("joined", "in", (True, False)), "de deelname is ja of nee"),
        (Test("joined", "is unknown"), "de deelname is onbekend"),
    ],
)
def test_says_a_flag_in_its_own_sentence(test: Test, nl: str) -> None:
    assert describe_test(test, JOINED, "nl") == nl


def test_says_values_with_unit_label_and_percent_sign() -> None:
    assert [say_value(PARTNERS, number, "nl") for number in (0, 1, 2)] == ["0 scholen", "1 school", "2 scholen"]
    assert say_value(fact("rate", "percentage"), 33.3, "nl") == "33,3%"
    assert say_value(fact("rate", "percentage"), 33.3, "en") == "33.3%"
    assert [say_value(fact("level", "level"), n, "nl") for n in (0, 4)] == ["0 (afwezig)", "4 (robuust)"]
    assert say_value(fact("mood", "choice", ("po",)), "po", "nl") == X.nl
    assert say_value(fact("mood", "choice", ("po",)), "elsewhere", "nl") == "elsewhere"


def test_words_are_joined_as_people_do() -> None:
    assert [enumerate_words(list("abc"[:n]), " of ") for n in range(4)] == ["", "a", "a of b", "a, b of c"]


@pytest.mark.parametrize(
    ("text", "nl"),
    [
        ("(count > 1 or many > 2) and rate > 3", "R en ofwel C, ofwel M"),
        ("count > 1 or many > 2 and rate > 3", "ofwel C, ofwel M en R"),
        ("count > 1 or (many > 2 or rate > 3)", "ofwel C, ofwel M, ofwel R"),
        ("count > 1 and (many > 2 and rate > 3)", "C en M en R"),
        ("(count > 1 or many > 2) and (rate > 3 or many > 2)", "(ofwel C, ofwel M) en (ofwel R, ofwel M)"),
        ("count > 1 or many > 2 and (rate > 3 or count > 1)", "ofwel C, ofwel M en (ofwel R, ofwel C)"),
    ],
)
def test_says_which_parts_belong_together(text: str, nl: str) -> None:
    short = {"C": "de count is hoger dan 1", "M": "de many is hoger dan 2", "R": "de rate is hoger dan 3%"}
    for letter, words in short.items():
        nl = nl.replace(letter, words)
    assert sentence(parse(text), VOCABULARY, "nl") == nl


def trees(atoms: tuple[Condition, ...]) -> Iterator[Condition]:
    """Give every tree of `and` and `or` over these parts, in their order."""
    if len(atoms) == 1:
        yield atoms[0]
    for cut in range(1, len(atoms)):
        for left, right in itertools.product(trees(atoms[:cut]), trees(atoms[cut:])):
            yield And((left, right))
            yield Or((left, right))


def test_conditions_that_differ_are_said_differently() -> None:
    known = [
        dict.fromkeys(some, 1)
        for n in range(5)
        for some in itertools.combinations(("count", "many", "level", "rate"), n)
    ]
    said: dict[str, set[tuple[bool | None, ...]]] = {}
    for tree in trees(ATOMS):
        told = tuple(truth(tree, world, VOCABULARY) for world in known)
        said.setdefault(sentence(tree, VOCABULARY, "nl"), set()).add(told)
    assert all(len(told) == 1 for told in said.values())
