"""What a conversation leaves beside the answers: parked points, decisions, and what is done with steps."""

import datetime

from fastapi import APIRouter, Form, Request, Response

from engine.errors import RegiokoersError, refuse
from engine.web.pages.shared import see
from engine.web.pages.why import STATUSES, show_why
from engine.web.seat import Seat

router = APIRouter(prefix="/regions/{key}", include_in_schema=False)


@router.post("/park")
async def park(
    request: Request,
    key: str,
    *,
    text: str = Form(""),
    gone: str = Form(""),
    sure: str = Form(""),
    seen: str = Form(""),
) -> Response:
    """Keep a point for later, or take one away that was dealt with."""
    seat = Seat(request, key)
    try:
        if gone.isdecimal():
            seat.meant(("consultation", "parked"), seen, seat.say("parked"))
            seat.interview.unpark(int(gone))
        elif text.strip() and not seat.keep_out("park", text.strip(), sure):
            seat.interview.park(text.strip())
            seat.said = seat.say("saved")
    except RegiokoersError as error:
        seat.faults = error.faults
    return seat.answer()


@router.post("/decide")
async def decide(
    request: Request, key: str, text: str = Form(""), on: str = Form(""), sure: str = Form("")
) -> Response:
    """Keep a decision with its day."""
    seat = Seat(request, key)
    try:
        if text.strip() and not seat.keep_out("decide", text.strip(), sure):
            seat.interview.decide(text.strip(), on or datetime.date.today().isoformat())
            seat.said = seat.say("saved")
    except RegiokoersError as error:
        seat.faults = error.faults
    return seat.answer()


@router.post("/step")
async def step(
    request: Request,
    key: str,
    *,
    step: str = Form(""),
    status: str = Form(""),
    reason: str = Form(""),
    sure: str = Form(""),
    seen: str = Form(""),
) -> Response:
    """Keep what is done with a step, or that nothing is any more."""
    seat = Seat(request, key)
    if step not in seat.library.steps:
        refuse("not-asked-here", found=step[:60])
    seat.meant(("steps", step), seen, seat.library.steps[step].title.in_(seat.language))
    query = ""
    if status in STATUSES:
        if seat.keep_out("reason", reason.strip(), sure):
            return show_why(seat, step)
        seat.interview.mark(seat.library.steps[step], status, reason.strip() if status == "declined" else "")
        query = "?saved=1"
    elif seat.dossier.get(("steps", step)) is not None:
        seat.dossier.put(("steps", step), None)
        query = "?saved=1"
    return see(request, f"/regions/{key}/why/{step}{query}")
