"""What stands in a cell, as people and programs write it, made a value or a fault."""

import datetime
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from engine.batch.fields import Field, folded
from engine.errors import Fault, fault, nearest, or_list
from engine.language import Fact
from engine.model.hints import habit
from engine.model.library import Library
from engine.model.region_file import LONGEST_TEXT
from engine.text import LANGUAGES, Text, shorten

_NUMBER: Final = re.compile(r"[-+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?")
_RANGE: Final = re.compile(r"\[?\s*(\d+(?:[.,]\d+)?)\s*(?:-|–|;|, )\s*(\d+(?:[.,]\d+)?)\s*\]?")
_MOMENT: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_DUTCH_DAY: Final = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_NOTHING: Final = re.compile(r"(?i)onbekend|unknown|weet ik niet|geen idee|\?+|n\.?v\.?t\.?|n/?a|nan|null|-|–|…|\.{2,}")
_ERROR: Final = re.compile(r"#(?:REF|N/A|N/B|NAME|NAAM|VALUE|WAARDE|DIV/0|DEEL/0|NUM|GETAL|NULL|LEEG)[!?]?")
_TRUE: Final = frozenset({"true", "waar", "ja", "yes"})
_FALSE: Final = frozenset({"false", "onwaar", "nee", "no"})
_EMPTY: Final = frozenset({"geen", "none", "[]"})
WORDS: Final = {"confidence": ("low", "medium", "high"), "within_partnerships": ("weak", "mixed", "strong")}


class Range(NamedTuple):
    """A percentage given as two ends; the midpoint counts."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """Give the midpoint, to two decimals."""
        return round((self.low + self.high) / 2, 2)


class Cells:
    """Reads cells of every column of a library."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.words: dict[str, dict[str, str]] = {
            name: _words(fact) for name, fact in library.facts.items() if fact.values
        }

    def read(self, field: Field, text: str) -> Any:
        """Give the value of a cell that is not blank, or a `Fault`."""
        if _ERROR.fullmatch(text):
            return fault("cell-error", key=field.name, found=text)
        if field.role == "evidence":
            return text if len(text) <= LONGEST_TEXT else fault("text-too-long", key=field.name, most=LONGEST_TEXT)
        if _NOTHING.fullmatch(text) and folded(text) not in self.words.get(field.of, {}):
            return fault("cell-nothing", key=field.name, found=shorten(text))
        return self._value(field, text)

    def _value(self, field: Field, text: str) -> Any:
        if field.role == "assessed_on":
            return day(field.name, text)
        if field.role in WORDS:
            return _among(field.name, text, WORDS[field.role])
        if field.role == "steps":
            return self._steps(field.name, text)
        fact = self.library.facts[field.of]
        if field.role == "alternatives":
            return _all(self._number(field.name, one, fact) for one in _split(text))
        return self._of_fact(field, text, fact)

    def _of_fact(self, field: Field, text: str, fact: Fact) -> Any:
        if fact.kind == "list":
            return self._list(field.name, text, fact)
        if fact.kind == "flag":
            return _flag(field.name, text)
        if not fact.numeric:
            return self._word(field.name, text, fact)
        if fact.kind == "percentage" and field.role == "fact" and (ends := _RANGE.fullmatch(text)):
            return self._range(field.name, ends[1], ends[2], fact)
        return self._number(field.name, text, fact)

    def _number(self, name: str, text: str, fact: Fact) -> Any:
        if _MOMENT.fullmatch(text) or _DUTCH_DAY.fullmatch(text):
            return fault("cell-date", key=name, found=text[:10])
        if not _NUMBER.fullmatch(text):
            kind = "cell-whole" if fact.whole else "cell-number"
            return fault(kind, key=name, found=shorten(text), low=fact.low, high=fact.high, **_hints(text))
        number = float(text.replace(",", "."))
        if fact.kind == "percentage" and 0 < number < 1:
            return fault("cell-fraction", key=name, found=text, meant=f"{number * 100:.4g}")
        if not fact.low <= number <= fact.high:
            return fault("cell-range", key=name, found=shorten(text), low=fact.low, high=fact.high)
        if fact.whole and not number.is_integer():
            return fault("cell-whole", key=name, found=shorten(text), low=fact.low, high=fact.high, **_hints(""))
        if round(number, 2) != number:
            return fault("two-decimals", key=name, found=shorten(text))
        return int(number) if number.is_integer() else number

    def _range(self, name: str, low: str, high: str, fact: Fact) -> Any:
        ends = [self._number(name, one, fact) for one in (low, high)]
        if wrong := [one for one in ends if isinstance(one, Fault)]:
            return wrong[0]
        return between(ends[0], ends[1])

    def _word(self, name: str, text: str, fact: Fact) -> Any:
        if found := self.words[fact.name].get(folded(text)):
            return found
        if _MOMENT.fullmatch(text):
            return fault("cell-date", key=name, found=text[:10])
        return self._not_among(name, text, fact)

    def _not_among(self, name: str, text: str, fact: Fact) -> Fault:
        """Say what a word could be, in the words of each language."""
        near = nearest(folded(text), self.words[fact.name])
        meant = fact.values[self.words[fact.name][near]] if near else Text("", "")
        labels = {f"values_{one}": or_list(label.in_(one) for label in fact.values.values()) for one in LANGUAGES}
        said = {f"meant_{one}": meant.in_(one) for one in LANGUAGES}
        return fault("value-not-among", key=name, found=shorten(text), **said, **labels)

    def _list(self, name: str, text: str, fact: Fact) -> Any:
        members: list[str] = []
        for one in _split(text):
            word = self._word(name, one, fact)
            if isinstance(word, Fault):
                return word
            if word in members:
                return fault("listed-twice", key=name, found=shorten(one))
            members.append(word)
        return tuple(word for word in fact.values if word in members)

    def _steps(self, name: str, text: str) -> Any:
        for one in _split(text):
            if one not in self.library.steps:
                return fault("cell-step", key=name, found=shorten(one), meant=nearest(one, self.library.steps))
        return tuple(dict.fromkeys(_split(text)))


def between(low: float, high: float) -> Range | Fault:
    """Give a range, or the fault that it runs backwards."""
    return Range(low, high) if low <= high else fault("range-reversed", low=low, high=high)


def day(name: str, text: str) -> str | Fault:
    """Read a day: year-month-day, or as Dutch spreadsheets write it, day-month-year."""
    parts = _MOMENT.fullmatch(text)
    dutch = _DUTCH_DAY.fullmatch(text)
    numbers = (
        [int(one) for one in parts.groups()] if parts else [int(one) for one in dutch.groups()[::-1]] if dutch else []
    )
    if not numbers:
        return fault("date-expected", key=name, found=shorten(text), **_hints(text, "date-expected"))
    try:
        return datetime.date(*numbers).isoformat()
    except ValueError:
        return fault("no-such-date", key=name, found=text)


def _flag(name: str, text: str) -> bool | Fault:
    if text.casefold() in _TRUE | _FALSE:
        return text.casefold() in _TRUE
    return fault("cell-flag", key=name, found=shorten(text))


def _among(name: str, text: str, values: tuple[str, ...]) -> str | Fault:
    if text.casefold() in values:
        return text.casefold()
    return fault("value-not-among", key=name, found=shorten(text), meant=nearest(text, values), values=or_list(values))


def _split(text: str) -> list[str]:
    """Split a list by commas or semicolons; a word for nothing is an empty list."""
    if text.casefold() in _EMPTY:
        return []
    return [part for one in re.split(r"[,;]", text.strip("[]")) if (part := one.strip().strip("\"'"))]


def _all(values: Iterator[Any]) -> Any:
    found = list(values)
    return next((one for one in found if isinstance(one, Fault)), tuple(found))


def _hints(text: str, name: str = "whole-number-expected") -> dict[str, str]:
    return {f"hint_{language}": habit(name, text, language) for language in LANGUAGES}


def _words(fact: Fact) -> dict[str, str]:
    """Give a fact's words by themselves and by their labels, folded; a label of two words stands for neither."""
    found: dict[str, str | None] = {}
    for word, label in fact.values.items():
        for said in {folded(label.nl), folded(label.en)}:
            found[said] = word if found.get(said, word) == word else None
    named = {folded(word): word for word in fact.values}
    return {said: word for said, word in {**found, **named}.items() if word}
