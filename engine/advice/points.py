"""The points of each transition and step, every one with the rule that gives it and its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from engine.advice.ladder import Transition
from engine.advice.standing import Standings, waiting_for
from engine.advice.words import fill_rule, fill_waiting
from engine.language import Value
from engine.matching.inference import Fired
from engine.model.library import Advise, Library, Step, Weigh
from engine.text import Text

LENT = "prerequisite/"


class Reason(NamedTuple):
    """Points, in whole hundredths, that one rule gives to one transition or step, and why.

    `term` groups reasons: what the rule says it is about, or `unblocks` where priority is lent by what waits.
    """

    rule: str
    points: int
    text: Text
    facts: Mapping[str, Value | Sequence[str] | None]
    source: str
    term: str = ""


class Weighed(NamedTuple):
    """A transition with its reasons; `priority` is the sum of their points."""

    transition: Transition
    reasons: tuple[Reason, ...]

    @property
    def priority(self) -> int:
        """Give the priority in whole hundredths."""
        return sum(reason.points for reason in self.reasons)


@dataclass(slots=True)
class Given:
    """The reasons that fired rules give, by focus point and by step."""

    focus_points: dict[str, list[Reason]] = field(default_factory=dict)
    steps: dict[str, list[Reason]] = field(default_factory=dict)


def given(fired: Iterable[Fired], library: Library) -> Given:
    """Collect what fired rules give."""
    found = Given()
    for one in fired:
        effect = one.rule.effect
        if isinstance(effect, Weigh):
            for name in effect.focus_points:
                found.focus_points.setdefault(name, []).append(_reason(one, effect.points, effect.term, library))
        elif isinstance(effect, Advise):
            for name in effect.steps:
                found.steps.setdefault(name, []).append(_reason(one, effect.points, "", library))
    return found


def _reason(one: Fired, points: int, term: str, library: Library) -> Reason:
    values = dict(sorted(one.values.items()))
    text = fill_rule(one.rule, one.rule.because, one.values, library)
    return Reason(one.rule.id, points, text, values, one.rule.source, term)


def weighed(places: Standings, reasons: Mapping[str, Sequence[Reason]], library: Library) -> list[Weighed]:
    """Weigh the next transitions, most urgent first.

    What waits for another focus point lends it its own priority: from the back of the topological order to the
    front, a prerequisite comes at least as high as the highest of those waiting for it.
    """
    found: dict[str, Weighed] = {}
    nexts = [standing.transition for standing in places.values() if standing.transition]
    for transition in sorted(nexts, key=lambda one: one.place, reverse=True):
        own = Weighed(transition, tuple(reasons.get(transition.focus_point, ())))
        lenders = [found[name] for name in waiting_for(transition.focus_point, places)]
        highest = max(lenders, key=lambda one: (one.priority, -one.transition.place), default=None)
        if highest is not None and highest.priority > own.priority:
            lent = _lent(own, highest, places, library)
            own = Weighed(transition, (*own.reasons, lent))
        found[transition.focus_point] = own
    return sorted(found.values(), key=lambda one: (-one.priority, one.transition.place, one.transition.focus_point))


def _lent(own: Weighed, waiting: Weighed, places: Standings, library: Library) -> Reason:
    name, other = own.transition.focus_point, waiting.transition.focus_point
    needed = dict(waiting.transition.requires)[name]
    step: Step = waiting.transition.requiring(name)
    return Reason(
        rule=f"{LENT}{other}",
        points=waiting.priority - own.priority,
        text=fill_waiting(library.focus_points[name], library.focus_points[other], needed),
        facts={name: places[name].level, other: places[other].level},
        source=step.requires_source,
        term="unblocks",
    )
