"""A question on a page: its choices in words, and what was answered read as a region file would read it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from engine.advice.worth import Answer
from engine.errors import Place, RegiokoersError, refuse
from engine.language import LEVELS, Fact
from engine.model.assign import read_assignments
from engine.model.library import Library
from engine.model.region import RegionFacts
from engine.text import Language, Text

NONE = "geen"
"""What the form sends for a list of nothing."""


class Given(NamedTuple):
    """What was answered: a value, the two ends of a range, or None where it is not known."""

    value: Answer | None
    ends: tuple[float, float] | None = None

    @property
    def plain(self) -> Answer | tuple[float, float] | None:
        """Give what a dossier keeps."""
        return self.ends or self.value


class Choice(NamedTuple):
    """One answer on the page."""

    value: str
    text: str
    short: str
    chosen: bool


def asked_facts(library: Library) -> list[Fact]:
    """Give the facts that are asked: levels first, in the order of the source, then the profile."""
    levels = [library.facts[name] for name in library.focus_points]
    asked = [one for one in library.facts.values() if one.origin == "asked" and one.kind != "level"]
    return [*levels, *sorted(asked, key=lambda one: (one.order, one.name))]


def asked_fact(name: str, library: Library) -> Fact:
    """Find a fact that is asked, or refuse a name that asks for nothing."""
    fact = library.facts.get(name)
    if fact is None or fact.origin != "asked":
        refuse("not-asked-here", Place(""), found=name[:60])
    return fact


def read_given(fact: Fact, words: Sequence[str], library: Library) -> Given:
    """Read what a form sent for a fact; nothing at all is not known."""
    said = [one.strip() for one in words if one.strip()]
    if not said:
        return Given(None)
    word = ",".join(one for one in said if one != NONE) or NONE
    if fact.kind in ("number", "percentage"):
        word = word.replace(" ", "").replace(",", ".").replace("-", "..").rstrip("%")
    try:
        found = read_assignments([f"{fact.name}={word}"], library, "")
    except RegiokoersError as error:
        raise RegiokoersError([one.at(Place("")) for one in error.faults]) from None
    return Given(found.values.get(fact.name), found.ranges.get(fact.name))


def choices(fact: Fact, library: Library, language: Language, value: Any) -> list[Choice]:
    """Give the answers to choose from, none where a number is typed; `value` is the one that stands."""
    if about := library.focus_points.get(fact.name):
        return [
            Choice(str(level), text.in_(language), LEVELS[language][level], value == level)
            for level, text in enumerate(about.rubric)
        ]
    if fact.kind == "flag":
        said = fact.sentences or (Text("ja", "yes"), Text("nee", "no"))
        return [
            Choice(word, text.in_(language), "", value is one)
            for word, text, one in zip(("true", "false"), said, (True, False), strict=True)
        ]
    stands = value if isinstance(value, tuple) else (value,)
    return [Choice(word, text.in_(language), "", word in stands) for word, text in fact.values.items()]


def typed(fact: Fact, region: RegionFacts | None, value: Any) -> str:
    """Give a number as it would be typed: a range by its two ends."""
    if not fact.numeric or value is None:
        return ""
    ends = region.ranges.get(fact.name) if region else None
    return "-".join(f"{one:g}" for one in ends) if ends else f"{value:g}"
