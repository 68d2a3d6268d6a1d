"""Answers to programs: the same JSON that the command line writes, made once."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Annotated, Any, Final, ParamSpec, TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import Query, Response

from engine.text import Language

Speaks = Annotated[Language, Query(description="the language of the texts")]
Capacity = Annotated[int, Query(ge=1, le=99, description="how many focus points the region can work on at once")]
AT_ONCE: Final = 2
"""Plans, what-ifs and reports that are worked on at the same time; others wait for their turn."""
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
    return Response(written(data), status, media_type=JSON)


def written(data: Any) -> bytes:
    """Write data as JSON."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False).encode()


def as_array(each: Sequence[bytes]) -> Response:
    """Give an array of what was written one by one: a long one written at once would hold up everyone else."""
    return Response(b"[" + b", ".join(each) + b"]", media_type=JSON)


async def apart(work: Callable[Given, Found], *given: Given.args, **named: Given.kwargs) -> Found:
    """Do what takes longer in a thread, a few at once, so that the room stays quick."""
    return await to_thread.run_sync(lambda: work(*given, **named), limiter=_few())


@cache
def _few() -> CapacityLimiter:
    return CapacityLimiter(AT_ONCE)
