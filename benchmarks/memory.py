"""100,000 regions advised in one process: memory after the first thousand and at the end.

`python -m benchmarks.memory [REGIONS]` ends with status 1 where it grew by more than 10 MB.
"""

import random
import sys
import time
from collections.abc import Sequence

import psutil

from benchmarks.regions import random_region
from engine.advice.adviser import Adviser
from engine.matching.engines import engine_named
from engine.model.load import load_library

FIRST, MOST_GROWTH = 1000, 10.0


def resident() -> float:
    """Give the memory of this process in MB."""
    return float(psutil.Process().memory_info().rss) / 1e6


def main(arguments: Sequence[str]) -> int:
    count = int(arguments[0]) if arguments else 100_000
    library = load_library()
    adviser = Adviser(library, engine_named(None))
    chance = random.Random(1)
    started, after_first = time.perf_counter(), 0.0
    for place in range(count):
        adviser.advise(random_region(library, chance, levels=0.9))
        if place == FIRST:
            after_first = resident()
        if place and place % 20_000 == 0:
            print(f"{place:>7,} regions: {resident():.1f} MB", flush=True)
    growth = resident() - after_first
    rate = count / (time.perf_counter() - started)
    print(f"{count:>7,} regions: {resident():.1f} MB, {growth:+.1f} MB since the first {FIRST:,}; {rate:.0f} regions/s")
    return int(growth > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
