"""The facts of a case: each with the phrase it came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from engine.intake.facts.coverage import CoverageReader
from engine.intake.facts.history import HistoryReader
from engine.intake.facts.partnerships import PartnershipReader
from engine.intake.facts.sentence import sentences_of
from engine.intake.facts.several import together
from engine.intake.facts.words import WordFacts
from engine.intake.lexicon.lexicon import Lexicon
from engine.intake.proposal import FactProposal
from engine.intake.sections import Sections
from engine.model.library import Library
from engine.text import Language


@dataclass(frozen=True, slots=True)
class Found:
    """The facts of one case, and its partnerships one by one where the text tells them apart."""

    facts: Mapping[str, FactProposal]
    partnerships: tuple[Mapping[str, Any], ...] = ()


class FactReader:
    """Reads facts with one lexicon."""

    def __init__(self, lexicon: Lexicon, library: Library, language: Language) -> None:
        self.library = library
        self.lexicon = lexicon
        self.words = WordFacts(lexicon, language)
        self.coverage = CoverageReader(lexicon, language)
        self.partnerships = PartnershipReader(lexicon.words)
        self.history = HistoryReader(lexicon.words)

    def read(self, sections: Sections) -> Found:
        """Read all facts of a case, in the order of the library."""
        sentences = sentences_of(sections)
        counted = self.partnerships.read(sentences)
        found = {**counted.facts, **self.coverage.read(sentences)}
        said = self.words.read(sentences)
        for name, proposals in self.history.read(sentences).items():
            said[name] = [*said.get(name, ()), *proposals]
        for name in (one for one in said if one in self.library.facts):
            found.setdefault(name, self._one(name, said[name]))
        members = _with_history(counted.members, found.get("partnership_history"))
        return Found({name: found[name] for name in self.library.facts if name in found}, members)

    def _one(self, name: str, proposals: Sequence[FactProposal]) -> FactProposal:
        """Make one fact of what is said of it."""
        kind = self.library.facts[name].kind
        values = [one.value for one in proposals]
        if kind == "list":
            ordered = [value for value in self.library.facts[name].values if value in values]
            sure = proposals[0].confidence if len(proposals) == 1 else "high"
            return FactProposal(ordered, proposals[0].evidence, sure)
        if (both := together(name, proposals)) is not None:
            return both
        if kind == "flag":
            return replace(proposals[0], value=proposals[0].value == "true")
        if self.lexicon.facts[name].highest:
            order = list(self.library.facts[name].values)
            return max(proposals, key=lambda one: order.index(one.value))
        return proposals[0]


def _with_history(members: Sequence[Mapping[str, Any]], history: FactProposal | None) -> tuple[Mapping[str, Any], ...]:
    """Give each partnership its history where it is the same for all."""
    if history is None or history.value == "mixed":
        return tuple(members)
    return tuple({"sectors": one["sectors"], "history": history.value, **one} for one in members)
