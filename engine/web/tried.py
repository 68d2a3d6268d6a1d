"""What is tried in a what-if: facts other than they are, read from the page's address, and what that would change."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from engine.advice.adviser import Adviser, Assessment
from engine.advice.difference import Difference, difference, order_of
from engine.advice.sweep import Cell, Sweep, cells, sweep
from engine.advice.worth import Answer
from engine.language import LEVELS, Fact
from engine.model.assign import changed
from engine.model.library import Library
from engine.model.region import RegionFacts
from engine.reports.lines import Page
from engine.reports.moved import KINDS, DifferenceReport, Words, tells
from engine.web.asked import Given, asked_fact, choices, read_given
from engine.web.problems import Data

SLIDE = "slide-"
"""Before a fact's name in the address: which of its cells the slider stands on."""
ADD = "add"
AS_NOW = "~"
"""What a list of answers sends for a fact that is tried and left as it is."""


class Tried(NamedTuple):
    """The facts that are tried, each with its value: None makes a fact unknown."""

    given: Mapping[str, Given]

    @property
    def values(self) -> dict[str, Any]:
        """Give what the facts become."""
        return {name: one.value for name, one in self.given.items()}

    def region(self, region: RegionFacts) -> RegionFacts:
        """Give the region as it would be."""
        ranges = {name: one.ends for name, one in self.given.items() if one.ends}
        return changed(region, self.values, ranges) if self.given else region


def read_tried(asked: Mapping[str, Sequence[str]], library: Library, region: RegionFacts) -> Tried:
    """Read an address: a fact's name with its value, or the place of its slider; what is added begins as it is."""
    given: dict[str, Given] = {}
    for key, words in asked.items():
        name = words[-1] if key == ADD else key.removeprefix(SLIDE)
        if not name or name not in library.facts:
            continue
        fact = asked_fact(name, library)
        if key == ADD or words == [AS_NOW]:
            given.setdefault(name, _as_now(name, region))
        elif key.startswith(SLIDE):
            given[name] = _slid(fact, words[-1], library, region)
        else:
            given[name] = read_given(fact, [one for one in words if one != AS_NOW], library)
    return Tried(given)


def _as_now(name: str, region: RegionFacts) -> Given:
    return Given(region.facts.get(name), region.ranges.get(name))


def _slid(fact: Fact, word: str, library: Library, region: RegionFacts) -> Given:
    known = _known(fact, library, region)
    place = int(word) if word.isdecimal() else 0
    now = region.facts.get(fact.name)
    cell = known[min(place, len(known) - 1)]
    return _as_now(fact.name, region) if within(now, cell, fact) else Given(cell.low)


def _known(fact: Fact, library: Library, region: RegionFacts) -> Sequence[Cell]:
    return [one for one in cells(fact, library, region.facts.get(fact.name)) if one.low is not None]


def within(value: Answer | None, cell: Cell, fact: Fact) -> bool:
    """Say whether a value lies in a cell."""
    if value is None or isinstance(value, tuple) or isinstance(cell.low, tuple) or isinstance(cell.high, tuple):
        return value == cell.low
    if cell.low is None or cell.high is None or not fact.compares:
        return value == cell.low
    return fact.rank(cell.low) <= fact.rank(value) <= fact.rank(cell.high)


class Trial:
    """One what-if, worked out and put into words."""

    def __init__(self, adviser: Adviser, region: RegionFacts, tried: Tried, words: Words) -> None:
        self.adviser, self.region, self.tried, self.words = adviser, region, tried, words
        self.library = adviser.library
        self.before = adviser.assess(region)
        self.then = tried.region(region)
        self.after = adviser.assess(self.then)
        self.difference: Difference = difference(self.before, self.after)

    def controls(self) -> list[Data]:
        """Give what is tried: with a slider where values have an order, else with the answers to choose from."""
        return [self._control(self.library.facts[name], given) for name, given in self.tried.given.items()]

    def _control(self, fact: Fact, given: Given) -> Data:
        shown: Data = {
            "id": fact.name,
            "label": self.words.capital(fact.name),
            "now": self.words.value(fact.name, self.region.facts.get(fact.name)),
            "then": self.words.value(fact.name, given.value),
            "kind": fact.kind,
            "choices": choices(fact, self.library, self.words.language, given.value),
            "slider": None,
            "stretches": [],
        }
        if fact.compares:
            swept = sweep(self.adviser, self.then, fact)
            shown["slider"] = self._slider(fact, given, swept)
            shown["stretches"] = self._stretches(fact, given, swept)
        return shown

    def _slider(self, fact: Fact, given: Given, swept: Sweep) -> Data:
        known = _known(fact, self.library, self.region)
        at = next((place for place, one in enumerate(known) if within(given.value, one, fact)), 0)
        starts = [one.low for one in swept.stretches if one.low is not None][1:]
        tips = [place for place, one in enumerate(known) if one.low in starts]
        return {"most": len(known) - 1, "at": at, "unknown": given.value is None, "tips": tips}

    def _stretches(self, fact: Fact, given: Given, swept: Sweep) -> list[Data]:
        now = self.region.facts.get(fact.name)
        return [
            {
                "span": self.words.span(fact.name, one.low, one.high),
                "first": self.words.names(one.first),
                "now": within(now, Cell(one.low, one.high), fact),
                "tried": within(given.value, Cell(one.low, one.high), fact),
            }
            for one in swept.stretches
            if one.low is not None
        ]

    def sides(self) -> tuple[list[Data], list[Data]]:
        """Give the two orders, with what is not where it was marked in the later one."""
        before = list(order_of(self.before))
        return self._side(self.before, before), self._side(self.after, before)

    def _side(self, found: Assessment, before: Sequence[str]) -> list[Data]:
        names = LEVELS[self.words.language]
        shown = []
        for place, name in enumerate(order_of(found), 1):
            level = found.places[name].level or 0
            was = before.index(name) + 1 if name in before else None
            wave, old = found.waves[name], self.before.waves.get(name)
            shown.append(
                {
                    "short": self.words.label(name),
                    "level": f"{level} {names[level]}",
                    "wave": wave,
                    "was": was if was != place else None,
                    "new": was is None,
                    "moved": was != place or wave != old or level != self.before.places[name].level,
                }
            )
        return shown

    def moves(self) -> list[tuple[str, list[str]]]:
        """Give the steps that come, go and move, in words."""
        report = DifferenceReport(Page(), self.words, self.before, self.after)
        return [(kind, [report.moved(one) for one in found]) for kind in KINDS if (found := self._of(kind))]

    def _of(self, kind: str) -> list[Any]:
        return [one for one in self.difference.steps if one.kind == kind]

    def because(self) -> list[tuple[str, list[str]]]:
        """Say of each focus point that moved by what that came."""
        report = DifferenceReport(Page(), self.words, self.before, self.after)
        said = []
        for one in self.difference.shifts:
            if tells(one):
                lines = [report.reason(change) for change in one.reasons]
                for kind, needs in (("freed", one.freed), ("blocked", one.blocked)):
                    lines += [self.words.say(kind, needs=self.words.needs(needs))] if needs else []
                said.append((f"{self.words.label(one.focus_point)}: {report.spots(one.before, one.after)}", lines))
        return said
