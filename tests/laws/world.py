"""What the laws are tried on: an adviser, others that must say the same, and random regions."""

import copy
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from benchmarks.regions import random_region
from engine.advice.adviser import Adviser, Assessment
from engine.advice.journey import Journey, journey
from engine.language import tests_of
from engine.matching.stratum import Engine
from engine.model.build import build
from engine.model.compile import compile_library
from engine.model.files import gather
from engine.model.library import Gives, Library, Rule
from engine.model.region import RegionFacts

SPREADS = ((0, 1, 2, 3, 4), (0, 0, 1, 1, 2), (2, 3, 3, 4, 4), (0, 4), (1, 2, 2, 3))
"""Levels to draw from: any, a region that begins, one that is far, one that is torn, one in the middle."""


class World(NamedTuple):
    """An adviser, the same content read in other orders, and the rules that never ask whether a fact is known."""

    adviser: Adviser
    shuffled: Sequence[Adviser]
    lasting: Sequence[Rule]


class Case(NamedTuple):
    """One region whose levels are all known, what was worked out for it, and its way to its targets."""

    adviser: Adviser
    world: World
    region: RegionFacts
    found: Assessment
    journey: Journey
    chance: random.Random


def world(library: Library, engine: Engine, seed: int, shuffles: int = 2) -> World:
    chance = random.Random(seed)
    shuffled = [Adviser(_shuffled(chance), engine) for _ in range(shuffles)]
    return World(Adviser(library, engine), shuffled, lasting(library))


def _shuffled(chance: random.Random) -> Library:
    """Read the shipped content with its files, then its rules and steps, in another order."""
    files = gather(None)
    files.contents = dict(_mixed(list(files.contents.items()), chance))
    read = build(compile_library(files), "", files.sha256())
    steps = dict(_mixed(list(read.steps.items()), chance))
    return read._replace(rules=tuple(_mixed(list(read.rules), chance)), steps=steps)


def _mixed(items: list[Any], chance: random.Random) -> list[Any]:
    return chance.sample(items, len(items))


def lasting(library: Library) -> list[Rule]:
    """Give the rules that an answer decides for good: they ask for no unknowns, nor do the facts they build on."""
    passing: set[str] = set()
    found = list(library.rules)
    while True:
        left = [rule for rule in found if not _asks(rule, passing)]
        if len(left) == len(found):
            return found
        passing |= {rule.effect.fact for rule in found if rule not in left and isinstance(rule.effect, Gives)}
        found = left


def _asks(rule: Rule, passing: set[str]) -> bool:
    return any(test.operator.startswith("is ") or test.fact in passing for test in tests_of(rule.when))


def cases(one: World, seed: int, count: int) -> Iterator[Case]:
    """Give cases, the same for the same seed."""
    for place in range(count):
        chance = random.Random(f"{seed} {place}")
        adviser = with_capacity(one.adviser, chance.choice((1, 2, 3, 3, 3, 5, 11)))
        yield case_of(adviser, one, some_region(adviser.library, chance), chance)


def case_of(adviser: Adviser, one: World, region: RegionFacts, chance: random.Random) -> Case:
    return Case(adviser, one, region, adviser.assess(region), journey(adviser, region), chance)


def with_capacity(adviser: Adviser, capacity: int) -> Adviser:
    """Give the same adviser for a region that can carry so many focus points at once."""
    other = copy.copy(adviser)
    other.capacity = capacity
    return other


def some_region(library: Library, chance: random.Random) -> RegionFacts:
    """Give a region with all levels known, some targets set, and a part of its profile."""
    region = random_region(library, chance, known=chance.random())
    spread = chance.choice(SPREADS)
    levels = {name: chance.choice(spread) for name in library.focus_points}
    share = chance.choice((0, 0, 0.3, 1))
    targets = {name: chance.randint(0, 4) for name in library.focus_points if chance.random() < share}
    day = chance.choice((None, "2026-03-01", "2030-01-01"))
    return replace(region, facts={**region.facts, **levels}, targets=targets, assessed_on=day)
