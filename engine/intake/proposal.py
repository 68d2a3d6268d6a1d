"""What intake proposes for one case: facts and levels, each with its phrase, its chain and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from engine.intake.levels.statement import Link
from engine.text import Language

Confidence = Literal["low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class LevelProposal:
    """A level of one focus point; `level` is None where the text is silent or not understood.

    `strong` and `weak` are the phrases on either side, where a text says both. `found_by` tells whether a label
    or the subject of the sentences led to the text.
    """

    level: int | None
    text: str
    chain: tuple[Link, ...] = ()
    score: float | None = None
    confidence: Confidence = "low"
    alternatives: tuple[int, ...] = ()
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    within_partnerships: str = ""
    found_by: Literal["label", "subject", ""] = ""


@dataclass(frozen=True, slots=True)
class FactProposal:
    """A value of the profile, the sentence it came from, how sure that is, and the phrase that says it."""

    value: Any
    evidence: str
    confidence: Confidence
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything proposed for one region, and the language of the document."""

    region: str
    facts: Mapping[str, FactProposal]
    levels: Mapping[str, LevelProposal]
    partnerships: tuple[Mapping[str, Any], ...] = ()
    notes: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    language: Language = "nl"
