"""A page that collects blocks instead of lines, so that what is said as text can be handed out in every medium."""

from dataclasses import replace

from engine.reports.document.blocks import Block, Heading, Items, Paragraph, Picture, Rows, Table
from engine.reports.lines import Page, Style
from engine.text import printable


class BlockPage(Page):
    """Takes the same calls as a page of lines; bars and columns made of signs give way to pictures and tables.

    `title` is the text in the style of a title; an item that stands indented below another one becomes part of it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._blocks: list[Block] = []
        self._items: list[str] = []
        self._outer = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Give the blocks so far."""
        self._end_items()
        return tuple(self._blocks)

    def add(self, text: str, *, indent: str = "", hang: str | None = None, style: Style = "plain") -> None:
        """Add a paragraph; a strong one is a heading of the second rank."""
        said = _one_line(text)
        if style == "title":
            self.title = said
        elif style == "strong":
            self._put(Heading(said, 2))
        elif said:
            self._put(Paragraph(said, "quiet" if style == "quiet" else "plain"))

    def row(self, text: str) -> None:
        """Leave out a row of signs."""

    def item(self, text: str, *, indent: str = "", mark: str = "- ") -> None:
        """Add an item of a list."""
        if not self._items:
            self._outer = indent
        if self._items and len(indent) > len(self._outer):
            stop = "" if self._items[-1].endswith((".", ":", "?")) else "."
            self._items[-1] += f"{stop} {_one_line(text)}"
        else:
            self._items.append(_one_line(text))

    def labelled(self, label: str, text: str, *, indent: str, width: int = 11) -> None:
        """Add a label with text beside it."""
        self._put(Rows(((_one_line(label), _one_line(text)),)))

    def heading(self, text: str) -> None:
        """Add a heading of the first rank."""
        self._put(Heading(_one_line(text)))

    def blank(self) -> None:
        """Leave the space between blocks to the medium."""

    def show(self, *blocks: Picture | Table) -> None:
        """Add a picture, and its twin as a table."""
        for block in blocks:
            self._put(_shown(block) if isinstance(block, Table) else block)

    def _put(self, block: Block) -> None:
        self._end_items()
        self._blocks.append(block)

    def _end_items(self) -> None:
        if self._items:
            self._blocks.append(Items(tuple(self._items)))
            self._items = []


def _shown(table: Table) -> Table:
    """Make every cell visible and one line: a region's own words can stand in it."""
    rows = tuple(tuple(map(_one_line, row)) for row in table.rows)
    return replace(table, head=tuple(map(_one_line, table.head)), rows=rows)


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
