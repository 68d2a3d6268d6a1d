"""The advisor's key, where the room is open to a network: given once, kept by the browser until it is closed."""

import hmac

from fastapi import APIRouter, Form, Request, Response

from engine.errors import fault
from engine.web.guard.doors import COOKIE, pass_of
from engine.web.pages.shared import see, shown
from engine.web.render import desk_of, language_of, page

router = APIRouter(include_in_schema=False)


@router.get("/key")
async def ask(request: Request) -> Response:
    """Ask for the key."""
    return page(request, "key.html", faults=[])


@router.post("/key")
async def take(request: Request, key: str = Form("")) -> Response:
    """Take the key, and let this browser in."""
    own = desk_of(request).settings.key
    if not own or not hmac.compare_digest(key.strip().encode(), own.encode()):
        return page(request, "key.html", status=403, faults=shown((fault("key-wrong"),), language_of(request)))
    answer = see(request, "/")
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, pass_of(own), httponly=True, samesite="strict", secure=secure)
    return answer
