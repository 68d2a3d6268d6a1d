"""The files of a library: the shipped ones, a folder's own, or a folder's laid over the shipped ones."""

import hashlib
import json
import os
from pathlib import Path
from typing import Final

from engine.errors import Fault, Place, RegiokoersError, fault, reasons, refuse
from engine.home import SHIPPED

ROOMS: Final = ("knowledge", "rules")
READING: Final = "knowledge/reading"
READING_CASES: Final = "knowledge/reading/cases"
SIMULATION: Final = "knowledge/simulation"
_APART: Final = ("knowledge/regions/", "knowledge/expected/", f"{READING}/", f"{READING_CASES}/", f"{SIMULATION}/")
"""What is content but no part of the library, or of the lexicon."""


class ContentFiles:
    """Content by its address (`rules/folder/name.yaml`), with the path it was read from; `root` is the folder."""

    def __init__(self, contents: dict[str, bytes], paths: dict[str, str], root: str) -> None:
        self.contents = dict(sorted(contents.items()))
        self.paths = paths
        self.root = root

    def sha256(self) -> str:
        """Give the hash over all addresses and contents, with LF line ends; the same on every platform."""
        sums = {
            address: hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
            for address, content in self.contents.items()
        }
        return hashlib.sha256(canonical(sums)).hexdigest()


def canonical(value: object) -> bytes:
    """Spell plain data as canonical JSON: keys sorted, no spaces, UTF-8."""
    spelled = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return spelled.encode("utf-8", "surrogatepass")


def gather(home: Path | None) -> ContentFiles:
    """Read every content file of a home, or of the shipped library where none is given."""
    contents: dict[str, bytes] = {}
    paths: dict[str, str] = {}
    for root in _layers(home):
        shown = "" if root in (Path(), Path.cwd()) else f"{root}{os.sep}"
        for room in ROOMS:
            if (root / room).is_dir():
                _read_folder(root, room, shown, contents, paths)
    return ContentFiles(contents, paths, str(home or SHIPPED))


def gather_apart(home: Path | None, room: str) -> ContentFiles:
    """Read what stands apart in a home (`READING`, `SIMULATION`); a home that has none takes the shipped one."""
    contents: dict[str, bytes] = {}
    paths: dict[str, str] = {}
    roots = [root for root in _layers(home) if (root / room).is_dir()] or [SHIPPED]
    for root in roots:
        shown = "" if root in (Path(), Path.cwd()) else f"{root}{os.sep}"
        _read_folder(root, room, shown, contents, paths)
    return ContentFiles(contents, paths, str(home or SHIPPED))


def gather_reading_cases(home: Path | None) -> ContentFiles:
    """Read the cases of reading that a home keeps, laid over the shipped ones where it extends those."""
    contents: dict[str, bytes] = {}
    paths: dict[str, str] = {}
    for root in _layers(home):
        shown = "" if root in (Path(), Path.cwd()) else f"{root}{os.sep}"
        if (root / READING_CASES).is_dir():
            _read_folder(root, READING_CASES, shown, contents, paths)
    return ContentFiles(contents, paths, str(home or SHIPPED))


def extends_shipped(home: Path | None) -> bool:
    """Say whether a home's library is the shipped one, or lies over it."""
    return SHIPPED in _layers(home)


def _layers(home: Path | None) -> list[Path]:
    if home is None or home.resolve() == SHIPPED:
        return [SHIPPED]
    if not home.is_dir():
        refuse("home-missing", Place(str(home)))
    settings = home / "home.yaml"
    extends = settings.is_file() and _extends(settings)
    if not extends and not any((home / room).is_dir() for room in ROOMS):
        refuse("home-empty", Place(str(home)))
    return [SHIPPED, home] if extends else [home]


def _extends(settings: Path) -> bool:
    from engine.model.content import HomeFile
    from engine.model.source_text import decode, read_file
    from engine.model.tree import read_trees
    from engine.model.validate import validated

    trees = read_trees(decode(read_file(settings), str(settings)), str(settings))
    faults: list[Fault] = []
    read = validated(HomeFile, trees[0], faults)
    if faults:
        raise RegiokoersError(faults)
    return bool(read and read.extends)


def _read_folder(root: Path, room: str, shown: str, contents: dict[str, bytes], paths: dict[str, str]) -> None:
    """Read the YAML files below a folder, hidden ones and those that stand apart left out."""
    apart = tuple(one for one in _APART if not f"{room}/".startswith(one))

    def failed(error: OSError) -> None:
        raise RegiokoersError([fault("file-unreadable", Place(str(error.filename)), **reasons(error))])

    base = os.path.join(root, "")
    for folder, folders, names in os.walk(base + room, onerror=failed):
        folders[:] = [name for name in folders if not name.startswith((".", "__"))]
        for name in names:
            if not name.endswith((".yaml", ".yml")) or name.startswith("."):
                continue
            path = os.path.join(folder, name)
            address = path[len(base) :].replace(os.sep, "/")
            if not address.startswith(apart):
                contents[address] = _read(path)
                paths[address] = f"{shown}{address}"


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise RegiokoersError([fault("file-unreadable", Place(path), **reasons(error))]) from None
