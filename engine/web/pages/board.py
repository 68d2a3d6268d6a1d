"""The board's picture: where the region stands, the first three, and what is open; nothing to fill in."""

from typing import Any, Final

from fastapi import APIRouter, Request, Response

from engine.errors import refuse
from engine.language import LEVELS
from engine.reports.document.parts import fitting
from engine.reports.handout import data_of
from engine.text.days import day_in_words
from engine.web.pages.shared import unchanged, version, versioned
from engine.web.render import desk_of, language_of, page

router = APIRouter(include_in_schema=False)
FIRST: Final = 3
OPEN: Final = 5


@router.get("/regions/{key}/board")
async def board(request: Request, key: str) -> Response:
    """Show the board's picture on the advisor's own laptop."""
    return board_page(request, key, f"/regions/{key}/board/now")


def board_page(request: Request, key: str, poll: str) -> Response:
    """Show the picture; `poll` is where what is new is asked."""
    return page(request, "board.html", key=key, poll=poll, seen=_version(request, key), **_picture(request, key))


@router.get("/regions/{key}/board/now")
async def board_now(request: Request, key: str) -> Response:
    """Give the picture anew where it changed."""
    return _now(request, key, f"/regions/{key}/board/now")


@router.get("/room/{code}/board")
async def room_board_now(request: Request, code: str) -> Response:
    """Give the picture anew to who came with a code for the board."""
    found = desk_of(request).access.check(code)
    if found is None or found.role != "board":
        refuse("code-opens-nothing")
    return _now(request, found.region, f"/room/{code}/board")


def _version(request: Request, key: str) -> str:
    return version(desk_of(request).folder.region(key).sha256, language_of(request))


def _now(request: Request, key: str, poll: str) -> Response:
    now = _version(request, key)
    if (same := unchanged(request, now)) is not None:
        return same
    return versioned(page(request, "board_now.html", key=key, poll=poll, seen=now, **_picture(request, key)), now)


def _picture(request: Request, key: str) -> dict[str, Any]:
    """Give what a board reads: the report's own data without what is for the advisor only."""
    desk, language = desk_of(request), language_of(request)
    dossier = desk.folder.open(key)
    data = fitting(data_of(desk.adviser, dossier.region, (), language), for_advisor=False)
    order = {name: place for place, name in enumerate(desk.library.focus_points)}
    names = {one["id"]: one["name"] for one in data["focus_points"]}
    shown = list(dict.fromkeys(step["focus_point"] for step in data["steps"]))[:FIRST]
    steps = [next(step for step in data["steps"] if step["focus_point"] == name) for name in shown]
    questions = data["open_questions"]
    return {
        "region": data["region"],
        "day": day_in_words(data["assessed_on"], language) if data["assessed_on"] else "",
        "points": sorted(data["focus_points"], key=lambda one: order[one["id"]]),
        "levels": LEVELS[language],
        "first": [{**step, "point": names[step["focus_point"]]} for step in steps],
        "remarks": [one["text"] for one in data["position"] if one["kind"] == "pattern"],
        "cautions": data["cautions"],
        "open": [one["question"] for one in questions[:OPEN]],
        "more_open": max(0, len(questions) - OPEN),
        "decisions": [dict(one) for one in dossier.get(("consultation", "decisions")) or ()],
    }
