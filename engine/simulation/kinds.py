"""Which regions change: what they have more often than other regions that the change concerns."""

from collections.abc import Mapping
from typing import Any, Final

Data = dict[str, Any]
MOST: Final = 8
TELLING: Final = 1.15
"""Features of regions that change at least so many times as often as the average."""
PRESENT: Final = 0.02
"""Share of the regions concerned that must have a feature."""


def kinds_of(change: Mapping[str, Any]) -> list[Data]:
    """Give the most telling features, one per fact: who has it changes more often than average."""
    concerned, moved = change["concerned"], change["moved"]
    found: dict[str, Data] = {}
    for one in change["kinds"]:
        enough = one["regions"] >= max(PRESENT * concerned, 1)
        often = one["moved"] * concerned >= TELLING * moved * one["regions"]
        if enough and often and one["fact"] not in found and one["value"] is not None:
            found[one["fact"]] = one
    return list(found.values())[:MOST]
