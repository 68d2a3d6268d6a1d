"""A Dask cluster, found by its address, to which parts are handed out."""

import contextlib
import errno
import itertools
import re
import socket
import sys
import time
import uuid
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import util
from pathlib import Path
from typing import Any, Final, NoReturn

from engine.batch.cluster import knock
from engine.batch.cluster.errand import Errand
from engine.batch.pool import Task
from engine.batch.sources.shared import is_shared
from engine.batch.store import Store
from engine.batch.work import Done, Worked, Worker
from engine.errors import Place, RegiokoersError, reasons, refuse

_ADDRESS: Final = re.compile(r"(?:(?:tcp|tls)://)?(?P<host>\[[0-9a-fA-F:.]+\]|[^\s:/\[\]]+):(?P<port>\d{1,5})/?")
_PATIENCE: Final = 5.0
"""Seconds after which a machine that says nothing is taken not to be there."""
WITHOUT: Final = 60.0
"""Seconds without any worker after which there is no use in waiting: one that is started anew has had its time."""
_LOOK: Final = 2.0
_SILENT: Final = TimeoutError(errno.ETIMEDOUT, "")
"""A machine that is not there, and one where something else than Dask listens, are the same to the one who calls."""
_LONGEST_GREETING: Final = 1_000_000
_EACH: Final = 2
"""Parts handed out for each thread: one to work on, and one to go on with."""


@contextlib.contextmanager
def connected(address: str) -> Iterator["Cluster"]:
    """Give the cluster at an address, for as long as it is needed."""
    if missing := [name for name in ("dask", "distributed", "fsspec") if util.find_spec(name) is None]:
        refuse("cluster-extra-missing", found=", ".join(f"`{name}`" for name in missing))
    _look(address)
    _quiet()
    from distributed import Client

    with warnings.catch_warnings():
        # What Dask has to say of versions is said of this program by its own check.
        warnings.simplefilter("ignore")
        try:
            client = Client(address, timeout=_PATIENCE)
        except (OSError, ValueError, RuntimeError, ImportError):
            refuse("cluster-unreachable", address=address, **reasons(_SILENT))
        try:
            yield Cluster(address, client)
        finally:
            with contextlib.suppress(Exception):  # a cluster that went away can't be said goodbye to
                client.close(timeout=_PATIENCE)


def _look(address: str) -> None:
    """Refuse at once what is no address, or where nobody listens."""
    found = _ADDRESS.fullmatch(address)
    if found is None or not 0 < int(found["port"]) < 65_536:
        refuse("cluster-address", found=address)
    try:
        with socket.create_connection((found["host"].strip("[]"), int(found["port"])), _PATIENCE) as heard:
            if not address.startswith("tls:"):
                _greeted(heard)
    except (socket.gaierror, UnicodeError, TimeoutError):
        refuse("cluster-unreachable", address=address, **reasons(_SILENT))
    except OSError as error:
        refuse("cluster-unreachable", address=address, **reasons(error))


def _greeted(heard: socket.socket) -> None:
    """Wait for the first word, which is Dask's: the length of a short message. Its own client waits without end."""
    first = heard.recv(8, socket.MSG_WAITALL)
    if len(first) < 8 or int.from_bytes(first, "little") > _LONGEST_GREETING:
        raise _SILENT


def _quiet() -> None:
    """Keep Dask's own messages from standard error: what matters of them is said as a fault."""
    import logging

    for name in ("distributed", "tornado", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


REFUSALS: Final = {"unseen": "cluster-unseen", "other": "cluster-other", "bare": "cluster-bare"}
"""What is wrong with a worker that can't take its part."""


class Cluster:
    """A scheduler and the workers that it has at the moment."""

    def __init__(self, address: str, client: Any) -> None:
        import cloudpickle

        self.address = address
        self.client = client
        cloudpickle.register_pickle_by_value(knock)

    def check(self, worker: Worker, inputs: Sequence[Path | str]) -> None:
        """Ask every worker whether it has the same program and knowledge, and can read the tables."""
        if not self.workers():
            refuse("cluster-no-workers", address=self.address)
        self._same_python()
        home = worker.settings.home
        paths = [str(one) if is_shared(str(one)) else str(Path(one).absolute()) for one in inputs]
        errand = self._errand(worker)._replace(paths=(*paths, *([str(home.absolute())] if home else [])))
        answers = self.client.run(knock.knock, errand.packed(), on_error="return")
        for name, answer in answers.items():
            # A worker that went away while it was asked is no worker any more.
            if not isinstance(answer, Exception):
                self._heard(name, answer)

    def worked(self, tasks: Iterable[Task], worker: Worker, store: Store) -> Iterator[tuple[int, Done]]:
        """Hand out all tasks and keep what comes back; what a lost worker had, the scheduler gives to another."""
        from distributed import wait

        tasks, call = iter(tasks), uuid.uuid4().hex
        running: dict[Any, int] = {}
        seen = time.monotonic()
        try:
            while True:
                for number, part, headings in itertools.islice(tasks, max(0, self._room() - len(running))):
                    errand = self._errand(worker)._replace(part=part, headings=headings)
                    running[self._hand(errand, f"regiokoers-{call}-{number}")] = number
                if not running:
                    break
                with contextlib.suppress(TimeoutError):
                    wait(list(running), timeout=_LOOK, return_when="FIRST_COMPLETED")
                for future in [one for one in running if one.done()]:
                    yield (number := running.pop(future)), store.keep(number, self._result(future, store))
                seen = self._watched(seen, store)
        finally:
            with contextlib.suppress(Exception):
                self.client.cancel(list(running), force=True)

    def _hand(self, errand: Errand, key: str) -> Any:
        return self.client.submit(knock.knock, errand.packed(), key=key, pure=False)

    def _errand(self, worker: Worker) -> Errand:
        home = worker.settings.home
        settings = worker.settings._replace(home=home.absolute() if home else None)
        return Errand(settings, worker.library.sha256)

    def _result(self, future: Any, store: Store) -> Worked:
        """Give what a worker made of a part."""
        from distributed import KilledWorker
        from distributed.client import FutureCancelledError

        try:
            answer = future.result(timeout=None)
        except KilledWorker:
            refuse("cluster-part-deadly", Place(str(store.output)))
        except (FutureCancelledError, OSError):
            self._lost(store)
        worked = self._heard(self.address, answer)
        assert isinstance(worked, Worked)
        return worked

    def _heard(self, name: str, answer: Any) -> object:
        """Give what an answer holds, or refuse with what is wrong with that worker."""
        outcome, what = answer
        if outcome == "faults":
            raise RegiokoersError(what)
        if outcome in REFUSALS:
            refuse(REFUSALS[outcome], worker=name, what=what)
        held: object = what
        return held

    def _watched(self, seen: float, store: Store) -> float:
        """Give when there was a worker last; give up where there has been none for long, or no scheduler."""
        if self.client.status not in ("running", "connecting"):
            self._lost(store)
        if self.workers():
            return time.monotonic()
        if time.monotonic() - seen > WITHOUT:
            self._lost(store)
        return seen

    def _lost(self, store: Store) -> NoReturn:
        refuse("cluster-lost", Place(str(store.output)), address=self.address)

    def _room(self) -> int:
        return _EACH * max(1, sum(int(one["nthreads"]) for one in self.workers().values()))

    def workers(self) -> Mapping[str, Any]:
        """Give the workers by their address."""
        found: Mapping[str, Any] = self.client.scheduler_info(n_workers=-1)["workers"]
        return found

    def _same_python(self) -> None:
        """Refuse a worker on which the lines that knock would not run."""
        versions = self.client.get_versions(check=False)["workers"]
        own = ".".join(map(str, sys.version_info[:2]))
        for name, one in versions.items():
            theirs = str((one or {}).get("host", {}).get("python", own))
            if theirs.split(".")[:2] != own.split("."):
                refuse("cluster-other", worker=name, what=f"Python {own} / {theirs}")
