"""Open questions: what is asked, why, and in which order."""

from engine.model.library import Rule
from engine.model.region import RegionFacts
from engine.text import Text
from tests.libraries import (
    POINTS,
    Requires,
    advise,
    adviser,
    base,
    caution,
    describe,
    gives,
    library,
    region,
    text,
    weigh,
)
from tests.worlds import fact

ZERO = dict.fromkeys(POINTS, 0)


def asked(rules: list[Rule], one: RegionFacts, requires: Requires | None = None) -> list[tuple[str, tuple[str, ...]]]:
    made = library(rules, requires, derived=[fact("big", "flag")])
    return [(question.fact, question.rules) for question in adviser(made).advise(one).open_questions]


def facts(rules: list[Rule], one: RegionFacts) -> list[str]:
    return [name for name, _ in asked(rules, one)]


def test_an_unknown_fact_is_asked_with_the_rules_that_wait_for_it() -> None:
    rules = [weigh("b", "count > 5", 10, "ties"), weigh("a", "count > 3 and rate > 5", 10, "ties")]
    assert asked(rules, region(ZERO)) == [("count", ("a", "b")), ("rate", ("a",))]


def test_what_no_rule_waits_for_is_not_asked() -> None:
    rules = [weigh("a", "count > 5 and rate > 5", 10, "ties"), weigh("b", "level is unknown", 10, "ties")]
    assert asked(rules, region(ZERO, count=3)) == []


def test_unknown_levels_come_first_then_the_profile_by_the_points_that_wait() -> None:
    rules = [
        weigh("a", "count > 5", 10, "ties"),
        weigh("b", "rate > 5", 300, "ties"),
        weigh("c", "mood == open", -200, "ties"),
        weigh("d", "mood == open or count > 3", 20, "ties", "goals"),
    ]
    found = facts(rules, region({"goals": 0, "ties": 0}))
    assert found == ["money", "people", "rate", "mood", "count"]


def test_of_equal_weight_the_order_in_which_an_advisor_asks_counts() -> None:
    rules = [
        weigh("a", "split == true", 10, "ties"),
        weigh("b", "count > 3", 10, "ties"),
        weigh("c", "rate > 3", 10, "ties"),
    ]
    assert facts(rules, region(ZERO)) == ["count", "rate", "split"]


def test_levels_too_come_by_the_points_that_wait() -> None:
    rules = [*base("goals"), weigh("a", "people <= 2 and count > 2", 90, "ties")]
    assert facts(rules, region({}, count=3)) == ["goals", "people", "ties", "money"]


def test_behind_what_the_engine_works_out_the_level_is_asked_and_behind_derived_facts_what_they_need() -> None:
    rules = [
        weigh("a", "gap_ties >= 2 and open_needs_ties >= 1", 10, "ties"),
        gives("big", "count > 5", "big"),
        weigh("b", "big == true", 10, "goals"),
    ]
    found = dict(asked(rules, region({"goals": 0})))
    assert found == {"ties": ("a",), "money": (), "people": (), "count": ("b",)}


def test_an_answer_that_cannot_change_the_advice_is_not_asked() -> None:
    rules = [
        weigh("a", "count > 5", 10, "ties"),
        advise("b", "rate > 5", 10, "ties-0"),
        advise("c", "mood == open", 10, "goals-1"),
        describe("d", "many > 5", "strong"),
    ]
    assert facts(rules, region(ZERO | {"ties": 4})) == []
    assert facts(rules, region(ZERO | {"goals": 1})) == ["count", "rate", "mood"]
    assert facts(rules, region(ZERO | {"goals": 1}, targets={"goals": 1, "ties": 0})) == []


def test_a_rule_for_several_focus_points_asks_while_one_of_them_climbs() -> None:
    rules = [weigh("a", "count > 5", 10, "ties", "goals"), advise("b", "rate > 5", 10, "ties-0", "goals-3")]
    assert facts(rules, region(ZERO | {"ties": 4, "goals": 3})) == ["count", "rate"]


def test_while_a_level_is_unknown_what_weighs_on_it_is_asked() -> None:
    rules = [weigh("a", "count > 5", 10, "ties"), advise("b", "rate > 5", 10, "ties-2")]
    assert facts(rules, region({name: 0 for name in POINTS if name != "ties"})) == ["ties", "count", "rate"]


def test_a_caution_that_cannot_tell_asks() -> None:
    assert asked([caution("a", "count > 5")], region(dict.fromkeys(POINTS, 4))) == [("count", ("a",))]


def test_a_caution_weighs_nothing_in_the_order() -> None:
    rules = [
        caution("a", "rate > 5"),
        caution("b", "rate > 6"),
        caution("c", "count > 5"),
        caution("d", "split == true"),
    ]
    assert facts([*rules, weigh("e", "split == true", 1, "ties")], region(ZERO)) == ["split", "count", "rate"]


def test_the_day_is_asked_last_where_a_rule_waits_for_it() -> None:
    rules = [weigh("a", "count > 5", 900, "ties", valid=("2025-01-01", None)), weigh("b", "rate > 5", 1, "ties")]
    made = adviser(library(rules))
    found = made.advise(region(ZERO, count=6)).open_questions
    assert [one.fact for one in found] == ["rate", "assessed_on"]
    assert found[1].question.en == "On which day was this picture of the region made?"
    assert [one.fact for one in made.advise(region(ZERO, count=6, on="2026-01-01")).open_questions] == ["rate"]


def test_a_fact_is_asked_in_its_own_words_and_else_by_its_label() -> None:
    found = adviser(library([weigh("a", "count > 5", 10, "goals")])).advise(region({"goals": 0})).open_questions
    told = {one.fact: one.question for one in found}
    assert told["ties"] == text("how is ties?")
    assert told["count"] == Text("de count", "the count")


def test_a_transition_of_which_all_steps_are_done_asks_first_whether_the_level_is_reached() -> None:
    made = adviser(library([*base(), weigh("a", "count > 5", 10, "ties")]))
    found = made.advise(region(ZERO | {"ties": 2}, steps={"ties-2": "done", "goals-1": "done"})).open_questions
    assert [one.fact for one in found] == ["ties", "count"]
    assert found[0].question == Text(
        "Alle stappen naar niveau 3 zijn gedaan: staat ties nl daar nu ook?",
        "All steps towards level 3 are done: has ties en reached it now?",
    )
    assert made.advise(region(ZERO | {"ties": 2}, steps={"ties-2": "declined"})).open_questions[0].fact == "count"


def test_at_the_target_nothing_is_asked_about_steps_done() -> None:
    one = region(ZERO | {"ties": 2}, targets={"ties": 2}, steps={"ties-2": "done"})
    assert facts(base(), one) == []
