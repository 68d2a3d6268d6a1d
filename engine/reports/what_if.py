"""Other facts, the tipping points of a fact, and what would turn a step: what is asked, as data and as text."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Self

from engine.advice.adviser import Adviser
from engine.advice.difference import difference
from engine.advice.find import step_named
from engine.advice.sweep import crossed, sweep
from engine.advice.turning import Turning, Wish, turning
from engine.errors import Place, refuse
from engine.language import Fact
from engine.model.assign import Assigned, changed, fact_named, read_assignments
from engine.model.library import Library, Step
from engine.model.region import RegionFacts
from engine.reports.lines import Line, Page
from engine.reports.moved import DifferenceReport, Words, difference_data, plain_value
from engine.reports.sweeps import add_map, add_sweep, add_turning, map_data, sweep_data, turning_data
from engine.text import Language

Data = dict[str, Any]
Wishes = Mapping[Wish, Sequence[str]]
MOST_SWEPT: Final = 2


class Asked:
    """The questions of a call: facts that are set, facts to sweep (two at most), steps to make or unmake."""

    def __init__(self, assigned: Assigned, swept: list[Fact], turned: list[tuple[Step, Wish]]) -> None:
        self.assigned = assigned
        self.swept = swept
        self.turned = turned

    @classmethod
    def read(cls, library: Library, assign: Sequence[str], sweeps: Sequence[str], wishes: Wishes) -> Self:
        """Read what a call asks; nothing at all, or more than two facts to sweep, is refused."""
        if not (assign or sweeps or any(wishes.values())):
            refuse("what-if-empty")
        if len(sweeps) > MOST_SWEPT:
            refuse("sweep-too-many")
        return cls(
            read_assignments(assign, library, "--set"),
            [fact_named(name, library, Place(f"--sweep {name}")) for name in sweeps],
            [(step_named(name, library), wish) for wish, names in wishes.items() for name in names],
        )


class WhatIf:
    """The answers for one region."""

    def __init__(self, adviser: Adviser, region: RegionFacts, asked: Asked, language: Language) -> None:
        self.region = region
        self.asked = asked
        self.words = Words(adviser.library, language)
        other = changed(region, asked.assigned.values, asked.assigned.ranges)
        self.before = adviser.assess(region)
        self.after = adviser.assess(other) if asked.assigned.values else self.before
        self.difference = difference(self.before, self.after)
        swept = asked.swept
        self.sweep = sweep(adviser, other, swept[0]) if len(swept) == 1 else None
        self.map = crossed(adviser, other, *swept) if len(swept) == 2 else None
        self.turnings: list[Turning] = [turning(adviser, self.after, step, wish) for step, wish in asked.turned]

    def data(self) -> Data:
        """Give the answers as plain data."""
        found: Data = {
            "format": 1,
            "region": self.region.name,
            "region_id": self.region.region_id,
            "language": self.words.language,
            "changes": [
                {"fact": name, "before": plain_value(self.region.facts.get(name)), "after": plain_value(value)}
                for name, value in self.asked.assigned.values.items()
            ],
        }
        if self.asked.assigned.values:
            found["difference"] = difference_data(self.difference, self.words.library, self.words.language)
        if self.sweep:
            found["sweep"] = sweep_data(self.sweep, self.words)
        if self.map:
            found["map"] = map_data(self.map, *(fact.name for fact in self.asked.swept))
        if self.turnings:
            found["turnings"] = [turning_data(one) for one in self.turnings]
        return found

    def lines(self) -> list[Line]:
        """Give the answers as text."""
        page, words = Page(), self.words
        page.add(words.say("what_if_for", region=self.region.name), style="title")
        if self.asked.assigned.values:
            page.heading(words.say("what_if_changed"))
            for name, value in self.asked.assigned.values.items():
                page.item(words.becomes(name, self.region.facts.get(name), value))
            sides = (words.say("side_now"), words.say("side_then"))
            DifferenceReport(page, words, self.before, self.after).add(self.difference, sides)
        if self.sweep:
            add_sweep(page, words, self.sweep)
        if self.map:
            add_map(page, words, self.map, *self.asked.swept)
        for one in self.turnings:
            add_turning(page, words, one, self.after.region)
        return page.lines
