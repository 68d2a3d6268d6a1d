"""Explanations of what is asked for one region, and all of it as data."""

from collections.abc import Sequence
from typing import Any

from engine.advice.adviser import Adviser, Assessment
from engine.advice.explain import Explainer, Explanation
from engine.advice.find import find
from engine.model.library import Library
from engine.reports.explained import explanation_data
from engine.text import Language


def explanations(adviser: Adviser, found: Assessment, query: str | None) -> list[Explanation]:
    """Explain one thing, or without a query every focus point."""
    explainer = Explainer(adviser, found)
    if query is None:
        return [explainer.focus_point(name) for name in adviser.library.focus_points]
    kind, id_ = find(query, adviser.library)
    if kind == "focus_point":
        return [explainer.focus_point(id_)]
    if kind == "step":
        return [explainer.step(adviser.library.steps[id_])]
    return [explainer.rule(rule) for rule in adviser.library.rules_of(id_)]


def explanations_data(
    found: Assessment, explained: Sequence[Explanation], library: Library, language: Language
) -> dict[str, Any]:
    """Give the explanations for one region as plain data."""
    return {
        "format": 1,
        "region": found.region.name,
        "region_id": found.region.region_id,
        "language": language,
        "explanations": [explanation_data(one, library, language) for one in explained],
    }
