"""The columnar advice held against the row path, on random regions.

`python -m benchmarks.columns_differential [--regions N] [--engine durable] [--seed N]` advises on every region twice
and compares focus points (levels, effective targets, ranks, waves, points), steps in order with their points, fired
rules and unknown facts. Every other batch of regions is advised with a library to which random rules were added: with
dates, points for steps, points taken away, facts derived and steps on a condition. There should be no disagreement.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

from benchmarks.differential import condition_of
from benchmarks.regions import random_region
from engine.advice.adviser import Adviser, Assessment
from engine.advice.columns import BlockAdvice, ColumnAdviser
from engine.advice.columns.block import NO_STEP, UNKNOWN, WAVES, block_of
from engine.errors import RegiokoersError
from engine.language import Vocabulary
from engine.matching.columns.bits import unpack
from engine.matching.engines import EngineName, engine_named
from engine.model.library import Advise, Caution, Effect, Gives, Library, Rule, Weigh
from engine.model.load import load_library
from engine.model.region import RegionFacts, StepStatus
from engine.text import Text

BATCH, ADDED, ALL_STEPS = 500, 40, 200
DAYS = ("2024-06-30", "2025-01-01", "2026-03-01", None)
STATUSES = ("done", "underway", "adopted", "declined")
X = Text("x", "x")


class Keeping(Adviser):
    """An adviser that keeps what it worked out last."""

    last: Assessment

    def assess(self, region: RegionFacts) -> Assessment:
        """Assess, and keep it."""
        self.last = super().assess(region)
        return self.last


def regions_of(library: Library, chance: random.Random, count: int) -> list[RegionFacts]:
    """Give regions, of some the targets, the day, and what they did with steps."""
    found = []
    for _ in range(count):
        one = random_region(library, chance, known=chance.random(), levels=chance.choice([1, 1, 0.7]))
        targets = {name: chance.randint(0, 4) for name in library.focus_points if chance.random() < 0.2}
        share = chance.choice([0, 0, 0.1, 0.6])
        steps = {name: StepStatus(chance.choice(STATUSES)) for name in library.steps if chance.random() < share}
        found.append(replace(one, assessed_on=chance.choice(DAYS), targets=targets, steps=steps))
    return found


def wild(library: Library, chance: random.Random) -> Library:
    """Give a library with random rules added, and conditions on some steps."""
    asked = {name: fact for name, fact in library.facts.items() if fact.origin == "asked"}
    rules = sorted((*library.rules, *_added(library, asked, chance)), key=lambda rule: rule.id)
    steps = {
        name: step._replace(when=condition_of(chance, 2, asked)) if chance.random() < 0.2 else step
        for name, step in library.steps.items()
    }
    return library._replace(rules=tuple(rules), steps=steps)


def _added(library: Library, asked: Vocabulary, chance: random.Random) -> Iterator[Rule]:
    derived = [name for name, fact in library.facts.items() if fact.origin == "derived" and fact.kind == "flag"]
    for number in range(ADDED):
        points = chance.choice([-300, -50, 25, 150, 400])
        steps = tuple(chance.sample(sorted(library.steps), 5))
        focus_points = tuple(chance.sample(sorted(library.focus_points), 3))
        effects: list[Effect] = [
            Weigh(focus_points, points, ""),
            Advise(steps, points),
            Caution("tension", "board", X, ()),
            Gives(chance.choice(derived), chance.random() < 0.95),
        ]
        effect = chance.choice(effects)
        when = condition_of(chance, 1, asked if isinstance(effect, Gives) else library.facts)
        yield Rule(
            id=f"wild/{number:03}",
            title=X,
            when=when,
            when_text="",
            effect=effect,
            because=X,
            sources=(),
            status="stable",
            valid_from=chance.choice([None, None, "2025-01-01"]),
            valid_until=chance.choice([None, None, "2025-12-31"]),
            tests=(),
            source="",
        )


def disagreements(library: Library, regions: Sequence[RegionFacts], engine: EngineName = "reference") -> list[str]:
    """Advise on regions both ways and say what differs."""
    adviser = Keeping(library, engine_named(engine))
    columns = ColumnAdviser(library, listed=ALL_STEPS)
    advice = columns.advise(block_of(regions, columns.logic.rules.codings, columns.logic.names))
    fired = {name: unpack(bits, advice.size) for name, bits in advice.fired.items()}
    questions = {name: unpack(bits, advice.size) for name, bits in advice.questions.items()}
    conflict = unpack(advice.conflict, advice.size)
    wrong: list[str] = []
    for place, region in enumerate(regions):
        try:
            rows = _by_row(adviser, region)
        except RegiokoersError as error:
            wrong += [] if conflict[place] else [f"{place}: {error}"]
            continue
        found = _by_column(advice, place, columns)
        found["fired"] = sorted(name for name, flags in fired.items() if flags[place])
        found["questions"] = sorted(name for name, flags in questions.items() if flags[place])
        found["conflict"] = bool(conflict[place])
        wrong += [f"{place} {key}: {rows[key]} and {found[key]}" for key in rows if rows[key] != found[key]]
    return wrong


def _by_row(adviser: Keeping, region: RegionFacts) -> dict[str, object]:
    advice = adviser.advise(region)
    fired = (*adviser.last.derived.fired, *adviser.last.concluded.fired)
    return {
        "focus points": sorted(
            (one.id, one.level, one.effective_target, one.rank, one.wave, one.priority) for one in advice.focus_points
        ),
        "steps": [(one.step.id, one.priority) for one in advice.steps],
        "fired": sorted(one.rule.key for one in fired),
        "questions": sorted(one.fact for one in advice.open_questions),
        "conflict": False,
    }


def _by_column(advice: BlockAdvice, place: int, columns: ColumnAdviser) -> dict[str, object]:
    names, steps = columns.logic.names, list(columns.library.steps.values())
    focus_points, priorities = [], {}
    for row, name in enumerate(names):
        level, wave = int(advice.levels[row, place]), int(advice.wave[row, place])
        priorities[name] = int(advice.priority[row, place])
        focus_points.append(
            (
                name,
                None if level == UNKNOWN else level,
                int(advice.effective[row, place]),
                int(advice.rank[row, place]),
                None if wave == UNKNOWN else WAVES[wave],
                None if wave == UNKNOWN else priorities[name],
            )
        )
    listed = [steps[number] for number in advice.steps[:, place] if number != NO_STEP]
    own = {name: int(points[place]) for name, points in advice.own_points.items()}
    return {
        "focus points": sorted(focus_points),
        "steps": [(step.id, priorities[step.focus_point] + own.get(step.id, 0)) for step in listed],
    }


def batch(seed: int, engine: EngineName) -> list[str]:
    """Compare one batch; those with an odd seed with random rules."""
    chance = random.Random(seed)
    library = load_library()
    library = wild(library, chance) if seed % 2 else library
    return [f"seed {seed}, {line}" for line in disagreements(library, regions_of(library, chance, BATCH), engine)]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--regions", type=int, default=1_000_000)
    parser.add_argument("--engine", choices=("reference", "durable"), default="reference")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    batches = -(-chosen.regions // BATCH)
    started = time.perf_counter()
    wrong: list[str] = []
    with ProcessPoolExecutor() as pool:
        seeds = range(chosen.seed, chosen.seed + batches)
        for done, found in enumerate(pool.map(batch, seeds, [chosen.engine] * batches), 1):
            wrong += found
            if done % 100 == 0:
                print(f"{done * BATCH:,} regions, {len(wrong)} disagreements", flush=True)
    for line in wrong[:20]:
        print(line)
    seconds = time.perf_counter() - started
    print(f"{batches * BATCH:,} regions both ways ({chosen.engine}) in {seconds:.0f} s: {len(wrong)} disagreements")
    return min(1, len(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
