"""Faults as answers: problem+json (RFC 9457) for programs, a page for people."""

from collections.abc import Sequence
from typing import Any, Final

from engine.errors import Fault
from engine.errors.render import said
from engine.text import Language

Data = dict[str, Any]
MEDIA_TYPE: Final = "application/problem+json"
STATUS: Final = {
    "region-not-here": 404,
    "moment-not-here": 404,
    "table-not-here": 404,
    "proposal-gone": 404,
    "report-not-kept": 404,
    "no-such-rule": 404,
    "page-not-here": 404,
    "code-opens-nothing": 403,
    "tag-differs": 409,
    "went-wrong": 500,
    "changed-meanwhile": 409,
}
"""The HTTP status of faults that are not simply a bad request."""


def status_of(faults: Sequence[Fault]) -> int:
    """Give the HTTP status that fits the faults."""
    return STATUS.get(faults[0].name, 422)


def problem(faults: Sequence[Fault], language: Language) -> Data:
    """Give faults as one problem: the first as its title, all of them with code, place, what and help."""
    each = [_fault(one, language) for one in faults]
    return {"type": "about:blank", "title": each[0]["detail"], "status": status_of(faults), "errors": each}


def _fault(one: Fault, language: Language) -> Data:
    what, help_ = said(one, language)
    return {"code": one.code, "place": str(one.place), "detail": what, "help": help_ or None}
