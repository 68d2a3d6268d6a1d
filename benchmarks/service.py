"""How many advices a second the room gives to programs, held for a while, beside the bare server in the same run.

`python -m benchmarks.service [--seconds N] [--rate N]` serves a folder on this machine's loopback, in a process of its
own, asks for advice at a steady rate from several connections, and says how many answers came, how long they took, how
many went wrong, and what the memory did. The peer is `/health`: the same server and guards without any advice.
"""

import argparse
import asyncio
import json
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import httpx
import psutil

from benchmarks.regions import random_region
from engine.home import SHIPPED
from engine.model.load import load_library
from engine.reports.record import region_data

CONNECTIONS = 16
HEAD = f"{'':<10} {'asked':>7} {'wrong':>6} {'a second':>9} {'median':>8} {'95 %':>8} {'MB':>7} {'later':>6}"
LIMIT = 200_000
"""Requests at most, whatever is asked."""


class Held(NamedTuple):
    """What came of one stretch."""

    asked: int
    good: int
    seconds: float
    times: list[float]
    memory: tuple[int, int]

    def row(self, name: str) -> str:
        """Give the row of the table."""
        ordered = sorted(self.times)
        p95 = ordered[int(len(ordered) * 0.95)] * 1000 if ordered else 0.0
        first, last = (round(one / 2**20) for one in self.memory)
        return (
            f"{name:<10} {self.asked:>7} {self.asked - self.good:>6} {self.good / self.seconds:>9.1f} "
            f"{statistics.median(ordered) * 1000:>8.1f} {p95:>8.1f} {first:>7} {last:>6}"
        )


def main() -> None:
    """Serve, ask, and print both rows and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--rate", type=int, default=200, help="requests a second; 0 asks as fast as it can")
    asked = parser.parse_args()
    bodies = made_up(200)
    with tempfile.TemporaryDirectory() as folder:
        process, address = served(Path(folder))
        try:
            rate = asked.rate or "as many as it can"
            print(f"{rate} requests a second for {asked.seconds} s, {CONNECTIONS} connections")
            print(HEAD)
            advice = asyncio.run(held(address, bodies, asked.seconds, asked.rate, process.pid))
            print(advice.row("advise"))
            bare = asyncio.run(held(address, [], asked.seconds // 4 or 1, asked.rate, process.pid))
            print(bare.row("health"))
            ratio = statistics.median(advice.times) / statistics.median(bare.times)
            print(f"an advice takes {ratio:.1f} times what the server and its guards take by themselves")
        finally:
            process.terminate()
            process.wait()


def made_up(count: int) -> list[bytes]:
    """Give region files of made-up regions."""
    library, chance = load_library(), random.Random(1)
    regions = [random_region(library, chance) for _ in range(count)]
    return [json.dumps(region_data(one, library.facts, list(library.focus_points))).encode() for one in regions]


def served(folder: Path) -> "tuple[subprocess.Popen[bytes], str]":
    """Serve a folder on a free port, and wait until it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    call = [sys.executable, str(SHIPPED / "cli.py"), "serve", str(folder), "--port", str(port), "--no-browser"]
    process = subprocess.Popen(call, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            httpx.get(f"{address}/health")
            return process, address
        except httpx.TransportError:
            time.sleep(0.05)
    raise SystemExit("the room did not open")


async def held(address: str, bodies: list[bytes], seconds: int, rate: int, pid: int) -> Held:
    """Ask at a steady rate; each connection waits for its answer before it asks again."""
    times: list[float] = []
    good = asked = 0
    memory = psutil.Process(pid).memory_info().rss
    begun = time.perf_counter()

    async def asks(client: httpx.AsyncClient, place: int) -> None:
        nonlocal good, asked
        at = place
        while time.perf_counter() - begun < seconds and asked < LIMIT:
            due = begun + at / rate if rate else 0.0
            if (wait := due - time.perf_counter()) > 0:
                await asyncio.sleep(wait)
            asked += 1
            then = time.perf_counter()
            answer = await (
                client.post("/api/v1/advise", content=bodies[at % len(bodies)]) if bodies else client.get("/health")
            )
            times.append(time.perf_counter() - then)
            good += answer.status_code == 200
            at += CONNECTIONS

    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        await asyncio.gather(*(asks(client, place) for place in range(CONNECTIONS)))
    return Held(asked, good, time.perf_counter() - begun, times, (memory, psutil.Process(pid).memory_info().rss))


if __name__ == "__main__":
    main()
