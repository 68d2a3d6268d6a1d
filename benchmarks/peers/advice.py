"""The whole advice in columns: regions a second on one processor, and in as many processes as there are processors."""

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from benchmarks.columns import blocks, seconds
from engine.advice.columns import Block, ColumnAdviser
from engine.batch.pool import processors
from engine.model.library import Library
from engine.model.load import load_library

ROUNDS = 3
_ready: list[tuple[ColumnAdviser, list[Block]]] = []


def advised(library: Library, some: Sequence[Block]) -> None:
    """Print what one processor does, and what all of them do together."""
    rows = sum(one.size for one in some)
    rate = rows / seconds(partial(_advise, ColumnAdviser(library, questions=False), some))
    print(f"the whole advice with the first ten steps: {rate:,.0f} regions/s on one processor (to reach: 1,500,000)")
    count = processors()
    with ProcessPoolExecutor(count, get_context("spawn"), _begin, (min(rows, 500_000),)) as pool:
        list(pool.map(_round, range(count)))
        begun = time.perf_counter()
        rounds = list(pool.map(_round, range(count)))
        together = sum(one for one, _ in rounds) / (time.perf_counter() - begun)
    own = sum(one / spent for one, spent in rounds)
    said = f"{own:,.0f} regions/s of their processors' time, {together:,.0f} by the clock"
    load = f", load {os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else ""
    print(f"the same in {count} processes: {said}{load} (to reach: 2,500,000 with two)")


def _advise(columns: ColumnAdviser, some: Sequence[Block]) -> None:
    for block in some:
        columns.advise(block)


def _begin(rows: int) -> None:
    library = load_library()
    _ready.append((ColumnAdviser(library, questions=False), blocks(library, rows)))


def _round(_: int) -> tuple[int, float]:
    columns, some = _ready[0]
    begun = time.process_time()
    for _ in range(ROUNDS):
        _advise(columns, some)
    return ROUNDS * sum(one.size for one in some), time.process_time() - begun
