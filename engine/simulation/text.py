"""A simulation's report as lines for the terminal; pictures stay out, their tables say the same."""

import textwrap
from collections.abc import Sequence
from typing import Final

from engine.reports.document.blocks import Heading, Items, Paragraph, Report, Rows, Table
from engine.reports.lines import Line, Page

GAP: Final = 2
NARROW: Final = 24


def lines(report: Report) -> list[Line]:
    """Give the report as lines."""
    page = Page()
    page.add(report.title, style="title")
    for block in report.blocks:
        if isinstance(block, Heading):
            page.heading(block.text)
        elif isinstance(block, Paragraph):
            page.blank()
            page.add(block.text, style="quiet" if block.style in ("lead", "quiet") else "plain")
        elif isinstance(block, Items):
            for item in block.items:
                page.item(item)
        elif isinstance(block, Rows):
            for label, text in block.rows:
                page.labelled(label, text, indent="")
        elif isinstance(block, Table):
            page.blank()
            _table(page, block)
    page.blank()
    for text in report.foot:
        page.add(text, style="quiet")
    return page.lines


def _table(page: Page, table: Table) -> None:
    """Print a table: text to the left in what room there is, numbers to the right below their heads."""
    if len(table.head) == 2 and max((len(row[1]) for row in table.rows), default=0) > NARROW:
        for label, text in (table.head, *table.rows):
            page.labelled(label, text, indent="", width=NARROW)
        return
    columns = list(zip(table.head, *table.rows, strict=True))
    widths = [max(map(len, column)) for column in columns[1:]]
    longest = max(len(word) for cell in columns[0] for word in cell.split())
    if page.width - sum(widths) - GAP * len(widths) < longest:
        # Heads of more than one word go below each other, before a word of the text is cut.
        widths = [max(len(word) for cell in column for word in cell.split()) for column in columns[1:]]
    room = page.width - sum(widths) - GAP * len(widths)
    first = min(room, max(map(len, columns[0])))
    for row in (table.head, *table.rows):
        _row(page, row, (first, *widths))


def _row(page: Page, row: Sequence[str], widths: Sequence[int]) -> None:
    """Print a row, each cell within its width."""
    cells = [textwrap.wrap(cell, width, break_on_hyphens=False) for cell, width in zip(row, widths, strict=True)]
    for line in range(max(map(len, cells))):
        name, *numbers = (cell[line] if line < len(cell) else "" for cell in cells)
        said = "".join(f"{cell:>{width + GAP}}" for cell, width in zip(numbers, widths[1:], strict=True))
        page.row(f"{name:<{widths[0]}}{said}")
