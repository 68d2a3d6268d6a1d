"""A room served by a process of its own on a free port, and a browser to look at it."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from engine.home import REGIONS

SERVE = """
import sys
from pathlib import Path
import uvicorn
from engine.advice.adviser import Adviser
from engine.matching.engines import engine_named
from engine.model.load import load_library
from engine.web.app import application
from engine.web.settings import Settings
room = application(Settings(Path(sys.argv[1])), Adviser(load_library(), engine_named(None)))
uvicorn.run(room, host="127.0.0.1", port=int(sys.argv[2]), log_level="warning")
"""


@contextmanager
def served(folder: Path, *regions: str) -> Iterator[str]:
    """Serve a folder with copies of shipped regions, and give where."""
    for name in regions:
        shutil.copy(REGIONS / f"{name}.yaml", folder)
    port = free_port()
    process = start(folder, port)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def start(folder: Path, port: int) -> "subprocess.Popen[bytes]":
    """Serve a folder until the process is ended, and give that process once it answers."""
    call = [sys.executable, "-c", SERVE, str(folder), str(port)]
    process = subprocess.Popen(call, cwd=Path(__file__).parents[2])
    _wait(f"http://127.0.0.1:{port}", process)
    return process


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert process.poll() is None, "the server ended before it answered"
        try:
            httpx.get(f"{address}/join")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server did not answer within half a minute")


def barriers(page: Page) -> list[str]:
    """Name what axe-core finds against the accessibility of a page, with where."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def too_wide(page: Page) -> int:
    """Give how many pixels a page is wider than its window."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide
