"""What a simulation costs, stage by stage, beside numpy's own drawing and a copy in memory; and the memory it takes.

`python -m benchmarks.simulate [--rows N] [--peaks 100000,1000000]` prints regions a second of one processor's time for
drawing, advising, finding where regions begin and counting, and for the least that drawing could cost: one random
number for each draw. Then it runs `regiokoers simulate` for each number of regions, and prints its time and the most
memory that it held.
"""

import argparse
import itertools
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.batch import measured
from engine.advice.columns import ColumnAdviser
from engine.home import SHIPPED
from engine.language import parse
from engine.model.library import Library
from engine.model.load import load_library
from engine.simulation.change import Change, Moves, Wish
from engine.simulation.generate import BLOCK, Generator
from engine.simulation.load import load_population
from engine.simulation.population import Population
from engine.simulation.sensitivity import SAMPLES, sensitivity
from engine.simulation.tally import LISTED, Starts, Tally

PROGRAM = [sys.executable, str(SHIPPED / "cli.py"), "simulate", "--sensitivity", "none", "--format", "json"]
SET = ["--where", "teacher_shortage == true", "--set", "hr_involvement=structural"]
ROUNDS = 3


def spent(work: Callable[[], object]) -> float:
    """Give the processor's seconds of the fastest of some rounds."""
    found = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return min(found)


class Stages:
    """Blocks with their advice, and each stage of work on them."""

    def __init__(self, library: Library, population: Population, rows: int) -> None:
        self.draws = len(population.draws)
        self.generator = Generator(population, library)
        self.adviser = ColumnAdviser(library, listed=LISTED, questions=False)
        self.starts = Starts(self.adviser)
        self.change = Change(Wish({"hr_involvement": "structural"}, parse(SET[1])), self.adviser)
        self.blocks = [self.generator.block(1, number, BLOCK) for number in range(max(1, rows // BLOCK))]
        self.advice = [self.adviser.advise(block) for block in self.blocks]
        self.begins = [self.starts.of(one) for one in self.advice]
        self.chance = np.random.default_rng(1)
        self.room = [np.empty_like(column) for column in self.blocks[0].facts.values()]

    def work(self) -> dict[str, Callable[[], object]]:
        """Give each stage by its name; the first is the least that drawing could cost."""
        return {
            "one random number for each draw": self.numbers,
            "a copy of the same bytes": self.copied,
            "draw": lambda: [self.generator.block(1, number, BLOCK) for number in range(len(self.blocks))],
            "advise": lambda: [self.adviser.advise(block) for block in self.blocks],
            "find where they begin": lambda: [self.starts.of(one) for one in self.advice],
            "count": self.counted,
            "another fact: advise and compare": self.compared,
        }

    def numbers(self) -> None:
        """Draw one random number for each draw of each region."""
        for _ in range(len(self.blocks) * self.draws):
            self.chance.random(BLOCK, np.float32)

    def copied(self) -> None:
        """Copy every column of every block."""
        for block in self.blocks:
            for to, column in zip(self.room, block.facts.values(), strict=True):
                np.copyto(to, column)

    def counted(self) -> None:
        """Count what came of every block."""
        tally = Tally(self.adviser)
        for one, start in zip(self.advice, self.begins, strict=True):
            tally.add(one, start)

    def compared(self) -> None:
        """Advise again with another fact, and count what moves."""
        moves = Moves(self.adviser)
        for block, start in zip(self.blocks, self.begins, strict=True):
            other, here = self.change.of(block)
            moves.add(block, here, start, self.starts.of(self.adviser.advise(other)))


def stages(rows: int) -> None:
    """Print what each stage costs."""
    library = load_library()
    population = load_population(library)
    one = Stages(library, population, rows)
    rows = len(one.blocks) * BLOCK
    seconds = {name: spent(work) for name, work in one.work().items()}
    least = next(iter(seconds.values()))
    print(f"{rows:,} regions, {one.draws} draws each, processor's time:")
    for name, took in seconds.items():
        print(f"  {name:<34}{rows / took:>14,.0f}/s{took / least:>8.2f} times one number for each draw")
    for name, samples in SAMPLES.items():
        begun = time.process_time()
        found = sensitivity(population, library, 3, 1, samples)
        used = time.process_time() - begun
        print(f"  sensitivity, {name:<21}{found.samples / used:>14,.0f}/s, {used:.1f} s for {found.samples:,} regions")


def peaks(counts: Sequence[int]) -> None:
    """Print the time and the most memory of whole calls."""
    whole: list[tuple[str, list[str]]] = [("", []), (" with another fact", SET)]
    with tempfile.TemporaryDirectory() as folder:
        for regions, (said, more) in itertools.product(counts, whole):
            output = str(Path(folder, "out.json"))
            took, most = measured([*PROGRAM, "--regions", str(regions), "--output", output, *more])
            print(f"{regions:,} regions{said}: {took:.1f} s, {regions / took:,.0f}/s, at most {most:.0f} MB")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=524_288)
    parser.add_argument("--peaks", default="100000,1000000")
    chosen = parser.parse_args(arguments)
    stages(chosen.rows)
    peaks([int(one) for one in chosen.peaks.split(",") if one])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
