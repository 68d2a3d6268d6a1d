"""Transitions: what they need, and the one order in which all of them can be climbed."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from engine.advice.ladder import Ladder, ladder_of
from tests.libraries import POINTS, library, step

NODES = sorted(product(POINTS, range(4)), key=lambda node: (node[1], node[0]))


def test_a_transition_needs_the_highest_level_that_any_of_its_steps_needs() -> None:
    more = [step("meet", "goals", 1, {"ties": 2, "money": 1}), step("agree", "goals", 1, {"ties": 3, "people": 1})]
    found = ladder_of(library(requires={("goals", 1): {"ties": 1}}, steps=more))["goals", 1]
    assert found.requires == (("money", 1), ("people", 1), ("ties", 3))
    assert [one.id for one in found.steps] == ["agree", "goals-1", "meet"]


def test_the_step_that_asks_most_of_another_focus_point_is_named() -> None:
    more = [step("meet", "goals", 1, {"ties": 3}), step("agree", "goals", 1, {"ties": 2, "money": 4})]
    found = ladder_of(library(steps=more))["goals", 1]
    assert (found.requiring("ties").id, found.requiring("money").id) == ("meet", "agree")


def test_a_step_that_is_not_active_is_no_part_of_its_transition() -> None:
    draft = step("draft", "goals", 1, {"ties": 3}, active=False)
    found = ladder_of(library(steps=[draft]))["goals", 1]
    assert ([one.id for one in found.steps], found.requires) == (["goals-1"], ())


def test_every_transition_is_there() -> None:
    assert sorted(ladder_of(library())) == sorted(product(POINTS, range(4)))


def order_of(ladder: Ladder) -> list[tuple[str, int]]:
    return sorted(ladder, key=lambda node: ladder[node].place)


def test_levels_stand_behind_the_levels_below_and_those_they_need() -> None:
    requires = {("goals", 0): {"people": 2}, ("people", 1): {"money": 1}}
    order = order_of(ladder_of(library(requires=requires)))
    assert order.index(("people", 1)) < order.index(("goals", 0))
    assert order.index(("money", 0)) < order.index(("people", 1))
    for name in POINTS:
        assert [level for at, level in order if at == name] == [0, 1, 2, 3]


def test_the_order_does_not_depend_on_the_order_of_steps() -> None:
    made = library(requires={("goals", 0): {"people": 2}})
    turned = made._replace(steps=dict(reversed(list(made.steps.items()))))
    assert ladder_of(turned) == ladder_of(made)


@given(st.permutations(NODES), st.data())
def test_nothing_stands_before_what_it_needs_whatever_needs_what(
    climb: list[tuple[str, int]], data: st.DataObject
) -> None:
    """Make a library from one way to climb everything: each transition may need what was climbed before it."""
    reached = dict.fromkeys(POINTS, 0)
    requires: dict[tuple[str, int], dict[str, int]] = {}
    for name, _ in climb:
        others = {one: level for one, level in reached.items() if one != name and level}
        asked = data.draw(st.sets(st.sampled_from(sorted(others)))) if others else set()
        requires[name, reached[name]] = {one: data.draw(st.integers(1, others[one])) for one in sorted(asked)}
        reached[name] += 1
    order = order_of(ladder_of(library(requires=requires)))
    for (name, level), needs in requires.items():
        for other, needed in needs.items():
            assert order.index((other, needed - 1)) < order.index((name, level))
