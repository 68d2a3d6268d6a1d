"""Points: whole hundredths, each from a rule with its reason, and what is lent by what waits."""

import pytest

from engine.advice.points import Weighed
from engine.model.library import Rule
from engine.text import Text
from tests.libraries import POINTS, Requires, adviser, base, library, region, text, weigh

ZERO = dict.fromkeys(POINTS, 0)


def ranked(rules: list[Rule], requires: Requires | None = None, **levels: int) -> dict[str, Weighed]:
    found = adviser(library(rules, requires)).assess(region(ZERO | levels, count=3))
    return {one.transition.focus_point: one for one in found.ranked}


def given(one: Weighed) -> list[tuple[str, int]]:
    return [(reason.rule, reason.points) for reason in one.reasons]


def test_the_priority_is_the_sum_of_what_the_rules_give() -> None:
    rules = [weigh("a", "count > 2", 150, "ties", "goals"), weigh("b", "count > 1", -25, "ties"), *base("ties")]
    found = ranked(rules)
    assert given(found["ties"]) == [("a", 150), ("b", -25), ("base/ties", 100)]
    assert [found[name].priority for name in POINTS] == [150, 225, 0, 0]


def test_a_rule_that_does_not_fire_or_cannot_tell_gives_nothing() -> None:
    found = ranked([weigh("a", "count > 3", 150, "ties"), weigh("b", "level > 3", 150, "ties")])
    assert given(found["ties"]) == []


def test_points_are_never_rounded() -> None:
    rules = [weigh(f"r{n}", "count > 2", 1, "ties") for n in range(10)]
    assert ranked(rules)["ties"].priority == 10


def test_a_reason_tells_the_rule_its_text_the_facts_its_term_and_where_it_stands() -> None:
    rule = weigh("a", "level < 3 or count > 2", 150, "ties")._replace(because=Text("Met {count} nl", "With {count} en"))
    (reason,) = ranked([rule])["ties"].reasons
    assert (reason.text, reason.facts) == (Text("Met 3 nl", "With 3 en"), {"count": 3})
    assert (reason.source, reason.term) == ("rules/a.yaml:2", "context")


def test_what_waits_lends_its_priority_as_a_reason_of_its_own() -> None:
    rules = [*base("ties"), weigh("a", "count > 2", 275, "goals")]
    found = ranked(rules, {("goals", 0): {"ties": 2}}, ties=1)
    assert given(found["ties"]) == [("base/ties", 100), ("prerequisite/goals", 175)]
    lent = found["ties"].reasons[-1]
    assert (lent.facts, lent.term) == ({"ties": 1, "goals": 0}, "unblocks")
    assert lent.source == "knowledge/steps/goals/goals-0.yaml:9"
    assert "Goals nl wacht hierop" in lent.text.nl
    assert "needs level 2 for ties en" in lent.text.en


def test_nothing_is_lent_where_the_own_priority_is_as_high() -> None:
    rules = [weigh("a", "count > 2", 275, "goals", "ties")]
    assert given(ranked(rules, {("goals", 0): {"ties": 1}})["ties"]) == [("a", 275)]


def test_nothing_is_lent_by_what_waits_no_more() -> None:
    rules = [*base("ties"), weigh("a", "count > 2", 275, "goals")]
    assert given(ranked(rules, {("goals", 0): {"ties": 1}}, ties=1)["ties"]) == [("base/ties", 100)]


def test_the_highest_of_those_waiting_lends_and_only_that_one() -> None:
    rules = [weigh("a", "count > 2", 200, "goals"), weigh("b", "count > 2", 300, "money")]
    requires = {("goals", 0): {"ties": 1}, ("money", 0): {"ties": 1}}
    assert given(ranked(rules, requires)["ties"]) == [("prerequisite/money", 300)]


def test_of_two_that_wait_with_the_same_priority_the_first_in_the_fixed_order_lends() -> None:
    rules = [weigh("a", "count > 2", 200, "goals", "money")]
    requires = {("goals", 0): {"ties": 1}, ("money", 0): {"ties": 1}}
    assert given(ranked(rules, requires)["ties"]) == [("prerequisite/goals", 200)]
    requires = {("goals", 0): {"ties": 1, "people": 1}, ("money", 0): {"ties": 1}}
    assert given(ranked([*rules], requires)["people"]) == [("prerequisite/goals", 200)]


def test_priority_is_lent_on_through_a_chain() -> None:
    rules = [weigh("a", "count > 2", 200, "goals")]
    found = ranked(rules, {("goals", 0): {"ties": 1}, ("ties", 0): {"people": 1}})
    assert [found[name].priority for name in ("goals", "ties", "people", "money")] == [200, 200, 200, 0]
    assert given(found["people"]) == [("prerequisite/ties", 200)]


def test_blocking_never_takes_points_away() -> None:
    rules = [weigh("a", "count > 2", 200, "goals")]
    assert ranked(rules, {("goals", 0): {"ties": 4}})["goals"].priority == ranked(rules)["goals"].priority


def test_a_negative_priority_is_raised_to_that_of_what_waits() -> None:
    rules = [weigh("a", "count > 2", -300, "ties"), weigh("b", "count > 2", -100, "goals")]
    found = ranked(rules, {("goals", 0): {"ties": 1}})
    assert given(found["ties"]) == [("a", -300), ("prerequisite/goals", 200)]


@pytest.mark.parametrize("reference", [True, False])
def test_both_engines_give_the_same_reasons(*, reference: bool) -> None:
    rules = [*base(), weigh("a", "count > 2 and (level is unknown or mood == open)", 50, "ties")]
    found = adviser(library(rules), reference=reference).assess(region(ZERO, count=3))
    ties = next(one for one in found.ranked if one.transition.focus_point == "ties")
    assert [(one.rule, one.facts) for one in ties.reasons] == [
        ("a", {"count": 3, "level": None}),
        ("base/ties", {"gap_ties": 4}),
    ]
    assert ties.reasons[0].text == text("because of a")
