"""The placeholders `{partnership_count}` in a text."""

import re
from typing import Final

from engine.language import Condition, conjunctions

_PLACEHOLDER: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
OWN: Final = ("focus_point", "level", "gap", "open_needs")
"""What a rule `for: each focus_point` may name beside the facts."""


def own_names(focus_point: str) -> dict[str, str]:
    """Give the fact behind each own name of a rule for each focus point."""
    return dict(zip(OWN[1:], (focus_point, f"gap_{focus_point}", f"open_needs_{focus_point}"), strict=True))


def placeholders(text: str) -> tuple[str, ...]:
    """Name the placeholders of a text, each once."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


def fill(text: str, words: dict[str, str]) -> str:
    """Put words in the place of placeholders; other braces stay as they are."""
    return _PLACEHOLDER.sub(lambda match: words.get(match[1], match[0]), text)


def always_known(condition: Condition) -> frozenset[str]:
    """Name the facts that are known wherever a condition is true."""
    known = [
        frozenset(test.fact for test in alternative if test.operator != "is unknown")
        for alternative in conjunctions(condition)
    ]
    return frozenset.intersection(*known)
