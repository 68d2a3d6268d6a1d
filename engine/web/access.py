"""Codes that open one region in one role, for a while: read aloud at the table, kept only as hashes."""

import hashlib
import hmac
import json
import secrets
import time
from pathlib import Path
from typing import Final, Literal, NamedTuple

from engine.consultation.atomic import replace_file

Role = Literal["group", "board"]
FILE: Final = ".kamer.json"
LETTERS: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""No 0 and o, no 1, i and l: what is read aloud or copied by hand can't be mistaken."""
HOURS: Final = 8


class Grant(NamedTuple):
    """What a code opens: one region, in one role, until a moment (seconds since 1970)."""

    region: str
    role: Role
    until: float


class Code(NamedTuple):
    """A code as it is shown, and what it opens."""

    text: str
    grant: Grant


class Access:
    """The codes of one folder; they outlive the server, for a file keeps their hashes."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.grants = _read(self.path)

    def issue(self, region: str, role: Role, hours: float = HOURS) -> Code:
        """Make a code of twelve letters, some 59 bits."""
        parts = ["".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3)]
        code = Code("-".join(parts), Grant(region, role, time.time() + hours * 3600))
        self.grants[_hash(code.text)] = code.grant
        self._write()
        return code

    def check(self, code: str) -> Grant | None:
        """Give what a code opens, None where it opens nothing or no longer does; every code takes the same time."""
        asked = _hash(code)
        found = [grant for known, grant in self.grants.items() if hmac.compare_digest(known, asked)]
        return next((grant for grant in found if grant.until > time.time()), None)

    def revoke(self, region: str, role: Role | None = None) -> None:
        """End all codes of a region, or those of one role."""
        self.grants = {
            known: grant
            for known, grant in self.grants.items()
            if grant.region != region or (role is not None and grant.role != role)
        }
        self._write()

    def _write(self) -> None:
        now = time.time()
        kept = {known: list(grant) for known, grant in self.grants.items() if grant.until > now}
        if not self.path.exists():
            self.path.touch(mode=0o600)
        replace_file(self.path, json.dumps(kept).encode())


def _hash(code: str) -> str:
    plain = "".join(one for one in code.lower() if one.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()


def _read(path: Path) -> dict[str, Grant]:
    """Read the codes; a file that can't be read opens nothing."""
    try:
        kept = json.loads(path.read_text("utf-8")).items()
        return {
            known: Grant(str(region), role, float(until)) for known, (region, role, until) in kept if known.isascii()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
