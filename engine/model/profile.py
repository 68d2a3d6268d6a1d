"""The profile of a region file, value by value, against the facts of the library."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Final

from engine.errors import Fault, fault
from engine.language import Fact, Value, Vocabulary
from engine.model.region_file import PartnershipEntry, ValueEntry
from engine.model.tree import Path_, Tree
from engine.model.validate import MOST_FAULTS, hinted, mapping_expected, not_among, spelled, unknown_key, validated

PARTNERSHIPS: Final = "partnerships"
Single = Value | tuple[str, ...]


@dataclass(slots=True)
class Profile:
    """What a profile says: values by fact, the ranges behind midpoints, and where each value comes from."""

    facts: dict[str, Single] = field(default_factory=dict)
    ranges: dict[str, tuple[float, float]] = field(default_factory=dict)
    evidence: dict[str, str] = field(default_factory=dict)
    confidence: dict[str, str] = field(default_factory=dict)
    partnerships: tuple[dict[str, Any], ...] = ()


class ProfileReader:
    """Reads one profile; what is wrong is added to `faults`."""

    def __init__(self, tree: Tree, vocabulary: Vocabulary, faults: list[Fault]) -> None:
        self.tree = tree
        self.faults = faults
        asked = [fact for fact in vocabulary.values() if fact.origin == "asked" and fact.kind != "level"]
        self.single = {fact.name: fact for fact in asked if not fact.group}
        self.groups: dict[str, dict[str, Fact]] = {}
        for fact in asked:
            if fact.group:
                self.groups.setdefault(fact.group, {})[fact.key] = fact
        self.found = Profile()

    def read(self, profile: dict[str, Any]) -> Profile:
        """Read every entry of the profile."""
        for key, value in profile.items():
            path: Path_ = ("profile", key)
            if len(self.faults) > MOST_FAULTS:
                break
            if key == PARTNERSHIPS:
                self._partnerships(value, path)
            elif key in self.groups:
                self._group(self.groups[key], value, path)
            elif key in self.single:
                self._entry(self.single[key], value, path)
            else:
                known = [*self.single, *self.groups, PARTNERSHIPS]
                self.faults.append(unknown_key(self.tree, path, known, self._called()))
        return self.found

    def _called(self) -> dict[str, tuple[str, ...]]:
        """Say what people call the entries of a profile."""
        groups = {group: tuple(chain(*map(_names, facts.values()))) for group, facts in self.groups.items()}
        return {name: _names(fact) for name, fact in self.single.items()} | groups

    def _group(self, facts: dict[str, Fact], value: Any, path: Path_) -> None:
        if not isinstance(value, dict):
            self.faults.append(self.tree.at(mapping_expected(str(path[-1]), value, facts), path))
            return
        for key, one in value.items():
            if key not in facts:
                named = {name: _names(fact) for name, fact in facts.items()}
                self.faults.append(unknown_key(self.tree, (*path, key), facts, named))
            elif one is not None:
                self._entry(facts[key], one, (*path, key))

    def _entry(self, fact: Fact, value: Any, path: Path_) -> None:
        """Read a value, bare or with its evidence."""
        entry = ValueEntry(value=value)
        if isinstance(value, dict):
            read = validated(ValueEntry, self.tree, self.faults, value, path)
            if read is None or read.value is None:
                return
            entry, path = read, (*path, "value")
        if wrong := list(self._wrong(fact, entry.value, path)):
            self.faults += wrong
            return
        self._keep(fact, entry)

    def _keep(self, fact: Fact, entry: ValueEntry) -> None:
        value = entry.value
        if fact.kind == "list":
            value = tuple(word for word in fact.values if word in value)
        elif isinstance(value, list):
            self.found.ranges[fact.name] = (value[0], value[1])
            value = round((value[0] + value[1]) / 2, 2)
        self.found.facts[fact.name] = int(value) if isinstance(value, float) and value.is_integer() else value
        if entry.evidence:
            self.found.evidence[fact.name] = entry.evidence
        if entry.confidence:
            self.found.confidence[fact.name] = entry.confidence

    def _wrong(self, fact: Fact, value: Any, path: Path_) -> Iterator[Fault]:
        key = str(path[-2] if path[-1] == "value" else path[-1])
        if fact.kind == "list":
            yield from self._wrong_list(fact, value, path, key)
        elif fact.kind == "percentage" and isinstance(value, list):
            yield from self._wrong_range(fact, value, path, key)
        elif (found := wrong_single(fact, value, key)) is not None:
            yield self.tree.at(found, path)

    def _wrong_list(self, fact: Fact, value: Any, path: Path_, key: str) -> Iterator[Fault]:
        if not isinstance(value, list):
            yield self.tree.at(hinted("list-expected", key, value), path)
            return
        for place, member in enumerate(value):
            if not isinstance(member, str) or member not in fact.values:
                yield self.tree.at(not_among(key, member, fact.values), (*path, place))
            elif member in value[:place]:
                yield self.tree.at(fault("listed-twice", key=key, found=member), (*path, place))

    def _wrong_range(self, fact: Fact, value: list[Any], path: Path_, key: str) -> Iterator[Fault]:
        if len(value) != 2:
            yield self.tree.at(fault("range-of-two", found=spelled(value)), path)
            return
        wrong = [(place, wrong_single(fact, end, key)) for place, end in enumerate(value)]
        yield from (self.tree.at(found, (*path, place)) for place, found in wrong if found)
        if not any(found for _, found in wrong) and value[0] > value[1]:
            yield self.tree.at(fault("range-reversed", low=value[0], high=value[1]), path)

    def _partnerships(self, value: Any, path: Path_) -> None:
        if not isinstance(value, list):
            self.faults.append(self.tree.at(hinted("list-expected", PARTNERSHIPS, value), path))
            return
        kept = []
        for place, one in enumerate(value):
            read = validated(PartnershipEntry, self.tree, self.faults, one, (*path, place))
            if isinstance(one, dict):
                self._words_of_partnership(one, (*path, place))
            if read is not None:
                kept.append(read.model_dump(exclude_none=True))
        self.found.partnerships = tuple(kept)

    def _words_of_partnership(self, entry: dict[str, Any], path: Path_) -> None:
        facts = {"sectors": self.single.get("sectors"), "history": self.single.get("partnership_history")}
        for key, fact in facts.items():
            if fact and entry.get(key) is not None:
                self.faults += self._wrong(fact, entry[key], (*path, key))


def _names(fact: Fact) -> tuple[str, ...]:
    """Say what people call a fact: by its label, and for a number by what it counts."""
    return tuple(word for text in (fact.label, *(fact.unit or ())) for word in (text.nl, text.en))


def wrong_single(fact: Fact, value: Any, key: str) -> Fault | None:
    """Say what is wrong with a single value, or None where the fact can have it."""
    if fact.kind == "flag":
        return None if isinstance(value, bool) else hinted("flag-value-expected", key, value)
    if not fact.numeric:
        return None if isinstance(value, str) and value in fact.values else not_among(key, value, fact.values)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return hinted("whole-number-expected" if fact.whole else "number-value-expected", key, value)
    if not fact.low <= value <= fact.high:
        low, high = ("", fact.high) if value > fact.high else (fact.low, "")
        return fault("value-out-of-range", key=key, found=value, low=low, high=high)
    if fact.whole and isinstance(value, float):
        return hinted("whole-number-expected", key, value)
    return None if round(value, 2) == value else fault("two-decimals", key=key, found=value)
