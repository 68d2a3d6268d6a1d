"""Where a region stands on each focus point, and how far it has to go."""

from collections.abc import Mapping
from typing import NamedTuple

from engine.advice.ladder import HIGHEST, Ladder, Transition
from engine.model.library import Library
from engine.model.region import RegionFacts


class Standing(NamedTuple):
    """One focus point in one region.

    `target` is what was set, or the highest level; `effective_target` may be higher because others need it
    (`raised_for`). `transition` is the next one, None where the level is unknown or at its target.
    """

    focus_point: str
    level: int | None
    target: int
    target_set: bool
    effective_target: int
    raised_for: tuple[str, ...]
    transition: Transition | None

    @property
    def gap(self) -> int | None:
        """Give the levels between here and the effective target, None where the level is unknown."""
        return None if self.level is None else max(0, self.effective_target - self.level)


Standings = Mapping[str, Standing]


def standings(region: RegionFacts, library: Library, ladder: Ladder) -> dict[str, Standing]:
    """Place a region on every focus point."""
    effective, raised = effective_targets(region, library, ladder)
    found = {}
    for name in library.focus_points:
        level = region.level(name)
        climbs = level is not None and level < effective[name]
        found[name] = Standing(
            focus_point=name,
            level=level,
            target=region.targets.get(name, HIGHEST),
            target_set=name in region.targets,
            effective_target=effective[name],
            raised_for=tuple(other for other in library.focus_points if other in raised.get(name, ())),
            transition=ladder[name, level] if climbs and level is not None else None,
        )
    return found


def effective_targets(
    region: RegionFacts, library: Library, ladder: Ladder
) -> tuple[dict[str, int], dict[str, set[str]]]:
    """Close the targets under the prerequisites of the transitions that remain, and say what was raised for whom.

    A focus point of unknown level raises nothing: nobody knows which of its transitions remain.
    """
    effective = {name: region.targets.get(name, HIGHEST) for name in library.focus_points}
    raised: dict[str, set[str]] = {}
    waiting = list(library.focus_points)
    while waiting:
        name = waiting.pop()
        level = region.level(name)
        for at in range(level if level is not None else HIGHEST, effective[name]):
            for other, needed in ladder[name, at].requires:
                if needed > region.targets.get(other, HIGHEST):
                    raised.setdefault(other, set()).add(name)
                if needed > effective[other]:
                    effective[other] = needed
                    waiting.append(other)
    return effective, raised


def engine_facts(places: Standings) -> dict[str, int]:
    """Give the facts that rules may ask of every focus point: its gap, and how many others wait for it."""
    found: dict[str, int] = {}
    for name, standing in places.items():
        if standing.gap is not None:
            found[f"gap_{name}"] = standing.gap
            found[f"open_needs_{name}"] = len(waiting_for(name, places))
    return found


def waiting_for(name: str, places: Standings) -> list[str]:
    """Name the focus points whose next transition needs a higher level of this one than it has."""
    level = places[name].level
    return [
        other.focus_point
        for other in places.values()
        if other.transition is not None and level is not None and dict(other.transition.requires).get(name, 0) > level
    ]
