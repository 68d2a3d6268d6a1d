"""Facts given in words (`hr_involvement=structural`, `F4=2`): read as a region file would read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from engine.errors import Fault, Place, RegiokoersError, fault, nearest, or_list, refuse
from engine.language import Fact
from engine.model.library import Library
from engine.model.profile import ProfileReader, Single, wrong_single
from engine.model.region import RegionFacts
from engine.model.tree import Tree, resolve
from engine.text import shorten

UNKNOWN: Final = ("", "?", "onbekend", "unknown")
_NOTHING: Final = ("geen", "none", "[]")


@dataclass(slots=True)
class Assigned:
    """What was given: a value by fact, None where a fact is made unknown; and the ends behind a midpoint."""

    values: dict[str, Single | None] = field(default_factory=dict)
    ranges: dict[str, tuple[float, float]] = field(default_factory=dict)


def read_assignments(words: Iterable[str], library: Library, option: str) -> Assigned:
    """Read every `fact=value`; the faults of all are raised together, with the option and word as their place."""
    found = Assigned()
    faults: list[Fault] = []
    for word in words:
        _read_one(word, library, f"{option} {shorten(word)}", found, faults)
    if faults:
        raise RegiokoersError(faults)
    return found


def read_targets(words: Iterable[str], library: Library) -> dict[str, int]:
    """Read targets of a call, such as `F8=4`."""
    found: dict[str, int] = {}
    for word in words:
        for name, level in read_assignments([word], library, "--target").values.items():
            if name not in library.focus_points or not isinstance(level, int):
                refuse("target-not-level", Place(f"--target {word}"), found=word)
            found[name] = level
    return found


def fact_named(name: str, library: Library, place: Place) -> Fact:
    """Find a fact that can be asked, by its name or by the number of a focus point (`F4`)."""
    numbers = {f"f{number}": one for number, one in enumerate(library.focus_points, 1)}
    fact = library.facts.get(numbers.get(name.casefold(), name))
    if fact is None or fact.origin == "engine":
        asked = {one.name: (*one.label,) for one in library.facts.values() if one.origin == "asked"}
        meant = nearest(name, asked, asked)
        raise RegiokoersError(
            [fault("not-a-fact", place, found=shorten(name), meant=meant, known=or_list(asked, len(asked)))]
        )
    if fact.origin == "derived":
        raise RegiokoersError([fault("fact-derived", place, found=name, from_=or_list(given_by(name, library)))])
    return fact


def given_by(name: str, library: Library) -> tuple[str, ...]:
    """Name the asked facts from which a derived one follows."""
    from engine.model.graphs import facts_of
    from engine.model.library import Gives

    rules = [rule for rule in library.rules if isinstance(rule.effect, Gives) and rule.effect.fact == name]
    used = sorted({fact for rule in rules for fact in facts_of(rule.when)})
    nested = (given_by(fact, library) if library.facts[fact].origin == "derived" else (fact,) for fact in used)
    return tuple(dict.fromkeys(one for part in nested for one in part))


def _read_one(word: str, library: Library, place: str, found: Assigned, faults: list[Fault]) -> None:
    name, equals, value = (part.strip() for part in word.partition("="))
    if not equals or not name:
        faults.append(fault("assignment-expected", Place(place), found=shorten(word)))
        return
    try:
        fact = fact_named(name, library, Place(place))
    except RegiokoersError as error:
        faults += error.faults
        return
    if value.casefold() in UNKNOWN and value not in fact.values:
        found.values[fact.name] = None
        return
    given = _value(fact, value)
    if fact.kind == "level":
        wrong = wrong_single(fact, given, fact.name)
        faults += [wrong.at(Place(place))] if wrong else []
        found.values[fact.name] = given
        return
    nested: dict[str, Any] = {fact.group: {fact.key: given}} if fact.group else {fact.name: given}
    profile = ProfileReader(Tree(place, {"profile": nested}, []), library.facts, faults).read(nested)
    found.values |= profile.facts
    found.ranges |= profile.ranges


def _value(fact: Fact, value: str) -> Any:
    """Resolve a word as YAML 1.2 would: a list by its commas, a range by its two dots."""
    if fact.kind == "list":
        if value.casefold() in _NOTHING and value not in fact.values:
            return []
        return [one.strip() for one in value.strip("[]").split(",")]
    if fact.kind == "percentage" and ".." in value:
        return [resolve(one.strip()) for one in value.split("..")]
    return resolve(value)


def changed(
    region: RegionFacts, values: Mapping[str, Single | None], ranges: Mapping[str, tuple[float, float]] | None = None
) -> RegionFacts:
    """Give the region with some facts otherwise; what is set is taken as certain, None makes a fact unknown."""
    facts = {name: value for name, value in region.facts.items() if name not in values}
    given = {name: value for name, value in values.items() if value is not None}
    return replace(
        region,
        facts={**facts, **given},
        ranges={**_without(region.ranges, values), **(ranges or {})},
        alternatives=_without(region.alternatives, values),
        evidence=_without(region.evidence, values),
        confidence={**_without(region.confidence, values), **dict.fromkeys(given, "high")},
    )


def _without(known: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    gone = frozenset(names)
    return {name: value for name, value in known.items() if name not in gone}
