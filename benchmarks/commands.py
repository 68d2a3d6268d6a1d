"""Time and peak memory of each command as a whole process, beside a Python that only imports what the base needs.

`python -m benchmarks.commands [--runs 5] [--only plan] [--region FILE…]` runs each command once on every region (the
shipped ones and four more where none is named), then in turn with the peer on the slowest of them. It prints medians:
seconds on the clock, seconds of work, and the ratio of the work to that of the peer, which other work on the machine
moves least. To reach: 2 seconds of work for `plan`.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from engine.model.load import load_library
from tests.golden.golden import INPUTS

PEER: Final = (sys.executable, "-c", "import click, pydantic, yaml")
PROGRAM: Final = str(Path(sys.executable).parent / "regiokoers")
PLAN, MOST_PLAN = "plan, all to 4", 2.0
REGION, LATER, FOLDER, OUT = "{region}", "{later}", "{folder}", "{out}"
ALL_TO_FOUR: Final = tuple(word for name in load_library().focus_points for word in ("--target", f"{name}=4"))
EMPTY_CALENDAR: Final = b"RK660"
COMMANDS: Final[Mapping[str, tuple[str, ...]]] = {
    "advise": ("advise", REGION),
    "advise, how firm": ("advise", REGION, "--section", "firmness"),
    "advise, which question": ("advise", REGION, "--section", "questions"),
    "advise, html": ("advise", REGION, "--output", f"{OUT}.html"),
    "advise, docx": ("advise", REGION, "--output", f"{OUT}.docx"),
    "advise, pdf": ("advise", REGION, "--output", f"{OUT}.pdf"),
    "advise, one page": ("advise", REGION, "--one-page", "--output", f"{OUT}.pdf"),
    "advise, xlsx": ("advise", REGION, "--output", f"{OUT}.xlsx"),
    "advise, ics": ("advise", REGION, "--output", f"{OUT}.ics"),
    "explain": ("explain", REGION),
    "explain a focus point": ("explain", REGION, "F8"),
    "what-if": ("what-if", REGION, "--set", "F4=3"),
    "what-if, a sweep": ("what-if", REGION, "--sweep", "partnership_count"),
    "what-if, a map": ("what-if", REGION, "--sweep", "hr_involvement", "--sweep", "attitude"),
    PLAN: ("plan", REGION, *ALL_TO_FOUR),
    "plan, html": ("plan", REGION, *ALL_TO_FOUR, "--output", f"{OUT}.html"),
    "compare": ("compare", REGION, LATER),
    "portfolio": ("portfolio", FOLDER),
    "consult": ("consult", REGION, "--answer", "F4=3"),
    "consult --merge": ("consult", "--merge", REGION, LATER),
    "batch": ("batch", FOLDER, "--output", f"{OUT}.xlsx"),
    "rules check": ("rules", "check"),
    "rules test": ("rules", "test"),
}
"""What is measured, under the name that it is shown by."""


class Cost(NamedTuple):
    """What one process took: seconds on the clock, seconds of work, and at most so many MB."""

    seconds: float
    work: float
    memory: float


def cost(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a whole process; status 1 is an answer too, and so is that a calendar would be empty."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=dict(environment))
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode not in (0, 1) and EMPTY_CALENDAR not in said:
        raise RuntimeError(f"{' '.join(command)}: {said.decode()}")
    return Cost(took, used.ru_utime + used.ru_stime, used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3))


def laid_down(regions: Sequence[Path], folder: Path) -> list[Path]:
    """Copy the regions, each with a later picture of it, to where commands may write."""
    (folder / "later").mkdir()
    (folder / "regions").mkdir()
    for path in regions:
        shutil.copy(path, folder / "regions")
        text = path.read_text("utf-8")
        (folder / "later" / path.name).write_text(
            f"{text}\nassessed_on: 2099-01-01\n" if "assessed_on" not in text else text
        )
    return [folder / "regions" / path.name for path in regions]


def filled(words: Sequence[str], region: Path, folder: Path) -> list[str]:
    """Put files into a command; what writes into a region gets a copy of its own."""
    own = folder / "own.yaml"
    shutil.copy(region, own)
    values = {"region": own, "later": folder / "later" / region.name, "folder": region.parent, "out": folder / "out"}
    return [PROGRAM, *(word.format_map(values) for word in words)]


def surroundings(folder: Path) -> dict[str, str]:
    """Give an environment with a cache of its own."""
    return {**os.environ, "REGIOKOERS_CACHE": str(folder / "cache")}


def measure(words: Sequence[str], regions: Sequence[Path], runs: int, folder: Path) -> tuple[Path, Cost, float]:
    """Give the slowest region with the medians of a command on it, and the median of the ratios to the peer."""
    environment = surroundings(folder)
    named = regions if REGION in words else regions[:1]
    slowest = max(named, key=lambda region: cost(filled(words, region, folder), environment).work)
    own, ratios = [], []
    for _ in range(runs):
        peer = cost(PEER, environment)
        own.append(cost(filled(words, slowest, folder), environment))
        ratios.append(own[-1].work / peer.work)
    seconds, work = (statistics.median(each) for each in ([one[n] for one in own] for n in (0, 1)))
    return slowest, Cost(seconds, work, max(one.memory for one in own)), statistics.median(ratios)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure each command as a whole process.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", help="commands whose name begins with this")
    parser.add_argument("--region", type=Path, nargs="+", default=INPUTS)
    asked = parser.parse_args(arguments)
    slow = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        regions = laid_down(asked.region, folder)
        cost(filled(("advise", REGION), regions[0], folder), surroundings(folder))  # fills the cache
        print(f"{'':<24} {'clock':>7} {'work':>7} {'ratio':>7} {'peak MB':>8}  slowest region")
        for title, words in ((title, words) for title, words in COMMANDS.items() if title.startswith(asked.only)):
            region, found, ratio = measure(words, regions, asked.runs, folder)
            where = region.stem if REGION in words else ""
            print(
                f"{title:<24} {found.seconds:>7.2f} {found.work:>7.2f} {ratio:>7.1f} {found.memory:>8.0f}  {where}",
                flush=True,
            )
            slow = slow or (title == PLAN and found.work > MOST_PLAN)
    if slow:
        print(f"{PLAN}: more than {MOST_PLAN:.0f} seconds of work")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
