"""Facts that a text betrays by its words: each value has its own expressions in the lexicon."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from engine.intake.facts.sentence import Sentence
from engine.intake.lexicon.lexicon import FactWords, Lexicon, Patterns
from engine.intake.proposal import FactProposal
from engine.text import Language

_PART: Final = re.compile(r"[,;:()]|\s(?:en|and|maar|but|al|hoewel|while)\s")


@dataclass(frozen=True, slots=True)
class _Sign:
    value: str
    sentence: Sentence
    begin: int
    end: int


class WordFacts:
    """Reads such facts with one lexicon."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self.facts = lexicon.facts
        self.language = language
        self.denials: Patterns = tuple(
            one for entry in lexicon.entries if entry.role in ("denial", "ended") for one in entry.said.in_(language)
        )
        self.hedges: Patterns = tuple(
            one for entry in lexicon.entries if entry.role == "hedge" for one in entry.said.in_(language)
        )

    def read(self, sentences: Sequence[Sentence]) -> dict[str, list[FactProposal]]:
        """Give for each fact what the text says of it: one proposal for each value."""
        found = {}
        for name, words in self.facts.items():
            if name.startswith("coverage_"):
                continue
            signs = [sign for sentence in sentences for sign in self._signs(words, sentence)]
            if proposals := self._proposals(words, signs):
                found[name] = proposals
        return found

    def _signs(self, words: FactWords, sentence: Sentence) -> Iterator[_Sign]:
        if "anywhere" not in words.where and sentence.where not in words.where:
            return
        if (
            words.about
            and (sentence.where == "profile" or sentence.where != words.where[0])
            and not any(one.found_in(sentence.folded) for one in words.about.in_(self.language))
        ):
            return
        spoken = [*words.values.items()]
        spoken += words.answers.items() if sentence.where != "profile" else ()
        found = [
            (end - begin, -begin, value, begin, end)
            for value, said in spoken
            for one in said.in_(self.language)
            for begin, end in one.found_in(sentence.folded)
        ]
        kept: list[tuple[int, int]] = []
        for _, _, value, begin, end in sorted(found, reverse=True):
            if any(begin < other_end and end > other for other, other_end in kept):
                continue
            kept.append((begin, end))
            if value in words.unless and any(
                one.found_in(sentence.folded) for one in words.unless[value].in_(self.language)
            ):
                continue
            if (said := self._as_said(words, value, sentence, begin)) is not None:
                yield _Sign(said, sentence, begin, end)

    def _as_said(self, words: FactWords, value: str, sentence: Sentence, begin: int) -> str | None:
        """Give the value, or what is meant where it is denied: another value, or nothing."""
        part = _PART.split(sentence.folded[:begin])[-1]
        if not any(one.found_in(part) for one in self.denials):
            return value
        return words.denied.get(value)

    def _proposals(self, words: FactWords, signs: Sequence[_Sign]) -> list[FactProposal]:
        """Give each value once, the first sign of it; several values are each less sure."""
        first: dict[str, _Sign] = {}
        for sign in signs:
            first.setdefault(sign.value, sign)
        several = len(first) > 1
        return [
            FactProposal(
                value,
                sign.sentence.evidence,
                "medium" if several or value in words.doubtful or self._hedged(sign) else "high",
                sign.sentence.text[sign.begin : sign.end],
            )
            for value, sign in first.items()
        ]

    def _hedged(self, sign: _Sign) -> bool:
        return any(one.found_in(sign.sentence.folded) for one in self.hedges)
