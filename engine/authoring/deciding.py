"""Which tests of a condition make it what it is for some facts."""

from typing import NamedTuple

from engine.authoring.names import own_name, spelled
from engine.language import Condition, Facts, Or, Test, Vocabulary, spell_value, truth
from engine.model.library import Rule


class Decisive(NamedTuple):
    """A test that decides, in its rule's own names, and what the facts say about it (None: unknown)."""

    test: str
    fact: str
    value: str | None

    def __str__(self) -> str:
        return f"`{self.test}` ({self.fact}: {'?' if self.value is None else self.value})"


def deciding(condition: Condition, facts: Facts, vocabulary: Vocabulary) -> tuple[Test, ...]:
    """Give the tests that make a condition true, false or undecided: changing none of them changes nothing."""
    if isinstance(condition, Test):
        return (condition,)
    told = truth(condition, facts, vocabulary)
    # What is true because of one part, or false because of one, is decided by the parts that are so.
    all_count = told is not None and told is not isinstance(condition, Or)
    parts = condition.parts if all_count else [one for one in condition.parts if truth(one, facts, vocabulary) is told]
    return tuple(test for part in parts for test in deciding(part, facts, vocabulary))


def decisive(rule: Rule, facts: Facts, vocabulary: Vocabulary) -> tuple[Decisive, ...]:
    """Give the tests that decide about a rule."""
    return tuple(
        Decisive(spelled(test, rule), own_name(rule, test.fact), spell_fact(facts.get(test.fact)))
        for test in deciding(rule.when, facts, vocabulary)
    )


def spell_fact(value: object) -> str | None:
    """Spell a fact's value as an author writes it: a list in square brackets."""
    if value is None:
        return None
    if isinstance(value, tuple | list):
        return f"[{', '.join(value)}]"
    return spell_value(value) if isinstance(value, str | int | float) else str(value)
