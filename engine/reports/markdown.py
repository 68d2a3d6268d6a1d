"""A report as Markdown, every word of others escaped; its pictures are there as their tables."""

import re
from collections.abc import Iterator
from typing import Any, Final

from engine.reports.document.blocks import Block, Heading, Items, Paragraph, Report, Rows, Table
from engine.reports.document.full import full_report
from engine.text import printable

Data = dict[str, Any]
_MEANING: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|&~^$:@=\"'])")
_HARMLESS: Final = re.compile(r"(?<=\w)\\([-.:'=])(?=\w)|(?<=\w)\\([.:!])(?=\s|$)|\\([()'\"=:!.])")


def escape(text: str) -> str:
    """Put text of others into Markdown so that it shows as it is, on one line."""
    escaped = _MEANING.sub(r"\\\1", printable(" ".join(text.split())))
    return _HARMLESS.sub(lambda match: match[1] or match[2] or match[3], escaped)


def markdown(data: Data, *, for_advisor: bool = False) -> str:
    """Give the advice for one region as Markdown."""
    return markdown_of(full_report(data, for_advisor=for_advisor))


def markdown_of(report: Report) -> str:
    """Give a report as Markdown."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escape(report.title)}"
    if report.day:
        yield f"\n{escape(report.day)}"
    for block in report.blocks:
        yield from _block(block)
    yield ""
    yield from (f"- {escape(line)}" for line in report.foot)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"\n{'#' * (block.level + 1)} {escape(block.text)}"
    elif isinstance(block, Paragraph):
        yield f"\n{escape(block.text)}"
    elif isinstance(block, Items):
        yield ""
        yield from (f"- {escape(item)}" for item in block.items)
    elif isinstance(block, Rows):
        yield ""
        yield from (f"- **{escape(label)}**: {escape(text)}" for label, text in block.rows)
    elif isinstance(block, Table):
        yield f"\n{escape(block.caption)}\n"
        yield _row(block.head)
        yield _row(["---"] * len(block.head), plain=True)
        yield from map(_row, block.rows)


def _row(cells: Any, *, plain: bool = False) -> str:
    return f"| {' | '.join(cell if plain else escape(cell) for cell in cells)} |"
