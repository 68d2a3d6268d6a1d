"""Points that fall as the own level falls: what the check of each rule's text can't see through."""

from collections.abc import Iterator

import z3

from engine.authoring.proofs.prover import Finding, Prover, smallest
from engine.authoring.proofs.worlds import World
from engine.model.library import Rule, Weigh


def points_fall(prover: Prover) -> Iterator[Finding]:
    """Find a region in which one focus point at a lower level, all else equal, loses points by a rule."""
    for family in prover.families.values():
        for rule in family:
            if isinstance(rule.effect, Weigh):
                for name in rule.effect.focus_points:
                    if (
                        name in prover.solver.encoding.leans_on(rule.when)
                        and (higher := _falls(prover, rule, name)) is not None
                    ):
                        high = higher.region().level(name) or 0
                        words = {"focus_point": name, "high": high, "low": high - 1}
                        yield Finding("points-fall", "rules", rule.id, words, witness=higher)
                        break


def _falls(prover: Prover, rule: Rule, name: str) -> World | None:
    """Give a region that gets more from the rule at its level than it would get one level lower."""
    truth, level = prover.truth(rule), prover.solver.encoding.fact(name)
    lower = z3.substitute(truth.true, (level.value, level.value - 1))
    assert isinstance(rule.effect, Weigh)
    gains = rule.effect.points >= 0
    more, less = (truth.true, lower) if gains else (lower, truth.true)
    found = prover.solver.find(level.known, level.value >= 1, more, z3.Not(less))
    return found and smallest(found, lambda world: _shows(prover, world, rule, name, gains=gains))


def _shows(prover: Prover, world: World, rule: Rule, name: str, *, gains: bool) -> bool:
    level = world.facts.get(name)
    if not isinstance(level, int) or level < 1:
        return False
    below = world._replace(facts={**world.facts, name: level - 1})
    here, there = (prover.consequences.fires(one, rule) for one in (world, below))
    return (here and not there) if gains else (there and not here)
