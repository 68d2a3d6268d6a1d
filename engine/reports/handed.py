"""What is said of a comparison, a plan, several readings or a folder, in a form to hand out."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from engine.errors import refuse
from engine.home import VERSION
from engine.reports.document.block_page import BlockPage
from engine.reports.document.blocks import Report
from engine.reports.document.parts import HASH
from engine.reports.document.words import say
from engine.reports.published import check_extra
from engine.text import Language

Data = dict[str, Any]
HANDED: Final = ("markdown", "html", "svg", "png")
SUFFIXES: Final[Mapping[str, str]] = {".html": "html", ".htm": "html", ".svg": "svg", ".png": "png"}


class About(NamedTuple):
    """What a report is about: the region's name, and the hashes of the knowledge and of the facts that it rests on."""

    region: str
    knowledge: str
    facts: str = ""


def report_of(page: BlockPage, about: About, language: Language) -> Report:
    """Put a report around the blocks of a page."""
    words = {"version": VERSION, "knowledge": about.knowledge[:HASH], "facts": about.facts[:HASH]}
    foot = say("foot_made" if about.facts else "foot_made_bare", language, **words)
    return Report(language, page.title, about.region, "", page.blocks, (foot,))


def handed(medium: str, report: Report, drawn: Data) -> str | bytes:
    """Give a report in a form, read again and compared; as `svg` or `png` its picture alone."""
    check_extra(medium)
    if medium == "markdown":
        from engine.reports.markdown import markdown_of

        return markdown_of(report)
    if medium == "html":
        from engine.reports.checked import check_report
        from engine.reports.html import html

        content = html(report, drawn, None)
        check_report(medium, content, report)
        return content
    if not report.pictures:
        refuse("picture-empty", medium=medium)
    from engine.reports.pictures import picture

    return picture(report.pictures[0], drawn, "svg" if medium == "svg" else "png")
