"""Text as styled lines of at most a given width; what a style looks like is up to who prints them."""

import textwrap
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.text import printable

if TYPE_CHECKING:
    from engine.reports.document.blocks import Picture, Table

Style = Literal["plain", "title", "heading", "strong", "quiet"]
WIDTH = 80


class Line(NamedTuple):
    """One line, without a line end."""

    text: str
    style: Style = "plain"


class Page:
    """Collects lines, wrapped to a width."""

    def __init__(self, width: int = WIDTH) -> None:
        self.width = width
        self.lines: list[Line] = []

    def add(self, text: str, *, indent: str = "", hang: str | None = None, style: Style = "plain") -> None:
        """Add text, wrapped; `indent` begins the first line and `hang` (or `indent`) the others."""
        rest = indent if hang is None else hang
        wrapped = textwrap.wrap(
            printable(" ".join(text.split())),
            self.width,
            initial_indent=indent,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )
        self.lines += [Line(line, style) for line in wrapped or [indent.rstrip()]]

    def row(self, text: str) -> None:
        """Add one line of a table, its spaces as they are."""
        self.lines.append(Line(printable(text).rstrip()))

    def item(self, text: str, *, indent: str = "", mark: str = "- ") -> None:
        """Add an item of a list."""
        self.add(text, indent=indent + mark, hang=indent + " " * len(mark))

    def labelled(self, label: str, text: str, *, indent: str, width: int = 11) -> None:
        """Add a label with text beside it."""
        self.add(text, indent=f"{indent}{label:<{width}}", hang=indent + " " * width)

    def heading(self, text: str) -> None:
        """Add a heading with a rule below it."""
        self.blank()
        self.add(text, style="heading")
        self.lines.append(Line("-" * min(self.width, len(self.lines[-1].text)), "quiet"))

    def blank(self) -> None:
        """Add an empty line, never two."""
        if self.lines and self.lines[-1].text:
            self.lines.append(Line(""))

    def show(self, *blocks: "Picture | Table") -> None:
        """Leave out a picture and its twin: lines say the same in their own way."""


def plain(lines: list[Line]) -> str:
    """Give lines as text without style."""
    return "".join(f"{line.text}\n" for line in lines)
