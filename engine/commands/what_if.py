"""`what-if`: other facts, the tipping points of a fact, and what would turn a step."""

from collections.abc import Sequence
from typing import Any

from engine.advice.adviser import Adviser
from engine.advice.difference import difference
from engine.advice.find import find
from engine.advice.sweep import crossed, sweep
from engine.advice.turning import Turning, Wish, turning
from engine.commands.call import Answer, Call, adviser_for, as_json, one_or_all, regions_of
from engine.errors import Place, refuse
from engine.language import Fact
from engine.model.assign import Assigned, changed, fact_named, read_assignments
from engine.model.library import Library, Step
from engine.model.region import RegionFacts
from engine.reports.lines import Line, Page
from engine.reports.moved import DifferenceReport, Words, difference_data, plain_value
from engine.reports.output import check_output
from engine.reports.sweeps import add_map, add_sweep, add_turning, map_data, sweep_data, turning_data

Data = dict[str, Any]


def what_if(
    path: str,
    call: Call,
    *,
    set: Sequence[str] = (),  # noqa: A002  the option's own name
    sweep: Sequence[str] = (),
    make: Sequence[str] = (),
    unmake: Sequence[str] = (),
) -> Answer:
    """Answer every question of the call for every region of a file; `--set` holds for all of them."""
    if call.output is not None:
        check_output(call.output, (path,))
    if not (set or sweep or make or unmake):
        refuse("what-if-empty")
    if len(sweep) > 2:
        refuse("sweep-too-many")
    adviser = adviser_for(call)
    library = adviser.library
    wishes: dict[Wish, Sequence[str]] = {"make": make, "unmake": unmake}
    asked = _Asked(
        read_assignments(set, library, "--set"),
        [fact_named(name, library, Place(f"--sweep {name}")) for name in sweep],
        [(step_named(name, library), wish) for wish, names in wishes.items() for name in names],
    )
    shown = [_WhatIf(adviser, region, asked, call) for region in regions_of((path,), adviser, call.language)]
    if call.medium == "json":
        return Answer(as_json(one_or_all([one.data() for one in shown])))
    lines: list[Line] = []
    for one in shown:
        lines += (Line(""),) if lines else ()
        lines += one.lines()
    return Answer(lines)


def step_named(query: str, library: Library) -> Step:
    """Find a step by its id or a part of its title."""
    kind, found = find(query, library)
    if kind != "step":
        refuse("step-expected", found=query)
    return library.steps[found]


class _Asked:
    """The questions of a call."""

    def __init__(self, assigned: Assigned, swept: list[Fact], turned: list[tuple[Step, Wish]]) -> None:
        self.assigned = assigned
        self.swept = swept
        self.turned = turned


class _WhatIf:
    """The answers for one region."""

    def __init__(self, adviser: Adviser, region: RegionFacts, asked: _Asked, call: Call) -> None:
        self.region = region
        self.asked = asked
        self.words = Words(adviser.library, call.language)
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
