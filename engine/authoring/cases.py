"""The cases beside each rule, run with an engine."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from engine.language import Facts
from engine.matching.stratum import Engine, Stratum
from engine.model.library import Case, Library, Rule
from engine.model.placeholders import own_names

Outcome = Literal["fires", "silent", "cannot_tell"]


class Result(NamedTuple):
    """What one case gave."""

    rule: Rule
    case: Case
    outcome: Outcome

    @property
    def passed(self) -> bool:
        """Say whether the rule did what the case expects."""
        return self.outcome == self.case.expect


def run_cases(library: Library, engine: Engine, folder: str = "") -> tuple[Result, ...]:
    """Run the cases of all rules, or of those whose id begins with `folder`.

    A rule for each focus point is run once, on its first focus point.
    """
    chosen = [rule for rule in each_rule(library) if rule.id.startswith(folder)]
    stratum = engine.stratum([rule.when for rule in chosen], library.facts)
    return tuple(
        Result(rule, case, _outcome(place, facts_of_case(rule, case), stratum))
        for place, rule in enumerate(chosen)
        for case in rule.tests
    )


def each_rule(library: Library) -> list[Rule]:
    """Give every rule once, also one that holds for each focus point."""
    rules: dict[str, Rule] = {}
    for rule in library.rules:
        rules.setdefault(rule.id, rule)
    return list(rules.values())


def facts_of_case(rule: Rule, case: Case) -> Facts:
    """Give a case's facts by the names that the rule's condition has for them."""
    own = own_names(rule.about) if rule.about else {}
    return {own.get(name, name): value for name, value in case.facts.items()}


def _outcome(place: int, facts: Facts, stratum: Stratum) -> Outcome:
    if place in stratum.true(facts):
        return "fires"
    return "silent" if place in stratum.false(facts) else "cannot_tell"


def failed(results: Sequence[Result]) -> tuple[Result, ...]:
    """Give the results that differ from what their case expects."""
    return tuple(one for one in results if not one.passed)
