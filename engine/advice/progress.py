"""Progress between two pictures of a region: what the region moved, apart from what the rules moved."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from engine.advice.adviser import Adviser, Assessment
from engine.advice.difference import Difference, difference
from engine.advice.worth import Answer
from engine.model.library import Library
from engine.model.region import RegionFacts


class FactChange(NamedTuple):
    """A fact that is not what it was; None is unknown."""

    fact: str
    before: Answer | None
    after: Answer | None


class StatusChange(NamedTuple):
    """What was done with a step since; empty where nothing was said of it."""

    step: str
    before: str
    after: str


class Progress(NamedTuple):
    """The earlier picture under the earlier rules, then under the later ones, then the later picture.

    `by_rules` is what changes in the first step, where only the rules differ; `by_region` what changes in the second,
    where only the region does. `same_rules` where both libraries are one.
    """

    old: Assessment
    between: Assessment
    new: Assessment
    facts: tuple[FactChange, ...]
    targets: tuple[FactChange, ...]
    steps: tuple[StatusChange, ...]
    by_region: Difference
    by_rules: Difference
    same_rules: bool

    def levels(self, library: Library, direction: int) -> tuple[FactChange, ...]:
        """Give the levels that went up (1) or down (-1)."""
        return tuple(
            one
            for one in self.facts
            if one.fact in library.focus_points
            and isinstance(one.before, int)
            and isinstance(one.after, int)
            and (one.after > one.before) == (direction > 0)
        )


def progress(earlier: Adviser, before: RegionFacts, later: Adviser, again: RegionFacts, after: RegionFacts) -> Progress:
    """Compare two pictures: `before` as the earlier library reads it, `again` the same as the later one does."""
    old, between, new = earlier.assess(before), later.assess(again), later.assess(after)
    statuses = [{name: step.status for name, step in one.steps.items()} for one in (before, after)]
    names = [*later.library.facts, *before.facts, *after.facts]
    return Progress(
        old=old,
        between=between,
        new=new,
        facts=tuple(_changes(before.facts, after.facts, names)),
        targets=tuple(_changes(before.targets, after.targets, [*later.library.focus_points])),
        steps=tuple(
            StatusChange(name, statuses[0].get(name, ""), statuses[1].get(name, ""))
            for name in sorted({*statuses[0], *statuses[1]})
            if statuses[0].get(name) != statuses[1].get(name)
        ),
        by_region=difference(between, new),
        by_rules=difference(old, between),
        same_rules=earlier.library.sha256 == later.library.sha256,
    )


def _changes(before: Mapping[str, Answer], after: Mapping[str, Answer], names: list[str]) -> Iterator[FactChange]:
    for name in dict.fromkeys(names):
        if before.get(name) != after.get(name):
            yield FactChange(name, before.get(name), after.get(name))
