"""What a table keeps in memory beside the dossier: since when it sits, what changed last, and what was worked out."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, NamedTuple, TypeVar

from engine.advice.adviser import Adviser, Assessment
from engine.advice.roadmap import Roadmap
from engine.advice.worth import Questions, Worth, ranked, worths
from engine.model.region import RegionFacts

Kind = TypeVar("Kind")
MOST: Final = 64
"""Pictures of regions that are kept worked out."""


class Picture(NamedTuple):
    """One state of a region worked out: the assessment and the advice."""

    found: Assessment
    advice: Roadmap


class Sitting:
    """One region at the table since the room was opened; `before` is how it stood before the last change."""

    def __init__(self, region: RegionFacts) -> None:
        self.begun = time.time()
        self.before = self.last = region

    def see(self, region: RegionFacts) -> None:
        """Take notice of how the region stands now."""
        if region.sha256 != self.last.sha256:
            self.before, self.last = self.last, region


class Sittings:
    """All tables of a room; nothing of this is lost when the room closes, for it follows from the dossiers."""

    def __init__(self, adviser: Adviser) -> None:
        self.adviser = adviser
        self._sittings: dict[str, Sitting] = {}
        self._pictures: OrderedDict[str, Picture] = OrderedDict()
        self._questions: OrderedDict[str, Questions] = OrderedDict()
        self._asking: dict[str, asyncio.Task[Questions | None]] = {}

    def of(self, key: str, region: RegionFacts) -> Sitting:
        """Give the sitting of a region as it stands now."""
        sitting = self._sittings.setdefault(key, Sitting(region))
        sitting.see(region)
        return sitting

    def forget(self, key: str) -> None:
        """Forget a region that is deleted."""
        self._sittings.pop(key, None)

    def picture(self, region: RegionFacts) -> Picture:
        """Work a region out, once for each state."""

        def worked_out() -> Picture:
            return Picture(self.adviser.assess(region), self.adviser.advise(region))

        return _kept(self._pictures, region.sha256, worked_out)

    def known_questions(self, region: RegionFacts) -> Questions | None:
        """Give the questions by worth where they were weighed already."""
        return self._questions.get(region.sha256)

    async def questions(self, key: str, region: RegionFacts) -> Questions | None:
        """Weigh the questions one at a time, and let other answers through in between; None where one overtakes."""
        if (known := self.known_questions(region)) is not None:
            return known
        task = self._asking.get(region.sha256)
        if task is None:
            task = self._asking[region.sha256] = asyncio.create_task(self._weigh(key, region))
            task.add_done_callback(lambda _: self._asking.pop(region.sha256, None))
        return await asyncio.shield(task)

    async def _weigh(self, key: str, region: RegionFacts) -> Questions | None:
        found = self.picture(region).found
        asked: list[Worth] = []
        for one in worths(self.adviser, found):
            asked += [one] if one is not None else []
            await asyncio.sleep(0)
            if (sitting := self._sittings.get(key)) is None or sitting.last.sha256 != region.sha256:
                return None
        weighed = ranked(self.adviser, found, asked)
        return _kept(self._questions, region.sha256, lambda: weighed)


def _kept(known: OrderedDict[str, Kind], key: str, make: Callable[[], Kind]) -> Kind:
    """Give what is known under a key, or make it; what was not asked for longest goes."""
    if key not in known:
        known[key] = make()
        while len(known) > MOST:
            known.popitem(last=False)
    known.move_to_end(key)
    return known[key]
