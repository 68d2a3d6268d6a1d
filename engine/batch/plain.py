"""A row of a table made a region, the same as its region file would give."""

from collections.abc import Mapping
from typing import Any

from engine.batch.cells import Range
from engine.batch.fields import Fields
from engine.model.library import Library
from engine.model.region import RegionFacts, region_from


def region_of_row(values: Mapping[str, Any], fields: Fields, library: Library, name: str) -> RegionFacts:
    """Make a region of the values that stand in a row, by flat name."""
    return region_from(plain_of(values, fields, library), library, name)


def plain_of(values: Mapping[str, Any], fields: Fields, library: Library) -> dict[str, Any]:
    """Nest flat values as a region file does."""
    plain: dict[str, Any] = {"format": 1}
    entries: dict[str, dict[str, Any]] = {}
    for name, value in values.items():
        field = fields.by_name[name]
        if value is None:
            continue
        if field.role in ("region", "region_id", "assessed_on"):
            plain[name] = value
        elif field.role == "target":
            plain.setdefault("targets", {})[field.of] = value
        elif field.role == "steps":
            plain.setdefault("steps", {}).update({step: {"status": field.of} for step in value})
        else:
            key = {"fact": "value", "level": "level"}.get(field.role, field.role)
            entries.setdefault(field.of, {})[key] = _file_value(value)
    for name, entry in entries.items():
        _place(plain, name, entry, library)
    return plain


def _place(plain: dict[str, Any], name: str, entry: dict[str, Any], library: Library) -> None:
    """Put what is known of one fact where a region file has it."""
    if "low" in entry:
        entry["value"] = [entry.pop("low"), entry.pop("high")]
    fact = library.facts[name]
    if fact.kind == "level":
        if "level" in entry:
            plain.setdefault("focus_points", {})[name] = entry["level"] if list(entry) == ["level"] else entry
    elif "value" in entry:
        room = plain.setdefault("profile", {})
        room = room.setdefault(fact.group, {}) if fact.group else room
        room[fact.key or name] = entry["value"] if list(entry) == ["value"] else entry


def _file_value(value: Any) -> Any:
    if isinstance(value, Range):
        return [value.low, value.high]
    return list(value) if isinstance(value, tuple) else value
