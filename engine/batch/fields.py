"""The columns that a table of regions can have, by their flat names, and the headings that stand for them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, NamedTuple

from engine.language import Fact
from engine.model.library import Library
from engine.text import Text

Role = Literal[
    "region",
    "region_id",
    "assessed_on",
    "fact",
    "level",
    "target",
    "low",
    "high",
    "evidence",
    "confidence",
    "alternatives",
    "within_partnerships",
    "steps",
]
STATUSES: Final = ("done", "underway", "adopted", "declined")
_ARTICLE: Final = re.compile(r"^(?:de|het|een|the|an?) ")
_KEYS: Final[tuple[tuple[Role, Text, tuple[str, ...]], ...]] = (
    ("region_id", Text("Sleutel", "Key"), ("id", "regio_id", "regio-id")),
    ("region", Text("Regio", "Region"), ("naam", "name", "onderwijsregio", "naam regio")),
    ("assessed_on", Text("Datum", "Date"), ("peildatum", "vastgesteld op", "assessed on")),
)
_ABOUT_STEPS: Final = {
    "done": Text("Stappen gedaan", "Steps done"),
    "underway": Text("Stappen onderweg", "Steps underway"),
    "adopted": Text("Stappen overgenomen", "Steps adopted"),
    "declined": Text("Stappen afgewezen", "Steps declined"),
}
_PARTS: Final[dict[Role, Text]] = {
    "target": Text("doel", "target"),
    "low": Text("laagste", "lowest"),
    "high": Text("hoogste", "highest"),
    "evidence": Text("onderbouwing", "evidence"),
    "confidence": Text("zekerheid", "confidence"),
    "alternatives": Text("ook verdedigbaar", "alternatives"),
    "within_partnerships": Text("binnen partnerschappen", "within partnerships"),
}


class Field(NamedTuple):
    """One column: its flat name, its role, and the fact, focus point or status that it is about."""

    name: str
    role: Role
    of: str
    label: Text
    also: tuple[str, ...] = ()


class Fields(NamedTuple):
    """All columns by flat name, and by every folded heading that stands for one."""

    by_name: Mapping[str, Field]
    by_heading: Mapping[str, Field]

    def find(self, heading: str) -> Field | None:
        """Give the column that a heading stands for."""
        return self.by_heading.get(folded(heading))

    def words(self) -> Iterator[str]:
        """Give all names and labels, for suggestions."""
        for field in self.by_name.values():
            yield field.name
        for field in self.by_name.values():
            yield field.label.nl
            yield field.label.en


def folded(text: str) -> str:
    """Make headings alike that differ in case, accents, spaces and signs only."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def fields_of(library: Library) -> Fields:
    """Give every column that a table can have with a library."""
    by_name = {field.name: field for field in _fields(library)}
    headings: dict[str, Field | None] = {}
    for field in by_name.values():
        for said in {folded(one) for one in (field.label.nl, field.label.en, *field.also)}:
            headings[said] = field if said not in headings else None
    named = {folded(name): field for name, field in by_name.items()}
    return Fields(by_name, {said: field for said, field in {**headings, **named}.items() if field})


def _fields(library: Library) -> Iterator[Field]:
    yield from (Field(role, role, "", label, also) for role, label, also in _KEYS)
    for fact in library.facts.values():
        if fact.origin == "asked" and fact.kind != "level":
            yield from _of_fact(fact)
    for name, one in library.focus_points.items():
        base = Field(name, "level", name, one.short, (one.name.nl, one.name.en))
        yield base
        roles: tuple[Role, ...] = ("target", "evidence", "confidence", "alternatives", "within_partnerships")
        yield from _parts(base, roles)
    for status in STATUSES:
        yield Field(f"steps_{status}", "steps", status, _ABOUT_STEPS[status])


def _of_fact(fact: Fact) -> Iterator[Field]:
    label = Text(_heading(fact.label.nl), _heading(fact.label.en))
    base = Field(fact.name, "fact", fact.name, label, (fact.label.nl, fact.label.en))
    yield base
    yield from _parts(base, ("low", "high") if fact.kind == "percentage" else ())
    yield from _parts(base, ("evidence", "confidence"))


def _parts(base: Field, roles: Iterable[Role]) -> Iterator[Field]:
    for role in roles:
        part = _PARTS[role]
        name = f"target_{base.of}" if role == "target" else f"{base.of}_{role}"
        label = Text(f"{base.label.nl}: {part.nl}", f"{base.label.en}: {part.en}")
        also = tuple(f"{said}: {word}" for said in base.also for word in (part.nl, part.en))
        yield Field(name, role, base.of, label, also)


def _heading(label: str) -> str:
    bare = _ARTICLE.sub("", label)
    return bare[:1].upper() + bare[1:]
