"""A region file that keeps every answer at once: comments and all that is not asked stay as they are."""

import contextlib
import io
import json
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from engine.consultation.atomic import replace_file
from engine.consultation.journal import Entry, Journal, sha
from engine.errors import Place, fault, refuse
from engine.errors.fault import RegiokoersError
from engine.model.library import Library
from engine.model.region import RegionFacts, read_regions
from engine.model.source_text import read_file

Path_ = tuple[str | int, ...]
Layout = tuple[int, int, int]
LAYOUTS: Final[tuple[Layout, ...]] = ((2, 4, 2), (2, 2, 0), (4, 6, 4), (4, 4, 0), (4, 4, 2))
"""How far mappings, lists, and the dash in a list are indented."""


class Dossier:
    """One region file, open for a consultation; every change is checked, journalled and saved before it counts."""

    def __init__(self, path: Path, library: Library) -> None:
        self.path, self.library = path, library
        self.journal = Journal(path)
        content = read_file(path)
        if (promised := self.journal.promised(content)) is not None:
            content = promised.encode()
            replace_file(path, content)
        self._take(content)
        self.layout = _layout(content, path)

    @classmethod
    def begin(cls, path: Path, library: Library, name: str, day: str) -> "Dossier":
        """Begin a file for a new region."""
        if path.exists():
            refuse("file-there-already", Place(str(path)))
        head = {"format": 1, "region": name, "assessed_on": day}
        content = _dump(head, path, LAYOUTS[0]).encode()
        read_regions(str(path), library, content)  # a name that can't be read again is refused before it is written
        replace_file(path, content)
        return cls(path, library)

    def _take(self, content: bytes) -> None:
        self.content, self.region = content, only_region(str(self.path), self.library, content)
        plain: Any = _load(content, self.path)
        self.plain: Any = plain[0] if isinstance(plain, list) else plain

    def get(self, path: Path_) -> Any:
        """Give what stands at a path, None where nothing does."""
        value = self.plain
        for part in path:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def put(self, path: Path_, value: Any, kind: str = "set") -> RegionFacts:
        """Put a value at a path, or take it away with None; what the reader would refuse is not saved.

        The empty path is the whole file, and its value the file's text.
        """
        if not path:
            return self._put_whole(str(value), kind)
        before, after = _plain(self.get(path)), _plain(value)
        try:
            _set(self.plain, path, after)
            text = _dump(self.plain, self.path, self.layout)
            region = self._checked(text, path)
            self._save(Entry(kind, path, before, after, sha(self.content), text))
        except BaseException:
            self._take(self.content)
            raise
        # What was dumped is what would be read back: reading it again with its comments takes longer than all else.
        self.content, self.region = text.encode(), region
        return region

    def _put_whole(self, text: str, kind: str) -> RegionFacts:
        self._checked(text, ())
        self._save(Entry(kind, (), _text_of(self.content), text, sha(self.content), text))
        self._take(text.encode())
        self.layout = _layout(self.content, self.path)
        return self.region

    def _save(self, entry: Entry) -> None:
        self.journal.add(entry)
        replace_file(self.path, entry.content.encode())

    def _checked(self, text: str, path: Path_) -> RegionFacts:
        """Refuse a change that makes the file unreadable; the fault is about the value, not about a line."""
        try:
            return only_region(str(self.path), self.library, text.encode())
        except RegiokoersError as error:
            if not path:
                raise
            place = Place(".".join(map(str, path)))
            raise RegiokoersError([fault(one.name, place, **dict(one.words)) for one in error.faults]) from None

    def put_all(self, values: Mapping[Path_, Any]) -> RegionFacts:
        """Put several values as one change, which undo takes back as one."""
        changed = deepcopy(self.plain)
        for path, value in values.items():
            _set(changed, path, value)
        return self.put((), _dump(changed, self.path, self.layout))

    def add(self, path: Path_, value: Any) -> RegionFacts:
        """Add a value at the end of a list."""
        return self.put(path, [*(_plain(self.get(path)) or []), value])

    def skip(self, fact: str) -> None:
        """Remember that a question was passed over."""
        self.journal.add(Entry("skip", (fact,)))

    def undo(self) -> Path_ | None:
        """Take back the last change, and give where it was; None where there is nothing left to take back."""
        last = self.journal.undoable()
        if last is None:
            return None
        self.put(last.path, last.before, kind="undo")
        return last.path

    def redo(self) -> Path_ | None:
        """Make again what was taken back last, and give where; None where a newer change came in its place."""
        last = self.journal.redoable()
        if last is None:
            return None
        self.put(last.path, last.after, kind="redo")
        return last.path


def only_region(name: str, library: Library, content: bytes) -> RegionFacts:
    """Read the one region of a file, or refuse a file that holds more."""
    regions = read_regions(name, library, content)
    if len(regions) > 1:
        refuse("one-region-expected", Place(name), found=len(regions))
    return regions[0]


def place_of(fact: str, library: Library) -> Path_:
    """Give where a region file keeps a fact."""
    about = library.facts[fact]
    if about.kind == "level":
        return ("focus_points", fact)
    return ("profile", about.group, about.key) if about.group else ("profile", fact)


def _set(plain: Any, path: Path_, value: Any) -> None:
    *outer, last = path
    for part in outer:
        inner = plain.get(part) if isinstance(plain, dict) else plain[part]
        if inner is None:
            if value is None:
                return
            inner = plain[part] = {}
        elif not isinstance(inner, dict):
            refuse("place-taken", Place(".".join(map(str, path))))
        plain = inner
    if value is None:
        plain.pop(last, None)
        return
    plain[last] = value


def _plain(value: Any) -> Any:
    """Give a value as JSON has it, without what the reader of comments adds."""
    return None if value is None else json.loads(json.dumps(value, default=str))


def _editor(layout: Layout) -> Any:
    try:
        from ruamel.yaml import YAML
    except ImportError:
        refuse("extra-missing", command="consult", package="ruamel.yaml", extra="consult")
    editor = YAML(typ="rt")
    editor.preserve_quotes = True
    editor.width = 4096
    editor.indent(*layout)
    return editor


def _text_of(content: bytes) -> str:
    return content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def _load(content: bytes, path: Path) -> Any:
    """Read a file with its comments; one that is called JSON may hold YAML too."""
    text = _text_of(content)
    if path.suffix.lower() == ".json":
        with contextlib.suppress(ValueError):
            return json.loads(text)
    editor = _editor(LAYOUTS[0])
    from ruamel.yaml.error import YAMLError

    try:
        return editor.load(text)
    except YAMLError:
        refuse("file-not-editable", Place(str(path)))


def _layout(content: bytes, path: Path) -> Layout:
    """Find how a file is indented: by which layout most of its lines come back as they were."""
    if path.suffix.lower() == ".json":
        return LAYOUTS[0]
    lines = content.decode("utf-8", "replace").splitlines()
    plain = _load(content, path)
    best, most = LAYOUTS[0], -1
    for layout in LAYOUTS:
        kept = sum(one == other for one, other in zip(lines, _dump(plain, path, layout).splitlines(), strict=False))
        if kept > most:
            best, most = layout, kept
        if kept == len(lines):
            break
    return best


def _dump(plain: Mapping[str, Any], path: Path, layout: Layout) -> str:
    if path.suffix.lower() == ".json":
        return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    stream = io.StringIO()
    _editor(layout).dump(plain, stream)
    return stream.getvalue()
