"""Two advices for one region beside one another: steps gained, lost and moved, and the rules behind that."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from engine.advice.roadmap import Roadmap, StepAdvice


class Moved(NamedTuple):
    """A step in both advices whose place among the steps of both, or whose wave, differs."""

    old: StepAdvice
    new: StepAdvice


class Shift(NamedTuple):
    """What a rule gave to a focus point or step before and gives now, in hundredths; 0 is nothing."""

    rule: str
    old: int
    new: int


class RegionDiff(NamedTuple):
    """What differs in the advice for one region; `shifts` are by focus point."""

    region: str
    gained: tuple[StepAdvice, ...]
    lost: tuple[StepAdvice, ...]
    moved: tuple[Moved, ...]
    shifts: Mapping[str, tuple[Shift, ...]]
    said: tuple[str, ...]
    unsaid: tuple[str, ...]
    asked: tuple[str, ...]
    unasked: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Say whether anything differs."""
        return any(self[1:])


def region_diff(old: Roadmap, new: Roadmap) -> RegionDiff:
    """Compare two advices for one region."""
    before, after = _by_id(old.steps), _by_id(new.steps)
    spoken, speaks = _spoken(old), _spoken(new)
    asked, asks = ([one.fact for one in advice.open_questions] for advice in (old, new))
    return RegionDiff(
        region=new.region,
        gained=tuple(one for name, one in after.items() if name not in before),
        lost=tuple(one for name, one in before.items() if name not in after),
        moved=_moved(before, after),
        shifts=_shifts(before, after),
        said=tuple(one for one in speaks if one not in spoken),
        unsaid=tuple(one for one in spoken if one not in speaks),
        asked=tuple(one for one in asks if one not in asked),
        unasked=tuple(one for one in asked if one not in asks),
    )


def _by_id(steps: Sequence[StepAdvice]) -> dict[str, StepAdvice]:
    return {one.step.id: one for one in steps}


def _spoken(advice: Roadmap) -> tuple[str, ...]:
    """Name the rules that say something: cautions, and words on the position."""
    return (*(one.rule for one in advice.cautions), *(one.rule for one in advice.position))


def _moved(before: Mapping[str, StepAdvice], after: Mapping[str, StepAdvice]) -> tuple[Moved, ...]:
    """Give the steps that changed wave, or moved past others: as few as explain the new order."""
    place = {name: number for number, name in enumerate(before)}
    common = [name for name in after if name in before]
    stayed = {common[number] for number in longest_rise([place[name] for name in common])}
    return tuple(
        Moved(before[name], after[name])
        for name in common
        if name not in stayed or before[name].wave != after[name].wave
    )


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """Give the places of a longest rising part of different numbers."""
    ends: list[int] = []
    tails: list[int] = []
    previous: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        tails[at:], ends[at:] = [number, *tails[at + 1 :]], [place, *ends[at + 1 :]]
        previous.append(ends[at - 1] if at else -1)
    found, place = [], ends[-1] if ends else -1
    while place >= 0:
        found.append(place)
        place = previous[place]
    return found[::-1]


def _shifts(before: Mapping[str, StepAdvice], after: Mapping[str, StepAdvice]) -> dict[str, tuple[Shift, ...]]:
    """Give, by focus point, the rules whose points differ; of steps of one focus point each rule once."""
    found: dict[str, dict[str, Shift]] = {}
    for name in {**before, **after}:
        points = [_points(steps.get(name)) for steps in (before, after)]
        for rule in {**points[0], **points[1]}:
            old, new = (one.get(rule, 0) for one in points)
            if old != new and name in before and name in after:
                found.setdefault(after[name].step.focus_point, {})[rule] = Shift(rule, old, new)
    return {name: tuple(shifts.values()) for name, shifts in found.items()}


def _points(one: StepAdvice | None) -> dict[str, int]:
    points: dict[str, int] = {}
    for reason in one.reasons if one else ():
        points[reason.rule] = points.get(reason.rule, 0) + reason.points
    return points
