"""The tree of a condition: tests on single facts, joined by `and` and `or`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

Operator = Literal["==", "!=", "<", "<=", ">", ">=", "in", "not in", "has", "not has", "is known", "is unknown"]
Value = str | int | float | bool

ORDERING: Final[frozenset[Operator]] = frozenset({"<", "<=", ">", ">="})
OPPOSITES: Final[dict[Operator, Operator]] = {
    "==": "!=",
    "!=": "==",
    "<": ">=",
    ">=": "<",
    ">": "<=",
    "<=": ">",
    "in": "not in",
    "not in": "in",
    "has": "not has",
    "not has": "has",
    "is known": "is unknown",
    "is unknown": "is known",
}


@dataclass(frozen=True, slots=True)
class Test:
    """One fact held against values: none for `is known`, several for `in`, else one.

    `start` and `end` are offsets into the condition's text; two tests that say the same are equal
    wherever they stand.
    """

    fact: str
    operator: Operator
    values: tuple[Value, ...] = ()
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    def opposite(self) -> "Test":
        """Give the test that is true where this one is false, and the other way round."""
        return Test(self.fact, OPPOSITES[self.operator], self.values, self.start, self.end)


@dataclass(frozen=True, slots=True)
class And:
    """True where all parts are true."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """True where at least one part is true."""

    parts: tuple["Condition", ...]


Condition = Test | And | Or


def tests_of(condition: Condition) -> Iterator[Test]:
    """Give every test of a condition, from left to right."""
    if isinstance(condition, Test):
        yield condition
    else:
        for part in condition.parts:
            yield from tests_of(part)
