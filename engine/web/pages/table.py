"""The table: every focus point and fact, set by one touch, and what that changes."""

from collections.abc import Callable, Sequence
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from engine.consultation.dossier import Path_, place_of
from engine.errors import RegiokoersError
from engine.web.asked import asked_fact, read_given
from engine.web.pages.shared import see
from engine.web.render import page
from engine.web.seat import NOTES, Seat

router = APIRouter(prefix="/regions/{key}", include_in_schema=False)


@router.get("")
async def table(request: Request, key: str, at: str = "") -> Response:
    """Show the table."""
    return Seat(request, key).whole(at)


def _kept(seat: Seat, change: Callable[[], None], at: str = "") -> Response:
    """Make a change and answer it; what is refused is said on the page."""
    try:
        change()
    except RegiokoersError as error:
        seat.faults = error.faults
    return seat.answer(at)


@router.post("/level")
async def level(
    request: Request, key: str, point: str = Form(""), level: str = Form(""), seen: str = Form("")
) -> Response:
    """Set the level of a focus point, or take it away."""
    return _answered(Seat(request, key), point, [level], seen)


@router.post("/fact")
async def fact(
    request: Request,
    key: str,
    fact: str = Form(""),
    value: Annotated[tuple[str, ...], Form()] = (),
    seen: str = Form(""),
) -> Response:
    """Keep the answer to a question on the region, or that nobody knows."""
    return _answered(Seat(request, key), fact, value, seen)


def _answered(seat: Seat, name: str, words: Sequence[str], seen: str) -> Response:
    def change() -> None:
        fact = asked_fact(name, seat.library)
        given = read_given(fact, words, seat.library)
        region = seat.dossier.region
        stands = (region.facts.get(name), region.ranges.get(name))
        if given.value is not None and stands == (given.value, given.ends):
            return
        seat.meant(place_of(name, seat.library), seen, name)
        if given.plain is None:
            seat.interview.forget(name)
        else:
            seat.interview.answer(name, given.plain)

    return _kept(seat, change, name if name in seat.library.focus_points else f"fact-{name}")


@router.post("/evidence")
async def evidence(
    request: Request,
    key: str,
    *,
    fact: str = Form(""),
    evidence: str = Form(""),
    confidence: str = Form("high"),
    sure: str = Form(""),
    seen: str = Form(""),
) -> Response:
    """Keep what shows an answer, and how sure it is."""
    seat = Seat(request, key)

    def change() -> None:
        asked_fact(fact, seat.library)
        seat.meant(place_of(fact, seat.library), seen, fact)
        text = evidence.strip()
        if fact in seat.dossier.region.facts and not seat.keep_out(f"evidence-{fact}", text, sure):
            seat.interview.note(fact, text, confidence)
            seat.said = seat.say("saved")

    return _kept(seat, change, fact if fact in seat.library.focus_points else f"fact-{fact}")


@router.post("/undo")
async def undo(request: Request, key: str, seen: str = Form("")) -> Response:
    """Take the last change back."""
    seat = Seat(request, key)
    return _turned(seat, seat.dossier.undo, "undo", seen)


@router.post("/redo")
async def redo(request: Request, key: str, seen: str = Form("")) -> Response:
    """Make again what was taken back last."""
    seat = Seat(request, key)
    return _turned(seat, seat.dossier.redo, "redo", seen)


def _turned(seat: Seat, turn: Callable[[], Path_ | None], kind: str, seen: str) -> Response:
    """Turn a change back or forth; not where the page has not seen what would be turned."""
    if not seat.fresh(seen):
        seat.said = seat.say("elsewhere")
        return seat.answer()
    path = turn()
    if path is None:
        seat.said = seat.say(f"nothing_to_{kind}")
        return seat.answer()
    seat.said = f"{seat.say('undone' if kind == 'undo' else 'redone', name=_name(seat, path))} {seat.shown().said()}"
    point = str(path[-1]) if path and path[0] == "focus_points" else ""
    return seat.answer(point)


def _name(seat: Seat, path: Path_) -> str:
    """Name the place of a change in words."""
    if not path:
        return seat.say("whole_dossier")
    last = str(path[-1])
    if path[0] == "consultation":
        return seat.say(last).lower()
    if path[0] == "steps" and last in seat.library.steps:
        return seat.library.steps[last].title.in_(seat.language)
    fact = next((one for one in seat.library.facts if place_of(one, seat.library) == path), last)
    return seat.desk.words(seat.language).label(fact)


@router.get("/now")
async def now(request: Request, key: str, seen: str = "") -> Response:
    """Give what is new since a page saw the dossier, nothing where nothing is."""
    seat = Seat(request, key)
    if seat.fresh(seen):
        return Response(status_code=204)
    seat.said = f"{seat.say('elsewhere')} {seat.shown().said()}"
    return seat.parts()


@router.get("/questions")
async def questions(request: Request, key: str) -> Response:
    """Give the questions in the order of their worth."""
    seat = Seat(request, key)
    await seat.desk.sittings.questions(key, seat.dossier.region)
    seat = Seat(request, key)  # an answer may have come in between: then the page asks again
    asking = seat.shown().questions(seat.interview, seat.desk.sittings.known_questions(seat.dossier.region))
    return page(request, "table_questions.html", key=key, asking=asking)


@router.post("/notes")
async def notes(request: Request, key: str, show: str = Form("")) -> Response:
    """Show or hide what is for the advisor only."""
    seat = Seat(request, key)
    answer = see(request, f"/regions/{seat.key}")
    answer.set_cookie(NOTES, "1" if show else "0", httponly=True, samesite="strict")
    return answer
