"""The facts that a condition may ask about: kind, values, range, and the words people use for them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from engine.language.nodes import Value
from engine.text import Text

Kind = Literal["choice", "ordered", "number", "percentage", "flag", "list", "level"]
Origin = Literal["asked", "derived", "engine"]


class Fact(NamedTuple):
    """One fact of the vocabulary.

    `values` maps each word to its label, in ascending order for kind `ordered`. `low` and `high` bound the
    kinds `number`, `percentage` and `level`; `whole` allows whole numbers only. `sentences` spells a flag's
    `true` and `false`. `group` and `key` say where a region file nests the fact.
    """

    name: str
    kind: Kind
    label: Text
    origin: Origin = "asked"
    values: Mapping[str, Text] = MappingProxyType({})
    low: int = 0
    high: int = 0
    whole: bool = True
    unit: tuple[Text, Text] | None = None
    sentences: tuple[Text, Text] | None = None
    question: Text | None = None
    help: Text | None = None
    order: int = 0
    group: str = ""
    key: str = ""
    source: str = ""

    @property
    def numeric(self) -> bool:
        """Say whether the values are numbers."""
        return self.kind in ("number", "percentage", "level")

    @property
    def compares(self) -> bool:
        """Say whether `<` has a meaning for this fact."""
        return self.numeric or self.kind == "ordered"

    def rank(self, value: Value) -> int:
        """Give an integer that compares as the value does: hundredths of a number, place of a word."""
        if self.numeric:
            return round(float(value) * 100)
        return list(self.values).index(str(value))

    def admits(self, value: Value) -> bool:
        """Say whether this single value (for a list: this member) is one that the fact can have."""
        if self.kind == "flag":
            return isinstance(value, bool)
        if self.numeric:
            return _is_number(value) and self.low <= float(value) <= self.high and self._fine(value)
        return isinstance(value, str) and value in self.values

    def _fine(self, value: Value) -> bool:
        """Say whether a number has no more decimals than the fact can have."""
        number = float(value)
        return number.is_integer() if self.whole else round(number, 2) == number


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


Vocabulary = Mapping[str, Fact]
