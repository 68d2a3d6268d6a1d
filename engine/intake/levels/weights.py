"""How much each statement about a focus point counts beside the others."""

from collections.abc import Sequence
from typing import Final

from engine.intake.levels.statement import STRONG, Link, Statement
from engine.intake.lexicon.lexicon import Composing, Lexicon

PARTIAL: Final = 1.6
ABSENT: Final = 0.45
SLIGHT: Final = 1.0


def weighed(said: Sequence[Statement], lexicon: Lexicon, closing: list[Link]) -> float:
    """Give the mean of what is said, each by its weight; the first rule that changed one joins the chain."""
    total = weights = 0.0
    changed: list[tuple[Statement, Composing]] = []
    for one in said:
        rule = _rule(one, said, lexicon)
        if rule is not None:
            changed.append((one, rule))
        weight = 1.0 if rule is None else rule.number
        total += (one.value or 0) * weight
        weights += weight
    score = total / weights
    if changed:
        closing.append(Link(changed[0][0].part.text, changed[0][1].because, score))
    return score


def _rule(one: Statement, said: Sequence[Statement], lexicon: Lexicon) -> Composing | None:
    """Give the rule by which a statement counts for less, None where it counts in full."""
    value = one.value or 0
    values = [other.value or 0 for other in said]
    if max(values) >= STRONG:
        if value >= STRONG:
            return None
        if one.denied or "plan" in one.tags:
            return lexicon.composing["gap_weight"]
        return None if value >= PARTIAL else lexicon.composing["slight_weight"]
    if one.denied and value < PARTIAL and any(_under_way(other) for other in said):
        return lexicon.composing["lack_weight"]
    if values[0] <= ABSENT < value and max(values) <= SLIGHT:
        return lexicon.composing["echo_weight"]
    return None


def _under_way(one: Statement) -> bool:
    return not one.denied and (one.value or 0) >= PARTIAL
