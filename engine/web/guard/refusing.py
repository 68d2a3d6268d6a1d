"""How a guard refuses: a page for people, a problem for programs."""

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from engine.errors import fault
from engine.web.problems import MEDIA_TYPE, problem
from engine.web.render import language_of, page

API = "/api/"


def path_of(scope: Scope) -> str:
    """Give the path of a request within the room."""
    path, root = str(scope["path"]), str(scope.get("root_path", ""))
    return path.removeprefix(root) or "/" if root and path.startswith(root) else path


async def refuse(scope: Scope, receive: Receive, send: Send, name: str, status: int, /, **words: object) -> None:
    """Answer with one fault and end the request."""
    request = Request(scope)
    found = (fault(name, **words),)
    answer: Response
    if path_of(scope).startswith(API):
        answer = JSONResponse({**problem(found, language_of(request)), "status": status}, status, media_type=MEDIA_TYPE)
    else:
        from engine.web.pages.shared import shown

        answer = page(request, "problem.html", status=status, faults=shown(found, language_of(request)))
    await answer(scope, receive, send)
