"""How much is taken in: bodies up to a size, and so many requests per device; wrong codes and keys much fewer."""

import time
from typing import Final

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.web.guard.refusing import refuse
from engine.web.settings import Settings

LARGEST: Final = 8 * 2**20
"""Bytes of a body; a region file is at most one of these eight."""
LARGEST_SENT: Final = 26 * 2**20
"""Bytes of a form that sends files."""
LOCAL: Final = (1000.0, 4000.0)
"""Requests per second, and at once, from the laptop itself."""
DEVICE: Final = (30.0, 200.0)
"""The same from another device."""
WRONG: Final = (1 / 6, 15.0)
"""Wrong codes and keys per second, and at once: fifteen, then one in six seconds."""
REFUSED: Final = (401, 403)
MOST_DEVICES: Final = 4096


class Bodies:
    """Refuses a body that is too large, also one that does not say so beforehand."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        most = LARGEST_SENT if headers.get("content-type", "").startswith("multipart/form-data") else LARGEST
        told = headers.get("content-length", "0")
        if not told.isdecimal() or int(told) > most:
            await refuse(scope, receive, send, "body-too-large", 413, most=most // 2**20)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                raise HTTPException(413, str(most // 2**20))
            return message

        await self.app(scope, counted, send)


class Bucket:
    """So many per second, and so many at once, for each device."""

    def __init__(self, rate: float, most: float) -> None:
        self.rate, self.most = rate, most
        self.left: dict[str, tuple[float, float]] = {}

    def takes(self, device: str, *, count: float = 1.0) -> bool:
        """Take from a device's share where there is enough left; with a count of nothing only say so."""
        now = time.monotonic()
        left, then = self.left.get(device, (self.most, now))
        left = min(self.most, left + (now - then) * self.rate)
        enough = left >= max(count, 1.0)
        if len(self.left) >= MOST_DEVICES and device not in self.left:
            self.left.clear()
        self.left[device] = (left - count if enough else left, now)
        return enough


class Rates:
    """Refuses a device that asks too much, or that tries codes and keys."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.requests = Bucket(*(DEVICE if settings.network else LOCAL))
        self.wrong = Bucket(*WRONG) if settings.network else None  # on the laptop itself a code opens nothing more

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        device = str((scope.get("client") or ("?", 0))[0])
        if not self.requests.takes(device) or (self.wrong and not self.wrong.takes(device, count=0)):
            await refuse(scope, receive, send, "too-many-requests", 429)
            return

        async def watched(message: Message) -> None:
            if self.wrong and message["type"] == "http.response.start" and message["status"] in REFUSED:
                self.wrong.takes(device)
            await send(message)

        await self.app(scope, receive, watched)
