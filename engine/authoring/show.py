"""A rule as a person reads it: what it asks, in a sentence, and what it does."""

from typing import Any

from engine.authoring.cases import each_rule
from engine.language import enumerate_words, sentence
from engine.model.library import Advise, Caution, Gives, Library, Rule, Weigh
from engine.reports.lines import Line, Page
from engine.reports.phrases import phrase, said_points
from engine.text import Language

Data = dict[str, Any]


def rule_data(rule: Rule, library: Library, language: Language) -> Data:
    """Give one rule as plain data."""
    because = rule.because.in_(language) if rule.because else None
    return {
        "id": rule.id,
        "title": rule.title.in_(language),
        "when": rule.when_text,
        "says": sentence(rule.when, library.facts, language),
        "effect": effect_sentence(rule, library, language),
        "because": because,
        "sources": [{"id": one.id, "place": one.place or None} for one in rule.sources],
        "status": rule.status,
        "valid": {"from": rule.valid_from, "until": rule.valid_until},
        "tests": [{"name": case.name, "expect": case.expect} for case in rule.tests],
        "source": rule.source,
    }


def effect_sentence(rule: Rule, library: Library, language: Language) -> str:
    """Say what a rule does."""
    effect, conjunction = rule.effect, phrase("and", language)
    if isinstance(effect, Weigh):
        names = [library.focus_points[name].name.in_(language) for name in effect.focus_points]
        said = phrase("each_focus_point", language) if rule.about else enumerate_words(names, conjunction)
        return phrase("effect_weigh", language, points=said_points(effect.points, language, signed=True), names=said)
    if isinstance(effect, Advise):
        names = [f"'{library.steps[name].title.in_(language)}'" for name in effect.steps]
        said = enumerate_words(names, conjunction)
        return phrase("effect_advise", language, points=said_points(effect.points, language, signed=True), names=said)
    if isinstance(effect, Gives):
        return phrase("effect_gives", language, names=library.facts[effect.fact].label.in_(language))
    said = "effect_caution" if isinstance(effect, Caution) else "effect_describe"
    return phrase(said, language, names=effect.text.in_(language))


def rule_lines(rule: Rule, library: Library, language: Language) -> list[Line]:
    """Give one rule as lines."""
    data, page = rule_data(rule, library, language), Page()
    page.add(f"{data['title']} ({rule.id})", style="title")
    page.labelled(phrase("condition", language), data["when"], indent="")
    page.labelled("", data["says"], indent="")
    page.labelled("=>", data["effect"], indent="")
    if data["because"]:
        page.labelled(phrase("why", language), data["because"], indent="")
    titles = [library.sources[one.id].title + (f", {one.place}" if one.place else "") for one in rule.sources]
    page.labelled(phrase("source", language), "; ".join(titles), indent="")
    page.blank()
    page.add(phrase("cases", language), style="strong")
    for case in rule.tests:
        page.item(f"{phrase('case_' + case.expect, language)}: {case.name}")
    page.add(phrase("at", language, source=rule.source), style="quiet")
    return page.lines


def list_lines(library: Library, language: Language) -> list[Line]:
    """Give every rule on a line or two: its id and title."""
    page = Page()
    for rule in each_rule(library):
        page.add(f"{rule.id}: {rule.title.in_(language)}", hang="    ")
    return page.lines
