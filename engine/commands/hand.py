"""The media of commands that say something in lines: on a screen, as data, or handed out with a picture."""

import sys
from typing import Any

from engine.commands.call import Answer, Call
from engine.errors import refuse
from engine.reports.document.block_page import BlockPage
from engine.reports.handed import HANDED, SUFFIXES, About, handed, report_of
from engine.reports.lines import Page
from engine.reports.published import check_extra


def medium_of(call: Call) -> str:
    """Give the format that was asked for, or that the output's name asks for, before any work is done."""
    suffix = call.output.suffix.lower() if call.output else ""
    medium = call.format or SUFFIXES.get(suffix) or call.medium
    if medium in HANDED:
        check_extra(medium)
    if medium == "png" and call.output is None and sys.stdout.isatty():
        refuse("output-needed", medium=medium)
    return medium


def page_for(medium: str) -> Page:
    """Give a page that collects what the medium needs."""
    return BlockPage() if medium in HANDED else Page()


def hand(page: Page, medium: str, about: About, drawn: dict[str, Any], call: Call, *, found: bool = False) -> Answer:
    """Answer with what a page has collected."""
    if isinstance(page, BlockPage):
        return Answer(handed(medium, report_of(page, about, call.language), drawn), found)
    return Answer(page.lines, found)
