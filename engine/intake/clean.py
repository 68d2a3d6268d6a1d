"""Characters of documents made alike: spaces, quotes, hyphens and bullets, without losing a word."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_ALIKE: Final = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u200a", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufffd", ""),
    **dict.fromkeys("\u25cf\u25aa\u25e6\u2023\u2043\u25a0\uf0b7\u00b7\u2219\u27a2\u2713\u2714", "\u2022"),
    "\u2026": "...",
    "\ufb01": "fi",
    "\ufb02": "fl",
}
_TABLE: Final = {ord(character): spelled for character, spelled in _ALIKE.items()}
_SPACES: Final = re.compile(r"\s+")
_GLYPH: Final = re.compile(r"\(cid:\d{1,5}\)")
"""A sign of a PDF whose letter is not known: nearly always a bullet."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def alike(text: str) -> str:
    """Spell the characters of any typewriter in one way; lines and tabs stay."""
    text = _GLYPH.sub("\u2022", text)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = re.sub("[\u2028\u2029\u0085\x0b\x0c]", "\n", text.translate(_TABLE))
    return "".join(" " if unicodedata.category(c) == "Cs" else c for c in _CONTROL.sub(" ", text))


def one_line(text: str) -> str:
    """Put a text on one line with single spaces."""
    return _SPACES.sub(" ", text).strip()


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """Give a character in lower case without its accent; always one character."""
    base = unicodedata.normalize("NFKD", character.lower())[:1]
    return base or character


def fold(text: str) -> str:
    """Spell a text in lower case and without accents, character by character: places stay the same."""
    lowered = text.lower()
    if text.isascii():
        return lowered
    return "".join(c if c.isascii() else _plain(c) for c in (lowered if len(lowered) == len(text) else text))
