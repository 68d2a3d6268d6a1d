"""A batch from end to end: regions a second, peak memory of all its processes, and where the time goes.

`python -m benchmarks.batch [--rows N] [--forms parquet,csv,xlsx] [--jobs N]` makes a table of random regions, runs
`regiokoers batch` on it, and prints its time beside that of reading and writing alone; and for sixty regions from Excel
to Excel, the whole process beside the import of its libraries.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import polars as pl
import psutil

from benchmarks.tables import frames, write_table
from engine.advice.columns import ColumnAdviser
from engine.batch.fields import fields_of
from engine.batch.outputs import output_for
from engine.batch.reading import ROW, Reader
from engine.batch.results import Results
from engine.home import SHIPPED
from engine.matching.columns.coding import DAY
from engine.model.library import Library
from engine.model.load import load_library

PROGRAM = [sys.executable, str(SHIPPED / "cli.py"), "batch"]
IMPORTS = "import click, pydantic, yaml, numpy, polars, fastexcel, xlsxwriter"


def measured(command: Sequence[str]) -> tuple[float, float]:
    """Run a command, and give its seconds and the most megabytes that all its processes held together."""
    begun = time.perf_counter()
    peak = 0
    with psutil.Popen(command) as process:
        while process.poll() is None:
            peak = max(peak, _held(process))
            time.sleep(0.02)
    return time.perf_counter() - begun, peak / 1e6


def _held(process: psutil.Popen) -> int:
    """Give the memory of a process and its children; pages that they share are counted once."""
    held = 0
    for one in (process, *process.children(recursive=True)):
        try:
            held += one.memory_full_info().pss
        except psutil.Error:
            continue
    return held


def stages(library: Library) -> None:
    """Print the processor's time for each stage of one block."""
    frame = next(iter(frames(library, 131_072)))
    columns = ColumnAdviser(library, questions=False)
    reader, results = Reader(library, fields_of(library), {}), Results(columns)
    spent: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.parquet")
        frame.write_parquet(path)
        for _ in range(3):
            marks = [time.process_time()]
            read = pl.read_parquet(path).with_row_index(ROW)
            marks.append(time.process_time())
            piece = reader.read(read)
            marks.append(time.process_time())
            advice = columns.advise(piece.block)
            marks.append(time.process_time())
            found = results.frame(piece.keys, piece.block.facts[DAY], advice)
            marks.append(time.process_time())
            found.write_ipc(Path(folder, "part.arrow"), compression="uncompressed")
            marks.append(time.process_time())
            output_for(Path(folder, "out.parquet")).write([Path(folder, "part.arrow")], library, "nl")
            marks.append(time.process_time())
            names = ("decode", "read cells", "advise", "lay out", "keep part", "encode")
            for name, begun, ended in zip(names, marks, marks[1:], strict=False):
                spent[name] = min(spent.get(name, 9), ended - begun)
    total = sum(spent.values())
    print(f"\none block of {frame.height:,} regions, processor's time:")
    for name, one in spent.items():
        print(f"  {name:<12}{one * 1e3:>8.1f} ms{one / total:>6.0%}{frame.height / one / 1e6:>8.1f} M/s")
    print(f"  {'together':<12}{total * 1e3:>8.1f} ms{frame.height / total / 1e6:>14.1f} M/s")


def small(folder: Path, library: Library) -> None:
    """Print the time of sixty regions from Excel to Excel beside the import of the libraries."""
    frame = next(iter(frames(library, 60))).with_columns(pl.col(pl.Enum).cast(pl.String))
    frame.write_excel(folder / "in.xlsx")
    command = [*PROGRAM, str(folder / "in.xlsx"), "--output", str(folder / "out.xlsx")]
    pairs = [(measured(command)[0], measured([sys.executable, "-c", IMPORTS])[0]) for _ in range(7)]
    whole, imports = (min(times) for times in zip(*pairs, strict=True))
    print(f"60 regions from Excel to Excel: {whole:.2f} s, {whole / imports:.2f} times the import of its libraries")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--forms", default="parquet")
    parser.add_argument("--jobs", default="1,2")
    chosen = parser.parse_args(arguments)
    library = load_library()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small(folder, library)
        for form in chosen.forms.split(","):
            table, output = folder / f"in.{form}", folder / f"out.{form}"
            write_table(table, library, chosen.rows)
            for jobs in chosen.jobs.split(","):
                spent, peak = measured([*PROGRAM, str(table), "--output", str(output), "--jobs", jobs])
                rate = chosen.rows / spent
                print(f"{chosen.rows:,} regions, {form}, --jobs {jobs}: {spent:.1f} s, {rate:,.0f}/s, {peak:.0f} MB")
            table.unlink()
    stages(library)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
