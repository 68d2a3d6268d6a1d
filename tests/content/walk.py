"""Every text of the content, with the address of where it stands."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from engine.model.library import Library
from engine.text import Text


class Found(NamedTuple):
    """A text, the room of the content that it stands in, and the whole way to it."""

    room: str
    address: str
    text: Text

    @property
    def field(self) -> str:
        """Give the name of the last field on the way that is not a number."""
        return next(name for name in reversed(self.address.split(".")) if not name.isdigit() and name != "text")


def texts_of(library: Library) -> list[Found]:
    """Give every text of a library; those of a rule for each focus point once for each."""
    found = []
    for room in library._fields:
        for way, text in _walk(getattr(library, room), ()):
            found.append(Found(room, ".".join((room, *way)), text))
    return found


def _walk(value: Any, way: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Text]]:
    if isinstance(value, Text):
        yield way, value
    elif isinstance(value, tuple) and hasattr(value, "_fields"):
        for name in value._fields:
            yield from _walk(getattr(value, name), (*way, name))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _walk(one, (*way, str(key)))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _walk(one, (*way, getattr(one, "id", "0")))
