"""Several readings of one region: where they agree, and which of their differences would change what comes first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from engine.advice.adviser import Adviser
from engine.advice.worth import Answer, first_of
from engine.consultation.dossier import place_of
from engine.errors import Place, refuse
from engine.model.assign import changed
from engine.model.library import Library
from engine.model.region import RegionFacts
from engine.model.source_text import decode, read_file
from engine.model.tree import read_trees

WIDE: Final = 2
"""From how many levels apart a level that was taken over is uncertain."""


class Turn(NamedTuple):
    """What one of the values would put in front."""

    value: Answer
    first: tuple[str, ...]


class Spread(NamedTuple):
    """A fact that readings see differently: each value with how many see it so, most first.

    `taken` is the value that goes on, None where none is taken over; `turns` are the values that would put something
    else in front, and `change` counts how much of the first three that is at most.
    """

    fact: str
    values: tuple[tuple[Answer, int], ...]
    taken: Answer | None
    turns: tuple[Turn, ...]
    change: int


class Merged(NamedTuple):
    """The readings made one: what all agree on, and the differences, those that matter most first.

    `seen` counts by fact the readings that know it.
    """

    region: RegionFacts
    readings: int
    seen: Mapping[str, int]
    agreed: Mapping[str, Answer]
    spreads: tuple[Spread, ...]
    first: tuple[str, ...]

    @property
    def matter(self) -> tuple[Spread, ...]:
        """Give the differences that would change what stands in front."""
        return tuple(one for one in self.spreads if one.turns)


def merge(adviser: Adviser, readings: Sequence[RegionFacts]) -> Merged:
    """Hold readings of one region against each other; who does not know a fact does not disagree on it."""
    library = adviser.library
    if others := {one.region_id for one in readings} - {readings[0].region_id}:
        refuse("readings-differ", Place(readings[0].region_id), found=sorted(others)[0])
    seen = {
        name: Counter(one.facts[name] for one in readings if name in one.facts)
        for name, fact in library.facts.items()
        if fact.origin == "asked" and any(name in one.facts for one in readings)
    }
    agreed = {name: next(iter(values)) for name, values in seen.items() if len(values) == 1}
    apart = {name: values for name, values in seen.items() if len(values) > 1}
    taken = {name: _taken(name, values, library) for name, values in apart.items()}
    region = changed(readings[0], {**dict.fromkeys(seen), **agreed, **taken})
    first = first_of(adviser.assess(region))
    spreads = [_spread(adviser, region, name, values, first=first) for name, values in apart.items()]
    ordered = sorted(spreads, key=lambda one: (-one.change, library.facts[one.fact].order))
    counts = {name: sum(values.values()) for name, values in seen.items()}
    return Merged(region, len(readings), counts, agreed, tuple(ordered), first)


def _taken(name: str, values: Counter[Answer], library: Library) -> Answer | None:
    """Take over the level that most see, the lower one of equals; of the profile only what more than half see."""
    (value, count), *rest = values.most_common()
    if name in library.focus_points:
        return min(one for one, times in values.items() if times == count and isinstance(one, int))
    return value if count > sum(times for _, times in rest) else None


def _spread(
    adviser: Adviser, region: RegionFacts, name: str, values: Counter[Answer], *, first: Sequence[str]
) -> Spread:
    taken = region.facts.get(name)
    others = [value for value in values if value != taken]
    tried = [Turn(value, first_of(adviser.assess(changed(region, {name: value})))) for value in others]
    turns = tuple(turn for turn in tried if turn.first != tuple(first))
    ordered = sorted(values.items(), key=lambda pair: (-pair[1], str(pair[0])))
    return Spread(name, tuple(ordered), taken, turns, max((_change(turn.first, first) for turn in turns), default=0))


def _change(one: Sequence[str], other: Sequence[str]) -> int:
    """Count what is new in front, three times as heavily as what only changed places."""
    new = sum(name not in other for name in one)
    return 3 * new + sum(name != there for name, there in zip(one, other, strict=False))


def in_context(region: RegionFacts, readings: Sequence[RegionFacts]) -> list[RegionFacts]:
    """Give each reading within the region's own picture: what no reading says anything of stands as it does there."""
    said = {name for one in readings for name in one.facts}
    known = {name: value for name, value in region.facts.items() if name not in said}
    return [replace(region, facts={**known, **one.facts}) for one in readings]


def doubt(value: Answer, spread: Spread) -> dict[str, Any]:
    """Say of a level that was taken over what others see, and how sure it can be then."""
    others = sorted(one for one, _ in spread.values if one != value and isinstance(one, int))
    if not others:
        return {}
    wide = isinstance(value, int) and max(abs(one - value) for one in others) >= WIDE
    return {"confidence": "low" if wide else "medium", "alternatives": others}


class Reading(NamedTuple):
    """One reading: the name of its file, what was read from it, and the file's own words."""

    by: str
    region: RegionFacts
    plain: Mapping[str, Any]


def merged_file(one: Merged, readings: Sequence[Reading], library: Library) -> dict[str, Any]:
    """Give the region file of the readings made one; each reading's own levels stay in it, under its name."""
    spreads = {spread.fact: spread for spread in one.spreads}
    found: dict[str, Any] = {"format": 1, "region": one.region.name, "region_id": one.region.region_id}
    days = [each.region.assessed_on for each in readings if each.region.assessed_on]
    if days:
        found["assessed_on"] = max(days)
    for name, value in one.region.facts.items():
        *outer, last = place_of(name, library)
        inner = found
        for part in outer:
            inner = inner.setdefault(str(part), {})
        inner[str(last)] = _entry(name, value, spreads.get(name), readings)
    found |= {part: same for part in ("targets", "steps") if (same := _same(part, readings))}
    if noted := _noted(readings):
        found["consultation"] = noted
    found["readings"] = [{"by": each.by, "focus_points": levels_of(each.region, library)} for each in readings]
    return found


def _entry(name: str, value: Answer, spread: Spread | None, readings: Sequence[Reading]) -> Any:
    """Give a value with the evidence of who sees it so, and for a level what others see."""
    own = [each.region for each in readings if each.region.facts.get(name) == value]
    ranges = [region.ranges[name] for region in own if name in region.ranges]
    plain: Any = list(ranges[0]) if ranges else list(value) if isinstance(value, tuple) else value
    words = dict.fromkeys(region.evidence[name] for region in own if name in region.evidence)
    more: dict[str, Any] = {"evidence": " / ".join(words)} if words else {}
    level = any(name in (each.plain.get("focus_points") or {}) for each in readings)
    if level and spread is not None:
        more |= doubt(value, spread)
    return {"level" if level else "value": plain, **more} if more else plain


def _same(part: str, readings: Sequence[Reading]) -> dict[str, Any]:
    """Give the entries of a part of the file that all who have them say alike."""
    said: dict[str, list[Any]] = {}
    for each in readings:
        for name, entry in (each.plain.get(part) or {}).items():
            said.setdefault(name, []).append(entry)
    return {name: entries[0] for name, entries in said.items() if all(one == entries[0] for one in entries)}


def _noted(readings: Sequence[Reading]) -> dict[str, Any]:
    """Give all parked points and decisions, each once."""
    found: dict[str, list[Any]] = {}
    for each in readings:
        for part, notes in (each.plain.get("consultation") or {}).items():
            kept = found.setdefault(part, [])
            kept += [note for note in notes if note not in kept]
    return found


def levels_of(reading: RegionFacts, library: Library) -> dict[str, Any]:
    """Give the levels of one reading as a region file keeps them."""
    return {name: _own(reading, name) for name in library.focus_points if name in reading.facts}


def _own(reading: RegionFacts, name: str) -> Any:
    level, confidence = reading.facts[name], reading.confidence.get(name, "high")
    more = {"evidence": reading.evidence[name]} if name in reading.evidence else {}
    more |= {"confidence": confidence} if confidence != "high" else {}
    return {"level": level, **more} if more else level


def reading_of(by: str, region: RegionFacts, path: Path) -> Reading:
    """Take a reading together with the words of its file."""
    plain = read_trees(decode(read_file(path), str(path)), str(path))[0].value
    return Reading(by, region, plain[0] if isinstance(plain, list) else plain)
