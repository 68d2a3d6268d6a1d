"""A log without personal data: when, what kind of page, how it ended, and how long it took; no address and no name."""

import datetime
import time
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.web.guard.refusing import path_of


class Log:
    """Writes one line for each request."""

    def __init__(self, app: ASGIApp, path: Path) -> None:
        self.app = app
        self.path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, status = time.perf_counter(), 0
        static = path_of(scope).startswith("/static/")  # asked first: a mount changes the scope

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception:
            status = status or 500
            raise
        finally:
            spent = round((time.perf_counter() - begun) * 1000)
            now = datetime.datetime.now().isoformat(timespec="seconds")
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{now} {scope['method']} {'/static' if static else kind_of(scope)} {status} {spent} ms\n")


def kind_of(scope: Scope) -> str:
    """Give the kind of page: its address with the names of its parts in place of what was asked for."""
    route = scope.get("route")
    return str(route.path) if route is not None and hasattr(route, "path") else "-"
