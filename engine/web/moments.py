"""Moments of a dossier: the region file as it was, kept under a name, to compare with and to go back to."""

import datetime
import re
from pathlib import Path
from typing import Final, NamedTuple

from engine.consultation.atomic import make_folder, replace_file
from engine.consultation.dossier import Dossier
from engine.errors import Place, refuse
from engine.model.region import RegionFacts, read_regions
from engine.model.source_text import decode, read_file
from engine.web.folder import SNAPSHOTS, Folder
from engine.web.named import key_of, name_in, named, without_name

ID: Final = re.compile(r"(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-[a-z0-9-]+")
_STAMP: Final = "%Y%m%d-%H%M%S"


class Moment(NamedTuple):
    """One kept moment; `id` is the name of its file, `at` its day and time."""

    id: str
    name: str
    at: datetime.datetime


class Moments:
    """The kept moments of one region."""

    def __init__(self, folder: Folder, key: str) -> None:
        self.folder, self.key, self.file = folder, key, folder.file(key)
        self.place = folder.path / SNAPSHOTS / key

    def all(self) -> list[Moment]:
        """Give all moments, the latest first."""
        files = self.place.glob(f"*{self.file.suffix}") if self.place.is_dir() else ()
        found = [_moment(one) for one in files if ID.fullmatch(one.stem) and not one.is_symlink()]
        return sorted((one for one in found if one), key=lambda one: one.id, reverse=True)

    def keep(self, name: str, at: datetime.datetime) -> str:
        """Keep the file as it is now and give the moment's id."""
        text = decode(read_file(self.file), str(self.file))
        make_folder(self.place)
        while any(self.place.glob(f"{at:{_STAMP}}-*")):
            at += datetime.timedelta(seconds=1)
        path = self.place / f"{at:{_STAMP}}-{key_of(name)}{self.file.suffix}"
        replace_file(path, (text if self._bare else named(text, name)).encode())
        return path.stem

    @property
    def _bare(self) -> bool:
        """Say whether the file can hold no comment."""
        return self.file.suffix.lower() == ".json"

    def keep_daily(self, name: str, at: datetime.datetime) -> None:
        """Keep the first moment of a day, once."""
        if not any(one.at.date() == at.date() for one in self.all()):
            self.keep(name, at)

    def text(self, moment: str) -> str:
        """Give the region file of a moment."""
        path = self._path(moment)
        return without_name(decode(read_file(path), path.name))

    def region(self, moment: str) -> RegionFacts:
        """Read the region as it was."""
        return read_regions(moment, self.folder.library, self.text(moment).encode())[0]

    def restore(self, moment: str, dossier: Dossier) -> None:
        """Put the dossier back to a moment; undo takes that back."""
        text = self.text(moment)
        if text.encode() != dossier.content:
            dossier.put((), text)

    def _path(self, moment: str) -> Path:
        path = self.place / f"{moment}{self.file.suffix}"
        if not ID.fullmatch(moment) or not path.is_file() or path.is_symlink():
            refuse("moment-not-here", Place(self.key))
        return path


def _moment(path: Path) -> Moment | None:
    """Read a moment's name and time from its file; None where the digits are no time."""
    try:
        at = datetime.datetime.strptime(path.stem[:15], _STAMP)
    except ValueError:
        return None
    with path.open(encoding="utf-8", errors="replace") as file:
        head = file.readline()
    return Moment(path.stem, name_in(head, path.stem[16:].replace("-", " ")), at)
