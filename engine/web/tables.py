"""The tables of a room: each group's own reading of a region, kept as a region file of its own."""

import datetime
import hashlib
import hmac
import json
import secrets
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from engine.advice.worth import Answer
from engine.consultation.atomic import make_folder, replace_file
from engine.consultation.dossier import Dossier, place_of
from engine.errors import Fault, Place, RegiokoersError, refuse
from engine.language import LEVELS
from engine.model.library import Library
from engine.model.region import RegionFacts, read_regions
from engine.model.source_text import decode, read_file
from engine.text import Language, Text
from engine.web.folder import TABLES, Folder, is_key
from engine.web.forms import SIGN, filled_form
from engine.web.named import key_of, name_in, named, tidy, without_name

MOST: Final = 40
"""Tables that one region can have."""
_TOKEN: Final = ".sleutel"
_FREE: Final = b"vrij"
"""What stands in a table's token file while whoever names the table may have it."""
_OWN_NAME: Final = Text("zet hier de naam van uw tafel", "put the name of your table here")
_FORM: Final = Text(
    "Zet in de eerste regel de naam van uw tafel. Vul achter level een cijfer van 0 tot en met 4 in, en achter "
    "evidence tussen aanhalingstekens waaruit dat blijkt. Laat null staan wat u niet weet. Stuur het bestand daarna "
    "naar de adviseur.",
    "Put the name of your table in the first line. Fill in a number from 0 to 4 behind level, and behind evidence, in "
    "quotation marks, what shows it. Leave null where you don't know. Send the file to the advisor.",
)


class Table(NamedTuple):
    """One table: the name of its file, what it calls itself, and its reading; faults where the file can't be read."""

    id: str
    name: str
    region: RegionFacts | None
    faults: tuple[Fault, ...] = ()


class Tables:
    """The tables of one region, in a folder of their own beside it."""

    def __init__(self, folder: Folder, key: str) -> None:
        self.folder, self.key = folder, key
        self.library: Library = folder.library
        self.place = folder.path / TABLES / key
        self._read: dict[Path, tuple[bytes, Table]] = {}
        self._open: dict[str, Dossier] = {}

    def all(self) -> list[Table]:
        """Read all tables, by name; a file that did not change is not read again."""
        found = [self._table(path) for path in self._files()]
        return sorted(found, key=lambda one: (one.name.casefold(), one.id))

    def version(self) -> str:
        """Give what changes whenever a table does."""
        said = [f"{path.name} {(stat := path.stat()).st_mtime_ns} {stat.st_size}" for path in self._files()]
        return hashlib.sha256("\n".join(said).encode()).hexdigest()

    def _files(self) -> list[Path]:
        found = self.place.glob("*.yaml") if self.place.is_dir() else ()
        return sorted(one for one in found if is_key(one.stem) and one.is_file() and not one.is_symlink())

    def _table(self, path: Path) -> Table:
        content = read_file(path)
        known = self._read.get(path)
        if known is None or known[0] != content:
            known = self._read[path] = (content, self._fresh(path, content))
        return known[1]

    def _fresh(self, path: Path, content: bytes) -> Table:
        try:
            region = self._checked(path.name, content)
            return Table(path.stem, name_in(decode(content, path.name), path.stem), region)
        except RegiokoersError as error:
            return Table(path.stem, path.stem, None, error.faults)

    def _checked(self, name: str, content: bytes) -> RegionFacts:
        """Read one reading; it has to be of this region."""
        found = read_regions(name, self.library, content)
        if len(found) > 1:
            refuse("one-region-expected", Place(name), found=len(found))
        own = self.folder.region(self.key)
        if found[0].region_id != own.region_id:
            refuse("reading-of-other-region", Place(name), found=found[0].name, region=own.name)
        return found[0]

    def begin(self, name: str) -> tuple[str, str]:
        """Begin a table and give its id with the token by which its device is known."""
        table = self._new(name)
        make_folder(self.place)
        replace_file(self._file(table), named(self.empty(), name).encode())
        return table, self.let_in(table)

    def _new(self, name: str) -> str:
        if not tidy(name):
            refuse("table-name-needed")
        table = key_of(name)
        if len(self._files()) >= MOST:
            refuse("tables-too-many", most=MOST)
        if self._file(table).exists():
            refuse("table-there-already", found=tidy(name))
        return table

    def empty(self) -> str:
        """Give a file for a reading that says nothing yet."""
        own = self.folder.region(self.key)
        day = own.assessed_on or datetime.date.today().isoformat()
        head = {"format": 1, "region": own.name, "region_id": own.region_id, "assessed_on": day}
        return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())

    def form(self, language: Language) -> str:
        """Give a file to fill in elsewhere: every focus point with its levels in words, and room for what shows it."""
        lines = [*_comment(_FORM.in_(language)), *self.empty().splitlines(), "focus_points:"]
        for name, about in self.library.focus_points.items():
            lines += ["", *_comment(f"{about.name.in_(language)}. {about.question.in_(language)}", "  ")]
            for level, text in enumerate(about.rubric):
                lines += _comment(f"{level} {LEVELS[language][level]}: {text.in_(language)}", "  ")
            lines.append(f"  {name}: {{level: null, evidence: null}}")
        return named("\n".join(lines) + "\n", _OWN_NAME.in_(language))

    def take_in(self, name: str, content: bytes, language: Language) -> str:
        """Take in a reading that came as a file, under its own name or that of the file."""
        if content.startswith(SIGN):
            content = filled_form(content, name, self.library, self.folder.region(self.key), language)
        self._checked(name, content)
        text = decode(content, name)
        called = name_in(text, Path(name).stem)
        if name.lower().endswith(".json"):
            from engine.model.tree import read_trees  # JSON becomes YAML: a table's file holds its name in a comment

            plain = read_trees(text, name)[0].value
            text = json.dumps(plain[0] if isinstance(plain, list) else plain, ensure_ascii=False, indent=1) + "\n"
        table = self._new(called)
        make_folder(self.place)
        replace_file(self._file(table), named(without_name(text), called).encode())
        return table

    def let_in(self, table: str) -> str:
        """Give a device the token of a table; the device that had it before loses it."""
        token = secrets.token_urlsafe(24)
        replace_file(self._known(table).with_suffix(_TOKEN), hashlib.sha256(token.encode()).hexdigest().encode())
        return token

    def admits(self, table: str, token: str) -> bool:
        """Say whether a device's token is that of a table."""
        path = self._file(table) if is_key(table) else None
        if path is None or not path.is_file() or not (kept := path.with_suffix(_TOKEN)).is_file():
            return False
        return hmac.compare_digest(kept.read_text("ascii"), hashlib.sha256(token.encode()).hexdigest())

    def set_free(self, table: str) -> None:
        """Let a table go on on another device: whoever takes its name next has it."""
        replace_file(self._known(table).with_suffix(_TOKEN), _FREE)

    def resume(self, name: str) -> tuple[str, str] | None:
        """Give a table that was set free to the device that names it; None where there is none."""
        path = self._file(table := key_of(name))
        kept = path.with_suffix(_TOKEN)
        if tidy(name) and path.is_file() and kept.is_file() and kept.read_bytes() == _FREE:
            return table, self.let_in(table)
        return None

    def remove(self, table: str) -> None:
        """Take a table away with its journal."""
        path = self._known(table)
        self._open.pop(table, None)
        for one in (path, path.with_suffix(_TOKEN), path.with_name(f"{path.name}.journal")):
            one.unlink(missing_ok=True)

    def answer(self, table: str, fact: str, value: Answer | tuple[float, float] | None, evidence: str = "") -> None:
        """Keep what a group answers; None where it does not know."""
        dossier = self.dossier(table)
        path = place_of(fact, self.library)
        key = "level" if fact in self.library.focus_points else "value"
        plain = list(value) if isinstance(value, tuple) else value
        dossier.put(path, {key: plain, "evidence": evidence} if evidence and value is not None else plain)

    def dossier(self, table: str) -> Dossier:
        """Open a table's own file."""
        path = self._known(table)
        known = self._open.get(table)
        if known is None or known.content != read_file(path):
            known = self._open[table] = Dossier(path, self.library)
        return known

    def _known(self, table: str) -> Path:
        path = self._file(table)
        if not is_key(table) or not path.is_file() or path.is_symlink():
            refuse("table-not-here", Place(self.key))
        return path

    def _file(self, table: str) -> Path:
        return self.place / f"{table}.yaml"


def _comment(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, 110, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ")


def readings(tables: list[Table]) -> Iterator[tuple[str, RegionFacts]]:
    """Give the tables that said something."""
    yield from ((one.name, one.region) for one in tables if one.region is not None and one.region.facts)
