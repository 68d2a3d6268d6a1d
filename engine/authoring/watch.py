"""Watching a library: on each save it is checked, tested, and compared with what it was at the start."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.home import SHIPPED
from engine.model.files import ROOMS

MORE = "home.yaml"
STILL_MS = 50
"""How long nothing may change before a save counts as finished."""


def watched(home: Path | None) -> list[Path]:
    """Give the folders and files that a library is read from."""
    root = SHIPPED if home is None else home
    return [path for path in (*(root / room for room in ROOMS), root / MORE) if path.exists()]


def saves(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Give, for each save, the content files that changed; ends when it is interrupted."""
    from watchfiles import watch

    for changes in watch(*paths, step=STILL_MS, debounce=4 * STILL_MS, raise_interrupt=True):
        files = sorted({Path(path) for _, path in changes if path.endswith((".yaml", ".yml"))})
        if files:
            yield files
