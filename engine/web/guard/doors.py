"""Who is answered: on the laptop itself everyone; over a network only who has the advisor's key, or a room's code.

A room's code opens that room's own pages and no others; those check it themselves, for the code is in their address.
"""

import hashlib
import hmac
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Receive, Scope, Send

from engine.web.guard.refusing import API, path_of, refuse
from engine.web.settings import Settings

COOKIE: Final = "regiokoers_key"
OPEN: Final = ("/health", "/key", "/join")
OPEN_BELOW: Final = ("/static/", "/room/")
BEARER: Final = "bearer "


class Doors:
    """Refuses, where the room is open to a network, who brings neither the key nor a code."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not self.settings.network or self.admits(scope):
            await self.app(scope, receive, send)
        elif path_of(scope).startswith(API):
            await refuse(scope, receive, send, "key-needed", 401)
        else:
            await refuse(scope, receive, send, "key-needed-page", 401)

    def admits(self, scope: Scope) -> bool:
        """Say whether a request may go on."""
        path = path_of(scope)
        if path in OPEN or (path.startswith(OPEN_BELOW) and ".." not in path):
            return True
        headers = Headers(scope=scope)
        told = headers.get("authorization", "")
        if told.lower().startswith(BEARER):
            return hmac.compare_digest(told[len(BEARER) :].encode(), self.settings.key.encode())
        brought = cookie_parser(headers.get("cookie", "")).get(COOKIE, "")
        return hmac.compare_digest(brought.encode(), pass_of(self.settings.key).encode())


def pass_of(key: str) -> str:
    """Give what a browser keeps in place of the key itself."""
    return hmac.new(key.encode(), b"regiokoers room", hashlib.sha256).hexdigest()
