"""How the room was opened."""

from pathlib import Path
from typing import NamedTuple

from engine.text import Language


class Settings(NamedTuple):
    """What `serve` was called with.

    `key` opens everything, and is asked for only where `network` is on; `names` are further names by which the room may
    be reached; `log` is where a line per request goes, None for nowhere.
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8765
    network: bool = False
    root_path: str = ""
    language: Language = "nl"
    key: str = ""
    names: tuple[str, ...] = ()
    log: Path | None = None
