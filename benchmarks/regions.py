"""Random regions, for measurements and for laws: plain region files that the reader accepts."""

import random
from typing import Any

from engine.language import Fact, Value
from engine.model.library import Library
from engine.model.region import RegionFacts


def random_region(library: Library, chance: random.Random, *, known: float = 0.8, levels: float = 1.0) -> RegionFacts:
    """Give a region in which a share of the profile and of the levels is known."""
    facts: dict[str, Any] = {}
    for name, fact in library.facts.items():
        share = levels if fact.kind == "level" else known
        if fact.origin == "asked" and chance.random() < share:
            facts[name] = _value(fact, chance)
    return RegionFacts(name="Willekeur", region_id="willekeur", facts=facts, sha256=f"{chance.getrandbits(64):064x}")


def _value(fact: Fact, chance: random.Random) -> Value | tuple[str, ...]:
    if fact.kind == "list":
        return tuple(word for word in fact.values if chance.random() < 0.5)
    if fact.kind == "flag":
        return chance.random() < 0.5
    if fact.name == "partnership_count":
        return chance.choice([0, 1, 2, 3, 4, 5, 6, 10, 500])
    if fact.numeric:
        return chance.randint(fact.low, fact.high)
    return chance.choice(list(fact.values))
