"""Another site's page changes nothing here and asks for nothing by itself; only a link of it may be followed."""

from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from engine.web.guard.refusing import refuse

SAFE: Final = ("GET", "HEAD", "OPTIONS")
OTHERS: Final = ("cross-site", "same-site")


class Origin:
    """Refuses what another site makes a browser do, except following a link.

    Every browser names the origin of a POST. A program names none, and has no cookie that could be misused. What a
    page of another site asks for by itself (a picture, a frame) would use up the advisor's own share of tries.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and not admits(scope["method"], Headers(scope=scope)):
            await refuse(scope, receive, send, "origin-not-here", 403)
            return
        await self.app(scope, receive, send)


def admits(method: str, headers: Headers) -> bool:
    """Say whether a request may go on: for a change only of the room's own, else unless another site holds it."""
    if method not in SAFE:
        return own(headers)
    return headers.get("sec-fetch-site") not in OTHERS or headers.get("sec-fetch-dest") == "document"


def own(headers: Headers) -> bool:
    """Say whether a request comes from the room's own pages, or from no page at all."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
