"""Rows of a table made a block of regions; a row with a fault is left out and said."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import polars as pl

from engine.advice.columns import Block
from engine.advice.ladder import HIGHEST
from engine.batch.cells import Cells, Range, between
from engine.batch.columns import Array, Column, read_column, texts, whole_codes
from engine.batch.fields import STATUSES, Fields
from engine.batch.plain import region_of_row
from engine.errors import Fault, fault
from engine.matching.columns import codings, pack, words_for
from engine.matching.columns.coding import DAY, DAY_TYPE, DAY_UNKNOWN, day_code
from engine.model.library import Library
from engine.model.region import RegionFacts, slug

ROW: Final = "row"
WIDE: Final = "wide"
"""Columns of a piece of a table that no heading can stand for: the row's number, and what stands beyond the header."""
KEYS: Final = ("region_id", "region", "assessed_on")
_SLUG: Final = r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$"
_CONTROL: Final = r"[\p{Cc}\p{Zl}\p{Zp}]"
_LONGEST_NAME, _LONGEST_KEY = 200, 120


class RowFault(NamedTuple):
    """What is wrong with one row: its number in the table, its key, and the heading of the column."""

    row: int
    region_id: str
    column: str
    fault: Fault


class Piece(NamedTuple):
    """Regions of a part of a table: their keys, their block, and the faults of rows that were left out.

    `rows` are those that hold anything, `span` counts blank ones too; `numbers` are those of the regions' rows;
    `regions` is filled where it was asked for.
    """

    keys: pl.DataFrame
    block: Block
    faults: list[RowFault]
    rows: int
    span: int
    numbers: Array
    regions: Sequence[RegionFacts] = ()


class Reader:
    """Reads tables with one library; `headings` tells for messages how the table names its columns.

    `whole` makes every row a region as well, with its texts.
    """

    def __init__(self, library: Library, fields: Fields, headings: Mapping[str, str], *, whole: bool = False) -> None:
        self.whole = whole
        self.library = library
        self.fields = fields
        self.headings = headings
        self.cells = Cells(library)
        self.codings = {name: one for name, one in codings(library.facts).items() if one.fact.origin == "asked"}

    def read(self, frame: pl.DataFrame) -> Piece:
        """Read a frame whose columns are named as fields, with the number of each row."""
        span = frame.height
        blank = frame.select(pl.all_horizontal(pl.exclude(ROW).is_null())).to_series()
        frame = frame.filter(~blank) if blank.any() else frame
        wrong: dict[int, list[tuple[str, Fault]]] = {}
        keys = self._keys(frame, wrong)
        facts, columns = self._facts(frame, wrong)
        self._ranges(columns, facts, wrong)
        facts[DAY] = self._days(columns, frame.height)
        statuses = self._statuses(columns, wrong)
        targets = self._targets(columns, frame.height)
        faults = [
            RowFault(int(frame[ROW][row]), keys["region_id"][row] or "", self.headings.get(name, name), one)
            for row in sorted(wrong)
            for name, one in wrong[row]
        ]
        regions = [] if not self.whole else self._regions(keys, facts, columns, wrong)
        keep = np.ones(frame.height, np.bool_)
        keep[list(wrong)] = False
        good = np.flatnonzero(keep)
        if len(good) < frame.height:
            facts = {name: codes[good] for name, codes in facts.items()}
            targets = {name: codes[good] for name, codes in targets.items()}
            keys = keys[good]
        out, done = _bits(statuses, good)
        return Piece(
            keys,
            Block(len(good), facts, targets, out, done),
            faults,
            frame.height,
            span,
            frame[ROW].to_numpy()[good],
            regions,
        )

    def _keys(self, frame: pl.DataFrame, wrong: dict[int, list[tuple[str, Fault]]]) -> pl.DataFrame:
        """Give key, name and day of each row; a key that is missing is made of the name, and the other way round."""
        empty = pl.Series([None] * frame.height, dtype=pl.String)
        given = {
            name: texts(frame[name]).str.strip_chars().replace("", None) if name in frame.columns else empty
            for name in ("region_id", "region")
        }
        keys = pl.DataFrame(given).with_columns(
            region=pl.coalesce("region", "region_id"),
            region_id=pl.coalesce("region_id", pl.col("region").map_elements(slug, pl.String)),
        )
        tests = (
            ("region", "row-no-region", pl.col("region").is_null()),
            ("region", "text-too-long", pl.col("region").str.len_chars() > _LONGEST_NAME),
            ("region", "control-characters", pl.col("region").str.contains(_CONTROL)),
            ("region_id", "text-pattern", ~pl.col("region_id").str.contains(_SLUG)),
            ("region_id", "text-too-long", pl.col("region_id").str.len_chars() > _LONGEST_KEY),
        )
        for name, kind, test in tests:
            for row in keys.select(test.fill_null(value=False).arg_true()).to_series():
                most = _LONGEST_NAME if name == "region" else _LONGEST_KEY
                one = fault(kind, key=name, found=keys[name][row] or "", most=most)
                wrong.setdefault(row, []).append((name, one))
        if WIDE in frame.columns:
            for row in np.flatnonzero(frame[WIDE].is_not_null().to_numpy()):
                wrong.setdefault(int(row), []).append(("", fault("row-too-wide")))
        return keys

    def _regions(
        self, keys: pl.DataFrame, facts: Mapping[str, Array], columns: Mapping[str, Column], wrong: Mapping[int, object]
    ) -> list[RegionFacts]:
        """Make every good row a region."""
        read_at_once = {name: coding for name, coding in self.codings.items() if name not in columns}
        found = []
        for row in range(keys.height):
            if row not in wrong:
                values = {name: keys[name][row] for name in ("region", "region_id")}
                values |= {name: coding.value(int(facts[name][row])) for name, coding in read_at_once.items()}
                values |= {name: column.at(row) for name, column in columns.items()}
                found.append(region_of_row(values, self.fields, self.library, str(values["region_id"])))
        return found

    def _facts(
        self, frame: pl.DataFrame, wrong: dict[int, list[tuple[str, Fault]]]
    ) -> tuple[dict[str, Array], dict[str, Column]]:
        """Give the codes of every fact, and the other columns as they were read."""
        facts: dict[str, Array] = {}
        columns: dict[str, Column] = {}
        for name in frame.columns:
            if name in (ROW, WIDE, "region", "region_id"):
                continue
            field = self.fields.by_name[name]
            coding = self.codings.get(name)
            codes = whole_codes(frame[name], coding) if coding else None
            if codes is None:
                column = read_column(frame[name], field, self.cells)
                for row, one in column.faults().items():
                    wrong.setdefault(row, []).append((name, one))
                columns[name] = column
                codes = column.codes(coding) if coding else None
            if codes is not None:
                facts[name] = codes
        for name, coding in self.codings.items():
            if name not in facts:
                facts[name] = np.full(frame.height, coding.unknown, coding.dtype)
        return facts, columns

    def _ranges(
        self, columns: Mapping[str, Column], facts: dict[str, Array], wrong: dict[int, list[tuple[str, Fault]]]
    ) -> None:
        """Put the midpoint of a range in the place of its two ends."""
        for name, coding in self.codings.items():
            ends = [columns.get(f"{name}_{end}") for end in ("low", "high")]
            if not any(ends):
                continue
            codes = facts[name].copy()
            facts[name] = codes
            given = [_given(one) for one in ends if one]
            for row in np.flatnonzero(np.logical_or.reduce(given)):
                low, high = (one.at(int(row)) if one else None for one in ends)
                found = _joined(name, low, high, known=codes[row] != coding.unknown)
                if isinstance(found, Fault):
                    wrong.setdefault(int(row), []).append((name, found))
                elif found is not None:
                    codes[row] = coding.code(found.middle)

    def _days(self, columns: Mapping[str, Column], count: int) -> Array:
        column = columns.get("assessed_on")
        if column is None:
            return np.full(count, DAY_UNKNOWN, DAY_TYPE)
        values = [day_code(one if isinstance(one, str) else None) for one in column.values]
        return column.distinct.spread(values, DAY_TYPE)

    def _targets(self, columns: Mapping[str, Column], count: int) -> dict[str, Array]:
        found = {}
        for name in self.library.focus_points:
            column = columns.get(f"target_{name}")
            if column is None:
                found[name] = np.full(count, HIGHEST, np.uint8)
            else:
                values = [one if isinstance(one, int) else HIGHEST for one in column.values]
                found[name] = column.distinct.spread(values, np.uint8)
        return found

    def _statuses(
        self, columns: Mapping[str, Column], wrong: dict[int, list[tuple[str, Fault]]]
    ) -> dict[str, dict[str, Array]]:
        """Give by status and step the rows that say so; a step at two statuses is a fault."""
        found: dict[str, dict[str, Array]] = {}
        taken: dict[str, Array] = {}
        for status in STATUSES:
            column = columns.get(f"steps_{status}")
            for step in _steps_of(column):
                assert column is not None
                values = [isinstance(one, tuple) and step in one for one in column.values]
                flags = column.distinct.spread(values, np.bool_)
                for row in np.flatnonzero(flags & taken.get(step, False)):
                    wrong.setdefault(int(row), []).append((f"steps_{status}", fault("steps-twice", found=step)))
                taken[step] = flags | taken.get(step, False)
                found.setdefault(status, {})[step] = flags
        return found


def _given(column: Column) -> Array:
    return column.distinct.spread([one is not None and not isinstance(one, Fault) for one in column.values], np.bool_)


def _joined(name: str, low: Any, high: Any, *, known: bool) -> Range | Fault | None:
    if isinstance(low, Fault) or isinstance(high, Fault):
        return None
    if low is None or high is None:
        return fault("range-one-end", key=name)
    return fault("range-and-value", key=name) if known else between(low, high)


def _steps_of(column: Column | None) -> Iterator[str]:
    """Name the steps that a column holds anywhere."""
    if column is not None:
        yield from dict.fromkeys(step for one in column.values if isinstance(one, tuple) for step in one)


def _bits(statuses: Mapping[str, Mapping[str, Array]], good: Array) -> tuple[dict[str, Array], dict[str, Array]]:
    """Give the steps that were done or declined, and those that were done."""
    out: dict[str, Array] = {}
    done: dict[str, Array] = {}
    for status in ("done", "declined"):
        for step, flags in statuses.get(status, {}).items():
            bits = np.empty(words_for(len(good)), np.uint64)
            pack(flags[good], bits)
            out[step] = bits | out[step] if step in out else bits
            if status == "done":
                done[step] = bits
    return out, done
