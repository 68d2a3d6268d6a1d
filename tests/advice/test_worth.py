"""What an answer is worth: how much of the first three it changes, in which direction."""

from dataclasses import replace

import pytest

from engine.advice.worth import Questions, Worth, answers, first_of, questions_by_worth
from engine.model.library import Rule
from engine.model.region import RegionFacts
from engine.text import Text
from tests.libraries import POINTS, adviser, base, library, region, text, weigh

ZERO = dict.fromkeys(POINTS, 0)
LEAD = {"goals": 900, "ties": 700, "money": 500, "people": 300}
LED = [weigh(f"led/{name}", f"gap_{name} >= 1", points, name) for name, points in LEAD.items()]


def asked(rules: list[Rule], one: RegionFacts) -> Questions:
    made = adviser(library(rules))
    return questions_by_worth(made, made.assess(one))


def by_fact(found: Questions) -> dict[str, Worth]:
    return {one.fact: one for one in found.questions}


def test_an_answer_that_brings_another_into_the_first_three_is_worth_a_third_of_that_answer() -> None:
    found = asked([*LED, weigh("a", "joined == true", 300, "people")], region(ZERO))
    assert found.first == ("goals", "ties", "money")
    (joined,) = found.questions
    assert (joined.fact, joined.worth, joined.doubtful) == ("joined", 16, False)
    (turn,) = joined.turns
    assert (turn.answer, turn.enters, turn.leaves) == (True, ("people",), ("money",))
    assert turn.first == ("goals", "ties", "people")


def test_another_order_of_the_same_three_is_worth_a_third_of_what_new_ones_are() -> None:
    found = asked([*LED, weigh("a", "joined == true", 300, "ties")], region(ZERO))
    (joined,) = found.questions
    (turn,) = joined.turns
    assert (turn.enters, turn.leaves, turn.first) == ((), (), ("ties", "goals", "money"))
    assert joined.worth == 11


def test_an_answer_that_changes_nothing_is_asked_last_with_no_worth() -> None:
    rules = [*LED, weigh("a", "count > 5", 10, "ties"), weigh("b", "joined == true", 300, "people")]
    found = asked(rules, region(ZERO))
    assert [(one.fact, one.worth > 0, len(one.turns)) for one in found.questions] == [
        ("joined", True, 1),
        ("count", False, 0),
    ]


def test_equal_worth_comes_in_the_order_of_the_open_questions() -> None:
    rules = [*LED, weigh("a", "joined == true", 300, "people"), weigh("b", "split == true", 301, "people")]
    assert [one.fact for one in asked(rules, region(ZERO)).questions] == ["split", "joined"]
    turned = [*LED, weigh("a", "joined == true", 302, "people"), weigh("b", "split == true", 301, "people")]
    assert [one.fact for one in asked(turned, region(ZERO)).questions] == ["joined", "split"]


def test_answers_that_change_most_come_first() -> None:
    rules = [*LED, weigh("a", "mood == open", 300, "ties"), weigh("b", "mood == driving", 900, "people")]
    (mood,) = asked(rules, region(ZERO)).questions
    assert [one.answer for one in mood.turns] == ["driving", "open"]


def test_a_doubtful_level_is_asked_by_its_other_readings_alone() -> None:
    one = replace(region(ZERO | {"goals": 3}), confidence={"goals": "low"})
    found = asked(LED, one)
    (goals,) = found.questions
    assert (goals.fact, goals.doubtful, goals.question) == ("goals", True, text("how is goals?"))
    assert [(turn.answer, turn.leaves, turn.enters) for turn in goals.turns] == [(4, ("goals",), ("people",))]
    assert goals.worth == 27


def test_a_midpoint_is_asked_by_its_ends() -> None:
    one = replace(region(ZERO, rate=55), ranges={"rate": (50, 60)})
    (rate,) = asked([*LED, weigh("a", "rate < 52", 300, "people")], one).questions
    assert (rate.fact, rate.doubtful, [turn.answer for turn in rate.turns]) == ("rate", True, [50])


def test_an_unknown_level_is_asked_by_every_level() -> None:
    found = by_fact(asked(LED, region({name: 0 for name in POINTS if name != "goals"})))
    assert [(turn.answer, turn.enters, turn.leaves) for turn in found["goals"].turns] == [
        (level, ("goals",), ("people",)) for level in range(4)
    ]


def test_a_level_that_leaves_fewer_than_three_to_climb_counts_what_leaves() -> None:
    one = replace(region({"goals": 3, "ties": 0, "money": 4, "people": 4}), confidence={"goals": "low"})
    (goals,) = asked(LED, one).questions
    assert [(turn.answer, turn.leaves, turn.enters) for turn in goals.turns] == [(4, ("goals",), ())]
    assert goals.worth == 16


def test_the_day_is_not_tried_out() -> None:
    rules = [*LED, weigh("a", "count > 5", 900, "people", valid=("2026-01-01", None))]
    assert asked(rules, region(ZERO, count=6)).questions == ()


def test_what_is_settled_is_said() -> None:
    assert asked(LED, region(ZERO)).settled
    assert not asked([*LED, weigh("a", "joined == true", 300, "people")], region(ZERO)).settled


def test_the_first_are_as_many_as_there_are() -> None:
    made = adviser(library(base()))
    assert first_of(made.assess(region({"ties": 1}))) == ("ties",)
    assert first_of(made.assess(region())) == ()


@pytest.mark.parametrize(
    ("name", "whens", "expected"),
    [
        ("joined", ["joined == true"], [True, False]),
        ("mood", ["mood == open"], ["reserved", "open", "driving"]),
        ("market", [], ["po", "vso", "één", 'met "aanhaling"']),
        ("ties", ["ties >= 3"], [0, 1, 2, 3, 4]),
        ("ties", [], [0, 1, 2, 3, 4]),
        ("count", ["count > 5"], [0, 6]),
        ("count", ["count > 5 and count <= 10", "count == 3"], [0, 3, 4, 6, 11]),
        ("count", ["many > 5 and rate > 7"], [0]),
        ("rate", ["rate < 50"], [0, 50]),
        ("rate", ["rate <= 50"], [0, 50.01]),
        ("sectors", ["sectors has po or sectors has vso", "sectors not has po"], [(), ("po",), ("vso",)]),
        ("sectors", [], [()]),
    ],
)
def test_the_answers_tried_are_those_that_differ_for_the_rules(
    name: str, whens: list[str], expected: list[object]
) -> None:
    made = library([weigh(f"r{n}", when, 10, "goals") for n, when in enumerate(whens)])
    assert answers(made.facts[name], made) == expected


def test_a_fact_is_asked_in_its_own_words_or_by_its_label() -> None:
    (joined,) = asked([*LED, weigh("a", "joined == true", 1, "people")], region(ZERO)).questions
    assert joined.question == Text("de joined", "the joined")
