"""Plans for random regions, each checked by code of its own; small ones against everything that could be tried.

`python -m benchmarks.plans [--plans 1000] [--small 300] [--seed 1]` prints what is wrong (nothing, it should be), how
often it is proved that no order takes fewer months, and how much work a plan is. To reach: 2 seconds for the heaviest.
It ends with status 1 where anything is wrong or too slow.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from engine.advice.adviser import Adviser
from engine.advice.calendar import entries, loads
from engine.advice.plan import planned
from engine.matching.engines import engine_named
from engine.model.load import load_library
from tests.advice.plans import Case, random_plan, wrong_with, wrong_with_schedule, wrong_with_small_plan

MOST_SECONDS = 2.0
SHOWN = 5


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Check plans for random regions.")
    parser.add_argument("--plans", type=int, default=1000)
    parser.add_argument("--small", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    adviser = Adviser(load_library(), engine_named(None))
    seeds = range(asked.seed, asked.seed + asked.plans)
    cases = [random_plan(adviser, seed) for seed in seeds]
    small = range(asked.seed, asked.seed + asked.small)
    wrong = checked("plans for the shipped library", len(cases), lambda n: wrong_with(cases[n]))
    wrong += checked(
        "small libraries, every set of levels tried", asked.small, lambda place: wrong_with_small_plan(small[place])
    )
    wrong += checked("six tasks, every order tried", asked.small, lambda place: wrong_with_schedule(small[place]))
    plans = [one.found.plan for one in cases if one.found.plan]
    print(f"{len(plans)} of {len(cases)} can be planned; {sum(one.shortest for one in plans)} proved shortest")
    most = timed(cases)
    return int(wrong > 0 or most > MOST_SECONDS)


def checked(what: str, count: int, wrong_at: Callable[[int], list[str]]) -> int:
    """Check so many plans, and show the first that are wrong."""
    found = {place: wrong for place in range(count) if (wrong := wrong_at(place))}
    for place, wrong in [*found.items()][:SHOWN]:
        print(f"  {what} {place}: {'; '.join(wrong)}")
    print(f"{count:>6,} {what:<48} {len(found):>4} wrong", flush=True)
    return len(found)


def timed(cases: Sequence[Case]) -> float:
    """Measure the work of each plan, from facts to calendar, and give the most in seconds."""
    took = []
    for case in cases:
        started = time.process_time()
        found = case.adviser.assess(case.region)
        one = planned(case.adviser, found, case.wish)
        if one.plan:
            loads(entries(case.adviser, found, one.plan))
        took.append(time.process_time() - started)
    high = statistics.quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
    print(
        f"work of one plan, facts to calendar: median {statistics.median(took):.2f} s, 95th percentile {high:.2f} s, "
        f"most {max(took):.2f} s (to reach: {MOST_SECONDS:.0f})"
    )
    return max(took)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
