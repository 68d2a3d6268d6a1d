"""A whole batch: open the tables, work off their parts, and write the output once all is done."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from engine.batch.outputs import Output, write_faults
from engine.batch.pool import Task, worked
from engine.batch.sources import Table, open_table
from engine.batch.store import Store
from engine.batch.work import Done, Settings, Worker
from engine.errors import Fault, Place, RegiokoersError, fault, refuse
from engine.home import VERSION

KEPT: Final = frozenset({"batch-disk-full", "batch-worker-lost", "batch-resume-other", "batch-busy"})
"""Faults after which what is done is kept, to go on with."""


class Counts(NamedTuple):
    """Rows that hold anything, regions that were advised on, and rows that were left out."""

    rows: int = 0
    advised: int = 0
    faulty: int = 0

    def plus(self, done: Done) -> "Counts":
        """Add what came of one part."""
        return Counts(self.rows + done.rows, self.advised + done.advised, self.faulty + done.faulty)


class Batch:
    """One call: inputs, settings and output."""

    def __init__(self, inputs: Sequence[Path], output: Output, settings: Settings, skip: Sequence[str]) -> None:
        self.worker = Worker(settings)
        self.inputs = inputs
        self.output = output
        self.store = Store(output.path)
        self.skip = tuple(skip)
        self.tables = self._open()

    def _open(self) -> list[Table]:
        """Open every table; the faults of all headers are raised together."""
        tables: list[Table] = []
        faults: list[Fault] = []
        for path in self.inputs:
            try:
                tables.append(open_table(path, self.worker.fields, self.skip))
            except RegiokoersError as error:
                faults += error.faults
        if faults:
            raise RegiokoersError(faults)
        return tables

    @property
    def rows(self) -> int | None:
        """Give about how many rows there are, where that is known."""
        known = [table.rows for table in self.tables if table.rows is not None]
        return sum(known) if len(known) == len(self.tables) else None

    def run(self, jobs: int, *, resume: bool, said: Callable[[Counts], None]) -> Counts:
        """Work everything off; `said` hears how far it is."""
        try:
            self.store.open(self._identity(), resume=resume)
            return self._run(jobs, said)
        except RegiokoersError as error:
            if not KEPT & {one.name for one in error.faults}:
                self.store.remove()
            raise
        finally:
            self.store.close()

    def _run(self, jobs: int, said: Callable[[Counts], None]) -> Counts:
        dones: dict[int, Done] = {}
        spread: list[tuple[int, int]] = []
        counts = Counts()
        for number, done in worked(self._tasks(dones, spread), self.worker, self.store, jobs):
            dones[number] = done
            counts = Counts()
            for one in dones.values():
                counts = counts.plus(one)
            said(counts)
        return self._finish(dones, spread)

    def _tasks(self, dones: dict[int, Done], spread: list[tuple[int, int]]) -> Iterator[Task]:
        """Give the parts that are still to do; those that are kept are noted as done."""
        number = 0
        for place, table in enumerate(self.tables):
            for part in table.parts():
                spread.append((number, place))
                if (done := self.store.done(number)) is not None:
                    dones[number] = done
                else:
                    yield number, part, dict(table.headings)
                number += 1

    def _finish(self, dones: dict[int, Done], spread: Sequence[tuple[int, int]]) -> Counts:
        """Check that every row is accounted for, and write the output and the faults."""
        counts = Counts()
        for done in dones.values():
            counts = counts.plus(done)
        if not counts.rows:
            refuse("table-no-rows", Place(str(self.inputs[0])))
        if counts.rows != counts.advised + counts.faulty or len(dones) != len(spread):
            raise RegiokoersError([fault("batch-count", Place(str(self.output.path)), **counts._asdict())])
        language = self.worker.settings.language
        paths = [self.store.path(number) for number, _ in spread]
        with self.store.writing():
            self.output.write(paths, self.worker.library, language)
            write_faults(self.output, self._faults(dones, spread), language)
        self.store.remove()
        return counts

    def _faults(self, dones: dict[int, Done], spread: Sequence[tuple[int, int]]) -> Iterator[dict[str, Any]]:
        """Give all faults with their table and the row's number in it."""
        row, current = 0, -1
        for number, place in spread:
            if place != current:
                row, current = self.tables[place].first, place
            for one in dones[number].faults:
                yield {"table": self.tables[place].name, **one, "row": one["row"] + row}
            row += dones[number].span

    def _identity(self) -> dict[str, Any]:
        """Give what has to be the same for kept work to be used."""
        return {
            "version": VERSION,
            "knowledge": self.worker.library.sha256,
            "settings": self.worker.settings.plain(),
            "skip": list(self.skip),
            "input": [(str(path), _stamp(path)) for path in self.inputs],
        }


def _stamp(path: Path) -> list[tuple[str, int, int]]:
    """Give the size and time of a file, or of every file in a folder."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return [(one.name, one.stat().st_size, one.stat().st_mtime_ns) for one in files]
