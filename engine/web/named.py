"""Region files under a name of people's own: it stands in the first line, as a comment."""

import hashlib
import re
from typing import Final

from engine.model.region import slug
from engine.text import shorten

LONGEST: Final = 60
_MARK: Final = "# naam: "
_FIRST: Final = re.compile(rf"\A{_MARK}([^\n]*)\n")


def tidy(name: str) -> str:
    """Put a name on one line, without what steers a screen."""
    return shorten(name, LONGEST)


def named(text: str, name: str) -> str:
    """Put a name above a region file."""
    return f"{_MARK}{tidy(name)}\n{text}"


def name_in(text: str, otherwise: str) -> str:
    """Give the name above a region file; of a file of others what it is called."""
    found = _FIRST.match(text)
    return tidy(found[1]) if found and found[1].strip() else otherwise


def without_name(text: str) -> str:
    """Give the region file as it was before it was named."""
    return _FIRST.sub("", text)


def key_of(name: str) -> str:
    """Make a file name of a name, of at most 40 characters."""
    key = slug(name)[:40].strip("-")
    if key != slug("") or key in name.casefold():
        return key
    return "naam-" + hashlib.sha256(name.encode()).hexdigest()[:8]  # nothing of the name can stand in a file's name
