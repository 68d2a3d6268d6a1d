"""How many questions an interview asks until the first three steps are settled: by value, and in a fixed order.

`python -m benchmarks.interview [COUNT]` makes so many random regions with every fact known, and answers from those.
The fixed order asks the levels in the source's order, then the profile in the order of its facts.
"""

import random
import statistics
import sys
import tempfile
from pathlib import Path

from engine.advice.adviser import Adviser
from engine.advice.bounds import settled
from engine.advice.worth import Answer
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview
from engine.language import Fact
from engine.matching.engines import engine_named
from engine.model.assign import changed
from engine.model.load import load_library
from engine.model.region import RegionFacts

DEFAULT = 50


def main() -> None:
    """Ask both ways, and print the medians."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    library = load_library()
    adviser = Adviser(library, engine_named(None))
    asked = [fact for fact in library.facts.values() if fact.origin == "asked"]
    fixed_order = sorted(asked, key=lambda one: (one.kind != "level", one.order))
    by_value, fixed = [], []
    for seed in range(count):
        chance = random.Random(seed)
        answers = {fact.name: value_of(fact, chance) for fact in asked}
        by_value.append(questions_by_value(adviser, answers))
        fixed.append(questions_in_order(adviser, [fact.name for fact in fixed_order], answers))
    fewer = statistics.median(1 - one / other for one, other in zip(by_value, fixed, strict=True))
    print(f"{count} random regions, {len(asked)} facts each; questions until the first three steps are settled")
    print(f"{'by value':<14} median {statistics.median(by_value):g}, from {min(by_value)} to {max(by_value)}")
    print(f"{'fixed order':<14} median {statistics.median(fixed):g}, from {min(fixed)} to {max(fixed)}")
    print(f"{'fewer':<14} median {fewer:.0%}")


def value_of(fact: Fact, chance: random.Random) -> Answer:
    """Give a value that a fact can have."""
    if fact.kind == "flag":
        return chance.random() < 0.5
    if fact.numeric:
        return chance.randint(fact.low, min(fact.high, 100 if fact.kind == "percentage" else 12))
    if fact.kind == "list":
        return tuple(word for word in fact.values if chance.random() < 0.5)
    return chance.choice(list(fact.values))


def questions_by_value(adviser: Adviser, answers: dict[str, Answer]) -> int:
    """Count the questions of an interview."""
    with tempfile.TemporaryDirectory() as folder:
        dossier = Dossier.begin(Path(folder) / "regio.yaml", adviser.library, "Veenwijk", "2026-03-01")
        interview = Interview(adviser, dossier)
        count = 0
        while not (state := interview.state()).settled and state.questions:
            name = state.questions[0].fact.name
            interview.answer(name, answers[name])
            count += 1
        return count


def questions_in_order(adviser: Adviser, order: list[str], answers: dict[str, Answer]) -> int:
    """Count the questions of a fixed order."""
    region = RegionFacts("Veenwijk", "veenwijk", assessed_on="2026-03-01")
    for count, name in enumerate(order, 1):
        region = changed(region, {name: answers[name]})
        if settled(adviser.assess(region), adviser.library):
            return count
    return len(order)


if __name__ == "__main__":
    main()
