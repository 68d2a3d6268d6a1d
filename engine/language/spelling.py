"""A condition spelled back as the text that parses to it."""

from engine.language.nodes import And, Condition, Test, Value


def spell(condition: Condition) -> str:
    """Spell a condition with brackets where `and` and `or` meet, so that nobody has to know which binds first."""
    if isinstance(condition, Test):
        return spell_test(condition)
    word = " and " if isinstance(condition, And) else " or "
    return word.join(_part(part) for part in condition.parts)


def _part(part: Condition) -> str:
    return spell_test(part) if isinstance(part, Test) else f"({spell(part)})"


def spell_test(test: Test) -> str:
    """Spell one test, such as `partnership_count > 5`."""
    if not test.values:
        return f"{test.fact} {test.operator}"
    values = ", ".join(spell_value(value) for value in test.values)
    if test.operator in ("in", "not in"):
        values = f"[{values}]"
    return f"{test.fact} {test.operator} {values}"


def spell_value(value: Value) -> str:
    """Spell one value as the language reads it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
