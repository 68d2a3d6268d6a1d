"""What is wrong, and where."""

from collections.abc import Iterable
from typing import Final, NamedTuple, NoReturn

from engine.errors.catalogue import CATALOGUE


class Place(NamedTuple):
    """A file (or `standard input`), and within it a line and a column, both from 1."""

    path: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part)


NOWHERE: Final = Place()


class Fault(NamedTuple):
    """One thing that is wrong: its name in the catalogue, its place, and the words its message needs.

    `line` is the text of the line it stands in and `column` the place of the caret below it, from 1.
    """

    name: str
    place: Place
    words: tuple[tuple[str, str], ...] = ()
    line: str = ""
    column: int | None = None

    @property
    def code(self) -> str:
        """Give the stable code, such as `RK201`."""
        return CATALOGUE[self.name].code

    def at(self, place: Place, line: str = "") -> "Fault":
        """Give the same fault with a place that is now known."""
        return self._replace(place=place, line=line or self.line, column=self.column or place.column)


def by_place(fault: Fault) -> tuple[str, int, int, str]:
    """Sort faults by file, line and column."""
    return (fault.place.path, fault.place.line or 0, fault.place.column or 0, fault.name)


class RegiokoersError(Exception):
    """The input, the library or the call can't be used; `faults` say why, each once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(dict.fromkeys(faults))
        super().__init__("; ".join(f"{f.place}: {f.name} {dict(f.words)}" for f in self.faults))

    def __reduce__(self) -> tuple[type["RegiokoersError"], tuple[tuple[Fault, ...]]]:
        return (RegiokoersError, (self.faults,))


def fault(name: str, place: Place = NOWHERE, /, **words: object) -> Fault:
    """Make a fault by its name in the catalogue; `words` fill its message."""
    return Fault(name, place, tuple((key, str(word)) for key, word in words.items()))


def refuse(name: str, place: Place = NOWHERE, /, **words: object) -> NoReturn:
    """Raise one fault."""
    raise RegiokoersError([fault(name, place, **words)])
