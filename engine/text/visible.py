"""Text of others made safe to look at: what steers a terminal or turns a line around becomes visible."""

import unicodedata
from typing import Final

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    r"""Spell control, format and unassigned characters as `\u{...}`; all else stays as it is."""
    if text.isprintable():
        return text
    return "".join(f"\\u{{{ord(c):x}}}" if unicodedata.category(c) in _HIDDEN else c for c in text)


def shorten(text: str, width: int = 60) -> str:
    """Put a user's words on one line of at most `width` characters, for a message."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= width else line[: width - 1] + "…"
