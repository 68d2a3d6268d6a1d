"""What can start now, what next, and what later."""

from collections.abc import Sequence
from typing import Final, Literal

from engine.advice.points import Weighed
from engine.advice.standing import Standings

Wave = Literal["now", "next", "later"]
CAPACITY: Final = 3
"""Focus points that a region can carry at once, where it does not say otherwise."""


def met(name: str, level: int, places: Standings) -> bool | None:
    """Say whether a prerequisite is met by the present level, None where that is unknown."""
    present = places[name].level
    return None if present is None else present >= level


def waves(ranked: Sequence[Weighed], places: Standings, empty: frozenset[str], capacity: int) -> dict[str, Wave]:
    """Put each transition in a wave, in the order of their rank.

    `now` takes the first that nothing blocks, up to the capacity; one with no step left to advise (`empty`) takes
    no place. `next` are the other unblocked ones and those that only wait for one level of what runs now.
    """
    free = [one.transition.focus_point for one in ranked if _free(one, places)]
    now = frozenset([name for name in free if name not in empty][:capacity])
    found: dict[str, Wave] = {}
    for one in ranked:
        name = one.transition.focus_point
        if name in now:
            found[name] = "now"
        elif name in free or _only_waits_for(now, one, places):
            found[name] = "next"
        else:
            found[name] = "later"
    return found


def _free(one: Weighed, places: Standings) -> bool:
    return all(met(name, level, places) for name, level in one.transition.requires)


def _only_waits_for(now: frozenset[str], one: Weighed, places: Standings) -> bool:
    open_ = [(name, level) for name, level in one.transition.requires if not met(name, level, places)]
    return all(name in now and level == (places[name].level or 0) + 1 for name, level in open_)
