"""Advice in a format to hand out."""

import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from engine.advice.adviser import Adviser
from engine.commands.call import Answer, Call
from engine.errors import Place, refuse
from engine.model.region import RegionFacts
from engine.reports.published import DOCUMENTS, PUBLISHED, check_extra, publish, published_as
from engine.reports.record import Record, makers, region_data

Data = dict[str, Any]
TEXTS = ("html", "csv", "ics")
"""Formats that a terminal can show."""


def medium_of(call: Call) -> str:
    """Give the format that was asked for, or that the output's name asks for."""
    return call.format or published_as(call.output) or call.medium


class Wanted(NamedTuple):
    """What a report is to be, beside what every command knows."""

    sections: Sequence[str] = ()
    template: Path | None = None
    one_page: bool = False


def check_call(medium: str, call: Call, wanted: Wanted) -> None:
    """Refuse, before any work is done, options that don't fit together."""
    if wanted.one_page and medium not in DOCUMENTS:
        refuse("one-page-not-here", medium=medium)
    if wanted.one_page and call.audience == "advisor":
        refuse("one-page-for-board")
    if wanted.template is not None and medium != "docx":
        refuse("template-not-here", medium=medium)
    if medium in PUBLISHED:
        check_extra(medium)
        if medium not in TEXTS and call.output is None and sys.stdout.isatty():
            refuse("output-needed", medium=medium)


def published(
    found: Sequence[Data],
    regions: Sequence[RegionFacts],
    adviser: Adviser,
    call: Call,
    wanted: Wanted,
) -> Answer:
    """Make the file."""
    medium: Any = medium_of(call)
    library = adviser.library
    record = Record(
        medium=medium,
        language=call.language,
        audience="advisor" if call.audience == "advisor" else "board",
        one_page=wanted.one_page,
        sections=sorted(set(wanted.sections)),
        capacity=call.capacity,
        drafts=call.drafts,
        template=hash_of(wanted.template),
        knowledge=library.sha256,
        makers=makers(medium),
        facts=[region.sha256 for region in regions],
        regions=[region_data(region, library.facts, list(library.focus_points)) for region in regions],
    )
    return Answer(publish(found, record, wanted.template))


def hash_of(template: Path | None) -> str | None:
    """Give the hash of the user's template, None for the shipped one."""
    if template is None:
        return None
    try:
        return sha256(template.read_bytes()).hexdigest()
    except OSError:
        refuse("template-unreadable", Place(str(template)))
