"""Changes come from the room's own pages, or from a program: a browser that another site sends here is refused."""

from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from engine.web.guard.refusing import refuse

SAFE: Final = ("GET", "HEAD", "OPTIONS")


class Origin:
    """Refuses what changes something where a browser says that another site asked for it.

    Every browser names the origin of a POST. A program names none, and has no cookie that could be misused.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and scope["method"] not in SAFE and not own(Headers(scope=scope)):
            await refuse(scope, receive, send, "origin-not-here", 403)
            return
        await self.app(scope, receive, send)


def own(headers: Headers) -> bool:
    """Say whether a request comes from the room's own pages, or from no page at all."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
