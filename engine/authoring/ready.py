"""A ready case for a rule: as few facts as show what it must show, in the rule's own names."""

from collections.abc import Callable

from engine.authoring.cases import Outcome
from engine.authoring.deciding import spell_fact
from engine.authoring.names import own_name
from engine.language import Condition, Facts, Vocabulary, tests_of, truth
from engine.model.library import Case, Rule

OUTCOMES: dict[bool | None, Outcome] = {True: "fires", False: "silent", None: "cannot_tell"}


def outcome_of(condition: Condition, facts: Facts, vocabulary: Vocabulary) -> Outcome:
    """Say what a rule with this condition does."""
    return OUTCOMES[truth(condition, facts, vocabulary)]


def ready_case(rule: Rule, facts: Facts, vocabulary: Vocabulary, shows: Callable[[Facts], bool]) -> Case:
    """Make a case of the facts that a rule asks about, without those that it can do without."""
    asked = dict.fromkeys(test.fact for test in tests_of(rule.when))
    kept = {name: facts[name] for name in asked if name in facts}
    assert shows(kept)
    for name in [*kept]:
        fewer = {key: value for key, value in kept.items() if key != name}
        kept = fewer if shows(fewer) else kept
    own = {own_name(rule, name): value for name, value in kept.items()}
    unknown = [own_name(rule, name) for name in asked if name not in kept]
    expect = outcome_of(rule.when, kept, vocabulary)
    return Case(_named(own, unknown if expect == "cannot_tell" or not own else ()), _frozen(own), expect)


def _frozen(facts: Facts) -> dict[str, str | int | float | bool | tuple[str, ...]]:
    return {name: value if isinstance(value, str | int | float) else tuple(value) for name, value in facts.items()}


def _named(facts: Facts, unknown: list[str] | tuple[str, ...]) -> str:
    """Name a case by what it says: `relationships 2, not hesitant, urgency unknown`."""
    said = [_said(name.replace("_", " "), value) for name, value in facts.items()]
    return ", ".join([*said, *(f"{name.replace('_', ' ')} unknown" for name in unknown)])


def _said(name: str, value: object) -> str:
    if isinstance(value, bool):
        return name if value else f"not {name}"
    if isinstance(value, str | int | float):
        return f"{name} {spell_fact(value)}".replace("_", " ")
    return f"{name} {' and '.join(value) or 'empty'}" if isinstance(value, tuple) else name
