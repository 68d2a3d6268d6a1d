"""What advice for whole tables costs, beside its peers in the same run.

`python -m benchmarks.columns [--rows N]` prints regions a second of one processor's time for

- matching: the shipped rules as logic on bits, as one polars expression per rule, by durable-rules one region at a
  time, and a copy of the same bytes in memory;
- the whole advice: points, waves, stable ranking and the first ten steps;

then how the cost grows with rows and with rules, and from how many rows columns cost less than the row path. What
each engine fires is compared first.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial, reduce
from typing import Any

os.environ.setdefault("POLARS_MAX_THREADS", "1")

import numpy as np
import polars as pl

from benchmarks.columns_differential import wild
from benchmarks.tables import frames
from engine.advice.adviser import Adviser
from engine.advice.columns import Block, ColumnAdviser
from engine.advice.columns.logic import Logic
from engine.batch.fields import fields_of
from engine.batch.reading import ROW, Reader
from engine.language import And, Condition, Test
from engine.matching.columns import Bits, Program, codings, unpack
from engine.matching.columns.coding import Coding
from engine.matching.durable import DurableEngine
from engine.matching.inference import Inference
from engine.model.library import Gives, Library
from engine.model.load import load_library
from engine.model.profile import Single
from engine.model.region import RegionFacts

BLOCK, SAMPLE = 131_072, 300


def seconds(work: Callable[[], object], least: float = 0.5) -> float:
    """Give the processor's time for one piece of work, the best of several."""
    times: list[float] = []
    while sum(times) < least or len(times) < 3:
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def blocks(library: Library, rows: int) -> list[Block]:
    """Give random regions in blocks."""
    reader = Reader(library, fields_of(library), {})
    found = []
    for frame in frames(library, rows):
        numbered = frame.with_row_index(ROW)
        found += [reader.read(numbered[at : at + BLOCK]).block for at in range(0, frame.height, BLOCK)]
    return found


class Matching:
    """The rules that need nothing of the engine's own, by each matcher."""

    def __init__(self, library: Library) -> None:
        self.logic = Logic(library, statuses=False)
        own = {name for name, fact in library.facts.items() if fact.origin == "engine"}
        self.rules = [one for one in self.logic.all_rules() if not own & set(_facts(one.rule.when))]
        self.program: Program = self.logic.circuit.program(one.fired for one in self.rules)
        self.library = library._replace(rules=tuple(one.rule for one in self.rules))
        self.codings = self.logic.rules.codings

    def columns(self, some: Sequence[Block]) -> dict[int, Bits]:
        """Match blocks with logic on bits, and give the last."""
        found: dict[int, Bits] = {}
        for block in some:
            found = self.program.run(block.size, block.facts, {})
        return found

    def frame(self, block: Block) -> pl.DataFrame:
        """Give a block as polars has it: codes, null where unknown."""
        columns = {}
        for name, codes in block.facts.items():
            if name in self.codings:
                series = pl.Series(name, codes)
                unknown = pl.Series(codes == self.codings[name].unknown)
                columns[name] = series.set(unknown, None)
        return pl.DataFrame(columns)

    def expressions(self) -> list[pl.Expr]:
        """Give an expression per rule; a derived fact is written out where it is used."""
        expressions = Expressions(self.library, self.codings)
        return [expressions.of(one.rule.when).fill_null(value=False).alias(str(n)) for n, one in enumerate(self.rules)]


class Expressions:
    """Conditions as polars expressions: Kleene, like the language."""

    def __init__(self, library: Library, codings: dict[str, Coding]) -> None:
        self.library = library
        self.codings = codings
        self.givers: dict[str, list[Condition]] = {}
        for rule in library.rules:
            if isinstance(rule.effect, Gives):
                self.givers.setdefault(rule.effect.fact, []).append(rule.when)

    def of(self, condition: Condition) -> pl.Expr:
        """Give the expression of a condition."""
        if not isinstance(condition, Test):
            parts = [self.of(part) for part in condition.parts]
            return reduce(lambda a, b: a & b if isinstance(condition, And) else a | b, parts)
        if condition.fact in self.givers:
            given = reduce(lambda a, b: a | b, [self.of(one) for one in self.givers[condition.fact]])
            return given if (condition.operator == "==") == condition.values[0] else ~given
        return self._test(condition, pl.col(condition.fact), self.codings[condition.fact])

    def _test(self, test: Test, column: pl.Expr, coding: Coding) -> pl.Expr:
        if test.operator in ("is known", "is unknown"):
            return column.is_not_null() if test.operator == "is known" else column.is_null()
        if test.operator in ("has", "not has"):
            bit = 1 << list(coding.fact.values).index(str(test.values[0]))
            member = (column & bit) != 0
            return member if test.operator == "has" else ~member
        codes = [coding.code(value) for value in test.values]
        if test.operator in ("in", "not in"):
            among = reduce(lambda a, b: a | b, [column == code for code in codes])
            return among if test.operator == "in" else ~among
        found: dict[str, Any] = {
            "==": column.eq,
            "!=": column.ne,
            "<": column.lt,
            "<=": column.le,
            ">": column.gt,
            ">=": column.ge,
        }
        result: pl.Expr = found[test.operator](codes[0])
        return result


def _facts(condition: Condition) -> list[str]:
    if isinstance(condition, Test):
        return [condition.fact]
    return [name for part in condition.parts for name in _facts(part)]


def facts_of(block: Block, codings: dict[str, Coding], row: int) -> dict[str, Single]:
    """Give one region of a block as the row path has it."""
    values = {name: codings[name].value(int(codes[row])) for name, codes in block.facts.items() if name in codings}
    return {name: value for name, value in values.items() if value is not None}


def same(matching: Matching, block: Block) -> bool:
    """Say whether all matchers fire the same rules for a sample of regions."""
    found = matching.program.run(block.size, block.facts, {})
    bits = np.stack([unpack(found[one.fired], block.size) for one in matching.rules])
    expressed = matching.frame(block).select(matching.expressions()).to_numpy().T
    derive = Inference(matching.library, DurableEngine())
    rows = True
    for row in range(SAMPLE):
        derived = derive.derive(facts_of(block, matching.codings, row), None)
        fired = {one.rule.key for one in (*derived.fired, *derive.conclude(derived, {}, None).fired)}
        rows &= fired == {one.rule.key for place, one in enumerate(matching.rules) if bits[place, row]}
    return rows and bool((expressed == bits).all())


def matching_table(library: Library, some: Sequence[Block]) -> bool:
    """Print what matching costs by each matcher; say whether they agree."""
    matching, rows = Matching(library), sum(block.size for block in some)
    agree = same(matching, some[0])
    frame, expressions = [matching.frame(block) for block in some], matching.expressions()
    durable = Inference(matching.library, DurableEngine())
    facts = [facts_of(some[0], matching.codings, row) for row in range(SAMPLE)]

    room = {name: np.empty_like(codes) for name, codes in some[0].facts.items()}

    def by_row() -> None:
        for one in facts:
            durable.conclude(durable.derive(one, None), {}, None)

    rates = {
        "copy of the same bytes": rows / seconds(lambda: copied(some, room)),
        "logic on bits": rows / seconds(lambda: matching.columns(some)),
        "polars expressions": rows / seconds(lambda: [one.select(expressions) for one in frame]),
        "durable-rules, one by one": SAMPLE / seconds(by_row),
    }
    print(f"\nmatching: {len(matching.rules)} rules, {rows:,} regions, one processor; same rules fired: {agree}")
    print(f"{'':<28}{'regions/s':>14}{'bits are':>12}")
    for name, rate in rates.items():
        print(f"{name:<28}{rate:>14,.0f}{rates['logic on bits'] / rate:>11,.2f}x")
    return agree


def copied(some: Sequence[Block], room: dict[str, Any]) -> None:
    """Copy every column of every block to memory that is there already."""
    for block in some:
        for name, codes in block.facts.items():
            np.copyto(room[name][: block.size], codes)


def _advised(columns: ColumnAdviser, some: Sequence[Block]) -> None:
    for block in some:
        columns.advise(block)


def advice_table(library: Library, some: Sequence[Block]) -> None:
    """Print what the whole advice costs, and how that grows with rows and with rules."""
    rows = sum(block.size for block in some)
    for questions in (False, True):
        columns = ColumnAdviser(library, questions=questions)
        rate = rows / seconds(partial(_advised, columns, some))
        print(f"the whole advice{', with open questions' if questions else ''}: {rate:,.0f} regions/s")
    columns = ColumnAdviser(library, questions=False)
    print(f"\n{'rows':>12}{'ms':>10}{'ns a row':>10}")
    for size in (100, 1_000, 10_000, BLOCK):
        block = cut(some[0], size)
        spent = seconds(partial(columns.advise, block))
        print(f"{size:>12,}{spent * 1e3:>10.2f}{spent / size * 1e9:>10.0f}")
    crossover(library, some[0])
    print(f"\n{'rules':>12}{'ms a block':>12}{'us a rule':>12}")
    chance = random.Random(3)
    grown = library
    for _ in range(5):
        columns = ColumnAdviser(grown, questions=False)
        spent = seconds(partial(columns.advise, some[0]))
        print(f"{len(grown.rules):>12,}{spent * 1e3:>12.1f}{spent / len(grown.rules) * 1e6:>12.1f}")
        for _ in range(len(grown.rules) // 40):
            grown = wild(grown, chance)


def crossover(library: Library, block: Block) -> None:
    """Print from how many rows columns cost less than the row path, making ready included."""
    regions = [RegionFacts("x", "x", facts=facts_of(block, codings(library.facts), row)) for row in range(20)]
    small = cut(block, len(regions))
    ready = seconds(lambda: ColumnAdviser(library, questions=False).advise(small))
    rows_ready = seconds(lambda: Adviser(library, DurableEngine()).advise(regions[0]))
    adviser = Adviser(library, DurableEngine())
    each = seconds(lambda: [adviser.advise(region) for region in regions]) / len(regions)
    print(f"\nready and one answer: {ready * 1e3:.0f} ms in columns, {rows_ready * 1e3:.0f} ms by row; ", end="")
    print(f"one more by row {each * 1e3:.2f} ms: columns cost less from {max(1, (ready - rows_ready) / each):.0f} rows")


def cut(block: Block, size: int) -> Block:
    """Give the first regions of a block."""
    facts = {name: codes[:size] for name, codes in block.facts.items()}
    return block._replace(size=size, facts=facts, targets={name: one[:size] for name, one in block.targets.items()})


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=1_048_576)
    chosen = parser.parse_args(arguments)
    library: Library = load_library()
    some = blocks(library, chosen.rows)
    agree = matching_table(library, some)
    advice_table(library, some)
    return int(not agree)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
