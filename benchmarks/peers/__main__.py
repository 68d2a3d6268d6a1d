"""Our columnar matcher beside other rule engines, in one run, on one processor.

`python -m benchmarks.peers [--rows N] [--rules N] [--pictures FOLDER]` gives all of them the same rules and regions,
compares what fires, and prints regions a second and how many times as fast the columns are. Peers that take one region
at a time are measured for a few seconds on the first 1,000 regions. With `--pictures` it measures for 1,000 to
10,000,000 regions and 50 to 2,000 rules, and draws both. The peers get an environment of their own, `.venv-peers`.
"""

import argparse
import json
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("POLARS_MAX_THREADS", "1")

from benchmarks.columns import blocks
from benchmarks.peers.advice import advised
from benchmarks.peers.ours import COMPARED, Case, Measured
from benchmarks.peers.pictures import draw
from benchmarks.peers.printers import PRINTERS
from benchmarks.peers.rules import chosen
from engine.home import SHIPPED
from engine.model.load import load_library

ENVIRONMENT = SHIPPED / ".venv-peers"
WANTED = Path(__file__).parent / "requirements.txt"
SAMPLE, SPEND = 1_000, 3.0
TARGETS = {"durable-rules, direct": 1_000.0, "zen-engine": 2_500.0, "memory copy": 0.10}


def prepared() -> Path:
    """Make the peers' environment where it is not there, and give its Python."""
    python = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", str(WANTED)]
    subprocess.run([python, *install], check=True)
    return python


def elsewhere(python: Path, job: dict[str, Any]) -> Measured:
    """Run a peer in a process of its own."""
    script = str(Path(__file__).with_name("elsewhere.py"))
    asked = json.dumps({**job, "seconds": SPEND})
    done = subprocess.run([python, script], input=asked, stdout=subprocess.PIPE, text=True, check=True)
    return Measured(**json.loads(done.stdout))


def _job(peer: str, case: Case) -> dict[str, Any]:
    rules = [PRINTERS[peer](one, case.library.facts) for one in case.conditions]
    return {"peer": peer, "rules": rules, "fields": case.fields, "rows": case.rows}


def peers(python: Path, case: Case) -> Iterator[tuple[str, Callable[[], Measured]]]:
    """Give every peer with the work to measure it."""
    yield "memory copy", case.copy
    yield "columns", case.bits
    yield "polars", case.polars
    yield "durable-rules, direct", lambda: case.durable(SPEND)
    yield "durable-rules, Host", lambda: elsewhere(Path(sys.executable), case.host_job())
    for peer in PRINTERS:
        yield peer, partial(elsewhere, python, _job(peer, case))


def table(python: Path, case: Case) -> bool:
    """Print a row for each peer; say whether all agree."""
    print(f"{len(case.conditions)} rules, {case.size:,} regions, {case.bytes_a_row} bytes a region, one processor")
    print(f"{'':<28}{'regions/s':>14}{'columns are':>14}{'measured on':>14}   fired as the columns do")
    ours = case.bits()
    agree = True
    for name, work in peers(python, case):
        found = ours if name == "columns" else work()
        ratio, wrong = found.seconds / ours.seconds, differing(ours, found)
        agree &= not wrong
        said = "" if name in ("columns", "memory copy") else f"{wrong} of {COMPARED} differ" if wrong else "yes"
        target = f" (to reach: {TARGETS[name]:,g})" if name in TARGETS else ""
        print(f"{name:<28}{1 / found.seconds:>14,.0f}{ratio:>13,.2f}x{found.rows:>14,}   {said}{target}", flush=True)
    return agree


def differing(ours: Measured, found: Measured) -> int:
    """Count the regions for which a peer fires other rules."""
    return sum(one != other for one, other in zip(ours.fired, found.fired, strict=False)) if found.fired else 0


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.peers", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rules", type=int, default=100)
    parser.add_argument("--pictures", type=Path)
    chosen_ = parser.parse_args(arguments)
    library = load_library()
    some = blocks(library, chosen_.rows)
    agree = table(prepared(), Case(library, chosen(library, chosen_.rules), some, SAMPLE))
    advised(library, some)
    if chosen_.pictures:
        draw(library, some, chosen_.pictures)
    return int(not agree)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
