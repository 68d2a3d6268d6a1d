"""The plain form of a library: what `build` reads and the cache keeps."""

from typing import Any

from engine.language import And, Condition, Fact, Or, Test, Vocabulary
from engine.model.build import fact_of, plain_of
from engine.model.conditions import read_condition
from engine.model.placeholders import own_names
from engine.model.read import Content, Item

Plain = dict[str, Any]


def plain_library(read: Content, *, drafts: bool) -> Plain:
    """Make the plain form of everything read; conditions that can't be read become faults of `read`."""
    facts = all_facts(read)
    vocabulary = {name: fact_of(name, one) for name, one in facts.items()}
    allowed = ("stable", "draft") if drafts else ("stable",)
    focus_points = sorted(read.of("focus_points").values(), key=lambda item: (item.plain["order"], item.id))
    return {
        "facts": facts,
        "focus_points": {item.id: {**item.plain, "source": item.source("name")} for item in focus_points},
        "steps": {
            item.id: {**_step(item, vocabulary, read), "active": item.plain["status"] in allowed}
            for item in _sorted(read, "steps")
        },
        "roles": {item.id: _role(item, vocabulary, read) for item in _sorted(read, "roles")},
        "sources": {item.id: item.plain for item in _sorted(read, "sources")},
        "terms": {item.id: item.plain for item in read.of("terms").values()},
        "rules": [
            rule
            for item in _sorted(read, "rules")
            for rule in _rules(item, vocabulary, [one.id for one in focus_points], read)
            if rule["status"] in allowed
        ],
    }


def _sorted(read: Content, kind: str) -> list[Item]:
    return sorted(read.of(kind).values(), key=lambda item: item.id)


def all_facts(read: Content) -> dict[str, Plain]:
    """Give the plain form of every fact: the files' own, and those that come with each focus point."""
    own = sorted(read.of("facts").values(), key=lambda item: (item.plain["order"], item.id))
    facts = {item.id: {**item.plain, "source": item.source("label")} for item in own}
    for item in sorted(read.of("focus_points").values(), key=lambda item: (item.plain["order"], item.id)):
        facts |= _facts_of_focus_point(item)
    return facts


def _facts_of_focus_point(item: Item) -> dict[str, Plain]:
    """Give the facts that a focus point brings: its level, its gap to the target, and who waits for it."""
    subject, order = item.plain["subject"], item.plain["order"]
    common: Plain = {"kind": "level", "range": [0, 4], "whole": True, "order": order, "source": item.source("name")}
    level = {"nl": f"het niveau van {subject['nl']}", "en": f"the level of {subject['en']}"}
    gap = {
        "nl": f"de afstand tot het doel bij {subject['nl']}",
        "en": f"the distance to the target for {subject['en']}",
    }
    needs = {
        "nl": f"het aantal focuspunten dat wacht op {subject['nl']}",
        "en": f"the number of focus points that wait for {subject['en']}",
    }
    return {
        item.id: {**common, "origin": "asked", "label": level, "question": item.plain["question"]},
        f"gap_{item.id}": {**common, "kind": "number", "origin": "engine", "label": gap},
        f"open_needs_{item.id}": {**common, "kind": "number", "range": [0, 20], "origin": "engine", "label": needs},
    }


def _step(item: Item, vocabulary: Vocabulary, read: Content) -> Plain:
    plain = {**item.plain, "source": item.source("title")}
    plain["requires_source"] = item.source("requires") if item.plain["requires"] else plain["source"]
    if "when" in plain:
        condition = read_condition(item, "when", vocabulary, read.faults)
        plain["when"] = plain_of(condition) if condition else None
    return plain


def _role(item: Item, vocabulary: Vocabulary, read: Content) -> Plain:
    plain = dict(item.plain)
    if "absent_when" in plain:
        condition = read_condition(item, "absent_when", vocabulary, read.faults)
        plain["absent_when"] = plain_of(condition) if condition else None
    return plain


def _rules(item: Item, vocabulary: Vocabulary, focus_points: list[str], read: Content) -> list[Plain]:
    """Give the rules of one file: one, or one per focus point where it is written for each."""
    family = "for" in item.plain
    names = family_vocabulary(vocabulary, focus_points[0]) if family else vocabulary
    condition = read_condition(item, "when", names, read.faults)
    if condition is None:
        return []
    if not family:
        return [_rule(item, condition, item.plain.get("weigh", []), "")]
    return [_rule(item, instance(condition, one), [one], one) for one in focus_points]


def family_vocabulary(vocabulary: Vocabulary, focus_point: str) -> dict[str, Fact]:
    """Add the names that a rule for each focus point may use for its own: `level`, `gap`, `open_needs`."""
    return {**vocabulary, **{own: vocabulary[name]._replace(name=own) for own, name in own_names(focus_point).items()}}


def instance(condition: Condition, focus_point: str) -> Condition:
    """Put a focus point's facts in the place of the own names."""
    if isinstance(condition, Test):
        fact = own_names(focus_point).get(condition.fact, condition.fact)
        return Test(fact, condition.operator, condition.values, condition.start, condition.end)
    parts = tuple(instance(part, focus_point) for part in condition.parts)
    return And(parts) if isinstance(condition, And) else Or(parts)


def _rule(item: Item, condition: Condition, weigh: list[str], about: str) -> Plain:
    plain = item.plain
    valid = plain.get("valid") or {}
    rule: Plain = {
        "id": item.id,
        "title": plain["title"],
        "when": plain_of(condition),
        "when_text": plain["when"].strip(),
        "weigh": weigh,
        "sources": plain["sources"],
        "status": plain["status"],
        "valid_from": valid.get("from"),
        "valid_until": valid.get("until"),
        "tests": plain["tests"],
        "source": item.source("when"),
        "about": about,
    }
    if "points" in plain:
        rule["points"] = round(plain["points"] * 100)
    kept = ("advise", "gives", "caution", "describe", "term", "because")
    return {**rule, **{key: plain[key] for key in kept if key in plain}}
