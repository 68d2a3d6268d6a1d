"""Parts worked off in this process, or in several where there are enough of them."""

import itertools
import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from engine.batch.sources import Part
from engine.batch.store import Store
from engine.batch.work import Done, Settings, Worker
from engine.errors import Place, refuse

WORTH: Final = 4
"""Parts from which a second process pays for its start."""

Task = tuple[int, Part, dict[str, str]]
_worker: list[tuple[Worker, Store]] = []


def worked(tasks: Iterable[Task], worker: Worker, store: Store, jobs: int) -> Iterator[tuple[int, Done]]:
    """Work off all tasks, and say of each what came of it; several processes finish in any order."""
    tasks = iter(tasks)
    first = list(itertools.islice(tasks, WORTH if jobs > 1 else 0))
    if len(first) < WORTH:
        for number, part, headings in itertools.chain(first, tasks):
            frame, done = worker.work(part, headings)
            store.keep(number, frame, done)
            yield number, done
        return
    yield from _spread(itertools.chain(first, tasks), worker.settings, store, jobs)


def _spread(tasks: Iterator[Task], settings: Settings, store: Store, jobs: int) -> Iterator[tuple[int, Done]]:
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (settings, store.output))
    running: dict[Future[Done], int] = {}
    try:
        while True:
            for number, part, headings in itertools.islice(tasks, 2 * jobs - len(running)):
                running[pool.submit(_work, number, part, headings)] = number
            if not running:
                break
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                yield running.pop(future), future.result()
    except BrokenProcessPool:
        refuse("batch-worker-lost", Place(str(store.output)))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(settings: Settings, output: Path) -> None:
    """Make a worker process ready; Ctrl-C is the business of the one that called."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker.append((Worker(settings), Store(output)))


def _work(number: int, part: Part, headings: dict[str, str]) -> Done:
    worker, store = _worker[0]
    frame, done = worker.work(part, headings)
    store.keep(number, frame, done)
    return done


def processors() -> int:
    """Give the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
