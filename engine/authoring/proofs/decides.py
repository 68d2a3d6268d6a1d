"""Tests within a condition that never decide: without them the rule says the same for every region."""

from collections.abc import Iterator

import z3

from engine.authoring.names import own_name, spelled
from engine.authoring.proofs.encoding import FORMULAS, NO, Truth
from engine.authoring.proofs.kleene import Kleene, fold, replaced
from engine.authoring.proofs.prover import Finding, Prover
from engine.authoring.proofs.sample import Masks
from engine.language import Test, tests_of
from engine.model.library import Rule


def never_decides(prover: Prover) -> Iterator[Finding]:
    """Find tests that could be left out of conditions of several tests, on every focus point of a family.

    A test that asks no more than whether its fact is known is found as well.
    """
    for family in prover.families.values():
        tests = [list(tests_of(rule.when)) for rule in family]
        if len(tests[0]) > 1 and any(prover.can_fire(rule) is not None for rule in family):
            for place, test in enumerate(tests[0]):
                same = [(rule, own[place]) for rule, own in zip(family, tests, strict=True)]
                words = {"test": spelled(test, family[0]), "fact": own_name(family[0], test.fact)}
                if all(_superfluous(prover, rule, own) for rule, own in same):
                    yield Finding("test-never-decides", "rules", family[0].id, words, test=test)
                elif test.values and all(_only_known(prover, rule, own) for rule, own in same):
                    yield Finding("test-only-known", "rules", family[0].id, words, test=test)


def _superfluous(prover: Prover, rule: Rule, test: Test) -> bool:
    """Say whether a rule tells the same with this test taken for true, or for false, throughout."""
    algebra = prover.sample.algebra
    return _same(prover, rule, test, algebra.always, FORMULAS.always) or _same(
        prover, rule, test, algebra.never, FORMULAS.never
    )


def _only_known(prover: Prover, rule: Rule, test: Test) -> bool:
    """Say whether a rule tells the same with this test taken for true wherever its fact is known."""
    known = Test(test.fact, "is known")
    mask = Kleene(prover.sample.test(known).true, 0)
    return _same(prover, rule, test, mask, Kleene(prover.solver.encoding.fact(test.fact).known, NO))


def _same(prover: Prover, rule: Rule, test: Test, mask: Masks, taken: Truth) -> bool:
    """Say whether a rule tells the same with a test taken for something else."""
    sample, encoding = prover.sample, prover.solver.encoding
    if sample.condition(rule.when, replaced(test, mask, sample.test)) != sample.condition(rule.when):
        return False
    own = encoding.truth(rule.when)
    other = fold(rule.when, replaced(test, taken, encoding.test), FORMULAS)
    return not prover.solver.possible(z3.Or(own.true != other.true, own.false != other.false))
