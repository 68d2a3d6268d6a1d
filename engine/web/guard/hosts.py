"""Answers only where the room is asked for by a name of its own: another site's name that was pointed here is refused.

An address in numbers is always right: who rebinds a name needs a name.
"""

import ipaddress
import socket
from collections.abc import Sequence
from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from engine.web.guard.refusing import refuse

OWN: Final = ("localhost", "localhost.localdomain")


class Hosts:
    """Refuses requests for a host that the room does not have."""

    def __init__(self, app: ASGIApp, names: Sequence[str]) -> None:
        self.app = app
        self.names = {name.lower() for name in (*OWN, socket.gethostname(), *names)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and not self.admits(Headers(scope=scope).get("host", "")):
            await refuse(scope, receive, send, "host-not-here", 421)
            return
        await self.app(scope, receive, send)

    def admits(self, host: str) -> bool:
        """Say whether a host, with or without a port, is one of the room's own."""
        name = bare(host)
        try:
            ipaddress.ip_address(name.strip("[]"))
        except ValueError:
            return name in self.names
        return True


def bare(host: str) -> str:
    """Give a host without its port, in lower case."""
    name = host.strip().lower()
    if name.startswith("["):
        return name.partition("]")[0] + "]"
    return name.rpartition(":")[0] if name.count(":") == 1 else name
