"""Two rules beside one another: one that says what another says already, and two that contradict."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations, permutations

import z3

from engine.authoring.proofs.prover import Finding, Prover, smallest
from engine.authoring.proofs.worlds import World
from engine.errors import RegiokoersError
from engine.model.library import Advise, Caution, Describe, Gives, Rule, Weigh


def swallowed(prover: Prover) -> Iterator[Finding]:
    """Find rules that never fire without another that does the same.

    A fact given or a text said once more adds nothing, so there one condition within another is enough. Points are
    meant to add up, `relationships <= 1` on top of `relationships <= 2`; so there the conditions must be equal.
    """
    found: set[str] = set()
    for group in _groups(prover, _said):
        for one, other in permutations(group, 2):
            if other.id not in found and _within(prover, one, other):
                found.add(one.id)
                yield Finding("rule-swallowed", "rules", one.id, {"other": other.id}, witness=prover.example(one))
    for group in _groups(prover, _weighed):
        for one, other in combinations(group, 2):
            if one.id not in found and _within(prover, one, other) and _within(prover, other, one):
                found.add(one.id)
                yield Finding("rule-doubled", "rules", one.id, {"other": other.id}, witness=prover.example(one))


def contradicting(prover: Prover) -> Iterator[Finding]:
    """Find two rules that give one fact different values, and rules whose points another always takes back."""
    seen: set[frozenset[str]] = set()
    for group in _groups(prover, _given):
        for one, other in combinations(group, 2):
            if one.effect != other.effect and (witness := _both(prover, one, other)) is not None:
                smaller = smallest(witness, lambda world: _contradicts(prover, world))
                yield Finding("rules-contradict", "rules", one.id, {"other": other.id}, witness=smaller)
    for group in _groups(prover, _aimed):
        for one, other in permutations(group, 2):
            pair = frozenset({one.id, other.id})
            if pair not in seen and _points(one) * _points(other) < 0 and _within(prover, one, other):
                seen.add(pair)
                witness = prover.example(one)
                yield Finding("points-taken-back", "rules", one.id, {"other": other.id}, witness=witness)


def _groups(prover: Prover, key_of: Callable[[Rule], Iterable[Hashable]]) -> Iterator[list[Rule]]:
    """Part rules that can fire by what they do; only within a part are two of them compared."""
    parts: dict[Hashable, list[Rule]] = {}
    for rule in prover.library.rules:
        for key in key_of(rule):
            parts.setdefault(key, []).append(rule)
    for part in parts.values():
        if len(part) > 1:
            prover.groups += 1
            yield [rule for rule in part if prover.can_fire(rule) is not None]


def _said(rule: Rule) -> Iterable[Hashable]:
    effect = rule.effect
    if isinstance(effect, Gives):
        yield ("gives", effect.fact, effect.value)
    elif isinstance(effect, Caution | Describe):
        yield (effect.kind, effect.text.nl)
    elif isinstance(effect, Weigh):
        yield ("weigh", effect.focus_points, effect.term, rule.because)
    else:
        yield ("advise", effect.steps, rule.because)


def _weighed(rule: Rule) -> Iterable[Hashable]:
    effect = rule.effect
    if isinstance(effect, Weigh):
        yield ("weigh", frozenset(effect.focus_points), effect.term)
    elif isinstance(effect, Advise):
        yield ("advise", frozenset(effect.steps))


def _given(rule: Rule) -> Iterable[Hashable]:
    if isinstance(rule.effect, Gives):
        yield rule.effect.fact


def _aimed(rule: Rule) -> Iterable[Hashable]:
    effect = rule.effect
    if isinstance(effect, Weigh):
        yield from (("weigh", name, effect.term) for name in effect.focus_points)
    elif isinstance(effect, Advise):
        yield from (("advise", name) for name in effect.steps)


def _points(rule: Rule) -> int:
    return rule.effect.points if isinstance(rule.effect, Weigh | Advise) else 0


def _within(prover: Prover, one: Rule, other: Rule) -> bool:
    """Say whether a rule fires only where another one fires."""
    prover.pairs += 1
    refuted = prover.masks(one).true & ~prover.masks(other).true
    return not prover.possible(refuted, lambda: _apart(prover, one, other))


def _apart(prover: Prover, one: Rule, other: Rule) -> z3.BoolRef:
    return z3.And(prover.truth(one).true, z3.Not(prover.truth(other).true))


def _both(prover: Prover, one: Rule, other: Rule) -> World | None:
    # The sample holds no world in which one fact gets two values, so this is always the solver's to say.
    prover.pairs += 1
    return prover.solver.find(prover.truth(one).true, prover.truth(other).true)


def _contradicts(prover: Prover, world: World) -> bool:
    try:
        prover.consequences.facts(world)
    except RegiokoersError:
        return True
    return False
