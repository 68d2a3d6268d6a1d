"""Cases written by the prover: what would show a mark, or kill a mutant; or the proof that nothing can."""

from collections.abc import Callable
from typing import Final

import z3

from engine.authoring.cases import Outcome
from engine.authoring.coverage import Mark
from engine.authoring.proofs.encoding import FORMULAS, Formula, Truth, rank
from engine.authoring.proofs.kleene import fold, replaced
from engine.authoring.proofs.prover import Prover
from engine.authoring.ready import outcome_of, ready_case
from engine.language import Condition, Facts, Test, tests_of
from engine.model.library import Case, Rule

TOLD: Final[frozenset[Outcome]] = frozenset({"fires", "silent"})
ANY: Final[frozenset[Outcome]] = TOLD | {"cannot_tell"}


def case_for(prover: Prover, mark: Mark) -> Case | None:
    """Give a case that shows a mark, None where it is proved that no region shows it.

    Where it can, the test decides in the case: with the test the other way round the rule does something else.
    """
    vocabulary = prover.library.facts
    for rule in prover.families[mark.rule.id]:
        for formulas in _wanted(prover, rule, mark):
            if (world := prover.find_plain(rule, *formulas)) is not None:
                facts = prover.consequences.facts(world)
                return ready_case(rule, facts, vocabulary, _keeps(_in_family(mark, rule), prover))
    return None


def _in_family(mark: Mark, rule: Rule) -> Mark:
    """Give the same mark for another rule of a family."""
    if mark.test is None or rule is mark.rule:
        return mark._replace(rule=rule)
    place = next(place for place, test in enumerate(tests_of(mark.rule.when)) if test is mark.test)
    return mark._replace(rule=rule, test=list(tests_of(rule.when))[place])


def _keeps(mark: Mark, prover: Prover) -> Callable[[Facts], bool]:
    """Give what tells whether facts show a mark, in a case in which the rule can be told."""
    vocabulary = prover.library.facts

    def keeps(facts: Facts) -> bool:
        return mark.shown_by(facts, vocabulary) and outcome_of(mark.rule.when, facts, vocabulary) in TOLD

    return keeps


def _wanted(prover: Prover, rule: Rule, mark: Mark) -> list[list[Formula]]:
    """Give what to ask for, best first."""
    truth = prover.solver.encoding.truth(rule.when)
    if mark.test is None:
        return [[truth.true if mark.wanted == "fires" else truth.false]]
    own = _in_family(mark, rule)
    assert own.test is not None
    shows = _shows(prover, own)
    return [[shows, _decides(prover, rule, own.test)], [shows, z3.Or(truth.true, truth.false)]]


def _shows(prover: Prover, mark: Mark) -> Formula:
    assert mark.test is not None
    encoding = prover.solver.encoding
    if mark.kind == "test":
        truth = encoding.test(mark.test)
        return truth.true if mark.wanted else truth.false
    fact = encoding.fact(mark.test.fact)
    assert isinstance(mark.wanted, str | int | float)
    return z3.And(fact.known, fact.value == rank(prover.library.facts[mark.test.fact], mark.wanted))


def _decides(prover: Prover, rule: Rule, test: Test) -> Formula:
    """Say where a rule fires or not by one test alone."""
    with_, without = (_taken(prover, rule.when, test, taken) for taken in (FORMULAS.always, FORMULAS.never))
    return z3.And(with_.true, without.false)


def _taken(prover: Prover, condition: Condition, test: Test, taken: Truth) -> Truth:
    return fold(condition, replaced(test, taken, prover.solver.encoding.test), FORMULAS)


def case_between(prover: Prover, rules: list[Rule], others: list[Condition]) -> Case | None:
    """Give a case in which a rule and its mutant differ, None where it is proved that none does.

    For a rule for each focus point both are given for each.
    """
    for rule, other in zip(rules, others, strict=True):
        encoding = prover.solver.encoding
        own, mutant = encoding.truth(rule.when), encoding.truth(other)
        told = z3.Or(z3.And(own.true, mutant.false), z3.And(own.false, mutant.true))
        for formula, outcomes in ((told, TOLD), (z3.Or(own.true != mutant.true, own.false != mutant.false), ANY)):
            if (world := prover.find_plain(rule, formula)) is not None:
                facts = prover.consequences.facts(world)
                return ready_case(rule, facts, prover.library.facts, _differs(prover, rule, other, outcomes))
    return None


def _differs(prover: Prover, rule: Rule, other: Condition, outcomes: frozenset[Outcome]) -> Callable[[Facts], bool]:
    """Give what tells whether facts part a rule from its mutant, by outcomes of these kinds."""

    def differs(facts: Facts) -> bool:
        both = [outcome_of(one, facts, prover.library.facts) for one in (rule.when, other)]
        return both[0] != both[1] and outcomes.issuperset(both)

    return differs
