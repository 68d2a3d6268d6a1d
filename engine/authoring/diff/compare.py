"""Two libraries compared: on the known regions, and by the prover on all others."""

from collections.abc import Sequence
from typing import NamedTuple

from engine.advice.adviser import Adviser
from engine.authoring.diff.changes import changes
from engine.authoring.diff.everywhere import Everywhere, Verdict
from engine.authoring.diff.region import RegionDiff, region_diff
from engine.authoring.proofs.report import named
from engine.model.region import RegionFacts
from engine.text import Language


class Judged(NamedTuple):
    """A change with its verdict, the region that shows it, and what differs in its advice."""

    verdict: Verdict
    region: RegionFacts | None = None
    differs: RegionDiff | None = None


class Compared(NamedTuple):
    """What differs for the known regions, and what is told of all others."""

    regions: tuple[RegionDiff, ...]
    judged: tuple[Judged, ...]


class Comparison:
    """Two libraries, made ready once."""

    def __init__(self, before: Adviser, after: Adviser) -> None:
        self.before, self.after = before, after
        self.old, self.new = before.library, after.library

    def known(self, regions: Sequence[RegionFacts]) -> tuple[RegionDiff, ...]:
        """Compare the advice for known regions."""
        return tuple(self._differs(one) for one in regions)

    def others(self, language: Language) -> tuple[Judged, ...]:
        """Give for every change a region for which it makes a difference, or the proof that there is none."""
        touched = changes(self.old, self.new)
        if not touched:
            return ()
        everywhere = Everywhere(self.old, self.new, lambda world: self._differs(world.region()).differs)
        return tuple(self._judged(everywhere.verdict(change), language) for change in touched)

    def _judged(self, verdict: Verdict, language: Language) -> Judged:
        if verdict.world is None:
            return Judged(verdict)
        region = named(verdict.world, verdict.change.id, language)
        return Judged(verdict, region, self._differs(region) if verdict.told == "witness" else None)

    def _differs(self, region: RegionFacts) -> RegionDiff:
        return region_diff(self.before.advise(region), self.after.advise(region))
