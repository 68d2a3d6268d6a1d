"""Where a text drawn with spaces has its second column."""

import re
from collections import Counter
from typing import Final

_GAP: Final = re.compile(r"(?<=\S)\s{3,}(?=\S)|^\s{12,}(?=\S)")
_FEWEST: Final = 3


def column_of(lines: list[str]) -> int | None:
    """Give the place where the second column begins, None where the lines are no table.

    Most lines that have a wide gap must agree on it, and no word may stand across it.
    """
    spread = [line.expandtabs(4) for line in lines if line.strip()]
    starts = Counter(match.end() for line in spread for match in [_GAP.search(line)] if match)
    if not starts:
        return None
    column, count = max(starts.items(), key=lambda item: (item[1], -item[0]))
    crossing = sum(1 for line in spread if len(line) > column and line[column - 1] != " ")
    enough = count >= _FEWEST and count >= 0.8 * sum(starts.values()) and crossing <= 0.1 * len(spread)
    return column if enough else None
