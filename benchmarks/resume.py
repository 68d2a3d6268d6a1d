"""A batch that is killed again and again, and goes on: the result has to be that of an unbroken run, to the byte.

`python -m benchmarks.resume [--kills N] [--rows N] [--form parquet]` kills the whole process group with signal 9 at
random moments, resumes, and compares the output and the faults with those of an unbroken run after each completion.
`--small-disk FOLDER` uses a folder on a disk that is too small for the work, until room is made there.
"""

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.tables import write_table
from engine.home import SHIPPED
from engine.model.load import load_library

PROGRAM = [sys.executable, str(SHIPPED / "cli.py"), "batch"]


def started(table: Path, output: Path, *words: str) -> subprocess.Popen[bytes]:
    """Start a batch in a process group of its own."""
    command = [*PROGRAM, str(table), "--output", str(output), *words]
    return subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE)


def digest(path: Path) -> str:
    """Give the hash of a file, or a word where it isn't there."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "none"


def unbroken(table: Path, output: Path) -> float:
    """Run a batch to its end, and give the seconds that it took."""
    begun = time.perf_counter()
    started(table, output).communicate()
    return time.perf_counter() - begun


def killed(table: Path, output: Path, seconds: float, chance: random.Random, kills: int) -> tuple[int, int]:
    """Kill and resume until so many kills hit a running batch; give the completions and those that differ."""
    wanted = [digest(one) for one in (output, faults(output))]
    again = output.with_name(f"again{output.suffix}")
    done, completed, wrong = 0, 0, 0
    while done < kills:
        batch = started(table, again, "--resume")
        try:
            batch.wait(chance.uniform(0.1, seconds))
        except subprocess.TimeoutExpired:
            os.killpg(batch.pid, signal.SIGKILL)
            batch.communicate()
            done += 1
            continue
        batch.communicate()
        completed += 1
        wrong += [digest(one) for one in (again, faults(again))] != wanted
        again.unlink(missing_ok=True)
    started(table, again, "--resume").communicate()
    wrong += [digest(one) for one in (again, faults(again))] != wanted
    return completed + 1, wrong


def faults(output: Path) -> Path:
    """Give the file of faults beside an output."""
    return output.with_name(f"{output.stem}.faults.csv")


def full_disk(table: Path, folder: Path, wanted: str, suffix: str) -> int:
    """Fill a small disk, run into it, make room, and go on."""
    output, ballast = folder / f"out{suffix}", folder / "ballast"
    room = os.statvfs(folder)
    ballast.write_bytes(bytes(room.f_bavail * room.f_frsize * 3 // 4))
    batch = started(table, output)
    said = batch.communicate()[1].decode()
    print(f"full disk: exit {batch.returncode}\n{said}", end="")
    there = output.exists()
    ballast.unlink()
    batch = started(table, output, "--resume")
    said = batch.communicate()[1].decode()
    same = digest(output) == wanted
    print(f"after room was made: exit {batch.returncode}, {'the same bytes' if same else 'OTHER BYTES'} {said}")
    return int(there or not same)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--rows", type=int, default=3_000_000)
    parser.add_argument("--form", choices=("parquet", "csv", "jsonl"), default="parquet")
    parser.add_argument("--small-disk", type=Path)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        table, output = Path(folder, f"in.{chosen.form}"), Path(folder, f"out.{chosen.form}")
        write_table(table, load_library(), chosen.rows)
        seconds = unbroken(table, output)
        print(f"{chosen.rows:,} rows, {chosen.form}: unbroken in {seconds:.1f} s")
        if chosen.small_disk:
            return full_disk(table, chosen.small_disk, digest(output), output.suffix)
        completed, wrong = killed(table, output, seconds, random.Random(9), chosen.kills)
        print(f"{chosen.kills} kills, {completed} completions, {wrong} with other bytes")
        return min(1, wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
