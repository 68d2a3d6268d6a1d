"""A whole batch: open the tables, work off their parts, and write the output once all is done."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from engine.batch.outputs import Output, write_faults
from engine.batch.pool import Task, worked
from engine.batch.sources import Table, open_table
from engine.batch.sources.shared import Partition, is_shared, open_partition, partitions
from engine.batch.store import Store
from engine.batch.work import Done, Settings, Worker
from engine.errors import Fault, Place, RegiokoersError, fault, refuse
from engine.home import VERSION

KEPT: Final = frozenset(
    {
        "batch-disk-full",
        "batch-worker-lost",
        "batch-resume-other",
        "batch-busy",
        "cluster-lost",
        "cluster-part-deadly",
        "cluster-bare",
        "cluster-other",
        "shared-unreachable",
    }
)
"""Faults after which what is done is kept, to go on with."""


class Counts(NamedTuple):
    """Rows that hold anything, regions that were advised on, and rows that were left out."""

    rows: int = 0
    advised: int = 0
    faulty: int = 0

    def plus(self, done: Done) -> "Counts":
        """Add what came of one part."""
        return Counts(self.rows + done.rows, self.advised + done.advised, self.faulty + done.faulty)


Working = Callable[[Iterator[Task], Worker, Store], Iterator[tuple[int, Done]]]


class Spread(Protocol):
    """Other machines that work off parts."""

    def check(self, worker: Worker, inputs: Sequence[Path | str]) -> None:
        """Refuse where they could not."""
        ...

    def worked(self, tasks: Iterable[Task], worker: Worker, store: Store) -> Iterator[tuple[int, Done]]:
        """Work off all tasks, and say of each what came of it."""
        ...


class Batch:
    """One call: inputs (files, folders, addresses on shared storage), settings and output."""

    def __init__(self, inputs: Sequence[Path | str], output: Output, settings: Settings, skip: Sequence[str]) -> None:
        self.worker = Worker(settings)
        self.inputs = inputs
        self.partitions: list[Partition] = []
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
                tables += self._tables(path)
            except RegiokoersError as error:
                faults += error.faults
        if faults:
            raise RegiokoersError(faults)
        return tables

    def _tables(self, name: Path | str) -> Iterator[Table]:
        """Open what stands behind one input: a table, or the partitions of an address."""
        if not is_shared(str(name)):
            yield open_table(Path(name), self.worker.fields, self.skip)
            return
        found = partitions(str(name))
        self.partitions += found
        yield from (open_partition(one, self.worker.fields, self.skip) for one in found)

    @property
    def rows(self) -> int | None:
        """Give about how many rows there are, where that is known."""
        known = [table.rows for table in self.tables if table.rows is not None]
        return sum(known) if len(known) == len(self.tables) else None

    def run(self, jobs: int, *, resume: bool, said: Callable[[Counts], None], cluster: Spread | None = None) -> Counts:
        """Work everything off, here or on a cluster; `said` hears how far it is."""
        if cluster is not None:
            cluster.check(self.worker, self.inputs)
        try:
            self.store.open(self._identity(), resume=resume)
            return self._run(cluster.worked if cluster else partial(worked, jobs=jobs), said)
        except RegiokoersError as error:
            if not KEPT & {one.name for one in error.faults}:
                self.store.remove()
            raise
        finally:
            self.store.close()

    def _run(self, work: Working, said: Callable[[Counts], None]) -> Counts:
        dones: dict[int, Done] = {}
        spread: list[tuple[int, int]] = []
        counts = Counts()
        for number, done in work(self._tasks(dones, spread), self.worker, self.store):
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
            for one in self.store.faults(number) if dones[number].faulty else ():
                yield {"table": self.tables[place].name, **one, "row": one["row"] + row}
            row += dones[number].span

    def _identity(self) -> dict[str, Any]:
        """Give what has to be the same for kept work to be used."""
        return {
            "version": VERSION,
            "knowledge": self.worker.library.sha256,
            "settings": self.worker.settings.plain(),
            "skip": list(self.skip),
            "input": [(str(one), _stamp(Path(one))) for one in self.inputs if not is_shared(str(one))],
            "partitions": [list(one) for one in self.partitions],
        }


def _stamp(path: Path) -> list[tuple[str, int, int]]:
    """Give the size and time of a file, or of every file in a folder."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return [(one.name, one.stat().st_size, one.stat().st_mtime_ns) for one in files]
