"""What each priority is made of, by kind of reason."""

from typing import Any, NamedTuple

from engine.reports.document.words import say
from engine.reports.text import shared_reasons

Data = dict[str, Any]


class Weight(NamedTuple):
    """The hundredths of one focus point, one number for each kind of reason."""

    focus_point: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Give all parts together."""
        return sum(self.parts)


class Weights(NamedTuple):
    """The weights of all focus points that can be climbed; `about` names the kinds of reasons."""

    kinds: tuple[str, ...]
    about: tuple[str, ...]
    rows: tuple[Weight, ...]

    @property
    def highest(self) -> int:
        """Give the largest total, at least 1."""
        return max((one.total for one in self.rows), default=1) or 1


KINDS = ("foundation", "unblocks", "context", "feasibility", "gap")
"""The kinds of reasons, what says most about a region first; kinds that an author adds follow."""


def weights_of(data: Data) -> Weights:
    """Add up the reasons that all steps of a focus point share."""
    sums: dict[str, dict[str, int]] = {}
    named: dict[str, str] = {}
    for one in data["focus_points"]:
        steps = [step for step in data["steps"] if step["focus_point"] == one["id"]]
        for reason in shared_reasons(steps) if steps else ():
            kind = reason["term"] or ""
            named[kind] = reason["about"] or say("kind_other", data["language"])
            parts = sums.setdefault(one["id"], {})
            parts[kind] = parts.get(kind, 0) + reason["points"]
    kinds = [kind for kind in KINDS if kind in named] + sorted(kind for kind in named if kind not in KINDS)
    rows = tuple(Weight(name, tuple(parts.get(kind, 0) for kind in kinds)) for name, parts in sums.items())
    return Weights(tuple(kinds), tuple(named[kind] for kind in kinds), rows)


def index_of(one: Weight, highest: int) -> tuple[int, ...]:
    """Give the parts and their total as whole numbers, the heaviest of all at 100.

    The parts are rounded so that they add up to the total: what rounding leaves goes to the largest remainders.
    """
    total = round(one.total * 100 / highest)
    floors = [part * 100 // highest for part in one.parts]
    rests = sorted(range(len(floors)), key=lambda place: -(one.parts[place] * 100 % highest))
    for place in rests[: max(total - sum(floors), 0)]:
        floors[place] += 1
    return (*floors, total)
