"""Advice in a format to hand out."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from engine.advice.adviser import Adviser
from engine.commands.call import Answer, Call
from engine.errors import refuse
from engine.model.region import RegionFacts
from engine.reports.handout import Handout, check_one_page, hand_out
from engine.reports.published import PUBLISHED, check_extra, published_as

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
    if wanted.one_page:
        check_one_page(medium, call.audience)
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
    asked = Handout(
        medium, call.language, call.audience, wanted.one_page, wanted.sections, wanted.template, call.drafts
    )
    return Answer(hand_out(found, regions, adviser, asked))
