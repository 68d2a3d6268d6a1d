"""The interview: which question comes next, how many still matter, and whether the first steps are settled."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from engine.advice.adviser import SINGLE, Adviser, Assessment
from engine.advice.bounds import settled
from engine.advice.questions import open_questions
from engine.advice.worth import Answer, Questions, first_of, questions_by_worth
from engine.consultation.dossier import Dossier, place_of
from engine.language import Fact
from engine.model.library import Step
from engine.text import Text

Value = Answer | tuple[float, float]
"""What can be kept: an answer, or both ends of a percentage."""


class Choice(NamedTuple):
    """One answer that can be chosen, in words."""

    value: Answer
    text: Text


class Question(NamedTuple):
    """A fact to ask: its choices (none for a number), and how much of the first three an answer changes at most."""

    fact: Fact
    text: Text
    help: Text | None
    choices: tuple[Choice, ...]
    worth: int


class State(NamedTuple):
    """Where an interview stands.

    `levels_open` are focus points without a level; `matter` the questions whose answer by itself changes the first
    three; `settled` where no open answer can change them any more; `skipped` the questions that were passed over;
    `doubtful` what was answered without certainty and could change the first three if it were otherwise.
    """

    found: Assessment
    questions: tuple[Question, ...]
    levels_open: tuple[str, ...]
    matter: int
    settled: bool
    first: tuple[str, ...]
    skipped: tuple[str, ...]
    doubtful: tuple[Question, ...] = ()


class Interview:
    """Asks about one region; every answer goes into its file at once."""

    def __init__(self, adviser: Adviser, dossier: Dossier) -> None:
        self.adviser, self.library, self.dossier = adviser, adviser.library, dossier

    def state(self, by_worth: Questions | None = None) -> State:
        """Work out what to ask: levels first, for nothing is settled without them, then by the value of the answer.

        `by_worth` are the questions as they were weighed already for these facts.
        """
        found = self.adviser.assess(self.dossier.region)
        skipped = [name for name in self.dossier.journal.skipped() if name not in self.dossier.region.facts]
        levels = [name for name, standing in found.places.items() if standing.level is None]
        worth, doubtful = self._worth(found, levels, by_worth)
        last = {name: place for place, name in enumerate(skipped, 1)}
        ordered = sorted(worth, key=lambda name: last.get(name, 0))
        return State(
            found=found,
            questions=tuple(self.question(name, worth[name]) for name in ordered),
            levels_open=tuple(levels),
            matter=len(levels) + sum(value > 0 for name, value in worth.items() if name not in levels),
            settled=settled(found, self.library),
            first=first_of(found),
            skipped=tuple(skipped),
            doubtful=tuple(self.question(name, value) for name, value in doubtful.items()),
        )

    def _worth(
        self, found: Assessment, levels: Sequence[str], by_worth: Questions | None
    ) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Give the questions in order with their value, and the doubtful answers that matter with theirs.

        While levels are open these come first, by what waits, and no answer is doubted yet.
        """
        asked = [
            one.fact
            for one in open_questions(found.concluded.undecided, found.places, (), self.library)
            if one.fact in self.library.facts
        ]
        if levels:
            return {name: 100 if name in levels else 0 for name in asked}, {}
        ranked = (by_worth or questions_by_worth(self.adviser, found)).questions
        return (
            {one.fact: one.worth for one in ranked if not one.doubtful},
            {one.fact: one.worth for one in ranked if one.doubtful and one.worth},
        )

    def question(self, name: str, worth: int = 0) -> Question:
        """Give the question that asks for a fact, with the rubric's or the vocabulary's own words."""
        fact = self.library.facts[name]
        return Question(fact, fact.question or fact.label, self._help(fact), tuple(self._choices(fact)), worth)

    def _help(self, fact: Fact) -> Text | None:
        """Give what helps to answer: for a focus point of a region of one partnership how to read its rubric there."""
        about, region = self.library.focus_points.get(fact.name), self.dossier.region
        if about is None:
            return fact.help
        derived = self.adviser.inference.derive(region.facts, region.assessed_on).facts
        return about.single_partnership if derived.get(SINGLE) is True else fact.help

    def _choices(self, fact: Fact) -> list[Choice]:
        if about := self.library.focus_points.get(fact.name):
            return [Choice(level, text) for level, text in enumerate(about.rubric)]
        if fact.kind == "flag":
            said = fact.sentences or (Text("ja", "yes"), Text("nee", "no"))
            return [Choice(True, said[0]), Choice(False, said[1])]
        return [Choice(word, text) for word, text in fact.values.items()]

    def forget(self, name: str) -> None:
        """Keep that nobody knows: the fact becomes unknown, and its question goes to the back."""
        if name in self.dossier.region.facts:
            self.dossier.put(place_of(name, self.library), None)
        self.dossier.skip(name)

    def answer(self, name: str, value: Value, evidence: str = "", confidence: str = "high") -> None:
        """Keep an answer with where it comes from; what was noted beside it before stays, unless it is noted anew."""
        self.dossier.put(place_of(name, self.library), self.entry(name, value, evidence, confidence))

    def entry(
        self, name: str, value: Answer | tuple[float, float] | None, evidence: str = "", confidence: str = "high"
    ) -> Any:
        """Give what the file keeps of an answer, with what stands beside the answer now; None where nobody knows."""
        if value is None:
            return None
        key = "level" if name in self.library.focus_points else "value"
        plain = list(value) if isinstance(value, tuple) else value
        old = self.dossier.get(place_of(name, self.library))
        kept = {part: one for part, one in old.items() if part != key} if isinstance(old, dict) else {}
        if evidence:
            kept["evidence"] = evidence
        if confidence != "high" or "confidence" in kept:
            kept["confidence"] = confidence
        kept.pop("alternatives", None)
        return {key: plain, **kept} if kept else plain

    def note(self, name: str, evidence: str, confidence: str) -> None:
        """Keep anew where a known fact comes from and how sure it is; what is empty is taken away."""
        path = place_of(name, self.library)
        key = "level" if name in self.library.focus_points else "value"
        old = self.dossier.get(path)
        entry = dict(old) if isinstance(old, dict) else {key: old}
        for part, said in (("evidence", evidence), ("confidence", confidence if confidence != "high" else "")):
            entry.pop(part, None)
            if said:
                entry[part] = said
        self.dossier.put(path, entry if len(entry) > 1 else entry[key])

    def park(self, text: str) -> None:
        """Keep a point for later."""
        self.dossier.add(("consultation", "parked"), {"text": text})

    def unpark(self, place: int) -> None:
        """Take a parked point away by its place."""
        points = [dict(one) for one in self.dossier.get(("consultation", "parked")) or []]
        if 0 <= place < len(points):
            self.dossier.put(("consultation", "parked"), points[:place] + points[place + 1 :] or None)

    def decide(self, text: str, day: str) -> None:
        """Keep a decision."""
        self.dossier.add(("consultation", "decisions"), {"text": text, "on": day})

    def mark(self, step: Step, status: str, reason: str = "") -> None:
        """Keep what is done with a step; who owns it and when it is due stay."""
        path = ("steps", step.id)
        old = self.dossier.get(path)
        kept = {part: one for part, one in old.items() if part not in ("status", "reason")} if old else {}
        self.dossier.put(path, {"status": status, **({"reason": reason} if reason else {}), **kept})
