"""Answers to programs: the same JSON that the command line writes, made once."""

import json
from collections.abc import Callable
from typing import Annotated, Any, Final, ParamSpec, TypeVar

from fastapi import Query, Response
from starlette.concurrency import run_in_threadpool

from engine.text import Language

Speaks = Annotated[Language, Query(description="the language of the texts")]
Capacity = Annotated[int, Query(ge=1, le=99, description="how many focus points the region can work on at once")]
JSON: Final = "application/json"
_PROBLEM: Final = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
PROBLEM: Final[dict[int | str, dict[str, Any]]] = {
    status: {"description": says, "content": _PROBLEM}
    for status, says in (
        (400, "the request can't be read"),
        (401, "the key is needed"),
        (403, "another site asked for it"),
        (404, "it is not here"),
        (409, "it was changed meanwhile"),
        (413, "the body is too large"),
        (422, "what was sent can't be used; each fault with its code, place and help"),
        (429, "too many requests"),
    )
}
"""What every call can answer besides."""
Given = ParamSpec("Given")
Found = TypeVar("Found")


def as_json(data: Any, status: int = 200) -> Response:
    """Give data as JSON."""
    return Response(json.dumps(data, ensure_ascii=False, allow_nan=False).encode(), status, media_type=JSON)


async def apart(work: Callable[Given, Found], *given: Given.args, **named: Given.kwargs) -> Found:
    """Do what takes longer in a thread, so that the room stays quick."""
    return await run_in_threadpool(work, *given, **named)
