"""Steps that are never advised, and points that never reach a transition that is open."""

from collections.abc import Iterator

import z3

from engine.authoring.proofs.encoding import Formula
from engine.authoring.proofs.prover import Finding, Prover
from engine.model.library import Advise, Rule, Step, Weigh


def never_advised(prover: Prover) -> Iterator[Finding]:
    """Find steps whose `when` is false at the very level they start from."""
    for step in prover.library.steps.values():
        if step.active and step.when is not None and not prover.solver.possible(_candidate(prover, step)):
            words = {"focus_point": step.focus_point, "level": step.from_level}
            yield Finding("step-never-advised", "steps", step.id, words)


def points_in_vain(prover: Prover) -> Iterator[Finding]:
    """Find rules that only fire where what they give points to is not the next thing to do."""
    for family in prover.families.values():
        if not isinstance(family[0].effect, Weigh | Advise) or all(prover.can_fire(rule) is None for rule in family):
            continue
        aims = sorted({name for rule in family for name in _aims(rule)})
        reached = {name for rule in family for name in _aims(rule) if _reaches(prover, rule, name)}
        names = aims if len(family) == 1 else aims if not reached else []
        for name in names:
            if name not in reached:
                witness = prover.example(family[0])
                yield Finding("points-in-vain", "rules", family[0].id, {"found": name}, witness=witness)


def _aims(rule: Rule) -> tuple[str, ...]:
    effect = rule.effect
    return effect.focus_points if isinstance(effect, Weigh) else effect.steps if isinstance(effect, Advise) else ()


def _reaches(prover: Prover, rule: Rule, name: str) -> bool:
    if isinstance(rule.effect, Weigh):
        climbs = prover.solver.encoding.climbs
        mask = prover.masks(rule).true & prover.climbs(name)
        return prover.possible(mask, lambda: z3.And(prover.truth(rule).true, climbs(name)))
    step = prover.library.steps[name]
    return prover.solver.possible(prover.truth(rule).true, _candidate(prover, step))


def _candidate(prover: Prover, step: Step) -> Formula:
    """Say where a step is one of those to advise."""
    encoding = prover.solver.encoding
    here = encoding.climbs(step.focus_point, step.from_level)
    return here if step.when is None else z3.And(here, z3.Not(encoding.truth(step.when).false))
