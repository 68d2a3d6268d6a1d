"""The shares of one fact, as its file has them, made shares of codes."""

import re
from collections.abc import Mapping
from typing import Final

from engine.errors import Fault, fault, nearest, or_list
from engine.language import Fact
from engine.matching.columns.coding import Coding
from engine.model.read import Item

_BAND: Final = re.compile(r"(\d{1,4})(?:\.\.(\d{1,4}))?")


def codes_of(
    fact: Fact, coding: Coding, shares: Mapping[str, int], item: Item, faults: list[Fault]
) -> dict[int, float]:
    """Give the share of each code; those of an ordered fact in its order, and a band's spread over its numbers."""
    found: dict[int, float] = {}
    before = len(faults)
    for said, share in shares.items():
        wrong = _taken(fact, coding, said, share, found)
        if wrong is not None:
            faults.append(item.at(wrong, "shares", said, key=True))
    if len(faults) == before and (total := sum(shares.values())) != 100:
        faults.append(item.at(fault("simulation-sum", found=fact.name, total=total), "shares"))
    return dict(sorted(found.items())) if fact.compares or fact.kind == "flag" else found


def _taken(fact: Fact, coding: Coding, said: str, share: int, found: dict[int, float]) -> Fault | None:
    """Take the share of a value or a band, or say what is wrong with it."""
    if fact.numeric:
        band = _BAND.fullmatch(said)
        low, high = (int(band[1]), int(band[2] or band[1])) if band else (1, 0)
        codes = [coding.code(number) for number in range(max(low, fact.low), min(high, fact.high) + 1)]
        if not codes or len(codes) != high - low + 1 or any(code in found for code in codes):
            return fault("simulation-band", found=said, key=fact.name, low=fact.low, high=fact.high)
    else:
        words = ["false", "true"] if fact.kind == "flag" else list(fact.values)
        if said not in words:
            meant = nearest(said, words)
            return fault("value-not-among", key=fact.name, found=said, meant=meant, values=or_list(words))
        codes = [words.index(said)]
    found.update(dict.fromkeys(codes, share / 100 / len(codes)))
    return None
