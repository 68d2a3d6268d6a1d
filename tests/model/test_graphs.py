from graphlib import CycleError, TopologicalSorter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language import parse
from engine.model.build import plain_of
from engine.model.graphs import derivation_order, facts_of, prerequisite_order, requirements

POINTS = ("goals", "ties", "money")
NEEDS = st.dictionaries(
    st.tuples(st.sampled_from(POINTS), st.integers(0, 3)),
    st.dictionaries(st.sampled_from(POINTS), st.integers(0, 4), max_size=2),
    max_size=6,
).map(lambda needs: {at: {n: level for n, level in one.items() if n != at[0]} for at, one in needs.items()})


def edges(needs: dict[tuple[str, int], dict[str, int]]) -> dict[str, set[str]]:
    """Give what each level stands behind: the level below it, and what its transition needs."""
    graph: dict[str, set[str]] = {f"{name} {level}": set() for name in POINTS for level in range(1, 5)}
    for name in POINTS:
        for level in range(2, 5):
            graph[f"{name} {level}"].add(f"{name} {level - 1}")
    for (name, level), one in needs.items():
        graph[f"{name} {level + 1}"] |= {f"{other} {needed}" for other, needed in one.items() if needed}
    return graph


@given(NEEDS)
def test_every_level_stands_behind_what_it_needs_or_a_cycle_is_named(
    needs: dict[tuple[str, int], dict[str, int]],
) -> None:
    order = prerequisite_order(needs, POINTS)
    graph = edges(needs)
    if order.cycle:
        assert order.nodes == ()
        assert order.cycle[0] == order.cycle[-1]
        assert all(before in graph[after] for before, after in zip(order.cycle, order.cycle[1:], strict=False))
        with pytest.raises(CycleError):
            TopologicalSorter(graph).prepare()
    else:
        place = {node: index for index, node in enumerate(order.nodes)}
        assert sorted(place) == sorted(graph)
        assert all(place[before] < place[after] for after, behind in graph.items() for before in behind)


def test_the_order_is_that_of_the_focus_points_where_nothing_else_decides() -> None:
    order = prerequisite_order({("goals", 0): {"ties": 1}}, ("goals", "ties"))
    assert order.nodes[:4] == ("ties 1", "goals 1", "ties 2", "goals 2")


def test_a_transition_needs_what_any_of_its_steps_needs_at_the_highest_level() -> None:
    found = requirements([("goals", 1, {"ties": 2}), ("goals", 1, {"ties": 1, "money": 3}), ("ties", 0, {})])
    assert found == {("goals", 1): {"ties": 2, "money": 3}, ("ties", 0): {}}
    assert requirements([("goals", 1, {"ties": 0})]) == {("goals", 1): {"ties": 0}}


def rule(name: str, when: str, gives: str = "") -> dict[str, object]:
    plain: dict[str, object] = {"id": name, "when": plain_of(parse(when))}
    return {**plain, "gives": {gives: True}} if gives else plain


def test_rules_that_derive_stand_behind_those_whose_facts_they_use() -> None:
    rules = [
        rule("c", "b == true", "c"),
        rule("x", "c == true"),
        rule("b", "a == true or z > 3", "b"),
        rule("a", "z > 1", "a"),
    ]
    assert derivation_order(rules).nodes == ("a", "b", "c")


def test_a_circle_of_derivations_is_named() -> None:
    rules = [rule("a", "b == true", "a"), rule("b", "c == true and z > 1", "b"), rule("c", "a == true", "c")]
    cycle = derivation_order(rules).cycle
    assert cycle[0] == cycle[-1]
    assert set(cycle) == {"a", "b", "c"}


def test_two_rules_that_give_one_fact_both_come_before_its_use() -> None:
    rules = [rule("x", "a == true", "x"), rule("a1", "z > 1", "a"), rule("a2", "z < 0", "a")]
    assert derivation_order(rules).nodes == ("a1", "a2", "x")


def test_names_the_facts_that_a_condition_asks_about() -> None:
    assert facts_of(parse("a == 1 and (b has x or a is unknown)")) == {"a", "b"}
