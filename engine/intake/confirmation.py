"""What a document proposed, value by value, for whoever confirms it: in a terminal, on a page or from a script."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from engine.advice.worth import Answer
from engine.consultation.dossier import place_of
from engine.consultation.interview import Interview, Question, Value
from engine.intake.clean import one_line
from engine.intake.corrections import Corrections
from engine.intake.levels.statement import Link
from engine.intake.proposal import Confidence, Proposal
from engine.intake.writer import LONGEST_EVIDENCE
from engine.text import shorten

_DOUBT: Final = {"low": 1, "medium": 2, "high": 3}


class Item(NamedTuple):
    """One proposed value: the question it answers, the text it rests on, and what stands in the file now.

    `proposed` is None where the text was not understood; `marks` give where in `text` the phrases begin and end;
    `now` is None where the file holds nothing; `ends` are those of a percentage, whose middle is `proposed`;
    `done` where it was confirmed, changed or passed over.
    """

    question: Question
    proposed: Answer | None
    confidence: Confidence
    text: str
    now: Answer | None
    marks: tuple[tuple[int, int], ...] = ()
    alternatives: tuple[int, ...] = ()
    chain: tuple[Link, ...] = ()
    ends: tuple[float, float] | None = None
    done: bool = False

    @property
    def name(self) -> str:
        """Name the fact or focus point."""
        return self.question.fact.name

    @property
    def right(self) -> Value | None:
        """Give what is kept where the proposal is right: both ends of a percentage, where it has two."""
        return self.ends or self.proposed

    @property
    def doubtful(self) -> bool:
        """Say whether whoever confirms should look at this first."""
        return self.proposed is None or self.confidence != "high"


class Confirmation:
    """Confirms one proposal into the file of an interview; every answer is saved at once, and can be taken back.

    What is changed is kept as a case, without names, that authors of the lexicon can learn from.
    """

    def __init__(self, interview: Interview, proposal: Proposal) -> None:
        self.interview, self.proposal = interview, proposal
        self.library, self.dossier = interview.library, interview.dossier
        self.corrections = Corrections(self.dossier.path, proposal.language)

    def items(self) -> tuple[Item, ...]:
        """Give all that the document says something about: what is doubtful first, levels before facts."""
        journal = self.dossier.journal
        answered = {one.path for one in journal.standing()}
        passed = set(journal.skipped())
        found = [*self._levels(), *self._facts()]
        told = [one._replace(done=place_of(one.name, self.library) in answered or one.name in passed) for one in found]
        return tuple(sorted(told, key=lambda one: 0 if one.proposed is None else _DOUBT[one.confidence]))

    def following(self) -> Item | None:
        """Give the first that nobody looked at yet."""
        return next((one for one in self.items() if not one.done), None)

    def item(self, name: str) -> Item | None:
        """Give what the document says about one fact, None where that is nothing."""
        return next((one for one in self.items() if one.name == name), None)

    def answer(self, name: str, value: Value, confidence: str = "high") -> None:
        """Keep the value that is right, as sure as the advisor says; the document's phrase stays as its evidence."""
        one = self.item(name)
        self.interview.answer(name, value, self._evidence(one), confidence)
        if one is None or not one.text:
            return
        if value == one.right:
            self.corrections.drop(name)
        else:
            self.corrections.keep(name, one.text, value, one.right, self.dossier.region.name)

    def forget(self, name: str) -> None:
        """Keep that the document does not tell: the value becomes unknown."""
        self.interview.forget(name)

    def back(self) -> str | None:
        """Take the last answer back, and give whose it was; None where there is nothing to take back."""
        path = self.dossier.undo()
        if path is None:
            return None
        name = next((one.name for one in self.items() if place_of(one.name, self.library) == path), "")
        self.corrections.drop(name)
        return name

    def _evidence(self, one: Item | None) -> str:
        """Give what the file says that a value rests on, else the document's own words."""
        old = self.dossier.get(place_of(one.name, self.library)) if one else None
        if one is None or (isinstance(old, dict) and old.get("evidence")):
            return ""
        return shorten(one.text, LONGEST_EVIDENCE)

    def _levels(self) -> Iterator[Item]:
        for name, one in self.proposal.levels.items():
            if one.level is not None or one.text:
                text = one_line(one.text)
                marks = marks_of(text, [link.phrase for link in one.chain])
                found = self._item(name, one.level, one.confidence, text)
                yield found._replace(marks=marks, alternatives=one.alternatives, chain=one.chain)

    def _facts(self) -> Iterator[Item]:
        for name, one in self.proposal.facts.items():
            text, value, ends = one_line(one.evidence), one.value, None
            if isinstance(value, list) and self.library.facts[name].kind == "list":
                value = tuple(value)
            elif isinstance(value, list):
                ends = (float(value[0]), float(value[1]))
                value = sum(ends) / 2
            yield self._item(name, value, one.confidence, text)._replace(marks=marks_of(text, [one.phrase]), ends=ends)

    def _item(self, name: str, value: Answer | None, confidence: Confidence, text: str) -> Item:
        question, now = self.interview.question(name), self.dossier.region.facts.get(name)
        return Item(question, value, confidence, text, now)


def marks_of(text: str, phrases: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Give where phrases stand in a text; a phrase of two halves (`no … agreement`) marks both."""
    halves = [half for phrase in phrases for half in one_line(phrase).split(" … ") if half]
    spans = sorted(
        match.span() for half in dict.fromkeys(halves) for match in [re.search(re.escape(half), text)] if match
    )
    found: list[tuple[int, int]] = []
    for begin, end in spans:
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return tuple(found)
