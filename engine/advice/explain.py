"""Why this, why not that, and what would change it: data first."""

from typing import Literal, NamedTuple

from engine.advice.adviser import DECLINED, DONE, Adviser, Assessment
from engine.advice.misses import Miss, nearest_miss
from engine.advice.points import Reason, Weighed
from engine.advice.roadmap import Prerequisite
from engine.advice.waves import Wave, met
from engine.language import truth
from engine.matching.inference import Fired, Undecided
from engine.model.library import Advise, Rule, Step, Weigh

Verdict = Literal[
    "advised",
    "unknown-level",
    "at-target",
    "done",
    "declined",
    "later-level",
    "passed-level",
    "not-for-this-region",
    "fires",
    "silent",
    "cannot-tell",
    "not-valid",
]


class Ahead(NamedTuple):
    """A focus point that comes first, and its priority."""

    focus_point: str
    priority: int


class Explanation(NamedTuple):
    """Why a focus point, step or rule stands where it stands.

    `ahead` are the focus points that come before it; `requires` what must be in place; `misses` the rules that
    would have added points and did not fire, nearest first; `undecided` those that wait for an answer.
    """

    kind: Literal["focus_point", "step", "rule"]
    id: str
    focus_point: str
    verdict: Verdict
    level: int | None = None
    rank: int | None = None
    wave: Wave | None = None
    priority: int | None = None
    reasons: tuple[Reason, ...] = ()
    ahead: tuple[Ahead, ...] = ()
    requires: tuple[Prerequisite, ...] = ()
    misses: tuple[Miss, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    fired: tuple[Fired, ...] = ()


class Explainer:
    """Explains the advice for one region."""

    def __init__(self, adviser: Adviser, assessment: Assessment) -> None:
        self.library = adviser.library
        self.found = assessment
        self.fired = {one.rule.key: one for one in (*assessment.derived.fired, *assessment.concluded.fired)}
        undecided = (*assessment.derived.undecided, *assessment.concluded.undecided)
        self.undecided = {one.rule.key: one for one in undecided}

    def focus_point(self, name: str) -> Explanation:
        """Explain the place of a focus point."""
        standing = self.found.places[name]
        rules = [rule for rule in self.library.rules if isinstance(rule.effect, Weigh) and name in _weighs(rule)]
        if standing.transition is None:
            verdict: Verdict = "unknown-level" if standing.level is None else "at-target"
            return Explanation("focus_point", name, name, verdict, standing.level, undecided=self._undecided(rules))
        weighed = self._weighed(name)
        return Explanation(
            kind="focus_point",
            id=name,
            focus_point=name,
            verdict="advised",
            level=standing.level,
            rank=self.found.ranked.index(weighed) + 1,
            wave=self.found.waves[name],
            priority=weighed.priority,
            reasons=weighed.reasons,
            ahead=self._ahead(weighed),
            requires=self._requires(weighed),
            misses=self._misses(_adding(rules)),
            undecided=self._undecided(rules),
        )

    def step(self, step: Step) -> Explanation:
        """Explain why a step is advised, or why not."""
        rules = [rule for rule in self.library.rules if isinstance(rule.effect, Advise) and step.id in _advises(rule)]
        verdict = self._verdict(step)
        level = self.found.places[step.focus_point].level
        if verdict != "advised":
            return Explanation("step", step.id, step.focus_point, verdict, level, undecided=self._undecided(rules))
        weighed = self._weighed(step.focus_point)
        own = tuple(self.found.reasons.steps.get(step.id, ()))
        return Explanation(
            kind="step",
            id=step.id,
            focus_point=step.focus_point,
            verdict=verdict,
            level=level,
            rank=self.found.ranked.index(weighed) + 1,
            wave=self.found.waves[step.focus_point],
            priority=weighed.priority + sum(reason.points for reason in own),
            reasons=(*weighed.reasons, *own),
            ahead=self._ahead(weighed),
            requires=self._requires(weighed),
            misses=self._misses(_adding(rules)),
            undecided=self._undecided(rules),
        )

    def rule(self, rule: Rule) -> Explanation:
        """Explain whether a rule fires for this region, and what it would take."""
        about = rule.about or next(iter(_weighs(rule)), "")
        if (fired := self.fired.get(rule.key)) is not None:
            return Explanation("rule", rule.id, about, "fires", fired=(fired,))
        if rule.valid_on(self.found.region.assessed_on) is False:
            return Explanation("rule", rule.id, about, "not-valid")
        if (undecided := self.undecided.get(rule.key)) is not None:
            return Explanation("rule", rule.id, about, "cannot-tell", undecided=(undecided,))
        return Explanation("rule", rule.id, about, "silent", misses=self._misses([rule]))

    def _weighed(self, name: str) -> Weighed:
        return next(one for one in self.found.ranked if one.transition.focus_point == name)

    def _verdict(self, step: Step) -> Verdict:
        standing = self.found.places[step.focus_point]
        status = self.found.region.steps.get(step.id)
        if status is not None and status.status in (DONE, DECLINED):
            return "done" if status.status == DONE else "declined"
        if standing.level is None:
            return "unknown-level"
        if step.from_level != standing.level:
            return "later-level" if step.from_level > standing.level else "passed-level"
        if standing.transition is None:
            return "at-target"
        facts = self.found.derived.facts
        ruled_out = step.when is not None and truth(step.when, facts, self.library.facts) is False
        return "not-for-this-region" if ruled_out or not step.active else "advised"

    def _ahead(self, weighed: Weighed) -> tuple[Ahead, ...]:
        before = self.found.ranked[: self.found.ranked.index(weighed)]
        return tuple(Ahead(one.transition.focus_point, one.priority) for one in before)

    def _requires(self, weighed: Weighed) -> tuple[Prerequisite, ...]:
        places = self.found.places
        return tuple(Prerequisite(name, n, met(name, n, places)) for name, n in weighed.transition.requires)

    def _misses(self, rules: list[Rule]) -> tuple[Miss, ...]:
        """Give the misses of rules that are definitely silent, nearest first."""
        silent = [rule for rule in rules if rule.key not in self.fired and rule.key not in self.undecided]
        day = self.found.region.assessed_on
        valid = [rule for rule in silent if rule.valid_on(day) is not False]
        found = [nearest_miss(rule, self.found.concluded.facts, self.library.facts) for rule in valid]
        return tuple(sorted(found, key=lambda miss: (len(miss.failed), len(miss.unknown), miss.rule.key)))

    def _undecided(self, rules: list[Rule]) -> tuple[Undecided, ...]:
        return tuple(self.undecided[rule.key] for rule in rules if rule.key in self.undecided)


def _adding(rules: list[Rule]) -> list[Rule]:
    return [rule for rule in rules if isinstance(rule.effect, Weigh | Advise) and rule.effect.points > 0]


def _weighs(rule: Rule) -> tuple[str, ...]:
    return rule.effect.focus_points if isinstance(rule.effect, Weigh) else ()


def _advises(rule: Rule) -> tuple[str, ...]:
    return rule.effect.steps if isinstance(rule.effect, Advise) else ()
