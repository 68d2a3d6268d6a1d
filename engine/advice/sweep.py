"""One fact over its whole range: the exact points at which the advice tips, and two facts as a map."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from engine.advice.adviser import Adviser, Assessment
from engine.advice.difference import Difference, difference, waves_by_step
from engine.advice.waves import Wave
from engine.advice.worth import Answer, first_of
from engine.language import Fact, Test, Value, candidates, holds, tests_of
from engine.model.assign import changed
from engine.model.library import Library
from engine.model.region import RegionFacts

Outcome = tuple[tuple[str, Wave], ...]
"""The advised steps with their waves, in order."""


class Cell(NamedTuple):
    """Values of a fact that no rule, step or role tells apart: the first and the last; None is unknown."""

    low: Answer | None
    high: Answer | None


class Stretch(NamedTuple):
    """Neighbouring cells with the same advice; `tips` is what differs from the stretch before."""

    low: Answer | None
    high: Answer | None
    here: bool
    first: tuple[str, ...]
    tips: Difference | None


class Sweep(NamedTuple):
    """The stretches of a fact in ascending order (the unknown one first); `cells` were evaluated, all there are."""

    fact: str
    now: Answer | None
    cells: int
    stretches: tuple[Stretch, ...]


class Map(NamedTuple):
    """Two facts crossed: for each row and column which of `outcomes` (the first three focus points) is found."""

    rows: tuple[Cell, ...]
    columns: tuple[Cell, ...]
    outcomes: tuple[tuple[str, ...], ...]
    grid: tuple[tuple[int, ...], ...]
    here: tuple[int, int]


def cells(fact: Fact, library: Library, now: Answer | None) -> tuple[Cell, ...]:
    """Give every cell of a fact: unknown, then the values in ascending order.

    Of a list fact each member that a rule asks about is put in and taken out, all else as it is now.
    """
    tests = tests_on(fact.name, library)
    unknown = Cell(None, None)
    if fact.kind == "list":
        return (unknown, *(Cell(one, one) for one in _toggled(fact, tests, now)))
    if fact.kind not in ("number", "percentage"):
        return (unknown, *(Cell(one, one) for one in candidates(fact, tests)))
    return (unknown, *_stretches(fact, tests))


def tests_on(name: str, library: Library) -> list[Test]:
    """Give every test on a fact: of rules, of steps, and of roles."""
    conditions = [rule.when for rule in library.rules]
    conditions += [step.when for step in library.steps.values() if step.when is not None]
    conditions += [role.absent_when for role in library.roles.values() if role.absent_when is not None]
    return [test for one in conditions for test in tests_of(one) if test.fact == name]


def _stretches(fact: Fact, tests: Sequence[Test]) -> Iterator[Cell]:
    """Give the runs of values in which every test stays as it is."""

    def signature(value: Value) -> tuple[bool | None, ...]:
        return tuple(holds(test, {fact.name: value}, {fact.name: fact}) for test in tests)

    for _, group in groupby(candidates(fact, tests), key=signature):
        values = list(group)
        yield Cell(values[0], values[-1])


def _toggled(fact: Fact, tests: Sequence[Test], now: Answer | None) -> list[Answer]:
    """Give the list as it is, and with each member that is asked about in or out."""
    present = now if isinstance(now, tuple) else ()
    asked = dict.fromkeys(str(word) for test in tests for word in test.values)
    sets = [set(present), *(set(present) ^ {word} for word in asked)]
    return [tuple(word for word in fact.values if word in one) for one in sets]


def sweep(adviser: Adviser, region: RegionFacts, fact: Fact) -> Sweep:
    """Evaluate every cell of one fact, and join neighbours with the same advice."""
    now = region.facts.get(fact.name)
    asked = cells(fact, adviser.library, now)
    found = [adviser.assess(changed(region, {fact.name: cell.low})) for cell in asked]
    stretches: list[Stretch] = []
    before: Assessment | None = None
    joins = fact.compares
    for _, group in groupby(range(len(asked)), key=lambda at: _joined(at, found, joins=joins)):
        places = list(group)
        one = found[places[0]]
        stretches.append(
            Stretch(
                low=asked[places[0]].low,
                high=asked[places[-1]].high,
                here=any(_within(now, asked[at], fact) for at in places),
                first=first_of(one),
                tips=difference(before, one) if before is not None else None,
            )
        )
        before = one
    return Sweep(fact.name, now, len(asked), tuple(stretches))


def _joined(at: int, found: Sequence[Assessment], *, joins: bool) -> object:
    """Give what neighbours must share to be joined; unknown and values without an order stand alone."""
    return (at == 0, outcome_of(found[at])) if joins else at


def outcome_of(found: Assessment) -> Outcome:
    """Give the advised steps with their waves, in order."""
    return tuple((name, wave) for name, (_, wave) in waves_by_step(found).items())


def _within(now: Answer | None, cell: Cell, fact: Fact) -> bool:
    if now is None or cell.low is None or cell.high is None:
        return now is None and cell.low is None
    if not fact.numeric or isinstance(now, tuple):
        return now == cell.low
    return fact.rank(cell.low) <= fact.rank(now) <= fact.rank(cell.high)  # type: ignore[arg-type]


def crossed(adviser: Adviser, region: RegionFacts, row: Fact, column: Fact) -> Map:
    """Evaluate every pair of cells of two facts."""
    rows, columns = (cells(one, adviser.library, region.facts.get(one.name)) for one in (row, column))
    outcomes: dict[tuple[str, ...], int] = {}
    grid = []
    for one in rows:
        found = [adviser.assess(changed(region, {row.name: one.low, column.name: other.low})) for other in columns]
        grid.append(tuple(outcomes.setdefault(first_of(each), len(outcomes)) for each in found))
    places = [
        next((at for at, one in enumerate(many) if _within(region.facts.get(fact.name), one, fact)), 0)
        for fact, many in ((row, rows), (column, columns))
    ]
    return Map(rows, columns, tuple(outcomes), tuple(grid), (places[0], places[1]))
