"""The folder that the room works in: its region files are the store, and nothing outside it can be reached."""

import re
from pathlib import Path
from typing import Final

from engine.consultation.atomic import replace_file
from engine.consultation.dossier import Dossier, only_region
from engine.consultation.journal import ENDING
from engine.errors import Place, refuse
from engine.model.library import Library
from engine.model.region import RegionFacts, slug
from engine.model.source_text import read_file

LONGEST_KEY: Final = 120
_KEY: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
ENDINGS: Final = (".yaml", ".yml", ".json")
SNAPSHOTS: Final = "momenten"
EXPORTS: Final = "stukken"
TABLES: Final = "tafels"
BESIDE: Final = (SNAPSHOTS, EXPORTS, TABLES)
"""The folders that hold, under a region's key, what belongs to it."""


def is_key(text: str) -> bool:
    """Say whether this can be the key of a region: the name of its file, without its ending."""
    return len(text) <= LONGEST_KEY and _KEY.fullmatch(text) is not None


class Folder:
    """The region files of one folder, each open at most once."""

    def __init__(self, path: Path, library: Library) -> None:
        self.path, self.library = path, library
        self._open: dict[str, Dossier] = {}
        self._read: dict[Path, tuple[bytes, RegionFacts]] = {}

    def keys(self) -> list[str]:
        """Name the regions of the folder."""
        files = [one for one in self.path.iterdir() if one.is_file() and one.suffix.lower() in ENDINGS]
        return sorted(one.stem for one in files if is_key(one.stem))

    def has(self, key: str) -> bool:
        """Say whether a region of this key is in the folder."""
        return key in self.keys()

    def others(self) -> list[str]:
        """Name the region files whose name is no key, so that the room does not open them."""
        files = [one for one in self.path.iterdir() if one.is_file() and one.suffix.lower() in ENDINGS]
        return sorted(one.name for one in files if not is_key(one.stem) and not one.name.startswith("."))

    def file(self, key: str) -> Path:
        """Give the file of a region, or refuse a key that names none."""
        if is_key(key):
            for ending in ENDINGS:
                path = self.path / f"{key}{ending}"
                if path.is_file() and not path.is_symlink():
                    return path
        return refuse("region-not-here", Place(key))

    def open(self, key: str) -> Dossier:
        """Give a region's dossier, read anew where its file was changed outside the room."""
        path = self.file(key)
        known = self._open.get(key)
        if known is None or known.path != path or known.content != read_file(path):
            self._open[key] = Dossier(path, self.library)
        return self._open[key]

    def region(self, key: str) -> RegionFacts:
        """Read a region to look at; that is much quicker than opening it to change it with its comments kept."""
        path = self.file(key)
        content = read_file(path)
        known = self._read.get(path)
        if known is None or known[0] != content:
            known = self._read[path] = (content, only_region(str(path), self.library, content))
        return known[1]

    def begin(self, name: str, day: str) -> str:
        """Begin a file for a new region and give its key."""
        key = slug(name)[:LONGEST_KEY].strip("-")
        Dossier.begin(self.path / f"{key}.yaml", self.library, name, day)
        return key

    def take(self, key: str, content: bytes) -> None:
        """Take in a region file under a key that is free."""
        if not is_key(key):
            refuse("key-not-usable", Place(key))
        ending = ".json" if content.lstrip()[:1] == b"{" else ".yaml"
        replace_file(self.path / f"{key}{ending}", content)

    def belongings(self, key: str) -> list[Path]:
        """Name all that belongs to a region, its own file last."""
        path = self.file(key)
        inside = [one for kind in BESIDE for one in sorted((self.path / kind / key).glob("*"))]
        return [one for one in (*inside, path.with_name(path.name + ENDING), path) if one.is_file()]

    def delete(self, key: str) -> list[Path]:
        """Delete a region with its journal, snapshots, exports and tables, and name what was deleted.

        The region's own file goes last: where this is cut short, the region is still there to be deleted.
        """
        gone = self.belongings(key)
        for one in gone:
            one.unlink()
        for kind in BESIDE:
            for place in (self.path / kind / key, self.path / kind):
                if place.is_dir() and not any(place.iterdir()):
                    place.rmdir()
        self._open.pop(key, None)
        self._read = {path: known for path, known in self._read.items() if path.stem != key}
        return gone
