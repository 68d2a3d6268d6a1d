"""A document as intake sees it: blocks of words in reading order, of whatever medium."""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "item", "text", "row", "blank"]


@dataclass(frozen=True, slots=True)
class Block:
    """One line, bullet, heading or table row; `cells` only for a row."""

    kind: BlockKind
    text: str = ""
    cells: tuple[str, ...] = ()


BLANK = Block("blank")


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its name, and what it says."""

    name: str
    blocks: tuple[Block, ...]

    def text(self) -> str:
        """Give all words, a line for each block."""
        return "\n".join(block.text for block in self.blocks)


def row(cells: tuple[str, ...] | list[str]) -> Block:
    """Make a table row; its text is that of its cells."""
    return Block("row", " ".join(cell for cell in cells if cell), tuple(cells))
