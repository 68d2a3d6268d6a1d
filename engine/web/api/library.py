"""What the advice rests on, for programs: focus points, steps, facts, rules and sources with their ids."""

from typing import Any

from fastapi import APIRouter, Request, Response

from engine.authoring.cases import each_rule
from engine.authoring.show import rule_data
from engine.errors import nearest, refuse
from engine.model.library import FocusPoint, Library, Step
from engine.text import Language
from engine.web.api.answers import PROBLEM, Speaks, as_json
from engine.web.render import desk_of

Data = dict[str, Any]
router = APIRouter(prefix="/api/v1/library", tags=["library"], responses=PROBLEM)


@router.get("")
async def library(request: Request, language: Speaks = "nl") -> Response:
    """Give the whole library in one language, with the hash that advice names."""
    return as_json(library_data(desk_of(request).library, language))


@router.get("/rules/{folder}/{name}")
async def rule(request: Request, folder: str, name: str, language: Speaks = "nl") -> Response:
    """Give one rule: its condition, what it says, what it does, its sources and cases."""
    found, asked = desk_of(request).library, f"{folder}/{name}"
    rules = found.rules_of(asked)
    if not rules:
        refuse("no-such-rule", found=asked[:80], meant=nearest(asked, [one.id for one in each_rule(found)]))
    return as_json(rule_data(rules[0], found, language))


def library_data(found: Library, language: Language) -> Data:
    """Give a library as plain data."""
    return {
        "format": 1,
        "language": language,
        "version": found.version,
        "sha256": found.sha256,
        "focus_points": [_point(one, language) for one in found.focus_points.values()],
        "steps": [_step(one, found, language) for one in found.steps.values() if one.active],
        "facts": [
            {
                "name": one.name,
                "kind": one.kind,
                "origin": one.origin,
                "label": one.label.in_(language),
                "question": one.question.in_(language) if one.question else None,
                "values": {word: text.in_(language) for word, text in one.values.items()},
            }
            for one in found.facts.values()
            if one.origin != "engine"
        ],
        "rules": [{"id": one.id, "title": one.title.in_(language)} for one in each_rule(found)],
        "sources": [
            {"id": one.id, "title": one.title, "publisher": one.publisher, "url": one.url, "own": one.own}
            for one in found.sources.values()
        ],
    }


def _point(one: FocusPoint, language: Language) -> Data:
    return {
        "id": one.id,
        "name": one.name.in_(language),
        "question": one.question.in_(language),
        "rubric": [text.in_(language) for text in one.rubric],
    }


def _step(one: Step, found: Library, language: Language) -> Data:
    return {
        "id": one.id,
        "focus_point": one.focus_point,
        "from_level": one.from_level,
        "to_level": one.to_level,
        "title": one.title.in_(language),
        "owner": {"id": one.owner, "label": found.roles[one.owner].label.in_(language)},
        "duration_months": {"min": one.months[0], "max": one.months[1]},
        "requires": [{"focus_point": name, "level": level} for name, level in one.requires],
    }
