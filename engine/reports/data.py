"""Advice as plain data in one language: the one form that every other medium is made from."""

from collections.abc import Mapping
from typing import Any

from engine.advice.points import Reason
from engine.advice.roadmap import CautionAdvice, Declined, FocusPointAdvice, Remark, Roadmap, StepAdvice
from engine.home import VERSION
from engine.model.library import Citation, Library, Pitfall
from engine.text import Language

FORMAT = 1
Data = dict[str, Any]


def advice_data(roadmap: Roadmap, library: Library, language: Language, engine: str) -> Data:
    """Give the advice for one region; apart from `run` the same input gives the same bytes."""
    return {
        "format": FORMAT,
        "region": roadmap.region,
        "region_id": roadmap.region_id,
        "assessed_on": roadmap.assessed_on,
        "language": language,
        "knowledge_base": {"version": library.version, "sha256": library.sha256},
        "facts_sha256": roadmap.facts_sha256,
        "facts": _facts(roadmap.facts),
        "position": [_remark(one, language) for one in roadmap.position],
        "focus_points": [_focus_point(one, library, language) for one in roadmap.focus_points],
        "steps": [_step(one, library, language) for one in roadmap.steps],
        "declined": [_declined(one, language) for one in roadmap.declined],
        "cautions": [_caution(one, language) for one in roadmap.cautions],
        "open_questions": [
            {"fact": one.fact, "question": one.question.in_(language), "rules": list(one.rules)}
            for one in roadmap.open_questions
        ],
        "run": {"engine": engine, "regiokoers": VERSION},
    }


def _facts(facts: Mapping[str, Any]) -> Data:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in sorted(facts.items())}


def _remark(one: Remark, language: Language) -> Data:
    return {
        "id": one.rule,
        "kind": one.kind,
        "audience": one.audience,
        "text": one.text.in_(language),
        "facts": _facts(one.facts),
        "source": one.source,
    }


def _focus_point(one: FocusPointAdvice, library: Library, language: Language) -> Data:
    about = library.focus_points[one.id]
    return {
        "id": one.id,
        "name": about.name.in_(language),
        "short": about.short.in_(language),
        "level": one.level,
        "target": one.target,
        "target_set": one.target_set,
        "effective_target": one.effective_target,
        "raised_for": list(one.raised_for),
        "rank": one.rank,
        "priority": one.priority,
        "wave": one.wave,
        "keep": one.keep.in_(language) if one.keep else None,
    }


def _step(one: StepAdvice, library: Library, language: Language) -> Data:
    step = one.step
    special = step.in_one_partnership if one.in_one_partnership else None
    return {
        "id": step.id,
        "rank": one.rank,
        "wave": one.wave,
        "focus_point": step.focus_point,
        "from_level": step.from_level,
        "to_level": step.to_level,
        "title": step.title.in_(language),
        "action": step.action.in_(language),
        "in_one_partnership": special.in_(language) if special else None,
        "first_action": step.first_action.in_(language),
        "priority": one.priority,
        "reasons": [reason_data(reason, library, language) for reason in one.reasons],
        "requires": [{"focus_point": need.focus_point, "level": need.level, "met": need.met} for need in one.requires],
        "owner": {
            "id": one.owner.id,
            "label": one.owner.label.in_(language),
            "instead_of": one.owner.instead_of or None,
        },
        "involved": [
            {"id": role, "label": library.roles[role].label.in_(language)}
            for role in step.involved
            if role != one.owner.id  # who stands in as the owner may be involved already
        ],
        "duration_months": {"min": step.months[0], "max": step.months[1]},
        "effort": step.effort.in_(language),
        "decision_by": step.decision_by.in_(language),
        "touches": list(step.touches),
        "result": step.result.in_(language),
        "pitfalls": [_pitfall(pitfall, language) for pitfall in step.pitfalls],
        "sources": [_source(citation, library) for citation in step.sources],
        "status": one.status,
        "due": one.due,
    }


def reason_data(reason: Reason, library: Library, language: Language) -> Data:
    """Give one reason."""
    term = library.terms.get(reason.term)
    return {
        "rule": reason.rule,
        "points": reason.points,
        "term": reason.term or None,
        "about": term.in_(language) if term else None,
        "text": reason.text.in_(language),
        "facts": _facts(reason.facts),
        "source": reason.source,
    }


def _pitfall(pitfall: Pitfall, language: Language) -> Data:
    return {"text": pitfall.text.in_(language), "audience": pitfall.audience}


def _source(citation: Citation, library: Library) -> Data:
    source = library.sources[citation.id]
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "place": citation.place or None,
        "url": source.url,
        "own": source.own,
    }


def _declined(one: Declined, language: Language) -> Data:
    return {
        "id": one.step.id,
        "focus_point": one.step.focus_point,
        "title": one.step.title.in_(language),
        "reason": one.reason or None,
    }


def _caution(one: CautionAdvice, language: Language) -> Data:
    return {
        "id": one.rule,
        "kind": one.kind,
        "audience": one.audience,
        "title": one.title.in_(language),
        "text": one.text.in_(language),
        "ways_out": [way.in_(language) for way in one.ways_out],
        "facts": _facts(one.facts),
        "source": one.source,
    }
