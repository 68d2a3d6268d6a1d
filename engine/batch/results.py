"""The advice of a block as a table: one row per region, in the order in which the regions came."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from engine.advice.columns import BlockAdvice, ColumnAdviser
from engine.advice.columns.block import NO_STEP, UNKNOWN, WAVES
from engine.matching.columns import Bits, unpack
from engine.matching.columns.coding import DAY, DAY_UNKNOWN

INCLUDES: Final = ("questions", "rules")
"""What can be added: the unknown facts that are worth asking for, and the rules that fired."""
_WORD: Final = 64


class Results:
    """Lays advice out in columns with names that never depend on the rows."""

    def __init__(self, adviser: ColumnAdviser, include: Sequence[str] = ()) -> None:
        self.names = adviser.logic.names
        self.steps = pl.Enum(list(adviser.library.steps))
        self.waves = pl.Enum(WAVES)
        self.include = include

    def frame(self, keys: pl.DataFrame, days: NDArray[Any], advice: BlockAdvice) -> pl.DataFrame:
        """Give the table of a block."""
        columns = [*keys.get_columns(), _days(days)]
        for row, name in enumerate(self.names):
            wave = advice.wave[row]
            columns += [
                _numbers(name, advice.levels[row], advice.levels[row] == UNKNOWN),
                _numbers(f"{name}_rank", advice.rank[row]),
                _numbers(f"{name}_priority", advice.priority[row].astype(np.int32), wave == UNKNOWN),
                _words(f"{name}_wave", wave, UNKNOWN, self.waves),
            ]
        for place, numbers in enumerate(advice.steps, 1):
            columns.append(_words(f"step_{place}", numbers, NO_STEP, self.steps))
        if "questions" in self.include:
            columns.append(pl.Series("open_questions", listed(advice.questions, advice.size), pl.String))
        if "rules" in self.include:
            columns.append(pl.Series("rules", listed(advice.fired, advice.size), pl.String))
        return pl.DataFrame(columns)


def _days(days: NDArray[Any]) -> pl.Series:
    text = _numbers(DAY, days, days == DAY_UNKNOWN).cast(pl.String)
    return text.str.to_date("%Y%m%d")


def _numbers(name: str, values: NDArray[Any], without: NDArray[np.bool_] | None = None) -> pl.Series:
    series = pl.Series(name, values)
    return series if without is None or not without.any() else series.set(pl.Series(without), None)


def _words(name: str, numbers: NDArray[Any], nothing: int, kind: pl.Enum) -> pl.Series:
    without = numbers == nothing
    # What stands under a null has to be a word too: readers of the file look it up all the same.
    return _numbers(name, np.where(without, numbers.dtype.type(0), numbers), without).cat.to(kind)


def listed(named: Mapping[str, Bits], count: int) -> list[str]:
    """Give for each region the names whose bit is set, joined; regions alike share the work."""
    names = list(named)
    words = []
    for start in range(0, len(names), _WORD):
        word = np.zeros(count, np.uint64)
        for place, name in enumerate(names[start : start + _WORD]):
            word |= unpack(named[name], count).astype(np.uint64) << np.uint64(place)
        words.append(word.tolist())
    known: dict[tuple[int, ...], str] = {}
    found = []
    for key in zip(*words, strict=True):
        if key not in known:
            known[key] = ", ".join(_set(names, key))
        found.append(known[key])
    return found


def _set(names: Sequence[str], key: Sequence[int]) -> list[str]:
    return [name for place, name in enumerate(names) if key[place // _WORD] >> place % _WORD & 1]
