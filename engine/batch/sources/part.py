"""What every source offers: a header that is checked, and parts that a worker can read by itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from engine.batch.reading import Piece, Reader


class Part(Protocol):
    """Some rows of a table, small enough to hold; the number of a row counts from 0 within its part."""

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        """Read the rows, block by block."""
        ...


class Table(NamedTuple):
    """A table that can be read: `headings` names its columns as it does itself, by flat name.

    `first` is the number of its first row for people, and `rows` the number of rows where that is known before.
    """

    name: str
    headings: Mapping[str, str]
    parts: Callable[[], Iterable[Part]]
    first: int = 1
    rows: int | None = None
