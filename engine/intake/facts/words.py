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
_DENIED_BEHIND: Final = re.compile(
    r"\s*(?:(?:nog|er|zelf|daar|daarover|hier|echter|vooralsnog|dan|ook)\s+){0,3}"
    r"(?:niet|niets|nooit|zelden|nauwelijks|amper|not|rarely)\b(?! (?:alleen|langer|only))"
    r"|.*\b(?:(?:is|zijn|was|waren) er\b.*\bniet\b|ontbreekt|ontbreken|ontbrak|is missing|is absent|"
    r"(?:bestaat|bestaan|komt|kwam|is|zijn) (?:(?:er|nog|vooralsnog|tot nu toe|dan ook|echter|het) )*"
    r"(?:niet (?:gekomen|aanwezig|voorhanden|ingericht|gerealiseerd)|niet$|niet\.|afwezig|geen sprake))"
)
"""What stands behind an expression and denies it: `een vast overleg is er niet`, `de stuurgroep besluit zelden`."""
_THOUGHT_OF: Final = re.compile(
    r"\b(?:nagedacht|denk(?:t|en) na|verken\w*|overw(?:eeg|eegt|egen|ogen)|onderzo(?:ek|cht)\w*|idee(?:en)?|oprichting|"
    r"in oprichting|voorgesteld|wil|zou|zouden|considered|considering|explor\w*|would)\b"
)
_ANSWERING: Final = re.compile(
    r"[\W_]*(?:(?:nog|vooralsnog|nu|hier|dit|deze|die|dat|is|zijn|wordt|still|yet|this|it) )*"
)
"""What may stand before an answer."""
_BOUNDED: Final = re.compile(r"(?<!niet )(?<!not )\b(?:alleen|slechts|enkel|hooguit|uitsluitend|only|merely)\b")


@dataclass(frozen=True, slots=True)
class _Sign:
    value: str
    sentence: Sentence
    begin: int
    end: int
    denied: bool = False


class WordFacts:
    """Reads such facts with one lexicon."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self.facts = lexicon.facts
        self.language = language
        self.denials = self._of_role(lexicon, "denial", "ended")
        self.hedges = self._of_role(lexicon, "hedge")
        self.plans = self._of_role(lexicon, "plan")

    def _of_role(self, lexicon: Lexicon, *roles: str) -> Patterns:
        return tuple(one for entry in lexicon.entries if entry.role in roles for one in entry.said.in_(self.language))

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
        kept: list[tuple[int, int]] = []
        for _, _, value, begin, end in sorted(self._found(words, sentence), reverse=True):
            if any(begin < other_end and end > other for other, other_end in kept):
                continue
            kept.append((begin, end))
            if value in words.unless and any(
                one.found_in(sentence.folded) for one in words.unless[value].in_(self.language)
            ):
                continue
            if (said := self._as_said(words, value, sentence, begin, end)) is not None:
                yield _Sign(said, sentence, begin, end, said != value)

    def _found(self, words: FactWords, sentence: Sentence) -> list[tuple[int, int, str, int, int]]:
        """Give all expressions in a sentence; an answer only where the sentence begins with it."""
        spoken = [(value, one, False) for value, said in words.values.items() for one in said.in_(self.language)]
        if sentence.where != "profile":
            spoken += [(value, one, True) for value, said in words.answers.items() for one in said.in_(self.language)]
        return [
            (end - begin, -begin, value, begin, end)
            for value, one, answers in spoken
            for begin, end in one.found_in(sentence.folded)
            if not answers or _ANSWERING.fullmatch(sentence.folded[:begin])
        ]

    def _as_said(self, words: FactWords, value: str, sentence: Sentence, begin: int, end: int) -> str | None:
        """Give the value, or what is meant where it is denied: another value, or nothing."""
        before = _PART.split(sentence.folded[:begin])[-1]
        behind = _PART.split(sentence.folded[end:])[0]
        if words.plans_silent and self._planned(f"{before} {behind}"):
            return None
        if not any(one.found_in(before) for one in self.denials) and not _DENIED_BEHIND.match(behind):
            return value
        return words.denied.get(value)

    def _planned(self, around: str) -> bool:
        return bool(_THOUGHT_OF.search(around)) or any(one.found_in(around) for one in self.plans)

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
        """Say whether a sign is less sure: denied, said with care, or only for a part."""
        folded = sign.sentence.folded
        return sign.denied or bool(_BOUNDED.search(folded)) or any(one.found_in(folded) for one in self.hedges)
