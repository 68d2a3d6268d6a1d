"""What a worker of a cluster is asked, and what it answers."""

import os
import pickle
import threading
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from engine.batch.sources import Part
from engine.batch.sources.shared import is_shared, partitions
from engine.batch.work import Settings, Worker
from engine.errors import RegiokoersError
from engine.home import VERSION


class Errand(NamedTuple):
    """A part to work off, or None to see whether the worker could; `paths` are what it has to be able to read.

    `knowledge` is that of the one who calls: the same part gives other advice by other rules.
    """

    settings: Settings
    knowledge: str
    paths: tuple[str, ...] = ()
    part: Part | None = None
    headings: Mapping[str, str] = MappingProxyType({})

    def packed(self) -> bytes:
        """Give what is sent: the version first, since another version may not know how to unpack the rest."""
        return pickle.dumps((VERSION, pickle.dumps(self._replace(headings=dict(self.headings)))))


Outcome = Literal["ready", "worked", "faults", "unseen", "other", "bare"]
Answer = tuple[Outcome, Any]
"""What came of an errand, and with it: the part worked off, the faults, a path, what differs, or what is missing."""

_own: Final = threading.local()


def answer(errand: bytes) -> Answer:
    """Do an errand; what is wrong is an answer too, so that it is not taken for a worker that failed."""
    version, packed = pickle.loads(errand)
    if version != VERSION:
        return "other", f"regiokoers {version} / {VERSION}"
    asked: Errand = pickle.loads(packed)
    unseen = [path for path in asked.paths if not _seen(path)]
    if unseen:
        return "unseen", unseen[0]
    try:
        worker = _worker(asked.settings)
        own = worker.library.sha256
        if asked.knowledge != own:
            return "other", f"{asked.knowledge[:12]} / {own[:12]}"
        return ("ready", "") if asked.part is None else ("worked", worker.work(asked.part, dict(asked.headings)))
    except RegiokoersError as error:
        return "faults", error.faults


def _worker(settings: Settings) -> Worker:
    """Give the worker of this thread; its library is read once."""
    kept: tuple[Settings, Worker] | None = getattr(_own, "worker", None)
    if kept is None or kept[0] != settings:
        kept = _own.worker = (settings, Worker(settings))
    return kept[1]


def _seen(path: str) -> bool:
    if not is_shared(path):
        return os.access(path, os.R_OK)
    try:
        return bool(partitions(path))
    except RegiokoersError:
        return False
