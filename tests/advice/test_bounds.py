"""What is claimed to be settled is: no joint answer to what is open changes the first three or their steps."""

import itertools
import random
from collections.abc import Iterator

import pytest

from engine.advice.adviser import Adviser
from engine.advice.bounds import Bounds, bounds, open_rules, settled
from engine.advice.worth import questions_by_worth
from engine.model.library import Library, Rule
from engine.model.region import RegionFacts
from tests.libraries import POINTS, Requires, advise, adviser, base, gives, library, region, step, weigh
from tests.worlds import fact

ZERO = dict.fromkeys(POINTS, 0)
LEAD = {"goals": 900, "ties": 700, "money": 500, "people": 300}
LED = [weigh(f"led/{name}", f"gap_{name} >= 1", points, name) for name, points in LEAD.items()]


def is_settled(rules: list[Rule], one: RegionFacts, requires: Requires | None = None, *, more: bool = False) -> bool:
    steps = [step("narrow", "ties", 0, when="count > 5"), step("late", "people", 0, when="count > 5")] if more else []
    made = adviser(library(rules, requires, steps=steps, derived=[fact("big", "flag")]))
    return settled(made.assess(one), made.library)


def test_with_everything_known_all_is_settled() -> None:
    assert is_settled([*LED, weigh("a", "count > 5", 999, "people")], region(ZERO, count=3))


def test_with_an_unknown_level_nothing_is_claimed() -> None:
    assert not is_settled(LED, region({"goals": 0, "ties": 0, "money": 0}))


@pytest.mark.parametrize(
    ("points", "name", "expected"),
    [
        (199, "people", True),
        (200, "people", True),
        (201, "people", False),
        (-400, "ties", False),
        (-200, "ties", True),
        (-201, "ties", False),
        (5000, "goals", True),
        (-5000, "people", True),
        (-200, "goals", True),
        (199, "ties", True),
        (200, "ties", True),
        (201, "ties", False),
    ],
)
def test_one_open_rule_counts_for_what_it_can_give_or_take_and_ties_go_by_the_fixed_order(
    points: int, name: str, *, expected: bool
) -> None:
    assert is_settled([*LED, weigh("a", "count > 5", points, name)], region(ZERO)) is expected


def test_a_tie_that_an_answer_can_make_is_not_settled_where_the_fixed_order_turns_it() -> None:
    lead = {"goals": 300, "ties": 700, "money": 500, "people": 900}
    turned = [weigh(f"led/{name}", f"gap_{name} >= 1", points, name) for name, points in lead.items()]
    assert is_settled([*turned, weigh("a", "count > 5", 199, "goals")], region(ZERO))
    assert not is_settled([*turned, weigh("a", "count > 5", 200, "goals")], region(ZERO))


def test_what_an_open_rule_takes_away_lowers_the_least_and_not_the_most() -> None:
    made = adviser(library([*LED, weigh("a", "count > 5", -100, "goals"), weigh("b", "rate > 5", 50, "goals")]))
    found = made.assess(region(ZERO))
    assert bounds(found, open_rules(found, made.library))["goals"] == Bounds(800, 950)


def test_open_rules_count_together() -> None:
    pair = [weigh("a", "count > 5", 150, "people"), weigh("b", "rate > 5", -100, "money")]
    assert is_settled([*LED, pair[0]], region(ZERO))
    assert is_settled([*LED, pair[1]], region(ZERO))
    assert not is_settled([*LED, *pair], region(ZERO))


def test_what_is_lent_is_bounded_too() -> None:
    rules = [*LED, weigh("a", "count > 5", 450, "people")]
    made = adviser(library(rules, {("people", 0): {"money": 1}}))
    found = made.assess(region(ZERO))
    limits = bounds(found, open_rules(found, made.library))
    assert limits == {
        "goals": Bounds(900, 900),
        "ties": Bounds(700, 700),
        "money": Bounds(500, 750),
        "people": Bounds(300, 750),
    }
    assert not settled(found, made.library)


def test_what_waits_for_another_never_comes_before_it_whatever_it_is_given() -> None:
    rules = [*LED, weigh("a", "count > 5", 5000, "people")]
    requires = {("people", 0): {"goals": 1}}
    assert not is_settled(rules, region(ZERO), requires)
    assert is_settled(rules, region(ZERO, targets={"money": 0, "ties": 0}), requires)


def test_and_neither_does_what_waits_for_it_through_others() -> None:
    rules = [*base("goals", "ties"), weigh("a", "count > 5", 5000, "people")]
    requires = {("people", 0): {"ties": 1}, ("ties", 0): {"goals": 1}}
    assert is_settled(rules, region(ZERO, targets={"money": 0}), requires)


def test_a_step_of_the_first_three_that_an_answer_moves_or_leaves_out_is_not_settled() -> None:
    assert not is_settled([*LED, advise("a", "rate > 5", 10, "ties-0")], region(ZERO))
    assert is_settled([*LED, advise("a", "rate > 5", 10, "people-0", "ties-1")], region(ZERO))
    assert not is_settled(LED, region(ZERO), more=True)
    assert is_settled(LED, region(ZERO, count=3), more=True)
    assert is_settled(LED, region(ZERO | {"ties": 1}), more=True)


def test_a_step_for_those_who_do_not_know_is_not_settled_until_they_do() -> None:
    made = adviser(library(LED, steps=[step("ask", "ties", 0, when="count is unknown")]))
    assert not settled(made.assess(region(ZERO)), made.library)
    assert settled(made.assess(region(ZERO, count=3)), made.library)


def test_a_rule_that_fires_because_a_fact_is_unknown_is_not_taken_as_certain() -> None:
    assert not is_settled([*LED, weigh("a", "count is unknown", -300, "ties")], region(ZERO))
    assert not is_settled([*LED, weigh("a", "count is unknown", 300, "money")], region(ZERO))
    assert is_settled([*LED, weigh("a", "count is unknown", 300, "money")], region(ZERO, count=3))


def test_a_rule_that_would_fire_once_a_fact_is_known_counts_as_open() -> None:
    assert not is_settled([*LED, weigh("a", "count is known", 300, "people")], region(ZERO))
    assert is_settled([*LED, weigh("a", "count is known", 200, "people")], region(ZERO))


def test_a_rule_that_is_open_for_two_reasons_counts_once() -> None:
    assert is_settled([*LED, weigh("a", "count > 5 and rate is unknown", 150, "people")], region(ZERO))


def test_a_rule_outside_its_period_counts_for_nothing() -> None:
    rules = [*LED, weigh("a", "count is known", 300, "people", valid=("2027-01-01", None))]
    assert is_settled(rules, region(ZERO, on="2026-01-01"))
    assert not is_settled(rules, region(ZERO))


def test_a_derived_fact_that_could_turn_leaves_nothing_settled() -> None:
    rules = [*LED, gives("big", "count is known", "big"), weigh("a", "big == true", 999, "people")]
    assert not is_settled(rules, region(ZERO))
    assert is_settled(rules, region(dict.fromkeys(POINTS, 0) | {"people": 4}, count=3))


WHENS = (
    "count > 1",
    "mood == open",
    "joined == true or count > 1",
    "mood != reserved and joined == false",
    "mood is unknown",
)
ANSWERS = {"count": (1, 2), "mood": ("reserved", "open"), "joined": (True, False)}


def random_library(chance: random.Random) -> Library:
    rules = [*LED[: chance.randint(0, 4)], *base()]
    for place in range(chance.randint(1, 4)):
        given = chance.choice((-400, -50, 50, 100, 250, 600))
        names = chance.sample(POINTS, chance.randint(1, 2))
        rules.append(weigh(f"r{place}", chance.choice(WHENS), given, *names))
    rules.append(advise("own", chance.choice(WHENS), 10, chance.choice(POINTS) + "-0"))
    needs = {("money", 0): {"people": 1}} if chance.random() < 0.5 else {}
    return library(rules, needs, steps=[step("more", chance.choice(POINTS), 0)])


def firsts(made: Adviser, one: RegionFacts) -> list[tuple[str, tuple[str, ...]]]:
    found = made.advise(one)
    first = [point.id for point in found.focus_points if point.priority is not None][:3]
    return [(name, tuple(own.step.id for own in found.steps if own.step.focus_point == name)) for name in first]


def joint_answers(one: RegionFacts) -> Iterator[RegionFacts]:
    names = [name for name in ANSWERS if name not in one.facts]
    for values in itertools.product(*(ANSWERS[name] for name in names)):
        yield region(ZERO, **{**one.facts, **dict(zip(names, values, strict=True))})  # type: ignore[arg-type]


def test_in_random_libraries_no_joint_answer_changes_what_is_settled() -> None:
    chance, claimed = random.Random(11), 0
    for _ in range(250):
        made = adviser(random_library(chance), reference=True)
        known = {name: chance.choice(values) for name, values in ANSWERS.items() if chance.random() < 0.4}
        one = region(ZERO, **known)  # type: ignore[arg-type]
        asked = questions_by_worth(made, made.assess(one))
        if asked.settled:
            assert not any(question.turns for question in asked.questions)
            claimed += len(known) < 3
            assert {tuple(firsts(made, answered)) for answered in joint_answers(one)} == {tuple(firsts(made, one))}
    assert claimed > 20
