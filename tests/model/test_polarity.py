"""A focus point's points never fall as its own level falls: what the check lets through keeps that law."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.errors import RegiokoersError
from engine.language import And, Condition, Operator, Or, Test, TooWideError, conjunctions, parse, spell, truth
from engine.language.truth import Facts
from engine.model.build import plain_of, tree_of
from engine.model.load import load_library
from engine.model.polarity import own_level_faults, written_out
from engine.model.read import Item
from engine.model.tree import read_trees
from tests.model.conftest import change
from tests.worlds import VOCABULARY, fact, known_facts, questions

OWN = {
    "level": fact("level", "level", high=4),
    "gap_level": fact("gap_level", "number", high=4),
    "open_needs_level": fact("open_needs_level", "number", high=20),
}
WORLD = {**VOCABULARY, **OWN}
OPERATORS: st.SearchStrategy[Operator] = st.sampled_from(["==", "!=", "<", "<=", ">", ">=", "in", "not in", "is known"])


@st.composite
def own_questions(draw: st.DrawFn) -> Test:
    """Ask about the level itself, or the gap to the target."""
    name, operator = draw(st.sampled_from(["level", "gap_level"])), draw(OPERATORS)
    if operator == "is known":
        return Test(name, "is known")
    size = 2 if operator in ("in", "not in") else 1
    return Test(name, operator, tuple(draw(st.lists(st.integers(0, 4), min_size=size, max_size=size, unique=True))))


CONDITIONS = st.recursive(
    own_questions() | questions("count") | questions("joined"),
    lambda inner: st.builds(
        lambda kind, parts: kind(tuple(parts)), st.sampled_from([And, Or]), st.lists(inner, min_size=2, max_size=3)
    ),
    max_leaves=5,
)


def found(condition: Condition, points: int, rules: list[dict[str, Any]] | None = None) -> list[str]:
    """Give the tests that the check finds in a rule that weighs `level`."""
    (tree,) = read_trees(f"when: {spell(condition)}\n", "rule.yaml")
    item = Item("rules", "a/b", tree.value, tree, "rules/a/b.yaml")
    rule = {"id": "a/b", "weigh": ["level"], "points": points, "about": ""}
    faults = own_level_faults(rule, item, parse(spell(condition)), {"rules": rules or []}, WORLD)
    return [dict(one.words)["test"] for one in faults]


def gained(condition: Condition, points: int, facts: Facts, level: int, target: int) -> int:
    """Give the points at a level, with a gap that belongs to it."""
    world = {**facts, "level": level, "gap_level": max(target - level, 0)}
    return points if truth(condition, world, WORLD) is True else 0


@given(CONDITIONS, st.sampled_from([100, -100]), known_facts(), st.integers(0, 4))
def test_points_of_what_is_let_through_never_fall_with_the_level(
    condition: Condition, points: int, facts: Facts, target: int
) -> None:
    assume(not found(condition, points))
    at = [gained(condition, points, facts, level, target) for level in range(5)]
    assert at == sorted(at, reverse=True)


@pytest.mark.parametrize(
    ("when", "points", "tests"),
    [
        ("level <= 2", 100, []),
        ("level < 3 and count > 5", 100, []),
        ("level == 0", 100, []),
        ("gap_level >= 2", 100, []),
        ("gap_level != 0", 100, []),
        ("open_needs_level > 1", 100, []),
        ("other_level >= 3", 100, []),
        ("level >= 3", -100, []),
        ("level >= 3", 100, ["level >= 3"]),
        ("level == 2", 100, ["level == 2"]),
        ("level in [0, 1]", 100, ["level in [0, 1]"]),
        ("level != 0", 100, ["level != 0"]),
        ("gap_level < 2", 100, ["gap_level < 2"]),
        ("gap_level == 0", 100, ["gap_level == 0"]),
        ("level <= 1", -100, ["level <= 1"]),
        ("level <= 1 and count > 5", -100, ["level <= 1"]),
        ("level >= 3 or level <= 1", 100, ["level >= 3"]),
        ("count > 5 and (level >= 3 or joined == true)", 100, ["level >= 3"]),
        ("gap_level >= 3 and level >= 2", 100, []),
        ("gap_level >= 2 and level >= 2", 100, ["level >= 2"]),
    ],
)
def test_finds_the_test_by_which_points_could_fall(when: str, points: int, tests: list[str]) -> None:
    assert found(parse(when), points) == tests


def giving(when: str, value: object = True) -> dict[str, Any]:
    return {"id": "a/gives", "when": plain_of(parse(when)), "gives": {"joined": value}}


@pytest.mark.parametrize(
    ("when", "rules", "tests"),
    [
        ("joined == true", [giving("level >= 3")], ["level >= 3"]),
        ("joined == true", [giving("level <= 3")], []),
        ("joined == false", [giving("level <= 3")], ["level > 3"]),
        ("joined != true", [giving("level <= 3")], ["level > 3"]),
        ("joined != false", [giving("level >= 3")], ["level >= 3"]),
        ("joined == true", [giving("level <= 1"), giving("count > 5 and level >= 3")], ["level >= 3"]),
        ("joined is known", [giving("level >= 3")], []),
        ("joined == true", [giving("level >= 3", False)], []),
    ],
)
def test_looks_through_a_derived_fact_at_what_its_rules_ask(
    when: str, rules: list[dict[str, Any]], tests: list[str]
) -> None:
    assert found(parse(when), 100, rules) == tests


def test_writes_out_derived_facts_of_derived_facts() -> None:
    rules = [giving("split == true"), {"id": "b", "when": plain_of(parse("level >= 3")), "gives": {"split": True}}]
    assert written_out(parse("count > 1 and joined == true"), {"rules": rules}) == And(
        (parse("count > 1"), Or((Or((parse("level >= 3"),)),)))
    )


def test_a_condition_that_is_too_wide_is_read_test_by_test() -> None:
    wide = tree_of(["and", *(["or", ["count", ">", [n], 0, 0], ["level", "<=", [3], 0, 0]] for n in range(9))])
    with pytest.raises(TooWideError):
        conjunctions(wide)
    assert found(wide, 100) == []
    assert found(And((wide, parse("level >= 1"))), 100) == ["level >= 1"]


def test_a_rule_that_is_refused_points_at_the_word_in_its_file(home: Path) -> None:
    change(
        home, "rules/goals/scattered-goals.yaml", "and shared_goals <= 2", "and (shared_goals == 0 or shared_goals > 2)"
    )
    with pytest.raises(RegiokoersError) as caught:
        load_library(home)
    (one,) = caught.value.faults
    assert (one.name, one.place.line, one.place.column) == ("points-fall-with-level", 4, 29)
