"""Facts as columns of small whole numbers: a word is its place, a number its rank, a list one bit per member.

What is unknown is a number that no fact can have, so that no comparison holds for it by accident.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.language import Fact, Value, Vocabulary

DAY: Final = "assessed_on"
"""The column of days, as whole numbers such as 20260301."""
DAY_UNKNOWN: Final = 99_999_999
DAY_TYPE: Final = np.uint32


class Coding(NamedTuple):
    """How one fact stands in its column: known codes are 0 to `highest`, and `unknown` is above them.

    A list is the sum of its members' bits with `known_bit`, and 0 where it is unknown.
    """

    fact: Fact
    dtype: type[np.unsignedinteger[Any]]
    highest: int
    unknown: int
    known_bit: int = 0

    def code(self, value: Value | Sequence[str] | None) -> int:
        """Give the code of a value."""
        if value is None:
            return self.unknown
        if self.known_bit:
            assert not isinstance(value, int | float)
            return self.known_bit | sum(1 << place for place, word in enumerate(self.fact.values) if word in value)
        assert isinstance(value, str | int | float)
        if self.fact.kind == "flag":
            return int(value)
        return self.fact.rank(value) // self.scale

    def value(self, code: int) -> Value | tuple[str, ...] | None:
        """Give the value that a code stands for."""
        if code == self.unknown:
            return None
        if self.known_bit:
            return tuple(word for place, word in enumerate(self.fact.values) if code >> place & 1)
        if self.fact.kind == "flag":
            return bool(code)
        if not self.fact.numeric:
            return list(self.fact.values)[code]
        number = code * self.scale
        return number // 100 if number % 100 == 0 else number / 100

    @property
    def scale(self) -> int:
        """Give the ranks from one code to the next: a fact of whole numbers has only whole hundreds."""
        return 100 if self.fact.numeric and self.fact.whole else 1

    def column(self, values: Sequence[Value | Sequence[str] | None]) -> NDArray[Any]:
        """Give the column of values, one per region."""
        return np.array([self.code(value) for value in values], self.dtype)


def coding_of(fact: Fact) -> Coding:
    """Choose the smallest codes that hold every value of a fact."""
    if fact.kind == "list":
        known = 1 << len(fact.values)
        return Coding(fact, _dtype(2 * known - 1), 2 * known - 1, 0, known)
    highest = 1 if fact.kind == "flag" else len(fact.values) - 1
    if fact.numeric:
        highest = fact.high if fact.whole else fact.high * 100
    dtype = _dtype(highest + 1)
    return Coding(fact, dtype, highest, int(np.iinfo(dtype).max))


def codings(vocabulary: Vocabulary) -> dict[str, Coding]:
    """Give the coding of every fact that has a column: all that are asked, and the engine's own."""
    return {name: coding_of(fact) for name, fact in vocabulary.items() if fact.origin != "derived"}


def day_code(day: str | None) -> int:
    """Give the code of a day such as `2026-03-01`."""
    return int(day.replace("-", "")) if day else DAY_UNKNOWN


def day_of(code: int) -> str | None:
    """Give the day that a code stands for."""
    text = f"{code:08}"
    return None if code == DAY_UNKNOWN else f"{text[:4]}-{text[4:6]}-{text[6:]}"


def _dtype(highest: int) -> type[np.unsignedinteger[Any]]:
    sizes: tuple[type[np.unsignedinteger[Any]], ...] = (np.uint8, np.uint16, np.uint32, np.uint64)
    return next(size for size in sizes if highest <= np.iinfo(size).max)
