"""What the rooms of a folder hold beside their files: the codes as they can be shown, and who was seen when."""

import time
from typing import Final, NamedTuple

from engine.web.access import Access, Code, Grant, Role
from engine.web.folder import Folder
from engine.web.tables import Tables

HERE: Final = 20.0
"""Seconds after which a device that was not heard is no longer called present."""


class Seen(NamedTuple):
    """When a table was last heard, in seconds ago; None where it never was since the server began."""

    ago: float | None

    @property
    def present(self) -> bool:
        """Say whether a device is there now."""
        return self.ago is not None and self.ago <= HERE


class Rooms:
    """The rooms of one folder."""

    def __init__(self, folder: Folder, access: Access) -> None:
        self.folder, self.access = folder, access
        self._tables: dict[str, Tables] = {}
        self._codes: dict[tuple[str, Role], Code] = {}
        self._seen: dict[tuple[str, str], float] = {}

    def tables(self, key: str) -> Tables:
        """Give the tables of a region of the folder."""
        self.folder.file(key)
        return self._tables.setdefault(key, Tables(self.folder, key))

    def open(self, key: str, role: Role, hours: float) -> Code:
        """Open a region for groups or for a board with a new code; the code before it ends."""
        self.close(key, role)
        self._codes[key, role] = self.access.issue(key, role, hours)
        return self._codes[key, role]

    def close(self, key: str, role: Role) -> None:
        """End the codes of a region in one role."""
        self._codes.pop((key, role), None)
        self.access.revoke(key, role)

    def code(self, key: str, role: Role) -> Code | None:
        """Give the code that can be shown: only a server that made it knows it, for a file keeps the hash alone."""
        found = self._codes.get((key, role))
        return found if found and found.grant.until > time.time() else None

    def grant(self, key: str, role: Role) -> Grant | None:
        """Give what is open for a region in a role, also where its code can't be shown any more."""
        open_ = [one for one in self.access.grants.values() if (one.region, one.role) == (key, role)]
        return next((one for one in open_ if one.until > time.time()), None)

    def hear(self, key: str, table: str) -> None:
        """Keep that a table's device was heard."""
        self._seen[key, table] = time.monotonic()

    def seen(self, key: str, table: str) -> Seen:
        """Say when a table was last heard."""
        at = self._seen.get((key, table))
        return Seen(None if at is None else time.monotonic() - at)

    def forget(self, key: str) -> None:
        """Forget a region that is deleted, with its codes."""
        self.access.revoke(key)
        self._tables.pop(key, None)
        self._codes = {which: code for which, code in self._codes.items() if which[0] != key}
        self._seen = {which: at for which, at in self._seen.items() if which[0] != key}
