"""The checked library kept in the user's cache folder as JSON, by the hash of its content.

It is data and never code, can be deleted at any time, and is not trusted when its own sum is off: a damaged
entry counts as absent. Entries appear whole (written beside, then renamed), so that several processes can
share the folder; where nothing can be written, nothing is kept.
"""

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from engine.home import VERSION

FORMAT: Final = 1
_KEPT: Final = 8


def folder() -> Path:
    """Give the cache folder: `REGIOKOERS_CACHE`, or the one that the platform keeps for caches."""
    if named := os.environ.get("REGIOKOERS_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "regiokoers"


def _entry(key: str) -> Path:
    return folder() / f"library-{FORMAT}-{VERSION}-{key}.json"


def get(key: str) -> dict[str, Any] | None:
    """Give what is kept under a key, or None where nothing is or it is damaged."""
    try:
        sum_, _, content = _entry(key).read_bytes().partition(b"\n")
        if hashlib.sha256(content).hexdigest().encode() != sum_:
            return None
        plain = json.loads(content)
    except (OSError, ValueError, RuntimeError):
        return None
    return plain if isinstance(plain, dict) else None


def put(key: str, plain: dict[str, Any]) -> None:
    """Keep plain data under a key, if the folder can be written."""
    content = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    sum_ = hashlib.sha256(content).hexdigest().encode()
    with contextlib.suppress(OSError, RuntimeError):
        entry = _entry(key)
        entry.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=".library-", dir=entry.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(sum_ + b"\n" + content)
            Path(beside).replace(entry)
        except OSError:
            Path(beside).unlink(missing_ok=True)
        _tidy(entry.parent)


def drop(key: str) -> None:
    """Forget what is kept under a key."""
    with contextlib.suppress(OSError, RuntimeError):
        _entry(key).unlink(missing_ok=True)


def _tidy(parent: Path) -> None:
    """Delete all but the newest entries."""
    entries = sorted(parent.glob("library-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in entries[_KEPT:]:
        old.unlink(missing_ok=True)
