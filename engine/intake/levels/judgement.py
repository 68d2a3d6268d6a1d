"""What the rules read and what examples sound like, weighed into one level."""

from typing import Final, NamedTuple

from engine.intake.levels.examples import LEVELS, SILENT, Likeness, chances
from engine.intake.proposal import Confidence

TRUST: Final = {"low": 0.6, "medium": 1.5, "high": 2.5}
"""How much a step of one level away from what the rules read costs, by how sure the rules are."""
HIGH: Final = 0.9
MEDIUM: Final = 0.6
DEFENSIBLE: Final = 0.1
"""From this chance on a level can be defended too."""


class Judgement(NamedTuple):
    """The chance of each level; `silent` where the text rather sounds as if it is not known."""

    chances: tuple[float, ...]
    silent: bool

    @property
    def score(self) -> float:
        """Give the mean level."""
        return sum(level * chance for level, chance in enumerate(self.chances))

    @property
    def level(self) -> int:
        """Give the level that as much chance lies below as above."""
        below = 0.0
        for level, chance in enumerate(self.chances):
            below += chance
            if below >= 0.5:
                return level
        return LEVELS - 1

    @property
    def confidence(self) -> Confidence:
        """Judge by the chance of the level."""
        chance = self.chances[self.level]
        return "high" if chance >= HIGH else "medium" if chance >= MEDIUM else "low"

    @property
    def alternatives(self) -> tuple[int, ...]:
        """Give the other levels that can be defended; the next best where none has much chance and it is not sure."""
        others = [level for level in range(LEVELS) if level != self.level]
        found = [level for level in others if self.chances[level] >= DEFENSIBLE]
        if not found and self.confidence != "high":
            found = [max(others, key=lambda level: self.chances[level])]
        return tuple(found)


def judged(likeness: Likeness | None, weight: float, score: float | None, confidence: Confidence) -> Judgement:
    """Weigh the likeness to examples with the score of the rules, None where these read nothing."""
    points = [weight * one for one in likeness.points[:LEVELS]] if likeness else [0.0] * LEVELS
    if score is not None:
        points = [one - TRUST[confidence] * abs(score - level) for level, one in enumerate(points)]
    silent = likeness is not None and likeness.chances(weight)[SILENT] >= MEDIUM
    return Judgement(chances(points), silent)
