"""A proposal as plain data, for the page, the interview and other programs."""

from typing import Any

from engine.intake.proposal import LevelProposal, Proposal
from engine.model.library import Library
from engine.text import Language


def proposal_data(proposal: Proposal, document: str, library: Library, language: Language) -> dict[str, Any]:
    """Give a proposal as data: what is doubtful comes first."""
    order = {"low": 0, "medium": 1, "high": 2}
    levels = sorted(proposal.levels.items(), key=lambda item: (item[1].level is not None, order[item[1].confidence]))
    return {
        "format": 1,
        "region": proposal.region,
        "document": document,
        "facts": {
            name: {"value": one.value, "evidence": one.evidence, "confidence": one.confidence}
            for name, one in proposal.facts.items()
        },
        "partnerships": [dict(one) for one in proposal.partnerships],
        "focus_points": [
            {"id": name, "name": library.focus_points[name].name.in_(language), **_level(one, language)}
            for name, one in levels
        ],
    }


def _level(one: LevelProposal, language: Language) -> dict[str, Any]:
    return {
        "level": one.level,
        "text": one.text,
        "score": one.score,
        "confidence": one.confidence,
        "alternatives": list(one.alternatives),
        "strong": list(one.strong),
        "weak": list(one.weak),
        "within_partnerships": one.within_partnerships or None,
        "found_by": one.found_by or None,
        "chain": [
            {"phrase": link.phrase, "because": link.because.in_(language), "value": link.value} for link in one.chain
        ],
    }
