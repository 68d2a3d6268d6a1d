"""A batch on a real Dask cluster of several processes: the bytes of a local run, whatever is lost on the way."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from benchmarks.tables import frames
from engine.batch.cluster import client, connected
from engine.batch.cluster.errand import Errand, answer
from engine.batch.store import Store
from engine.batch.work import Done, Worked
from engine.errors import RegiokoersError, render_all
from engine.home import SHIPPED, VERSION
from engine.model.library import Library
from tests.batch.conftest import SETTINGS, Running

PARTS, ROWS = 12, 400
HEARD = 60


class Machines:
    """A scheduler and its workers, each a process of its own on this machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []
        told = folder / "scheduler.json"
        self.scheduler = self._start("dask_scheduler", "--port", "0", "--scheduler-file", str(told))
        self.address = str(_until(lambda: told.exists() and json.loads(told.read_text())["address"]))

    def worker(self, **environment: str) -> subprocess.Popen[bytes]:
        scratch = ("--local-directory", str(self.folder), "--death-timeout", "60")
        return self._start("dask_worker", self.address, "--nthreads", "1", "--no-nanny", *scratch, **environment)

    def _start(self, module: str, *words: str, **environment: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{module}", "--host", "127.0.0.1", "--no-dashboard", *words]
        surroundings = {**os.environ, **environment}
        process = subprocess.Popen(command, cwd=self.folder, env=surroundings, stderr=subprocess.DEVNULL)
        self.processes.append(process)
        return process

    def await_workers(self, count: int) -> None:
        with connected(self.address) as cluster:
            _until(lambda: len(cluster.workers()) == count)

    def end(self) -> None:
        for one in reversed(self.processes):
            one.kill()
            one.wait()


def _until(seen: Callable[[], Any]) -> Any:
    """Wait until something is there."""
    end = time.monotonic() + HEARD
    while time.monotonic() < end:
        if found := seen():
            return found
        time.sleep(0.05)
    pytest.fail("it did not come")


@pytest.fixture
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    found = Machines(tmp_path_factory.mktemp("machines"))
    yield found
    found.end()


@pytest.fixture(scope="module")
def partitions(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of partitions; some rows are faulty."""
    folder = tmp_path_factory.mktemp("partitions")
    for number in range(PARTS):
        frame = next(iter(frames(library, ROWS, seed=number)))
        keys = frame["region_id"].to_list()
        keys[number] = "Geen sleutel"
        frame.with_columns(region_id=pl.Series(keys)).write_parquet(folder / f"{number:02}.parquet")
    return folder


def batch(folder: Path, *words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, str(SHIPPED / "cli.py"), "batch", *words]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(running: "subprocess.Popen[str]") -> tuple[int, str]:
    """Wait for a call; give its exit status and what it said."""
    _, error = running.communicate()
    return running.returncode, error


def results(output: Path) -> tuple[bytes, bytes]:
    return output.read_bytes(), output.with_name(f"{output.stem}.faults.csv").read_bytes()


def kept(output: Path) -> int:
    return len(list(output.with_name(f".{output.name}.partial").glob("part-*.json")))


def test_a_worker_that_is_killed_changes_nothing(machines: Machines, partitions: Path, tmp_path: Path) -> None:
    lost, _ = machines.worker(), machines.worker()
    machines.await_workers(2)
    address = f"file://{partitions}/*.parquet"
    assert finish(batch(tmp_path, address, "--output", "own.parquet"))[0] == 1
    running = batch(tmp_path, address, "--output", "out.parquet", "--cluster", machines.address)
    _until(lambda: kept(tmp_path / "out.parquet") >= 2)
    lost.send_signal(signal.SIGKILL)
    assert running.poll() is None
    assert finish(running)[0] == 1
    assert results(tmp_path / "out.parquet") == results(tmp_path / "own.parquet")


def test_work_goes_on_here_and_there(
    machines: Machines, partitions: Path, tmp_path: Path, run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was begun on this machine a cluster goes on with, and the other way round."""
    machines.worker()
    machines.await_workers(1)
    address = f"file://{partitions}"
    run([address], tmp_path / "own.csv")
    keep = Store.keep
    numbers: list[int] = []

    def stopping(self: Store, number: int, part: Worked) -> Done:
        if len(numbers) in (3, 7):
            numbers.append(-1)
            raise KeyboardInterrupt
        numbers.append(number)
        return keep(self, number, part)

    monkeypatch.setattr(Store, "keep", stopping)
    with pytest.raises(KeyboardInterrupt):
        run([address], tmp_path / "out.csv")
    with connected(machines.address) as cluster, pytest.raises(KeyboardInterrupt):
        run([address], tmp_path / "out.csv", resume=True, cluster=cluster)
    assert run([address], tmp_path / "out.csv", resume=True).faulty == PARTS
    assert sorted(numbers) == [-1, -1, *range(PARTS)]
    assert results(tmp_path / "out.csv") == results(tmp_path / "own.csv")


def test_tables_of_text_and_folders_travel_too(machines: Machines, tmp_path: Path) -> None:
    machines.worker()
    machines.await_workers(1)
    (tmp_path / "in.csv").write_text("region;shared_goals\nVeen;1\nBerg;9\n")
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "a.yaml").write_text("format: 1\nregion: Dal\nfocus_points: {shared_goals: 1}\n")
    (tmp_path / "map" / "b.yaml").write_text("format: 1\nregion: Dal\nfocus_points: {shared_goal: 1}\n")
    for name, words in {"own.csv": (), "out.csv": ("--cluster", machines.address)}.items():
        assert finish(batch(tmp_path, "in.csv", "map", "--output", name, *words))[0] == 1
    assert results(tmp_path / "out.csv") == results(tmp_path / "own.csv")


def test_a_cluster_that_goes_away_leaves_what_is_done(
    machines: Machines, partitions: Path, tmp_path: Path, run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "WITHOUT", 1.0)
    only = machines.worker()
    machines.await_workers(1)
    keep = Store.keep

    def killing(self: Store, number: int, part: Worked) -> Done:
        only.kill()
        return keep(self, number, part)

    monkeypatch.setattr(Store, "keep", killing)
    address = f"file://{partitions}"
    with connected(machines.address) as cluster, pytest.raises(RegiokoersError) as raised:
        run([address], tmp_path / "out.csv", cluster=cluster)
    assert [one.name for one in raised.value.faults] == ["cluster-lost"]
    assert 1 <= kept(tmp_path / "out.csv") < PARTS
    monkeypatch.undo()
    run([address], tmp_path / "own.csv")
    run([address], tmp_path / "out.csv", resume=True)
    assert results(tmp_path / "out.csv") == results(tmp_path / "own.csv")


def test_what_is_wrong_with_a_cluster_is_said(machines: Machines, partitions: Path, tmp_path: Path) -> None:
    """One after another, so that the machines start once: no workers, good ones, and one without this program."""
    table = str(partitions / "00.parquet")
    assert said(tmp_path, table, machines.address) == "RK883"
    worker = machines.worker()
    machines.await_workers(1)
    assert said(tmp_path, table, machines.address) == ""
    worker.kill()
    worker.wait()
    machines.worker(PYTHONPATH=str(elsewhere(tmp_path)))
    machines.await_workers(1)
    assert said(tmp_path, table, machines.address) == "RK884"


def elsewhere(folder: Path) -> Path:
    """Give a folder in which another program has this one's name."""
    other = folder / "elsewhere" / "regiokoers"
    other.mkdir(parents=True)
    (other / "__init__.py").write_text("")
    return other.parent


def said(folder: Path, table: str, address: str) -> str:
    """Call a batch, and give the code of the one thing that is wrong; nothing is left behind."""
    before = set(folder.iterdir())
    status, error = finish(batch(folder, table, "--output", "out.csv", "--cluster", address))
    if status == 1:
        return ""
    assert status == 2, error
    assert set(folder.iterdir()) == before
    return error.partition("[")[2].partition("]")[0]


@pytest.mark.parametrize(
    ("address", "code"),
    [("tcp://127.0.0.1:1", "RK882"), ("127.0.0.1", "RK881"), ("http://127.0.0.1:80", "RK881"), ("x:99999", "RK881")],
)
def test_an_address_without_a_cluster_is_refused_at_once(
    partitions: Path, tmp_path: Path, address: str, code: str
) -> None:
    assert said(tmp_path, str(partitions / "00.parquet"), address) == code


@pytest.mark.parametrize("says", [b"", b"SSH-2.0-server\r\n"])
def test_something_else_that_listens_is_no_cluster(monkeypatch: pytest.MonkeyPatch, says: bytes) -> None:
    monkeypatch.setattr(client, "_PATIENCE", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        talk = threading.Thread(target=_talk, args=(server, says))
        talk.start()
        with pytest.raises(RegiokoersError) as raised, connected(f"127.0.0.1:{port}"):
            pass
        talk.join()
    assert [one.name for one in raised.value.faults] == ["cluster-unreachable"]


def _talk(server: socket.socket, says: bytes) -> None:
    caller, _ = server.accept()
    with caller, contextlib.suppress(ConnectionError):  # the one who called hangs up without a word
        caller.sendall(says)
        caller.recv(1)


def errand(library: Library, **words: Any) -> bytes:
    return Errand(SETTINGS, library.sha256)._replace(**words).packed()


def test_a_worker_says_what_keeps_it_from_working(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(errand(library)) == ("ready", "")
    assert answer(errand(library, knowledge="f" * 64))[0] == "other"
    assert answer(errand(library, paths=(str(tmp_path / "weg"),))) == ("unseen", str(tmp_path / "weg"))
    assert answer(errand(library, paths=(f"file://{tmp_path}/*.parquet",)))[0] == "unseen"
    outcome, faults = answer(errand(library, settings=SETTINGS._replace(home=tmp_path / "weg")))
    assert (outcome, len(render_all(faults, "nl")) > 0) == ("faults", True)
    sent = errand(library)
    monkeypatch.setattr("engine.batch.cluster.errand.VERSION", "9.9.9")
    assert answer(sent) == ("other", f"regiokoers {VERSION} / 9.9.9")
