"""Statements about one focus point made into a level, with its chain, alternatives and confidence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.intake.levels.clauses import parts_of, told
from engine.intake.levels.confidence import confidence_of
from engine.intake.levels.examples import Examples, Likeness
from engine.intake.levels.judgement import judged
from engine.intake.levels.signals import Finder
from engine.intake.levels.statement import STRONG, Link, Statement, StatementReader
from engine.intake.levels.weights import weighed
from engine.intake.lexicon.lexicon import Lexicon
from engine.intake.proposal import Confidence, LevelProposal
from engine.text import Language

TELLING = 0.4
"""From this chance on the level that a text sounds like is named in the chain."""


class _Ruled(NamedTuple):
    """What the rules read: statements, a score from 0 to 4 (None where nothing was read), how sure, by which steps."""

    said: tuple[Statement, ...] = ()
    score: float | None = None
    confidence: Confidence = "low"
    chain: tuple[Link, ...] = ()
    within: str = ""


class LevelReader:
    """Proposes levels with one lexicon, for documents in one language."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self.lexicon = lexicon
        self.finder = Finder(lexicon, language)
        self.reader = StatementReader(lexicon, self.finder)
        self.silent = lexicon.words.silent.in_(language)
        examples = [one for one in lexicon.examples if one.language == language]
        self.examples = Examples(examples, lexicon.words.denying)

    def read(self, subject: str, paragraphs: Sequence[str], *, single: bool, by_label: bool) -> LevelProposal:
        """Propose the level of one focus point; `single` where the region is one partnership."""
        text = " ".join(paragraphs).strip()
        parts = parts_of(paragraphs, self.finder.turns)
        if not parts or any(pattern.begins(parts[0].folded) for pattern in self.silent):
            return LevelProposal(None, text)
        ruled = self._ruled([self.reader.read(part, subject) for part in parts], single=single, by_label=by_label)
        likeness = self.examples.likeness(subject, told(paragraphs))
        one = judged(likeness, self.lexicon.number("examples_weight"), ruled.score, ruled.confidence)
        if one.silent or (ruled.score is None and one.confidence == "low"):
            return LevelProposal(None, text)
        sure = by_label and ruled.score is not None
        return LevelProposal(
            level=one.level,
            text=text,
            chain=(*ruled.chain, *self._likeness(likeness)),
            score=round(one.score, 1),
            confidence=one.confidence if sure or one.confidence == "low" else "medium",
            alternatives=one.alternatives,
            strong=tuple(said.part.text for said in ruled.said if (said.value or 0) >= STRONG),
            weak=tuple(said.part.text for said in ruled.said if (said.value or 0) < STRONG),
            within_partnerships=ruled.within,
            found_by="label" if by_label else "subject",
        )

    def _likeness(self, likeness: Likeness | None) -> Iterator[Link]:
        """Give the step of a chain that tells which words sound like examples of a level."""
        rule = self.lexicon.composing["examples_weight"]
        if likeness and likeness.words and likeness.chances(rule.number)[likeness.level] >= TELLING:
            yield Link(" … ".join(likeness.words), rule.because, float(likeness.level))

    def _ruled(self, statements: Sequence[Statement], *, single: bool, by_label: bool) -> _Ruled:
        """Read by the rules alone."""
        said = [one for one in statements if one.value is not None]
        if not said:
            return _Ruled()
        said = [one for one in said if "thin" not in one.tags or "plan" in one.tags] or said
        within = "" if single else self._within(said)
        self._paper(said)
        closing: list[Link] = []
        score = self._robust(said, weighed(said, self.lexicon, closing), closing)
        confidence = confidence_of(score, statements, said, self.lexicon, by_label=by_label)
        return _Ruled(tuple(said), score, confidence, (*(link for one in said for link in one.links), *closing), within)

    def _within(self, said: Sequence[Statement]) -> str:
        """Bound what holds within partnerships only, and tell how strong it is there."""
        inside = [one for one in said if "within" in one.tags and "whole_region" not in one.tags]
        if not inside:
            return ""
        values = [one.value or 0 for one in inside]
        rule = self.lexicon.composing["within_most"]
        for one in inside:
            if (one.value or 0) > rule.number:
                one.bend(rule.number, one.part.text, rule.because)
        return "strong" if min(values) >= STRONG else "weak" if max(values) < 1.5 else "mixed"

    def _paper(self, said: Sequence[Statement]) -> None:
        """Let what is on paper count for less where practice is told apart from it."""
        if not any("practice" in one.tags or one.part.contrast for one in said):
            return
        rule = self.lexicon.composing["paper_most"]
        for one in said:
            if "paper" in one.tags and not one.denied and (one.value or 0) > rule.number:
                one.bend(rule.number, one.part.text, rule.because)

    def _robust(self, said: Sequence[Statement], score: float, closing: list[Link]) -> float:
        """Lift to the highest level what is shown to last in two ways and has no weak side; else hold it below."""
        proofs = set().union(*(one.proofs for one in said))
        phrases = ", ".join(one.part.text for one in said if one.proofs)
        weakest = sum((one.value or 0) < STRONG for one in said)
        weak = weakest > (1 if len(said) >= 4 else 0)
        lasting = proofs & {"recalibrated", "endured"} and sum(one.strong for one in said) >= 2
        if lasting and len(proofs) == 1 and not weak and score >= STRONG:
            rule = self.lexicon.composing["robust_recalibrated"]
            closing.append(Link(phrases, rule.because, rule.number))
            return rule.number
        two, most = self.lexicon.composing["robust_two"], self.lexicon.composing["robust_one"]
        if len(proofs) >= 2 and not weak and score >= STRONG:
            closing.append(Link(phrases, two.because, two.number))
            return two.number
        if score > most.number and (len(proofs) < 2 or weak) and "all_layers" not in proofs:
            closing.append(Link(phrases or said[0].part.text, most.because, most.number))
            return most.number
        return score
