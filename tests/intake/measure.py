"""How well proposals agree with levels that people set: exact, within one, and whether `high` is honest."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.intake.proposal import Proposal
from engine.model.region import RegionFacts


@dataclass(slots=True)
class Score:
    """Counts over focus points; `defensible` counts the levels called high that people would defend."""

    read: int = 0
    exact: int = 0
    within_one: int = 0
    guessed: int = 0
    high: int = 0
    defensible: int = 0

    def add(self, proposal: Proposal, region: RegionFacts) -> None:
        """Count one region."""
        for name, one in proposal.levels.items():
            wanted = region.level(name)
            if wanted is None:
                self.guessed += one.level is not None
                continue
            self.read += 1
            self.exact += one.level == wanted
            self.within_one += one.level is not None and abs(one.level - wanted) <= 1
            if one.level is not None and one.confidence == "high":
                self.high += 1
                self.defensible += one.level in (wanted, *region.alternatives.get(name, ()))


def scored(pairs: Iterable[tuple[Proposal, RegionFacts]]) -> Score:
    """Count all regions."""
    score = Score()
    for proposal, region in pairs:
        score.add(proposal, region)
    return score
