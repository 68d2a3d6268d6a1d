"""What the pages share: going on to another page, a file to keep, an answer only where something is new."""

import hashlib
import re
from urllib.parse import quote

from fastapi import Request, Response
from starlette.datastructures import UploadFile
from starlette.responses import RedirectResponse

from engine.errors import Fault, refuse
from engine.errors.render import caret, said
from engine.text import Language, printable
from engine.web.problems import Data

MEDIA = {
    "yaml": "application/yaml",
    "json": "application/json",
    "markdown": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
}
SWAPPED = "HX-Request"
"""The header of a request that swaps a part of the page."""


def see(request: Request, path: str) -> RedirectResponse:
    """Send on to another page after something was kept, so that reloading keeps nothing twice."""
    return RedirectResponse(f"{request.scope.get('root_path', '')}{path}", 303)


def to_keep(content: bytes, name: str, medium: str) -> Response:
    """Give a file to keep under a name, never to be opened as a page of the room."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name)
    how = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type=MEDIA[medium], headers={"Content-Disposition": how})


def version(*parts: object) -> str:
    """Give a short name for what an answer depends on: the same parts give the same name."""
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]


def unchanged(request: Request, now: str) -> Response | None:
    """Answer that nothing is new where the asker has this version already: `304`, or `204` for what is on a page."""
    if request.headers.get("if-none-match") == f'"{now}"':
        return Response(status_code=304, headers={"ETag": f'"{now}"'})
    return Response(status_code=204) if request.query_params.get("seen") == now else None


def versioned(answer: Response, now: str) -> Response:
    """Tell with an answer which version it is."""
    answer.headers["ETag"] = f'"{now}"'
    return answer


async def sent(request: Request, most: int) -> tuple[str, bytes]:
    """Give the one file that a form sends: its bare name, and its content to one byte beyond what is allowed."""
    found = await all_sent(request, most)
    if not found:
        refuse("file-to-send-needed")
    return found[0]


async def all_sent(request: Request, most: int) -> list[tuple[str, bytes]]:
    """Give all files that a form sends."""
    async with request.form() as form:
        files = [one for one in form.getlist("file") if isinstance(one, UploadFile) and one.filename]
        return [(_bare(one.filename or ""), await one.read(most + 1)) for one in files]


def _bare(name: str) -> str:
    """Give a file's name without the path that came with it."""
    return printable(re.split(r"[/\\]", name)[-1])[:120] or "?"


def shown(faults: tuple[Fault, ...], language: Language) -> list[Data]:
    """Give faults for a page: place, what, code, the line with its caret, and help."""
    return [_shown(one, language) for one in faults]


def _shown(one: Fault, language: Language) -> Data:
    what, help_ = said(one, language)
    place = ":".join(str(part) for part in (one.place.path, one.place.line, one.place.column) if part)
    return {
        "place": printable(place.rsplit("/", 1)[-1]),
        "what": what,
        "code": one.code,
        "help": help_,
        "line": "\n".join(caret(one)),
    }
