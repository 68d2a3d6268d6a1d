"""Sections beside the advice, asked for by name: how firm it is, and which answer matters most."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from engine.advice.adviser import Adviser, Assessment
from engine.advice.firmness import Firmness, StepFirmness, firmness
from engine.advice.words import say
from engine.advice.worth import Turn, Worth, questions_by_worth
from engine.language import Value, enumerate_words
from engine.model.library import Library
from engine.reports.phrases import phrase
from engine.text import Language

Data = dict[str, Any]


def sections_data(names: Sequence[str], adviser: Adviser, found: Assessment, language: Language) -> Data:
    """Give the sections that were asked for, each under its own key."""
    return {key: make(adviser, found, language) for name, (key, make) in SECTIONS.items() if name in names}


def _firmness(adviser: Adviser, found: Assessment, language: Language) -> Data:
    """Give for each step how often it stays in its wave, as numbers and in words."""
    firm = firmness(adviser, found)
    words = _Words(adviser.library, found, language)
    places = {step.id: name for name, steps in found.candidates.items() for step in steps}
    return {
        "readings": firm.readings,
        "exact": firm.exact,
        "weightings": firm.weightings,
        "text": words.tried(firm),
        "steps": [
            {
                "id": one.step,
                "focus_point": places[one.step],
                "readings": one.readings,
                "weightings": one.weightings,
                "rests_on": list(one.rests_on),
                "text": words.firm(one, places[one.step], firm),
            }
            for one in firm.steps
        ],
    }


def _questions(adviser: Adviser, found: Assessment, language: Language) -> Data:
    """Give the questions by what their answers would change, as numbers and in words."""
    asked = questions_by_worth(adviser, found)
    words = _Words(adviser.library, found, language)
    matters = any(one.turns for one in asked.questions)
    return {
        "settled": asked.settled,
        "text": phrase("settled" if asked.settled else "answers_matter" if matters else "no_single_answer", language),
        "questions": [
            {
                "fact": one.fact,
                "question": one.question.in_(language),
                "value": one.worth,
                "doubtful": one.doubtful,
                "assumed": words.assumed(one),
                "turns": [
                    {
                        "answer": list(turn.answer) if isinstance(turn.answer, tuple) else turn.answer,
                        "enters": list(turn.enters),
                        "leaves": list(turn.leaves),
                        "first": list(turn.first),
                        "text": words.turn(one, turn),
                    }
                    for turn in one.turns
                ],
            }
            for one in asked.questions
        ],
    }


SECTIONS: Final[dict[str, tuple[str, Callable[[Adviser, Assessment, Language], Data]]]] = {
    "firmness": ("firmness", _firmness),
    "questions": ("questions_by_value", _questions),
}
"""By the name that a call asks for: the key in the advice, and what makes it."""


class _Words:
    def __init__(self, library: Library, found: Assessment, language: Language) -> None:
        self.library = library
        self.found = found
        self.language = language

    def say(self, name: str, /, **words: object) -> str:
        return phrase(name, self.language, **words)

    def tried(self, firm: Firmness) -> str:
        """Say what was tried."""
        kind = "tried_one" if firm.readings == 1 else "tried_all" if firm.exact else "tried_some"
        return self.say(kind, readings=firm.readings, weightings=firm.weightings)

    def firm(self, one: StepFirmness, focus_point: str, firm: Firmness) -> str:
        """Say how firm the place of one step is."""
        name = self.library.focus_points[focus_point].short.in_(self.language)
        wave = self.say(self.found.waves[focus_point]).lower()
        readings, weightings = self.part(one.readings, firm.readings), self.part(one.weightings, firm.weightings)
        kind = "firm_both" if firm.readings > 1 else "firm_weightings"
        parts = [self.say(kind, name=name, wave=wave, readings=readings, weightings=weightings)]
        if one.rests_on:
            weak = enumerate_words([self.doubt(fact) for fact in one.rests_on], self.say("and"))
            parts.append(self.say("rests_on_one" if len(one.rests_on) == 1 else "rests_on_many", weak=weak))
        return " ".join(parts)

    def doubt(self, fact: str) -> str:
        """Name a doubtful fact with the value it has now."""
        value = self.found.region.facts[fact]
        said = str(value) if fact in self.library.focus_points else self.value(fact, value)
        return self.say("doubtful_now", name=self.label(fact), value=said)

    def part(self, part: int, count: int) -> str:
        """Say how many of a number."""
        return self.say("all_of", count=count) if part == count else self.say("some_of", part=part, count=count)

    def assumed(self, one: Worth) -> str | None:
        """Say what the advice takes a doubtful fact to be."""
        value = self.found.region.facts.get(one.fact)
        return self.say("assumed", value=self.value(one.fact, value)) if one.doubtful and value is not None else None

    def turn(self, one: Worth, turn: Turn) -> str:
        """Say what one answer does to the first three."""
        answer = self.value(one.fact, turn.answer)
        if not turn.enters and not turn.leaves:
            return self.say("turn_order", answer=answer, first=self.names(turn.first))
        return self.say("turn", answer=answer, enters=self.names(turn.enters), leaves=self.names(turn.leaves))

    def names(self, focus_points: Sequence[str]) -> str:
        """Name focus points."""
        shorts = [self.library.focus_points[name].short.in_(self.language) for name in focus_points]
        return enumerate_words(shorts, self.say("and"))

    def label(self, fact: str) -> str:
        """Name a fact; a focus point by its short name."""
        about = self.library.focus_points.get(fact)
        return (about.short if about else self.library.facts[fact].label).in_(self.language)

    def value(self, fact: str, value: Value | Sequence[str]) -> str:
        """Say a value of a fact, `none` for an empty list."""
        return say(self.library.facts[fact], value, self.language) or self.say("none_of_these")
