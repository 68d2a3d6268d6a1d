"""What matching costs: one more region of the shipped library, and 50 to 2,000 generated rules.

`python -m benchmarks.matching` prints regions a second for durable-rules and for the reference evaluator side by side,
and checks that both say the same.
"""

import random
import sys
import time
from collections.abc import Callable, Sequence

from benchmarks.differential import condition_of, facts_of
from benchmarks.regions import random_region
from engine.language import Facts
from engine.matching.durable import DurableEngine
from engine.matching.inference import Inference
from engine.matching.reference import ReferenceEngine
from engine.matching.stratum import Engine, Stratum
from engine.model.load import load_library
from tests.worlds import VOCABULARY

RULES = (50, 100, 500, 2000)


def rate(work: Callable[[Facts], object], worlds: Sequence[Facts]) -> float:
    """Give how many times a second the work is done, the first time left out."""
    work(worlds[0])
    started = time.process_time()
    for world in worlds:
        work(world)
    return len(worlds) / (time.process_time() - started)


def generated(count: int, chance: random.Random) -> tuple[float, float, bool]:
    """Give both engines' regions a second on generated rules, and whether they agree."""
    conditions = [condition_of(chance, 1) for _ in range(count)]
    worlds = [facts_of(chance) for _ in range(200)]
    strata: list[Stratum] = [engine.stratum(conditions, VOCABULARY) for engine in (DurableEngine(), ReferenceEngine())]
    durable, reference = strata
    same = all(dict(durable.true(world)) == dict(reference.true(world)) for world in worlds)
    return rate(durable.true, worlds), rate(reference.true, worlds), same


def shipped(engine: Engine, worlds: Sequence[Facts]) -> float:
    """Give the regions a second for all rules of the shipped library, derivation included."""
    inference = Inference(load_library(), engine)

    def work(facts: Facts) -> object:
        return inference.conclude(inference.derive(facts, None), {}, None)

    return rate(work, worlds)


def main() -> int:
    chance = random.Random(7)
    library = load_library()
    worlds = [random_region(library, chance, known=1.0).facts for _ in range(300)]
    print(f"{'rules':<16} {'durable/s':>10} {'reference/s':>12} {'ratio':>7}  same")
    durable, reference = shipped(DurableEngine(), worlds), shipped(ReferenceEngine(), worlds)
    print(f"{'shipped':<16} {durable:>10.0f} {reference:>12.0f} {durable / reference:>7.1f}")
    print(f"{'':<16} {1000 / durable:>10.2f} ms a region for durable-rules (to reach: under 1)")
    wrong = 0
    for count in RULES:
        fast, slow, same = generated(count, chance)
        wrong += not same
        print(f"{count:<16} {fast:>10.0f} {slow:>12.0f} {fast / slow:>7.1f}  {same}")
    return min(1, wrong)


if __name__ == "__main__":
    sys.exit(main())
