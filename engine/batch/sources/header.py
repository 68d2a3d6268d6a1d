"""Headings of a table held against the columns that there are."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from engine.batch.fields import Fields, folded
from engine.errors import Fault, Place, RegiokoersError, fault, nearest, refuse
from engine.text import shorten

MOST: Final = 2_000
_SKIPPED, _NAMELESS = "skipped ", "nameless "


class Header(NamedTuple):
    """The columns of a table in their order: flat names, or names of their own for what is left out."""

    names: tuple[str, ...]
    headings: dict[str, str]

    @property
    def read(self) -> list[str]:
        """Give the names of the columns that are read."""
        return [name for name in self.names if not name.startswith((_SKIPPED, _NAMELESS))]

    @property
    def nameless(self) -> list[str]:
        """Give the columns without a heading, which have to be empty."""
        return [name for name in self.names if name.startswith(_NAMELESS)]


def header_of(headings: Sequence[str], fields: Fields, skip: Sequence[str], place: Place) -> Header:
    """Find the column of every heading; what is wrong with the header is raised at once."""
    if len(headings) > MOST:
        refuse("columns-too-many", place, most=MOST)
    left_out = {folded(one) for one in skip}
    names: list[str] = []
    said: dict[str, str] = {}
    faults: list[Fault] = []
    for number, heading in enumerate(headings, 1):
        field = fields.find(heading)
        if not heading.strip():
            names.append(f"{_NAMELESS}{number}")
        elif folded(heading) in left_out:
            names.append(f"{_SKIPPED}{number}")
        elif field is None:
            faults.append(unknown(heading, fields))
        elif field.name in said:
            faults.append(fault("column-twice", first=said[field.name], second=heading.strip(), key=field.name))
        else:
            said[field.name] = heading.strip()
            names.append(field.name)
    _stop(headings, said, faults, place)
    return Header(tuple(names), said)


def unknown(heading: str, fields: Fields) -> Fault:
    """Say that a column is not known, and which one is like it."""
    meant = nearest(heading.strip(), fields.words())
    return fault("column-unknown", found=shorten(heading), meant=meant)


def _stop(headings: Sequence[str], said: dict[str, str], faults: list[Fault], place: Place) -> None:
    if not said:
        first = next((one for one in headings if one.strip()), "")
        refuse("table-no-header", place, found=shorten(first))
    if not faults and not {"region", "region_id"} & set(said):
        faults.append(fault("column-no-region"))
    if faults:
        raise RegiokoersError([one.at(place) for one in faults])


def nameless_value(columns: Sequence[str], found: Iterator[bool]) -> Fault | None:
    """Say that a column without a heading holds a value."""
    for name, filled in zip(columns, found, strict=True):
        if filled:
            return fault("column-empty-heading", place=name.removeprefix(_NAMELESS))
    return None
