"""The server: a port that is free, the key where a network can reach it, and a browser once it answers."""

import asyncio
import secrets
import socket
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import uvicorn
from fastapi import FastAPI

from engine.errors import Place, reasons, refuse
from engine.model.source_text import decode, read_file
from engine.web.settings import Settings

LEAST_KEY: Final = 16
WAIT: Final = 5
"""Seconds that requests under way may take when the room closes."""


def bound(settings: Settings) -> socket.socket:
    """Take the port, or say why it can't be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # named as TCP, so that asyncio sends each answer at once instead of 40 ms later
    taken = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((settings.host, settings.port))
    except OSError as error:
        taken.close()
        refuse("port-taken", Place(f"{settings.host}:{settings.port}"), **reasons(error))
    return taken


def key_of(path: Path | None) -> str:
    """Give the key of a file, or a new one; a file that is not there yet is made, for its owner alone."""
    if path is None:
        return secrets.token_urlsafe(24)
    if not path.exists():
        _new_key(path)
    found = decode(read_file(path), str(path)).strip()
    if len(found) < LEAST_KEY:
        refuse("key-file-short", Place(str(path)), least=LEAST_KEY)
    return found


def _new_key(path: Path) -> None:
    try:
        path.touch(mode=0o600)
        path.write_text(f"{secrets.token_urlsafe(24)}\n", "utf-8")
    except OSError as error:
        refuse("file-unwritable", Place(str(path)), **reasons(error))


def address_of(taken: socket.socket, settings: Settings) -> str:
    """Give the address at which the room is to be found on this laptop."""
    host, port = taken.getsockname()[:2]
    name = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    shown = f"[{name}]" if ":" in name else name
    return f"http://{shown}:{port}{settings.root_path}/"


class _Server(uvicorn.Server):
    """A server that says when it is open."""

    def __init__(self, config: uvicorn.Config, opened: Callable[[], None]) -> None:
        super().__init__(config)
        self.opened = opened

    async def startup(self, sockets: Any = None) -> None:
        """Open, and then say so."""
        await super().startup(sockets)
        if self.started:
            await asyncio.to_thread(self.opened)


def serve(app: FastAPI, taken: socket.socket, address: str, *, browse: bool) -> None:
    """Serve until it is interrupted."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=WAIT,
        ws="none",
        lifespan="off",
    )
    opened = (lambda: _browse(address)) if browse else (lambda: None)
    _Server(config, opened).run([taken])


def _browse(address: str) -> None:
    webbrowser.open(address)
