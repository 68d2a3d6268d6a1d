"""Why the system refused something, in words that its user knows."""

import errno
from typing import Final

from engine.text import LANGUAGES, Text

_NO_ACCESS: Final = Text("geen toegang", "no access")
_SILENT: Final = Text("die machine antwoordt niet", "that machine does not answer")
_REASONS: Final[dict[int, Text]] = {
    errno.EACCES: _NO_ACCESS,
    errno.EPERM: _NO_ACCESS,
    errno.ENOENT: Text("de map of het bestand bestaat niet", "the folder or file does not exist"),
    errno.ENOTDIR: Text("een deel van het pad is geen map", "a part of the path is no folder"),
    errno.ELOOP: Text("koppelingen wijzen in een kring naar elkaar", "links point to one another in a circle"),
    errno.ENAMETOOLONG: Text("de naam is te lang", "the name is too long"),
    errno.ENOSPC: Text("de schijf is vol", "the disk is full"),
    errno.ECONNREFUSED: Text("daar luistert niemand", "nobody listens there"),
    errno.ETIMEDOUT: _SILENT,
    errno.EHOSTUNREACH: _SILENT,
    errno.EROFS: Text("de schijf is alleen te lezen", "the disk is read-only"),
}


def reasons(error: OSError | ValueError) -> dict[str, str]:
    """Give the words `why_nl` and `why_en` for a fault; of what is rare, the system's own words."""
    number = getattr(error, "errno", None) or 0
    own = str(getattr(error, "strerror", None) or error)
    known = _REASONS.get(number, Text(own, own))
    return {f"why_{language}": known.in_(language) for language in LANGUAGES}
