"""Numbers as people write them: digits, words, about, between, and parts of a whole."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_PERCENT: Final = r"\s*(?:%|procent|percent|per cent)"
_DIGITS: Final = r"\d{1,3}(?:[.,]\d{1,2})?"
_RANGE: Final = re.compile(
    rf"({_DIGITS})(?:{_PERCENT})?\s*(?:-|–|a|tot|to|en|and|of|or|/)\s*(?:de\s+)?({_DIGITS}){_PERCENT}"
)
_ONE: Final = re.compile(rf"({_DIGITS}){_PERCENT}")
_ABOUT: Final = re.compile(
    r"±|\+/-|~|\b(?:circa|ca|ongeveer|ruwweg|rond|zo'n|naar schatting|bijna|ruim|krap|plusminus|tegen|grofweg|pakweg|"
    r"about|around|approximately|roughly|nearly|almost)\b"
)
_BEYOND: Final = re.compile(
    r"\b(?:minder dan|meer dan|onder de|boven de|hooguit|minstens|less than|more than|at least|at most)\b"
)
_COUNTS: Final = re.compile(
    r"\s+(?:\w*jaar\w*|jaren|uur|maand\w*|week|weken|dag\w*|keer|maal|ronde|groep|partij|persoon|partner\w*|sector|pabo|"
    r"school|scholen|bestuur|route|traject|lijn|fase|spoor|generatie|pilot|proef|year\w*|hour|month\w*|partnership|sector|time)\b"
)
"""What follows a word that is no part of a whole then: `een derde jaar`, `een half uur`, `een derde partnerschap`."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A percentage or its two ends; `about` where it is an estimate, `beyond` where only a bound is said."""

    low: float
    high: float
    begin: int
    about: bool = False
    beyond: bool = False

    @property
    def middle(self) -> float:
        """Give the middle of the two ends."""
        return (self.low + self.high) / 2

    def plain(self) -> float | list[float]:
        """Give the number, or both ends, whole where they can be."""
        low, high = _whole(self.low), _whole(self.high)
        return low if low == high else [low, high]


def _whole(number: float) -> float:
    return int(number) if number == int(number) else round(number, 2)


def percentage(folded: str, fractions: Mapping[str, float]) -> Amount | None:
    """Find the first percentage of a sentence, or a part of a whole in words."""
    if match := _RANGE.search(folded):
        low, high = _number(match[1]), _number(match[2])
        if low < high <= 100:
            return Amount(low, high, match.start())
    before = folded
    if match := _ONE.search(folded):
        if (number := _number(match[1])) > 100:
            return None
        before = folded[: match.start()][-25:]
        return Amount(number, number, match.start(), bool(_ABOUT.search(before)), bool(_BEYOND.search(before)))
    for words in sorted(fractions, key=len, reverse=True):
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", folded):
            if _COUNTS.match(folded, found.end()):
                continue
            before = folded[: found.start()][-25:]
            number = fractions[words]
            return Amount(number, number, found.start(), about=True, beyond=bool(_BEYOND.search(before)))
    return None


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def number_words(numbers: Mapping[str, int]) -> str:
    """Give a pattern for whole numbers in digits and in words, longest first."""
    return r"\d{1,3}|" + "|".join(re.escape(word) for word in sorted(numbers, key=len, reverse=True))


def whole_number(text: str, numbers: Mapping[str, int]) -> int:
    """Read a whole number."""
    return int(text) if text.isdigit() else numbers[text]
