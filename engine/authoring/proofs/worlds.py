"""One region there can be: what is asked of it, its targets and its day; the rest follows with the engine itself."""

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from engine.advice.ladder import HIGHEST, ladder_of
from engine.advice.standing import engine_facts, standings
from engine.language import Fact, Facts, Test, Value, candidates, tests_of, truth
from engine.matching.inference import Inference
from engine.matching.reference import ReferenceEngine
from engine.model.library import Library, Rule
from engine.model.region import RegionFacts

Known = Mapping[str, Value | tuple[str, ...]]
UNKNOWN_SHARE, LOWERED_SHARE = 0.15, 0.2


class World(NamedTuple):
    """A region: the asked facts that are known, targets that were set, and the day of assessment."""

    facts: Known
    targets: Mapping[str, int]
    day: str | None = None

    def region(self) -> RegionFacts:
        """Give the region that the engine advises on."""
        return RegionFacts("?", "?", assessed_on=self.day, facts=self.facts, targets=self.targets)


class Consequences:
    """What follows in a world, worked out by the engine that gives the advice."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.ladder = ladder_of(library)
        self.inference = Inference(library, ReferenceEngine())

    def fires(self, world: World, rule: Rule) -> bool:
        """Say whether a rule fires."""
        valid = rule.valid_on(world.day) is True
        return valid and truth(rule.when, self.facts(world), self.library.facts) is True

    def facts(self, world: World) -> Facts:
        """Give all facts: those asked, derived, and the engine's own."""
        region = world.region()
        derived = self.inference.derive(region.facts, region.assessed_on).facts
        return {**derived, **engine_facts(standings(region, self.library, self.ladder))}


def random_worlds(library: Library, count: int) -> list[World]:
    """Give regions at the ends of the intervals that conditions speak of, the same ones every time."""
    chance = random.Random(count)
    choices = {fact.name: _choices(fact, tests) for fact, tests in _asked(library)}
    days = sorted({day for rule in library.rules for day in (rule.valid_from, rule.valid_until) if day})
    return [_world(library, choices, days, chance) for _ in range(count)]


def _asked(library: Library) -> Iterable[tuple[Fact, list[Test]]]:
    tests: dict[str, dict[Test, None]] = {}
    for rule in library.rules:
        for test in tests_of(rule.when):
            tests.setdefault(test.fact, {})[test] = None
    for fact in library.facts.values():
        if fact.origin == "asked":
            yield fact, list(tests.get(fact.name, ()))


def _choices(fact: Fact, tests: Sequence[Test]) -> list[Value]:
    return list(fact.values) if fact.kind == "list" else candidates(fact, tests)


def _world(library: Library, choices: Mapping[str, list[Value]], days: list[str], chance: random.Random) -> World:
    facts: dict[str, Value | tuple[str, ...]] = {}
    for name, values in choices.items():
        if chance.random() >= UNKNOWN_SHARE:
            if library.facts[name].kind == "list":
                facts[name] = tuple(str(one) for one in values if chance.random() < 0.5)
            else:
                facts[name] = chance.choice(values)
    targets = {name: chance.randrange(HIGHEST) for name in library.focus_points if chance.random() < LOWERED_SHARE}
    return World(facts, targets, chance.choice([None, *days]) if days else None)
