"""What a report carries to be made again: the call, the facts that the advice rests on, and the versions."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.home import VERSION
from engine.language import Vocabulary
from engine.model.region import RegionFacts

FORMAT: Final = 1
MAKERS: Final[Mapping[str, tuple[str, ...]]] = {
    "html": ("jinja2", "matplotlib"),
    "docx": ("docxtpl", "matplotlib", "python-docx"),
    "pdf": ("matplotlib", "typst"),
    "xlsx": ("openpyxl",),
    "csv": (),
    "ics": ("icalendar",),
}
"""The libraries whose version shapes the bytes of a format."""
Medium = Literal["html", "docx", "pdf", "xlsx", "csv", "ics"]


class Record(BaseModel):
    """The record; `regions` are region files without evidence, notes and readings, which no advice rests on."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)

    format: Literal[1] = 1
    medium: Medium
    language: Literal["nl", "en"]
    audience: Literal["board", "advisor"] = "board"
    one_page: bool = False
    sections: list[str] = []
    capacity: int = 3
    drafts: bool = False
    template: str | None = None
    knowledge: str
    regiokoers: str = VERSION
    makers: dict[str, str] = {}
    facts: list[str]
    regions: list[dict[str, Any]]

    def spelled(self) -> str:
        """Spell the record; the same record gives the same text, in ASCII."""
        return json.dumps(self.model_dump(), sort_keys=True, separators=(",", ":"))


def read_record(text: str) -> Record | None:
    """Read a record, None where it is damaged."""
    try:
        return Record.model_validate_json(text)
    except (ValidationError, RecursionError):
        return None


def makers(medium: str) -> dict[str, str]:
    """Give the versions of the libraries that make a format."""
    from importlib.metadata import version

    return {name: version(name) for name in MAKERS[medium]}


def region_data(region: RegionFacts, vocabulary: Vocabulary, focus_points: Sequence[str]) -> dict[str, Any]:
    """Give a region as its file says it, without evidence and notes."""
    profile: dict[str, Any] = {}
    for name, value in region.facts.items():
        if name not in focus_points:
            fact = vocabulary[name]
            into = profile.setdefault(fact.group, {}) if fact.group else profile
            into[fact.key if fact.group else name] = _entry(region, name, value)
    if region.partnerships:
        profile["partnerships"] = [dict(one) for one in region.partnerships]
    whole = {
        "format": FORMAT,
        "region": region.name,
        "region_id": region.region_id,
        "assessed_on": region.assessed_on,
        "profile": profile,
        "focus_points": {name: _level(region, name) for name in focus_points if name in region.facts},
        "targets": dict(region.targets),
        "steps": {
            name: {key: said for key, said in one._asdict().items() if said} for name, one in region.steps.items()
        },
    }
    return {key: value for key, value in whole.items() if value}


def _entry(region: RegionFacts, name: str, value: Any) -> Any:
    """Give a profile value, with how sure it is where that is said."""
    plain = list(region.ranges.get(name, ())) or (list(value) if isinstance(value, tuple) else value)
    return {"value": plain, "confidence": region.confidence[name]} if name in region.confidence else plain


def _level(region: RegionFacts, name: str) -> dict[str, Any]:
    return {
        "level": region.facts[name],
        "confidence": region.confidence.get(name, "high"),
        "alternatives": list(region.alternatives.get(name, ())),
        **({"within_partnerships": region.within_partnerships[name]} if name in region.within_partnerships else {}),
    }
