"""Tests within a condition that never decide: without them the rule says the same for every region."""

from collections.abc import Iterator

import z3

from engine.authoring.names import spelled
from engine.authoring.proofs.encoding import FORMULAS
from engine.authoring.proofs.kleene import fold, replaced
from engine.authoring.proofs.prover import Finding, Prover
from engine.language import Test, tests_of
from engine.model.library import Rule


def never_decides(prover: Prover) -> Iterator[Finding]:
    """Find tests that could be left out of conditions of several tests, on every focus point of a family."""
    for family in prover.families.values():
        tests = [list(tests_of(rule.when)) for rule in family]
        for place, test in enumerate(tests[0]):
            if len(tests[0]) > 1 and all(
                _superfluous(prover, rule, own[place]) for rule, own in zip(family, tests, strict=True)
            ):
                if prover.can_fire(family[0]) is None:
                    continue
                words = {"test": spelled(test, family[0])}
                yield Finding("test-never-decides", "rules", family[0].id, words, test=test)


def _superfluous(prover: Prover, rule: Rule, test: Test) -> bool:
    """Say whether a rule tells the same with this test taken for true, or for false, throughout."""
    return any(_same(prover, rule, test, always=always) for always in (True, False))


def _same(prover: Prover, rule: Rule, test: Test, *, always: bool) -> bool:
    sample, encoding = prover.sample, prover.solver.encoding
    algebra = sample.algebra
    constant = algebra.always if always else algebra.never
    if sample.condition(rule.when, replaced(test, constant, sample.test)) != sample.condition(rule.when):
        return False
    own = encoding.truth(rule.when)
    other = fold(rule.when, replaced(test, FORMULAS.always if always else FORMULAS.never, encoding.test), FORMULAS)
    return not prover.solver.possible(z3.Or(own.true != other.true, own.false != other.false))
