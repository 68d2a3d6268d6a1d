"""The transitions that a library knows, and the one fixed order in which they can be climbed."""

from collections.abc import Mapping
from typing import NamedTuple

from engine.model.graphs import prerequisite_order, requirements
from engine.model.library import Library, Step

HIGHEST = 4


class Transition(NamedTuple):
    """One focus point from a level to the next.

    `requires` is the union of its steps' prerequisites: levels on other focus points. `place` is its place in one
    fixed topological order, in which nothing stands before what it needs.
    """

    focus_point: str
    from_level: int
    steps: tuple[Step, ...]
    requires: tuple[tuple[str, int], ...]
    place: int

    def requiring(self, focus_point: str) -> Step:
        """Give the step that asks most of another focus point."""
        return max(self.steps, key=lambda step: (dict(step.requires).get(focus_point, -1), step.id))


Ladder = Mapping[tuple[str, int], Transition]


def ladder_of(library: Library) -> Ladder:
    """Give every transition by its focus point and the level it starts from."""
    active = sorted((step for step in library.steps.values() if step.active), key=lambda step: step.id)
    needs = requirements((step.focus_point, step.from_level, dict(step.requires)) for step in active)
    places = {node: place for place, node in enumerate(prerequisite_order(needs, list(library.focus_points)).nodes)}
    return {
        (name, level): Transition(
            focus_point=name,
            from_level=level,
            steps=tuple(step for step in active if (step.focus_point, step.from_level) == (name, level)),
            requires=tuple(sorted(needs.get((name, level), {}).items())),
            place=places[f"{name} {level + 1}"],
        )
        for name in library.focus_points
        for level in range(HIGHEST)
    }
