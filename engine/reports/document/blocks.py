"""What a report is made of; every medium prints each block in its own way, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Literal

from engine.text import Language

Style = Literal["plain", "lead", "quiet", "small"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 begins a chapter."""

    kind: ClassVar = "heading"
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    kind: ClassVar = "paragraph"
    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    kind: ClassVar = "items"
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Labels with their text beside them."""

    kind: ClassVar = "rows"
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of heads; `widths` are shares of the page's width, `caption` may be empty."""

    kind: ClassVar = "table"
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its name in the room of pictures; its twin in words is `alt`, and the table that follows."""

    kind: ClassVar = "picture"
    name: str
    alt: str


Block = Heading | Paragraph | Items | Rows | Table | Picture


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: `foot` says small, at the end, from what it was made; `pages` is 0 where there is no limit."""

    language: Language
    title: str
    region: str
    day: str
    blocks: tuple[Block, ...]
    foot: tuple[str, ...]
    pages: int = 0

    @property
    def pictures(self) -> list[str]:
        """Name the pictures, in order."""
        return [block.name for block in self.blocks if isinstance(block, Picture)]


def said(report: Report) -> Iterator[str]:
    """Give every text of a report in the order in which it is read: what must come back out of every file."""
    yield report.title
    if report.day:
        yield report.day
    yield from said_inside(report)


def said_inside(report: Report) -> Iterator[str]:
    """Give every text below the title and the day, which a template puts where it likes."""
    for block in report.blocks:
        yield from _said(block)
    yield from report.foot


def _said(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph):
        yield block.text
    elif isinstance(block, Picture):
        yield block.alt
    elif isinstance(block, Items):
        yield from block.items
    elif isinstance(block, Rows):
        for label, text in block.rows:
            yield from (label, text)
    else:
        yield from (block.caption, *block.head)
        for row in block.rows:
            yield from row


def plain(report: Report) -> Mapping[str, Any]:
    """Give a report as plain data, each block with its kind."""
    blocks = [{"kind": block.kind, **asdict(block)} for block in report.blocks]
    return {**asdict(report), "blocks": blocks}
