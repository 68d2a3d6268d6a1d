"""The lexicon, read and ready to search with; immutable."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from engine.intake.lexicon.patterns import Pattern
from engine.text import Language, Text

Patterns = tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Expressions by the language of the document."""

    nl: Patterns = ()
    en: Patterns = ()

    def in_(self, language: Language) -> Patterns:
        """Give the expressions of one language."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Entry:
    """Expressions that say the same: `value` is about which level, `proof` what makes a level last.

    `about` names the focus points that they speak of, none for any.
    """

    role: str
    title: Text
    said: Said = Said()
    value: float | None = None
    proof: str = ""
    manner: bool = False
    about: frozenset[str] = frozenset()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """How documents speak of one focus point."""

    id: str
    labels: Said
    short_labels: Said
    topics: Said


@dataclass(frozen=True, slots=True)
class FactWords:
    """How documents speak of one fact: expressions for each value, and where to look."""

    id: str
    where: tuple[str, ...]
    about: Said | None
    values: Mapping[str, Said]
    answers: Mapping[str, Said]
    denied: Mapping[str, str]
    unless: Mapping[str, Said]
    doubtful: frozenset[str]
    highest: bool
    plans_silent: bool = False


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The small words of documents: headings, what marks a case, what says nothing, numbers in letters."""

    language: Said
    case: Said
    region: Said
    profile: Said
    headings: Said
    silent: Said
    own_report: Said
    field: Said
    denying: frozenset[str]
    numbers: Mapping[str, int]
    fractions: Mapping[str, float]


class Example(NamedTuple):
    """A text about a focus point, with the level that it tells of; None where it says that this is not known."""

    about: str
    level: int | None
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Composing:
    """One number of the rules that make a level, and the words for its effect."""

    name: str
    number: float
    because: Text


Scale = Literal["value", "weight"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that reading knows of words; `sha256` is over the files it was read from."""

    entries: tuple[Entry, ...]
    subjects: Mapping[str, Subject]
    facts: Mapping[str, FactWords]
    words: SmallWords
    composing: Mapping[str, Composing]
    examples: tuple[Example, ...]
    sha256: str

    def number(self, name: str) -> float:
        """Give one number of the composing rules."""
        return self.composing[name].number
