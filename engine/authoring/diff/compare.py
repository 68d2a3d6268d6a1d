"""Two libraries compared: on the known regions, and by the prover on all others."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from engine.advice.adviser import Adviser
from engine.authoring.diff.changes import changes
from engine.authoring.diff.everywhere import Everywhere, Verdict
from engine.authoring.diff.region import RegionDiff, region_diff
from engine.matching.stratum import Engine
from engine.model.library import Library
from engine.model.region import RegionFacts, slug


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

    def __init__(self, old: Library, new: Library, engine: Engine) -> None:
        self.old, self.new = old, new
        self.before, self.after = Adviser(old, engine), Adviser(new, engine)

    def known(self, regions: Sequence[RegionFacts]) -> tuple[RegionDiff, ...]:
        """Compare the advice for known regions."""
        return tuple(self._differs(one) for one in regions)

    def others(self) -> tuple[Judged, ...]:
        """Give for every change a region for which it makes a difference, or the proof that there is none."""
        touched = changes(self.old, self.new)
        if not touched:
            return ()
        everywhere = Everywhere(self.old, self.new, lambda world: self._differs(world.region()).differs)
        return tuple(self._judged(everywhere.verdict(change)) for change in touched)

    def _judged(self, verdict: Verdict) -> Judged:
        if verdict.world is None:
            return Judged(verdict)
        name = f"Voorbeeldregio {verdict.change.id.replace('/', ' ')}"
        region = replace(verdict.world.region(), name=name, region_id=slug(name))
        return Judged(verdict, region, self._differs(region) if verdict.told == "witness" else None)

    def _differs(self, region: RegionFacts) -> RegionDiff:
        return region_diff(self.before.advise(region), self.after.advise(region))
