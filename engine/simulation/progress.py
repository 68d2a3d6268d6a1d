"""How far a simulation is, on standard error, where that is a terminal."""

import contextlib
from collections.abc import Callable, Iterator

from engine.batch.progress import progress as batch_progress
from engine.batch.run import Counts
from engine.text import Language


@contextlib.contextmanager
def progress(regions: int, language: Language) -> Iterator[Callable[[int], None]]:
    """Show regions, rate and time left while a simulation runs."""
    with batch_progress(regions, language) as shown:
        yield lambda done: shown(Counts(rows=done))
