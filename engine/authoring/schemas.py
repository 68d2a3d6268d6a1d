"""JSON Schemas of the content files, from the models that read them, with the ids that a library has.

An editor that knows them completes keys and ids and marks what is wrong while one types.
"""

from collections.abc import Iterable
from typing import Any, Final

from pydantic import BaseModel

from engine.language import Fact
from engine.model import content
from engine.model.library import Library
from engine.model.placeholders import OWN

Schema = dict[str, Any]
DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
MODELS: Final[dict[str, type[BaseModel]]] = {
    "rule": content.RuleFile,
    "step": content.StepFile,
    "fact": content.FactFile,
    "focus-point": content.FocusPointFile,
    "role": content.RoleFile,
    "home": content.HomeFile,
}
FILES: Final[dict[str, str]] = {
    "rule": "rules/*/*.yaml",
    "step": "knowledge/steps/*/*.yaml",
    "fact": "knowledge/facts/*.yaml",
    "focus-point": "knowledge/focus_points/*.yaml",
    "role": "knowledge/roles/*.yaml",
    "home": "home.yaml",
    "region": "knowledge/regions/*.yaml",
}
"""Where the files of each kind lie."""


def schema(kind: str, library: Library) -> Schema:
    """Give the JSON Schema of one kind of file."""
    if kind == "region":
        return region_schema(library)
    model = MODELS[kind]
    found = model.model_json_schema(by_alias=True)
    found = {"$schema": DRAFT, "title": kind, **{key: part for key, part in found.items() if key != "title"}}
    _complete(found, library)
    return found


def _complete(found: Schema, library: Library) -> None:
    """Put the ids that a library has where a file names them."""
    properties = found["properties"]
    named = {
        "weigh": ("items", library.focus_points),
        "advise": ("items", library.steps),
        "term": ("", library.terms),
        "owner": ("", library.roles),
        "involved": ("items", library.roles),
        "stand_in": ("", library.roles),
        "requires": ("propertyNames", library.focus_points),
        "gives": ("propertyNames", [fact.name for fact in library.facts.values() if fact.origin == "derived"]),
    }
    for key, (inside, ids) in named.items():
        if key in properties:
            _name(properties[key], inside, ids)
    definitions = found.get("$defs", {})
    if "CitationFile" in definitions:
        definitions["CitationFile"]["properties"]["id"] = {"enum": sorted(library.sources)}
    if "CaseFile" in definitions:
        facts = {fact.name: fact_schema(fact) for fact in library.facts.values()}
        own: Schema = {name: {} for name in OWN[1:]}
        definitions["CaseFile"]["properties"]["facts"] = _object({**facts, **own})


def _name(place: Schema, inside: str, ids: Iterable[str]) -> None:
    """Name the ids that can stand somewhere, within the alternative that is no null."""
    options = [one for one in place.get("anyOf", [place]) if one.get("type") != "null"]
    for one in options:
        if inside:
            one[inside] = {"enum": sorted(ids)}
        else:
            one.clear()
            one["enum"] = sorted(ids)


def fact_schema(fact: Fact) -> Schema:
    """Give the values that a fact can have, with the words that people use for them."""
    about = {"description": f"{fact.label.nl} / {fact.label.en}"}
    if fact.kind == "flag":
        return {**about, "type": "boolean"}
    if fact.numeric:
        return {**about, "type": "integer" if fact.whole else "number", "minimum": fact.low, "maximum": fact.high}
    words = {"enum": list(fact.values)}
    return {**about, **({"type": "array", "items": words, "uniqueItems": True} if fact.kind == "list" else words)}


def _object(properties: Schema, required: Iterable[str] = ()) -> Schema:
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": list(required)} if required else found


def region_schema(library: Library) -> Schema:
    """Give the JSON Schema of a region file: the facts that are asked, by the names that the file has for them."""
    profile: Schema = {"partnerships": {"type": "array"}}
    for fact in library.facts.values():
        if fact.origin == "asked" and fact.kind != "level":
            into = profile.setdefault(fact.group, _object({}))["properties"] if fact.group else profile
            into[fact.key if fact.group else fact.name] = _with_evidence(_in_region(fact))
    levels = {name: _level(library.facts[name]) for name in library.focus_points}
    properties = {
        "format": {"const": 1},
        "region": {"type": "string"},
        "region_id": {"type": "string"},
        "assessed_on": {"type": "string", "format": "date"},
        "profile": _object(profile),
        "focus_points": _object(levels),
        "targets": _object({name: {"type": "integer", "minimum": 0, "maximum": 4} for name in levels}),
        "steps": {"type": "object", "propertyNames": {"enum": sorted(library.steps)}},
        "consultation": {"type": "object"},
        "readings": {"type": "array"},
    }
    return {"$schema": DRAFT, "title": "region", **_object(properties, ("format", "region"))}


def _in_region(fact: Fact) -> Schema:
    """Give a fact's values as a region file has them: a percentage may be a range."""
    single = fact_schema(fact)
    if fact.kind != "percentage":
        return single
    ends = {key: part for key, part in single.items() if key != "description"}
    return {"anyOf": [single, {"type": "array", "items": ends, "minItems": 2, "maxItems": 2}]}


def _with_evidence(value: Schema) -> Schema:
    words = {"evidence": {"type": "string"}, "confidence": {"enum": ["low", "medium", "high"]}}
    return {"anyOf": [value, _object({"value": value, **words}), {"type": "null"}]}


def _level(fact: Fact) -> Schema:
    level = fact_schema(fact)
    return {"anyOf": [level, {"type": "object", "properties": {"level": level}}, {"type": "null"}]}
