"""Rules that can never fire, and rules that no region is ever outside of."""

from collections.abc import Iterator

from engine.authoring.names import spelled
from engine.authoring.proofs.prover import Finding, Prover
from engine.language import And
from engine.model.library import Rule


def never_fires(prover: Prover) -> Iterator[Finding]:
    """Find rules that fire for no region: for a rule for each focus point, on none of them."""
    for family in prover.families.values():
        if all(prover.can_fire(rule) is None for rule in family):
            yield Finding("rule-never-fires", "rules", family[0].id, {"tests": _clash(prover, family[0])})


def _clash(prover: Prover, rule: Rule) -> str:
    """Name the parts of a condition that exclude one another, as few as are found."""
    parts = list(rule.when.parts) if isinstance(rule.when, And) else [rule.when]
    encoding = prover.solver.encoding
    said = {f"`{spelled(part, rule)}`": encoding.truth(part).true for part in parts}
    if rule.valid_from or rule.valid_until:
        said[f"`valid: {rule.valid_from or ''} - {rule.valid_until or ''}`"] = encoding.valid(rule)
    clashing = prover.solver.clashing(said.values())
    return ", ".join([*said][place] for place in clashing)


def always_fires(prover: Prover) -> Iterator[Finding]:
    """Find rules that are never definitely false: whatever the facts are, they fire as soon as these are known."""
    for family in prover.families.values():
        if all(prover.can_be_silent(rule) is None for rule in family):
            yield Finding("rule-always-fires", "rules", family[0].id, {}, witness=prover.example(family[0]))
