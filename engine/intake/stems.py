"""Words of labels by their first letters, and how far a label goes on in words of its own."""

import re
from collections.abc import Set
from typing import Final

from engine.intake.clean import fold

_STEM: Final = 6
_SMALL: Final = frozenset(
    {"de", "het", "een", "en", "in", "van", "met", "bij", "the", "a", "of", "and", "to", "with", "for"}
)
_ADDED: Final = frozenset({"incl", "inclus", "aan"})
_LONGEST_TAIL: Final = 80


def stems_of(text: str) -> frozenset[str]:
    """Give the words of a text by their first letters, without the small ones."""
    return frozenset(word[:_STEM] for word in re.findall(r"[a-z&]+", fold(text)) if word not in _SMALL)


def tail_length(rest: str, own: Set[str], sign: re.Pattern[str]) -> int:
    """Give how long a label goes on behind what was known of it, up to a sign, in words that its labels have.

    So `, gekoppeld aan strategie:` behind `Collectieve financiën` is no text about the subject.
    """
    if sign.match(rest):
        return 0
    found = sign.search(rest)
    tail = rest[: found.start()] if found else rest
    stems = stems_of(tail)
    return len(tail) if stems and stems <= own | _ADDED and len(tail) <= _LONGEST_TAIL else 0
