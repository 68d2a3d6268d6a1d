"""From a region's facts to its advice: one way through, for one region or a hundred thousand."""

from collections.abc import Mapping
from typing import NamedTuple

from engine.advice.ladder import HIGHEST, Transition, ladder_of
from engine.advice.points import Given, Weighed, given, weighed
from engine.advice.questions import finished, open_questions
from engine.advice.roadmap import (
    CautionAdvice,
    Declined,
    FocusPointAdvice,
    Owner,
    Prerequisite,
    Remark,
    Roadmap,
    StepAdvice,
)
from engine.advice.standing import Standing, Standings, engine_facts, standings
from engine.advice.waves import CAPACITY, Wave, met, waves
from engine.advice.words import fill_rule
from engine.language import Facts, truth
from engine.matching.inference import Concluded, Derived, Inference
from engine.matching.stratum import Engine
from engine.model.library import Caution, Describe, Library, Step
from engine.model.region import RegionFacts, StepStatus
from engine.text import Text

KEPT_FROM = 3
KINDS = ("pattern", "strong", "fragile", "example")
"""What is said of a region's position, in the order in which it is said."""
DONE, DECLINED = "done", "declined"
SINGLE = "single_partnership"
"""The derived fact by which a region is one partnership."""


class Assessment(NamedTuple):
    """Everything that was worked out for one region, before it is put into an order for people."""

    region: RegionFacts
    places: Standings
    derived: Derived
    concluded: Concluded
    reasons: Given
    ranked: tuple[Weighed, ...]
    waves: Mapping[str, Wave]
    candidates: Mapping[str, tuple[Step, ...]]


class Adviser:
    """Advises on regions with one library and one engine; prepare it once, use it as often as needed."""

    def __init__(self, library: Library, engine: Engine, capacity: int = CAPACITY) -> None:
        self.library = library
        self.ladder = ladder_of(library)
        self.inference = Inference(library, engine)
        self.capacity = capacity

    def assess(self, region: RegionFacts) -> Assessment:
        """Derive, match, weigh and order."""
        places = standings(region, self.library, self.ladder)
        derived = self.inference.derive(region.facts, region.assessed_on)
        concluded = self.inference.conclude(derived, engine_facts(places), region.assessed_on)
        reasons = given(concluded.fired, self.library)
        ranked = tuple(weighed(places, reasons.focus_points, self.library))
        candidates = {one.transition.focus_point: self._candidates(one, region, derived.facts) for one in ranked}
        empty = frozenset(name for name, steps in candidates.items() if not steps)
        return Assessment(
            region=region,
            places=places,
            derived=derived,
            concluded=concluded,
            reasons=reasons,
            ranked=ranked,
            waves=waves(ranked, places, empty, self.capacity),
            candidates=candidates,
        )

    def advise(self, region: RegionFacts) -> Roadmap:
        """Give the whole advice for one region."""
        found = self.assess(region)
        done = frozenset(name for name, one in region.steps.items() if one.status == DONE)
        return Roadmap(
            region=region.name,
            region_id=region.region_id,
            assessed_on=region.assessed_on,
            facts_sha256=region.sha256,
            facts=found.derived.facts,
            position=tuple(self._position(found)),
            focus_points=tuple(self._focus_points(found)),
            steps=tuple(self._steps(found)),
            declined=tuple(self._declined(region)),
            cautions=tuple(self._cautions(found)),
            open_questions=open_questions(
                found.concluded.undecided, found.places, tuple(finished(found.places, done)), self.library
            ),
        )

    def _candidates(self, one: Weighed, region: RegionFacts, facts: Facts) -> tuple[Step, ...]:
        """Give the steps of a transition that are left to advise."""
        return tuple(
            step
            for step in one.transition.steps
            if not (step.id in region.steps and region.steps[step.id].status in (DONE, DECLINED))
            and not (step.when is not None and truth(step.when, facts, self.library.facts) is False)
        )

    def _focus_points(self, found: Assessment) -> list[FocusPointAdvice]:
        climbing = [one.transition.focus_point for one in found.ranked]
        priorities = {one.transition.focus_point: one.priority for one in found.ranked}
        unknown = [name for name, standing in found.places.items() if standing.level is None]
        there = [name for name in found.places if name not in climbing and name not in unknown]
        return [
            self._focus_point(found.places[name], rank, priorities.get(name), found.waves.get(name))
            for rank, name in enumerate((*climbing, *unknown, *there), 1)
        ]

    def _focus_point(self, standing: Standing, rank: int, priority: int | None, wave: Wave | None) -> FocusPointAdvice:
        level = standing.level
        strong = level is not None and level >= KEPT_FROM and (level == HIGHEST or standing.transition is None)
        return FocusPointAdvice(
            id=standing.focus_point,
            level=level,
            target=standing.target,
            target_set=standing.target_set,
            effective_target=standing.effective_target,
            raised_for=standing.raised_for,
            rank=rank,
            priority=priority,
            wave=wave,
            keep=self.library.focus_points[standing.focus_point].keep if strong else None,
        )

    def _steps(self, found: Assessment) -> list[StepAdvice]:
        ordered: list[StepAdvice] = []
        for one in found.ranked:
            name = one.transition.focus_point
            own = found.reasons.steps
            steps = [(sum(reason.points for reason in own.get(step.id, ())), step) for step in found.candidates[name]]
            for points, step in sorted(steps, key=lambda pair: (-pair[0], pair[1].id)):
                ordered.append(
                    StepAdvice(
                        step=step,
                        rank=len(ordered) + 1,
                        wave=found.waves[name],
                        priority=one.priority + points,
                        reasons=(*one.reasons, *own.get(step.id, ())),
                        requires=_prerequisites(one.transition, found.places),
                        owner=self.owner(step, found.region, found.derived.facts),
                        status=self._agreed(step, found.region).status or None,
                        due=self._agreed(step, found.region).due or None,
                        in_one_partnership=found.derived.facts.get(SINGLE) is True,
                    )
                )
        return ordered

    def _agreed(self, step: Step, region: RegionFacts) -> StepStatus:
        return region.steps.get(step.id, StepStatus(""))

    def owner(self, step: Step, region: RegionFacts, facts: Facts) -> Owner:
        """Give who the region named, else the step's own role, else who stands in as long as that role is not there."""
        if named := self._agreed(step, region).owner:
            known = self.library.roles.get(named)
            return Owner(known.id, known.label) if known else Owner(None, Text(named, named))
        role = self.library.roles[step.owner]
        if role.absent_when is None or role.stand_in is None:
            return Owner(role.id, role.label)
        if truth(role.absent_when, facts, self.library.facts) is not True:
            return Owner(role.id, role.label)
        stand_in = self.library.roles[role.stand_in]
        return Owner(stand_in.id, role.stand_in_text or stand_in.label, instead_of=role.id)

    def _declined(self, region: RegionFacts) -> list[Declined]:
        names = sorted(name for name, one in region.steps.items() if one.status == DECLINED)
        return [Declined(self.library.steps[name], region.steps[name].reason) for name in names]

    def _position(self, found: Assessment) -> list[Remark]:
        remarks = []
        for one in found.concluded.fired:
            if isinstance(effect := one.rule.effect, Describe):
                text = fill_rule(one.rule, effect.text, one.values, self.library)
                facts = dict(sorted(one.values.items()))
                remarks.append(Remark(one.rule.id, effect.kind, effect.audience, text, facts, one.rule.source))
        return sorted(remarks, key=lambda one: (KINDS.index(one.kind), one.rule))

    def _cautions(self, found: Assessment) -> list[CautionAdvice]:
        cautions = []
        for one in found.concluded.fired:
            if isinstance(effect := one.rule.effect, Caution):
                text: Text = fill_rule(one.rule, effect.text, one.values, self.library)
                ways = tuple(fill_rule(one.rule, way, one.values, self.library) for way in effect.ways_out)
                facts = dict(sorted(one.values.items()))
                cautions.append(
                    CautionAdvice(
                        one.rule.id, one.rule.title, effect.kind, effect.audience, text, ways, facts, one.rule.source
                    )
                )
        return sorted(cautions, key=lambda one: (one.kind, one.rule))


def _prerequisites(transition: Transition, places: Standings) -> tuple[Prerequisite, ...]:
    """Give what the whole transition needs: its steps share one wave, so what blocks one blocks all."""
    return tuple(Prerequisite(name, level, met(name, level, places)) for name, level in transition.requires)
