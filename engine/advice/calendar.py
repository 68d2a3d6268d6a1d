"""Who does what in a plan: each step with its months and its owner at that moment, and the load of every owner."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from engine.advice.adviser import Adviser, Assessment
from engine.advice.plan import Part, Plan, Planned, Wish, planned
from engine.advice.roadmap import Owner
from engine.errors import Place, refuse
from engine.model.library import Step
from engine.model.region import RegionFacts


class Entry(NamedTuple):
    """A step of a plan, from the first month up to (not including) the last, with who owns it then."""

    step: Step
    start: int
    end: int
    owner: Owner


class Load(NamedTuple):
    """What an owner carries: the steps in all, the most at the same time, and the first month in which that is so."""

    owner: Owner
    steps: int
    most: int
    month: int


class Laid(NamedTuple):
    """A plan for one region, laid out in time: its steps by their start, and what every owner carries."""

    region: RegionFacts
    one: Planned
    calendar: Sequence[Entry]
    load: Sequence[Load]


def laid(adviser: Adviser, region: RegionFacts, asked: Wish) -> Laid:
    """Plan the way to the targets that are asked, or else to the region's own, and lay it out in time."""
    if not asked.targets and not asked.pinned and not region.targets:
        refuse("plan-without-target", Place(region.name))
    own = {} if asked.targets or asked.pinned else region.targets
    wish = Wish({**own, **asked.targets}, asked.pinned, asked.without, asked.within, asked.capacity)
    found = adviser.assess(region)
    one = planned(adviser, found, wish)
    calendar = entries(adviser, found, one.plan) if one.plan else ()
    return Laid(region, one, calendar, loads(calendar))


def entries(adviser: Adviser, found: Assessment, plan: Plan) -> tuple[Entry, ...]:
    """Give every step by its start; a role that does not exist yet is there once its level has been reached."""
    made: list[Entry] = []
    for part in plan.parts:
        reached = {one.node[0]: one.node[1] + 1 for one in sorted(plan.parts, key=_end) if one.end <= part.start}
        facts = {**found.derived.facts, **reached}
        for step in part.steps:
            owner = adviser.owner(step, found.region, facts)
            made.append(Entry(step, part.start, part.start + step.months[1], owner))
    return tuple(made)


def _who(owner: Owner) -> str:
    """Give what tells owners apart: the id of a role, or the name that a region gave."""
    return owner.id or owner.label.nl


def _end(part: Part) -> int:
    return part.end


def loads(made: Sequence[Entry]) -> tuple[Load, ...]:
    """Give the load of every owner, the busiest first."""
    by_owner: dict[str, list[Entry]] = defaultdict(list)
    for one in made:
        by_owner[_who(one.owner)].append(one)
    found = [_load(own) for own in by_owner.values()]
    return tuple(sorted(found, key=lambda one: (-one.most, -one.steps, _who(one.owner))))


def runs(load: Load, made: Sequence[Entry], months: int) -> tuple[tuple[int, int, int], ...]:
    """Give the stretches in which an owner carries the same number of steps: first month, the one after, how many."""
    own = [one for one in made if _who(one.owner) == _who(load.owner)]
    busy = [sum(one.start <= month < one.end for one in own) for month in range(months)]
    changes = [0, *(month for month in range(1, months) if busy[month] != busy[month - 1]), months]
    return tuple((start, end, busy[start]) for start, end in pairwise(changes) if end > start)


def _load(own: Sequence[Entry]) -> Load:
    months = sorted({one.start for one in own})
    busy = {month: sum(one.start <= month < one.end for one in own) for month in months}
    most = max(busy.values())
    return Load(own[0].owner, len(own), most, next(month for month in months if busy[month] == most))
