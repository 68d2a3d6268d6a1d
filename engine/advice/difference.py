"""Two pictures side by side: steps gained, lost and moved, and the rules whose points made the difference."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from engine.advice.adviser import Assessment
from engine.advice.points import Reason
from engine.advice.waves import Wave, met
from engine.advice.worth import first_of
from engine.model.library import Caution, Step

Kind = Literal["gained", "lost", "moved"]


class StepMove(NamedTuple):
    """One step that is not where it was; a wave is None where it is not advised."""

    step: Step
    before: Wave | None
    after: Wave | None

    @property
    def kind(self) -> Kind:
        """Say whether the step came, went, or changed its wave."""
        return "gained" if self.before is None else "lost" if self.after is None else "moved"


class ReasonChange(NamedTuple):
    """The points that one rule gives before and after, None where it gives none; `reason` is the later one there is."""

    reason: Reason
    before: int | None
    after: int | None

    @property
    def points(self) -> int:
        """Give what the change adds."""
        return (self.after or 0) - (self.before or 0)


class Spot(NamedTuple):
    """Where a focus point stands: its level, and its rank, wave and points where it has a next transition."""

    level: int | None
    rank: int | None
    wave: Wave | None
    priority: int | None


class Shift(NamedTuple):
    """A focus point that moved, and why.

    `reasons` are the changes of its points, largest first; `freed` and `blocked` the prerequisites that are met or
    unmet now and were not; `passed_by` and `passes` the focus points that changed sides with it.
    """

    focus_point: str
    before: Spot
    after: Spot
    reasons: tuple[ReasonChange, ...]
    freed: tuple[tuple[str, int], ...]
    blocked: tuple[tuple[str, int], ...]
    passed_by: tuple[str, ...]
    passes: tuple[str, ...]


class Difference(NamedTuple):
    """All that differs between two assessments; cautions by the id of their rule."""

    steps: tuple[StepMove, ...]
    shifts: tuple[Shift, ...]
    order_before: tuple[str, ...]
    order_after: tuple[str, ...]
    first_before: tuple[str, ...]
    first_after: tuple[str, ...]
    cautions_gained: tuple[str, ...]
    cautions_lost: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Say whether the advice is the same for people: the same steps in the same waves, in the same order."""
        return not self.steps and self.order_before == self.order_after

    def of(self, kind: Kind) -> tuple[StepMove, ...]:
        """Give the steps that came, went or moved."""
        return tuple(one for one in self.steps if one.kind == kind)


def difference(before: Assessment, after: Assessment) -> Difference:
    """Hold two assessments side by side."""
    cautions = [_cautions(found) for found in (before, after)]
    return Difference(
        steps=tuple(_steps(before, after)),
        shifts=tuple(_shifts(before, after)),
        order_before=order_of(before),
        order_after=order_of(after),
        first_before=first_of(before),
        first_after=first_of(after),
        cautions_gained=tuple(one for one in cautions[1] if one not in cautions[0]),
        cautions_lost=tuple(one for one in cautions[0] if one not in cautions[1]),
    )


def order_of(found: Assessment) -> tuple[str, ...]:
    """Name the focus points that have a next transition, by rank."""
    return tuple(one.transition.focus_point for one in found.ranked)


def waves_by_step(found: Assessment) -> dict[str, tuple[Step, Wave]]:
    """Give every advised step with its wave, in order of rank."""
    names = order_of(found)
    return {step.id: (step, found.waves[name]) for name in names for step in found.candidates[name]}


def _cautions(found: Assessment) -> list[str]:
    return sorted(one.rule.id for one in found.concluded.fired if isinstance(one.rule.effect, Caution))


def _steps(before: Assessment, after: Assessment) -> Iterator[StepMove]:
    old, new = waves_by_step(before), waves_by_step(after)
    for name, (step, wave) in new.items():
        if name not in old or old[name][1] != wave:
            yield StepMove(step, old[name][1] if name in old else None, wave)
    for name, (step, wave) in old.items():
        if name not in new:
            yield StepMove(step, wave, None)


def spot(name: str, found: Assessment) -> Spot:
    """Give where a focus point stands."""
    for rank, one in enumerate(found.ranked, 1):
        if one.transition.focus_point == name:
            return Spot(found.region.level(name), rank, found.waves[name], one.priority)
    return Spot(found.region.level(name), None, None, None)


def _shifts(before: Assessment, after: Assessment) -> Iterator[Shift]:
    """Give the focus points whose level, points, wave or open needs changed, in their later order."""
    for name in dict.fromkeys((*order_of(after), *before.places)):
        one, other = spot(name, before), spot(name, after)
        reasons = tuple(_reasons(_reasons_of(name, before), _reasons_of(name, after)))
        open_before, open_after = _open(name, before), _open(name, after)
        if one._replace(rank=None) != other._replace(rank=None) or reasons or open_before != open_after:
            yield Shift(
                focus_point=name,
                before=one,
                after=other,
                reasons=reasons,
                freed=tuple(need for need in open_before if need not in open_after),
                blocked=tuple(need for need in open_after if need not in open_before),
                passed_by=_in_order(_ahead(name, after) - _ahead(name, before) - _gone(before), after),
                passes=_in_order(_ahead(name, before) - _ahead(name, after) - _gone(after), after),
            )


def _reasons_of(name: str, found: Assessment) -> dict[str, Reason]:
    own = next((one.reasons for one in found.ranked if one.transition.focus_point == name), ())
    return {reason.rule: reason for reason in own}


def _reasons(old: Mapping[str, Reason], new: Mapping[str, Reason]) -> Iterable[ReasonChange]:
    """Give the rules whose points differ, the largest difference first."""
    found = [
        ReasonChange(new.get(name) or old[name], _points(old, name), _points(new, name))
        for name in dict.fromkeys((*old, *new))
        if _points(old, name) != _points(new, name)
    ]
    return sorted(found, key=lambda one: (-abs(one.points), one.reason.rule))


def _points(reasons: Mapping[str, Reason], name: str) -> int | None:
    return reasons[name].points if name in reasons else None


def _open(name: str, found: Assessment) -> tuple[tuple[str, int], ...]:
    """Give the prerequisites of a focus point's next transition that are not met."""
    transition = found.places[name].transition if name in found.places else None
    return tuple(need for need in transition.requires if not met(*need, found.places)) if transition else ()


def _ahead(name: str, found: Assessment) -> set[str]:
    order = order_of(found)
    return set(order[: order.index(name)]) if name in order else set()


def _in_order(names: set[str], found: Assessment) -> tuple[str, ...]:
    return tuple(one for one in order_of(found) if one in names)


def _gone(found: Assessment) -> set[str]:
    """Name the focus points that have no next transition, and so no place in the order."""
    return {name for name, standing in found.places.items() if standing.transition is None}
