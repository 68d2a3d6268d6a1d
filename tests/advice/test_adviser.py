"""The whole advice: which steps, whose they are, what to keep, what was declined, and what to be wary of."""

import pytest

from engine.advice.roadmap import FocusPointAdvice, Roadmap
from engine.language import parse
from engine.model.library import Role, Rule
from engine.text import Text
from tests.libraries import POINTS, adviser, base, caution, describe, gives, library, region, step, text
from tests.worlds import fact

ZERO = dict.fromkeys(POINTS, 0)


def ids(found: Roadmap) -> list[str]:
    return [one.step.id for one in found.steps]


def at(found: Roadmap, name: str) -> FocusPointAdvice:
    return next(one for one in found.focus_points if one.id == name)


def test_the_steps_of_each_next_transition_are_advised_and_no_others() -> None:
    found = adviser(library(base())).advise(region({"goals": 0, "ties": 3, "money": 4}))
    assert ids(found) == ["goals-0", "ties-3"]


def test_with_nothing_known_nothing_is_advised() -> None:
    found = adviser(library(base())).advise(region())
    assert ids(found) == []
    assert [(one.id, one.rank, one.level, one.priority) for one in found.focus_points] == [
        (name, rank, None, None) for rank, name in enumerate(POINTS, 1)
    ]


def test_a_target_ends_the_climb() -> None:
    found = adviser(library(base())).advise(region(ZERO | {"goals": 2}, targets={"goals": 2, "ties": 0}))
    assert ids(found) == ["money-0", "people-0"]


def test_a_step_that_was_taken_or_declined_is_not_advised_again_and_others_keep_their_status() -> None:
    more = [step(name, "ties", 0) for name in ("a", "b", "c")]
    statuses = {"a": "done", "b": "declined", "c": "underway", "ties-0": "adopted"}
    found = adviser(library(base(), steps=more)).advise(region({"ties": 0}, steps=statuses))
    assert [(one.step.id, one.status) for one in found.steps] == [("c", "underway"), ("ties-0", "adopted")]


def test_declined_steps_are_listed_apart_with_their_reason_whatever_the_level() -> None:
    one = region({"ties": 0}, steps={"ties-3": "declined", "goals-1": "declined", "ties-0": "done"})
    found = adviser(library(base())).advise(one)
    assert [(declined.step.id, declined.reason) for declined in found.declined] == [
        ("goals-1", "goals-1 was declined"),
        ("ties-3", "ties-3 was declined"),
    ]


def test_steps_done_do_not_raise_the_level_by_themselves() -> None:
    found = adviser(library(base())).advise(region({"ties": 0}, steps={"ties-0": "done"}))
    assert (at(found, "ties").level, ids(found)) == (0, [])
    assert found.open_questions[0].fact == "ties"


@pytest.mark.parametrize(("count", "advised"), [(6, True), (5, False), (None, True)])
def test_a_step_is_left_out_only_where_its_own_condition_is_definitely_false(
    count: int | None, *, advised: bool
) -> None:
    made = adviser(library(base(), steps=[step("narrow", "ties", 0, when="count > 5")]))
    one = region({"ties": 0}) if count is None else region({"ties": 0}, count=count)
    assert ("narrow" in ids(made.advise(one))) is advised


@pytest.mark.parametrize(
    ("level", "target", "kept"),
    [(4, 4, True), (4, 2, True), (3, 3, True), (3, 2, True), (3, 4, False), (2, 2, False), (None, 4, False)],
)
def test_what_is_strong_and_needs_no_building_is_to_be_kept(level: int | None, target: int, *, kept: bool) -> None:
    one = region({} if level is None else {"ties": level}, targets={"ties": target})
    found = at(adviser(library(base())).advise(one), "ties")
    assert found.keep == (text("keep ties") if kept else None)


ROLES = [
    Role("leader", text("leader"), text("leader"), parse("count < 3"), "manager", text("manager for now")),
    Role("other", text("other"), text("other"), parse("count < 3"), "manager"),
    Role("plain", text("plain"), text("plain")),
]


@pytest.mark.parametrize(
    ("owner", "count", "told"),
    [
        ("leader", 5, ("leader", text("leader"), "")),
        ("leader", 2, ("manager", text("manager for now"), "leader")),
        ("leader", None, ("leader", text("leader"), "")),
        ("other", 2, ("manager", text("manager"), "other")),
        ("plain", 2, ("plain", text("plain"), "")),
    ],
)
def test_a_step_is_owned_by_its_role_or_where_that_is_absent_by_who_stands_in(
    owner: str, count: int | None, told: tuple[str, Text, str]
) -> None:
    made = adviser(library(base(), roles=ROLES, steps=[step("own", "ties", 0, owner=owner)]))
    found = made.advise(region({"ties": 0}) if count is None else region({"ties": 0}, count=count))
    (own,) = (one.owner for one in found.steps if one.step.id == "own")
    assert (own.id, own.label, own.instead_of) == told


def test_cautions_that_fire_are_told_by_kind_then_name_with_the_facts_in_their_words() -> None:
    rules = [caution("b", "count > 2"), caution("a", "count > 2"), caution("z", "count > 2", "contradiction")]
    found = adviser(library([*rules, caution("silent", "count > 9")])).advise(region(count=3)).cautions
    assert [(one.kind, one.rule) for one in found] == [("contradiction", "z"), ("tension", "a"), ("tension", "b")]
    assert found[1].text == Text("think of 3 at a nl", "think of 3 at a en")
    assert found[1].ways_out == (Text("way 3 nl", "way 3 en"),)
    assert (found[1].facts, found[1].source, found[1].title) == ({"count": 3}, "rules/a.yaml:2", text("a"))


def test_the_position_is_told_as_pattern_then_strong_fragile_and_example() -> None:
    rules: list[Rule] = [
        describe("a", "count > 2", "example"),
        describe("b", "count > 2", "fragile"),
        describe("c", "count > 2", "strong"),
        describe("d", "count > 2", "pattern"),
        describe("e", "count > 9", "pattern"),
        describe("a2", "count > 2", "strong"),
    ]
    found = adviser(library(rules)).advise(region(count=3)).position
    assert [(one.kind, one.rule) for one in found] == [
        ("pattern", "d"),
        ("strong", "a2"),
        ("strong", "c"),
        ("fragile", "b"),
        ("example", "a"),
    ]
    assert found[0].text == Text("d 3 nl", "d 3 en")


def test_the_facts_told_are_those_known_and_those_derived() -> None:
    made = library([gives("big", "count > 2", "big")], derived=[fact("big", "flag")])
    found = adviser(made).advise(region({"ties": 1}, count=3))
    assert found.facts == {"ties": 1, "count": 3, "big": True}


def test_a_step_in_a_region_of_one_partnership_says_so() -> None:
    rules = [*base(), gives("single", "count == 1", "single_partnership")]
    made = adviser(library(rules, derived=[fact("single_partnership", "flag")]))
    told = {count: made.advise(region({"ties": 0}, count=count)).steps[0].in_one_partnership for count in (1, 2)}
    assert told == {1: True, 2: False}
    assert made.advise(region({"ties": 0})).steps[0].in_one_partnership is False


def test_the_region_and_its_day_are_told() -> None:
    found = adviser(library()).advise(region(on="2026-03-01"))
    assert (found.region, found.region_id, found.assessed_on) == ("Made up", "made-up", "2026-03-01")
