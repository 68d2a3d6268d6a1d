"""What the table shows, as plain data for its templates: focus points, picture, first three, questions, notes."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.advice.roadmap import CautionAdvice, StepAdvice
from engine.advice.worth import Questions, first_of
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview, Question
from engine.language import LEVELS, Fact
from engine.model.region import RegionFacts
from engine.reports.moved import Words
from engine.web.asked import asked_facts, choices, typed
from engine.web.problems import Data
from engine.web.sittings import Picture

FIRST = 3
QUESTIONS = 6
"""Questions that are shown at most."""


class Shown:
    """One region at the table, in one language; `now` and `before` are its states after and before the last change."""

    def __init__(self, dossier: Dossier, now: Picture, before: Picture, words: Words) -> None:
        self.dossier, self.region, self.words = dossier, dossier.region, words
        self.now, self.before = now, before
        self.library, self.language = words.library, words.language

    def points(self) -> list[Data]:
        """Give the focus points in the order of the source, with what each level means."""
        return [self.point(name) for name in self.library.focus_points]

    def point(self, name: str) -> Data:
        """Give one focus point with its rubric, the level that stands, and what was noted beside it."""
        about = self.library.focus_points[name]
        level = self.region.level(name)
        return {
            "id": name,
            "number": list(self.library.focus_points).index(name) + 1,
            "name": about.name.in_(self.language),
            "short": about.short.in_(self.language),
            "question": about.question.in_(self.language),
            "level": level,
            "choices": choices(self.library.facts[name], self.library, self.language, level),
            "was": self._was(name),
            **self._noted(name, self.region),
        }

    def _was(self, name: str) -> str | None:
        """Say what a fact was, where that changed last."""
        old, new = self.before.found.region.facts.get(name), self.region.facts.get(name)
        return None if old == new else self.words.value(name, old)

    def _was_level(self, name: str) -> str | None:
        """Say which level a focus point had, by its number alone: the picture has little room."""
        old = self.before.found.region.level(name)
        return None if old == self.region.level(name) else self.words.say("fact_unknown") if old is None else str(old)

    def _noted(self, name: str, region: RegionFacts) -> Data:
        return {
            "known": name in region.facts,
            "evidence": region.evidence.get(name, ""),
            "confidence": region.confidence.get(name, "high"),
        }

    def facts(self) -> list[Data]:
        """Give the questions on the region itself."""
        return [self.fact(one) for one in asked_facts(self.library) if one.kind != "level"]

    def fact(self, fact: Fact) -> Data:
        """Give one question with its answers and the one that stands."""
        value = self.region.facts.get(fact.name)
        return {
            "id": fact.name,
            "kind": fact.kind,
            "label": self.words.capital(fact.name),
            "question": (fact.question or fact.label).in_(self.language),
            "help": fact.help.in_(self.language) if fact.help else "",
            "says": self.words.value(fact.name, value),
            "choices": choices(fact, self.library, self.language, value),
            "typed": typed(fact, self.region, value),
            "was": self._was(fact.name),
            **self._noted(fact.name, self.region),
        }

    def picture(self) -> list[Data]:
        """Give where the region stands on each focus point, with its target."""
        return [
            {
                "id": name,
                "short": self.library.focus_points[name].short.in_(self.language),
                "level": place.level,
                "says": self._level(place.level),
                "target": place.target if place.target_set else None,
                "was": self._was_level(name),
            }
            for name, place in self.now.found.places.items()
        ]

    def _level(self, level: int | None) -> str:
        return self.words.say("fact_unknown") if level is None else f"{level} {LEVELS[self.language][level]}"

    def first(self) -> list[Data]:
        """Give the first three focus points with their steps, and what changed in that last."""
        before = {name: place for place, name in enumerate(first_of(self.before.found), 1)}
        shown = []
        for place, name in enumerate(first_of(self.now.found), 1):
            steps = [one for one in self.now.advice.steps if one.step.focus_point == name]
            was = before.get(name)
            shown.append(
                {
                    "id": name,
                    "short": self.library.focus_points[name].short.in_(self.language),
                    "low": self.region.level(name),
                    "wave": self.now.found.waves[name],
                    "mark": None if was == place else "new" if was is None else "moved",
                    "was": was,
                    "steps": [self._step(one) for one in steps],
                }
            )
        return shown

    def _step(self, one: StepAdvice) -> Data:
        return {
            "id": one.step.id,
            "title": one.step.title.in_(self.language),
            "status": self.words.say(f"status_{one.status}") if one.status else "",
        }

    def left(self) -> list[str]:
        """Name the focus points that are no longer among the first three."""
        now = first_of(self.now.found)
        return [self.words.label(name) for name in first_of(self.before.found) if name not in now]

    def questions(self, interview: Interview, weighed: Questions | None) -> Data:
        """Give the open questions: by worth where that is known, else in the order of the core."""
        found = self.now.found
        pending = weighed is None and all(one.level is not None for one in found.places.values())
        if weighed is None and pending:
            names = [one.fact for one in self.now.advice.open_questions if one.fact in self.library.facts]
            shown, state = [interview.question(name) for name in names if name not in self.region.facts], None
        else:
            state = interview.state(weighed)
            shown = list(state.questions)
        known = {one.fact for one in self.before.advice.open_questions}
        return {
            "list": [self._question(one, known) for one in shown[:QUESTIONS]],
            "more": max(0, len(shown) - QUESTIONS),
            "pending": pending,
            "settled": state.settled if state else False,
            "levels_open": len(state.levels_open) if state else 0,
            "matter": state.matter if state else 0,
            "skipped": [self.words.label(name) for name in state.skipped] if state else [],
        }

    def _question(self, one: Question, known: set[str]) -> Data:
        level = one.fact.kind == "level"
        return {
            "fact": one.fact.name,
            "anchor": one.fact.name if level else f"fact-{one.fact.name}",
            "text": one.text.in_(self.language),
            "label": self.words.label(one.fact.name),
            "worth": one.worth,
            "new": one.fact.name not in known,
        }

    def cautions(self) -> list[Data]:
        """Give what to talk about; the page leaves out what is for the advisor where a board looks on."""
        known = {one.rule for one in self.before.advice.cautions}
        return [self._caution(one, known) for one in self.now.advice.cautions]

    def _caution(self, one: CautionAdvice, known: set[str]) -> Data:
        return {
            "title": one.title.in_(self.language),
            "text": one.text.in_(self.language),
            "ways_out": [way.in_(self.language) for way in one.ways_out],
            "audience": one.audience,
            "new": one.rule not in known,
        }

    def notes(self) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Give the parked points and the decisions."""
        return {
            name: [
                {key: str(value) for key, value in one.items()}
                for one in self.dossier.get(("consultation", name)) or ()
            ]
            for name in ("parked", "decisions")
        }

    def said(self) -> str:
        """Say in a sentence or two what the last change did, for who can't see it."""
        first, moved = first_of(self.now.found), first_of(self.before.found)
        facts = {**self.before.found.region.facts, **self.region.facts}
        changed = [name for name in facts if self._was(name) is not None and name in self.library.facts]
        said = [
            f"{self.words.becomes(name, self.before.found.region.facts.get(name), self.region.facts.get(name))}."
            for name in changed[:FIRST]
        ]
        if first != moved:
            said.append(
                self.words.say("first_now", names=self.words.names(first)) if first else self.words.say("no_first")
            )
        return " ".join(said)
