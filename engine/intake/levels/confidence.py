"""How sure the rules are of a level."""

import math
from collections.abc import Sequence

from engine.intake.levels.statement import Statement
from engine.intake.lexicon.lexicon import Lexicon
from engine.intake.proposal import Confidence

MIXED = 1.5
"""How far apart two expressions may stand, before what they say together is not sure."""
FEWEST_SIGNALS = 2
SHORT = 12
"""Words that one expression can speak for; of a longer text it may be the smaller half."""
WORDS_OF_WEIGHT = 3
"""A part with as many words says something; where that was not understood, a level is not sure."""


def confidence_of(
    score: float, statements: Sequence[Statement], said: Sequence[Statement], lexicon: Lexicon, *, by_label: bool
) -> Confidence:
    """Judge a level by what it rests on.

    High needs a label, words of strength in most of what is said, one direction, and room to the next level.
    """
    values = [one.value or 0 for one in said]
    thin = all("thin" in one.tags for one in said)
    spread = max(values) - min(values)
    signals = [link.value for one in said for link in one.links if link.value is not None]
    mixed = max(signals) - min(signals) > MIXED
    few = len(signals) < FEWEST_SIGNALS and sum(len(one.part.text.split()) for one in statements) > SHORT
    room = 0.5 - abs(score - math.floor(score + 0.5))
    understood = len({one.part.sentence for one in said}) / len({one.part.sentence for one in statements})
    if thin or spread > 2 or understood < 0.5:
        return "low"
    unread = any(one.value is None and len(one.part.text.split()) >= WORDS_OF_WEIGHT for one in statements)
    carried = all("carried" in one.tags for one in said)
    hedged = any("hedge" in one.tags for one in said)
    doubtful = (
        mixed or few or hedged or unread or carried or spread > 1.2 or room < 0.2 or understood < 0.99 or not by_label
    )
    return "medium" if doubtful else "high"
