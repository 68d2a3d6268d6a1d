"""What must come before what: rules that derive facts, and levels that other levels require."""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple

from engine.language import Condition, tests_of
from engine.model.build import tree_of

Requirements = Mapping[tuple[str, int], Mapping[str, int]]
"""By transition (focus point, from level): the levels it needs on other focus points."""


class Order(NamedTuple):
    """Nodes with everything before what needs it, or the cycle that forbids that."""

    nodes: tuple[str, ...] = ()
    cycle: tuple[str, ...] = ()


def facts_of(condition: Condition) -> frozenset[str]:
    """Name the facts that a condition asks about."""
    return frozenset(test.fact for test in tests_of(condition))


def requirements(steps: Iterable[tuple[str, int, Mapping[str, int]]]) -> dict[tuple[str, int], dict[str, int]]:
    """Give each transition's prerequisites: the union of those of its steps, the highest level of each.

    A step is given by its focus point, the level it starts from, and the levels it requires.
    """
    found: dict[tuple[str, int], dict[str, int]] = {}
    for focus_point, level, requires in steps:
        needs = found.setdefault((focus_point, level), {})
        for name, needed in requires.items():
            needs[name] = max(needed, needs.get(name, 0))
    return found


def derivation_order(rules: Sequence[Mapping[str, Any]]) -> Order:
    """Order the rules that give facts, each behind those whose facts it uses."""
    givers: dict[str, set[str]] = {}
    for rule in rules:
        for fact in rule.get("gives", {}):
            givers.setdefault(fact, set()).add(rule["id"])
    graph = {
        rule["id"]: sorted(one for fact in facts_of(tree_of(rule["when"])) for one in givers.get(fact, ()))
        for rule in rules
        if rule.get("gives")
    }
    return _sorted(graph)


def prerequisite_order(needs: Requirements, focus_points: Sequence[str]) -> Order:
    """Order all levels (`shared_goals 2`), each behind the level below it and the levels it requires."""
    graph = {}
    for name in focus_points:
        for level in range(1, 5):
            before = [f"{name} {level - 1}"] if level > 1 else []
            before += [f"{other} {n}" for other, n in sorted(needs.get((name, level - 1), {}).items()) if n]
            graph[f"{name} {level}"] = before
    return _sorted(graph)


def _sorted(graph: Mapping[str, Sequence[str]]) -> Order:
    sorter = TopologicalSorter(graph)
    try:
        sorter.prepare()
    except CycleError as error:
        return Order(cycle=tuple(error.args[1]))
    place = {node: index for index, node in enumerate(graph)}
    nodes: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=lambda node: place.get(node, -1))
        nodes += ready
        sorter.done(*ready)
    return Order(tuple(nodes))
