"""Cases beside rules that no region can be in."""

from collections.abc import Iterator
from itertools import combinations

import z3

from engine.authoring.cases import facts_of_case
from engine.authoring.names import own_name
from engine.authoring.proofs.encoding import Formula, rank
from engine.authoring.proofs.prover import Finding, Prover
from engine.language import spell_value
from engine.model.library import Case, Rule


def impossible_cases(prover: Prover) -> Iterator[Finding]:
    """Find cases whose facts can't go together, such as two partnerships and `fragmented: true`."""
    for family in prover.families.values():
        for place, case in enumerate(family[0].tests):
            if _linked(prover, family[0], case) and not any(_possible(prover, rule, case) for rule in family):
                words = {"named": case.name, "found": _clash(prover, family[0], case)}
                yield Finding("case-impossible", "rules", family[0].id, words, ("tests", place, "facts"))


def _linked(prover: Prover, rule: Rule, case: Case) -> bool:
    """Say whether two facts of a case follow from one fact at all; those that don't can always go together."""
    supports = [prover.solver.encoding.support(name) for name in facts_of_case(rule, case)]
    return any(one & other for one, other in combinations(supports, 2))


def _formulas(prover: Prover, rule: Rule, case: Case) -> dict[str, Formula]:
    found = {}
    for name, value in facts_of_case(rule, case).items():
        fact, one = prover.library.facts[name], prover.solver.encoding.fact(name)
        if not isinstance(value, str | int | float):
            same = z3.And(*(member == (word in value) for word, member in one.value.items()))
        elif isinstance(value, bool):
            same = one.value == value
        else:
            same = one.value == rank(fact, value)
        found[name] = z3.And(one.known, same)
    return found


def _possible(prover: Prover, rule: Rule, case: Case) -> bool:
    return prover.solver.possible(*_formulas(prover, rule, case).values())


def _clash(prover: Prover, rule: Rule, case: Case) -> str:
    formulas, facts = _formulas(prover, rule, case), facts_of_case(rule, case)
    names = [[*formulas][place] for place in prover.solver.clashing(formulas.values())]
    said = [(own_name(rule, name), facts[name]) for name in names]
    return ", ".join(f"`{name}: {_spelled(value)}`" for name, value in said)


def _spelled(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    return spell_value(value) if isinstance(value, str | int | float) else str(value)
