"""One column of a table: its distinct cells are read once, whatever its type is."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from engine.batch.cells import Cells, Range
from engine.batch.fields import Field
from engine.errors import Fault, fault
from engine.matching.columns import Coding

Array = NDArray[Any]


class Distinct(NamedTuple):
    """The distinct cells of a column as text, None where blank, and for each row the place of its cell."""

    cells: list[str | None]
    places: Array

    def spread(self, values: list[Any], dtype: Any) -> Array:
        """Give each row the value of its cell."""
        return np.array(values, dtype)[self.places]


class Column(NamedTuple):
    """A column that was read: the values of its distinct cells, and which of them are faults."""

    field: Field
    distinct: Distinct
    values: list[Any]

    def faults(self) -> dict[int, Fault]:
        """Give the faulty rows."""
        wrong = [place for place, value in enumerate(self.values) if isinstance(value, Fault)]
        if not wrong:
            return {}
        rows = np.flatnonzero(np.isin(self.distinct.places, wrong))
        return {int(row): self.values[self.distinct.places[row]] for row in rows}

    def codes(self, coding: Coding) -> Array:
        """Give the codes of a fact, unknown where the cell is blank or faulty."""
        return self.distinct.spread([_code(value, coding) for value in self.values], coding.dtype)

    def at(self, row: int) -> Any:
        """Give the value of one row."""
        return self.values[self.distinct.places[row]]


def _code(value: Any, coding: Coding) -> int:
    if isinstance(value, Fault):
        return coding.unknown
    return coding.code(value.middle if isinstance(value, Range) else value)


def read_column(series: pl.Series, field: Field, cells: Cells) -> Column:
    """Read every distinct cell of a column."""
    found = distinct(series)
    values = [None if text is None else cells.read(field, text) for text in found.cells]
    if any(isinstance(value, Fault) and value.name == "cell-fraction" for value in values):
        # Beside parts of 1, a 1 is the whole and not one per cent.
        whole = fault("cell-fraction", key=field.name, found=1, meant=100)
        values = [whole if type(value) is int and value == 1 else value for value in values]
    return Column(field, found, values)


def distinct(series: pl.Series) -> Distinct:
    """Give the distinct cells of a column of texts, numbers, flags, dates or lists of texts."""
    kind = series.dtype
    if isinstance(kind, pl.Enum):
        return _numbered(kind.categories.to_list(), series.to_physical())
    categories = pl.Categories.random()
    text = texts(series).cast(pl.Categorical(categories))
    return _numbered(categories.to_series().to_list(), text.to_physical())


def texts(series: pl.Series) -> pl.Series:
    """Give a column as texts."""
    kind = series.dtype
    if isinstance(kind, pl.List):
        joined = series.cast(pl.List(pl.String)).list.join(", ")
        # A list without members says that there are none; only a null is unknown.
        return joined.set(series.list.len() == 0, "[]")
    if kind.is_float():
        return series.fill_nan(None).cast(pl.String)
    return series.cast(pl.String)


def _numbered(words: list[str], numbers: pl.Series) -> Distinct:
    cells = [word.strip() or None for word in words]
    return Distinct([*cells, None], numbers.fill_null(len(cells)).to_numpy())


def readable(kind: pl.DataType) -> bool:
    """Say whether a column of this type can be read as cells."""
    if isinstance(kind, pl.List):
        return readable(kind.inner) and not isinstance(kind.inner, pl.List)  # type: ignore[arg-type]
    plain: tuple[Callable[[], bool], ...] = (kind.is_numeric, kind.is_temporal)
    return isinstance(kind, pl.String | pl.Boolean | pl.Categorical | pl.Enum | pl.Null) or any(one() for one in plain)


def whole_codes(series: pl.Series, coding: Coding) -> Array | None:
    """Give the codes of a column of numbers or flags at once, or None where a cell needs a closer look."""
    kind = series.dtype
    fact = coding.fact
    if fact.kind == "flag" and kind == pl.Boolean:
        return _filled(series.cast(pl.UInt8), coding)
    if not fact.numeric or not (kind.is_integer() or kind.is_float()):
        return None
    numbers = series.fill_nan(None) if kind.is_float() else series
    low, high = numbers.min(), numbers.max()
    if low is None:
        return np.full(len(series), coding.unknown, coding.dtype)
    if not fact.low <= low <= high <= fact.high:  # type: ignore[operator]
        return None
    ranks = (numbers.cast(pl.Float64) * (100 // coding.scale)).round()
    exact = (ranks / (100 // coding.scale) == numbers).all()
    fraction = fact.kind == "percentage" and ((numbers > 0) & (numbers < 1)).any()
    return _filled(ranks, coding) if exact and not fraction else None


def _filled(codes: pl.Series, coding: Coding) -> Array:
    return codes.fill_null(coding.unknown).to_numpy().astype(coding.dtype)


Columns = Mapping[str, Column]
