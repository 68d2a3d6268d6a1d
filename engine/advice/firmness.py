"""How firm a step's place is: whether it stays in its wave under other readings and other weightings."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from engine.advice.adviser import Adviser, Assessment
from engine.advice.points import Reason, weighed
from engine.advice.readings import Readings, joint, read_as, readings_of
from engine.advice.waves import Wave, waves
from engine.language import Value

FACTORS = (0.5, 2)

StepWaves = Mapping[str, Wave]


class StepFirmness(NamedTuple):
    """One step: in how many readings and weightings it stays in its wave.

    `rests_on` names the doubtful facts of which another reading, all else as stated, takes it out of its wave.
    """

    step: str
    readings: int
    weightings: int
    rests_on: tuple[str, ...]


class Firmness(NamedTuple):
    """All steps, with the number of readings and weightings tried; `exact` where these are all readings there are."""

    readings: int
    exact: bool
    weightings: int
    steps: tuple[StepFirmness, ...]


def firmness(adviser: Adviser, found: Assessment) -> Firmness:
    """Try every defensible reading (or a sample), and each term of the weights halved and doubled."""
    base = waves_of_steps(found)
    readings = readings_of(found.region, adviser.library.focus_points)
    read = [_read(adviser, found, values) for values in joint(readings, found.region.sha256)]
    other = [_otherwise(adviser, found, term, factor) for term in adviser.library.terms for factor in FACTORS]
    hinges = _hinges(adviser, found, readings, base)
    return Firmness(
        readings=len(read),
        exact=readings.exact,
        weightings=len(other),
        steps=tuple(
            StepFirmness(step, _stays(step, wave, read), _stays(step, wave, other), hinges[step])
            for step, wave in base.items()
        ),
    )


def waves_of_steps(found: Assessment) -> StepWaves:
    """Give the wave of every advised step, in order of rank."""
    return {
        step.id: found.waves[one.transition.focus_point]
        for one in found.ranked
        for step in found.candidates[one.transition.focus_point]
    }


def _stays(step: str, wave: Wave, tried: Sequence[StepWaves]) -> int:
    return sum(one.get(step) == wave for one in tried)


def _read(adviser: Adviser, found: Assessment, values: Mapping[str, Value]) -> StepWaves:
    if all(found.region.facts[name] == value for name, value in values.items()):
        return waves_of_steps(found)
    return waves_of_steps(adviser.assess(read_as(found.region, values)))


def _otherwise(adviser: Adviser, found: Assessment, term: str, factor: float) -> StepWaves:
    """Weigh again with the points of one term multiplied; what is lent follows by itself."""
    scaled = {name: [_scaled(one, term, factor) for one in own] for name, own in found.reasons.focus_points.items()}
    ranked = tuple(weighed(found.places, scaled, adviser.library))
    empty = frozenset(name for name, steps in found.candidates.items() if not steps)
    return waves_of_steps(found._replace(ranked=ranked, waves=waves(ranked, found.places, empty, adviser.capacity)))


def _scaled(reason: Reason, term: str, factor: float) -> Reason:
    return reason._replace(points=round(reason.points * factor)) if reason.term == term else reason


def _hinges(adviser: Adviser, found: Assessment, readings: Readings, base: StepWaves) -> dict[str, tuple[str, ...]]:
    """Name for each step the doubtful facts that alone can take it out of its wave."""
    hinges: dict[str, list[str]] = {step: [] for step in base}
    for name, (_, *others) in readings.choices.items():
        tried = [waves_of_steps(adviser.assess(read_as(found.region, {name: value}))) for value in others]
        for step, wave in base.items():
            if _stays(step, wave, tried) < len(tried):
                hinges[step].append(name)
    return {step: tuple(names) for step, names in hinges.items()}
