"""The journal beside a region file: every change is told there before it is made, and can be taken back."""

import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from engine.consultation.atomic import append_line

ENDING = ".journal"


class Entry(NamedTuple):
    """One change: the value that was put at a path (None where it was taken away), and the file before and after.

    `kind` is `set`, `undo`, `redo`, `note` (a change that undo passes by), `skip` (a question was passed over) or
    `settled` (a difference between readings was talked through); the last two change nothing.
    """

    kind: str
    path: tuple[str | int, ...]
    before: Any = None
    after: Any = None
    sha_before: str = ""
    content: str = ""


class Journal:
    """The journal of one region file."""

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(path.name + ENDING)
        self.entries = _read(self.path)

    def add(self, entry: Entry) -> None:
        """Tell a change."""
        append_line(self.path, json.dumps(entry._asdict(), ensure_ascii=False))
        self.entries.append(entry)

    def promised(self, content: bytes) -> str | None:
        """Give the content that was told last and never came into the file, None where all is done."""
        told = [one for one in self.entries if one.content]
        last = told[-1] if told else None
        if last is None or last.sha_before != sha(content) or last.content.encode() == content:
            return None
        return last.content

    def undoable(self) -> Entry | None:
        """Give the last change that was not taken back yet."""
        return next(reversed(self.standing()), None)

    def standing(self) -> list[Entry]:
        """Give the changes that were not taken back, in the order in which they were made."""
        done, _ = self._stacks()
        return done

    def redoable(self) -> Entry | None:
        """Give the change that was taken back last, None where a newer change came in its place."""
        _, undone = self._stacks()
        return undone[-1] if undone else None

    def _stacks(self) -> tuple[list[Entry], list[Entry]]:
        """Give the changes that stand, and those that were taken back and can be made again."""
        done: list[Entry] = []
        undone: list[Entry] = []
        for one in self.entries:
            if one.kind == "set":
                done.append(one)
                undone.clear()
            elif one.kind == "undo" and done:
                undone.append(done.pop())
            elif one.kind == "redo" and undone:
                done.append(undone.pop())
        return done, undone

    def since(self, known: str, now: str) -> tuple[tuple[str | int, ...], ...] | None:
        """Give where the file changed since it had a hash, None where the journal does not tell that."""
        if known == now:
            return ()
        told = [one for one in self.entries if one.content]
        at = next((place for place in reversed(range(len(told))) if told[place].sha_before == known), None)
        if at is None or sha(told[-1].content.encode()) != now:
            return None
        return tuple(dict.fromkeys(one.path for one in told[at:]))

    def skipped(self) -> tuple[str, ...]:
        """Name the facts that were passed over, in the order in which that was."""
        names = (str(one.path[-1]) for one in self.entries if one.kind == "skip")
        return tuple(dict.fromkeys(names))


def sha(content: bytes) -> str:
    """Give the hash by which a content is known."""
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> list[Entry]:
    """Read what can be read: a line that was cut off by a crash is passed over."""
    if not path.exists():
        return []
    found: list[Entry] = []
    for line in path.read_text("utf-8", errors="replace").splitlines():
        try:
            one = json.loads(line)
            found.append(Entry(**{**one, "path": tuple(one["path"])}))
        except (ValueError, TypeError, KeyError):
            continue
    return found
