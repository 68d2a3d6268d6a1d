"""The names that a rule's author uses: in a rule for each focus point, `level` for that focus point's level."""

from engine.language import And, Condition, Or, Test, spell
from engine.model.library import Rule
from engine.model.placeholders import own_names


def own_name(rule: Rule, fact: str) -> str:
    """Give the name that a rule has for a fact."""
    if not rule.about:
        return fact
    return {name: own for own, name in own_names(rule.about).items()}.get(fact, fact)


def spelled(condition: Condition, rule: Rule) -> str:
    """Spell a condition, or a part of one, in the rule's own names."""
    return spell(_renamed(condition, rule))


def _renamed(condition: Condition, rule: Rule) -> Condition:
    if isinstance(condition, Test):
        return Test(own_name(rule, condition.fact), condition.operator, condition.values)
    parts = tuple(_renamed(part, rule) for part in condition.parts)
    return And(parts) if isinstance(condition, And) else Or(parts)
