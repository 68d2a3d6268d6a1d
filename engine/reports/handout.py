"""The advice for regions as data, and as a file to hand out: what the commands and the room both call."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from engine.advice.adviser import Adviser
from engine.errors import Place, refuse
from engine.model.region import RegionFacts
from engine.reports.data import advice_data
from engine.reports.published import DOCUMENTS, publish
from engine.reports.record import Medium, Record, makers, region_data
from engine.text import Language

Data = dict[str, Any]


class Handout(NamedTuple):
    """What a file to hand out is to be."""

    medium: Medium
    language: Language = "nl"
    audience: str = "board"
    one_page: bool = False
    sections: Sequence[str] = ()
    template: Path | None = None
    drafts: bool = False


def check_one_page(medium: str, audience: str) -> None:
    """Refuse one page in a format that has no pages, or with what only the advisor reads."""
    if medium not in DOCUMENTS:
        refuse("one-page-not-here", medium=medium)
    if audience == "advisor":
        refuse("one-page-for-board")


def data_of(adviser: Adviser, region: RegionFacts, sections: Sequence[str], language: Language) -> Data:
    """Give the advice for one region with the sections that were asked for."""
    data = advice_data(adviser.advise(region), adviser.library, language, adviser.inference.engine.name)
    if not sections:
        return data
    from engine.reports.sections import sections_data  # late: most calls ask for the core alone

    return {**data, **sections_data(sections, adviser, adviser.assess(region), language)}


def hand_out(found: Sequence[Data], regions: Sequence[RegionFacts], adviser: Adviser, wanted: Handout) -> bytes:
    """Make the file; it carries what is needed to make it again."""
    library = adviser.library
    record = Record(
        medium=wanted.medium,
        language=wanted.language,
        audience="advisor" if wanted.audience == "advisor" else "board",
        one_page=wanted.one_page,
        sections=sorted(set(wanted.sections)),
        capacity=adviser.capacity,
        drafts=wanted.drafts,
        template=hash_of(wanted.template),
        knowledge=library.sha256,
        makers=makers(wanted.medium),
        facts=[region.sha256 for region in regions],
        regions=[region_data(region, library.facts, list(library.focus_points)) for region in regions],
    )
    return publish(found, record, wanted.template)


def hash_of(template: Path | None) -> str | None:
    """Give the hash of the user's template, None for the shipped one."""
    if template is None:
        return None
    try:
        return sha256(template.read_bytes()).hexdigest()
    except OSError:
        refuse("template-unreadable", Place(str(template)))
