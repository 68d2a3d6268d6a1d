"""The laws of the advice, each on random regions, with the shipped rules.

`python -m benchmarks.laws [--regions 10000] [--seed 1]` prints how often each law was broken (never, it should be) with
the first counterexamples, and how many waves the way to all targets takes. It ends with status 1 where a law is broken.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence

from engine.matching.engines import engine_named
from engine.model.load import load_library
from tests.laws.laws import LAWS
from tests.laws.world import Case, cases, world

SHOWN = 3


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Hold the advice against its laws on random regions.")
    parser.add_argument("--regions", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    broken: Counter[str] = Counter()
    waves: Counter[int] = Counter()
    started = time.perf_counter()
    for place, case in enumerate(
        cases(world(load_library(), engine_named(None), asked.seed), asked.seed, asked.regions)
    ):
        hold(case, place, broken)
        if case.adviser.capacity == 3 and not case.region.targets:
            waves[len(case.journey.waves)] += 1
    print(f"{asked.regions:,} regions in {time.perf_counter() - started:.0f} s")
    for law in LAWS:
        print(f"{law.__name__.replace('_', ' '):<60} {broken[law.__name__]:>6} broken")
    spread(waves)
    return int(bool(broken))


def hold(case: Case, place: int, broken: Counter[str]) -> None:
    """Hold one region against every law, and show the first regions that break one."""
    for law in LAWS:
        if found := list(law(case)):
            broken[law.__name__] += 1
            if broken[law.__name__] <= SHOWN:
                print(f"region {place} breaks: {law.__name__}", *found, dict(case.region.facts), sep="\n  ")


def spread(waves: Counter[int]) -> None:
    """Show how many waves it takes with three focus points at once, where no target was set."""
    total = max(1, waves.total())
    print(f"\nwaves to level 4 everywhere, three focus points at once ({total:,} regions)")
    for count in range(min(waves, default=0), max(waves, default=-1) + 1):
        share = waves[count] / total
        print(f"{count:>4} {share:>6.1%} {'#' * round(100 * share)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
