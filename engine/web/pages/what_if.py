"""What if: a second picture beside the real one, to take over or to throw away."""

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import ImmutableMultiDict

from engine.consultation.dossier import Path_, place_of
from engine.errors import Fault, RegiokoersError
from engine.web.asked import asked_facts
from engine.web.pages.shared import see
from engine.web.problems import Data, status_of
from engine.web.render import page
from engine.web.seat import Seat, shown_faults
from engine.web.tried import Trial, Tried, read_tried

router = APIRouter(prefix="/regions/{key}/what-if", include_in_schema=False)


def _tried(asked: ImmutableMultiDict[str, Any], seat: Seat) -> Tried:
    words = {name: [str(one) for one in asked.getlist(name)] for name in asked}
    return read_tried(words, seat.library, seat.dossier.region)


@router.get("")
async def what_if(request: Request, key: str) -> Response:
    """Show what would be different."""
    seat = Seat(request, key)
    try:
        tried = _tried(request.query_params, seat)
    except RegiokoersError as error:
        return await _page(seat, Tried({}), error.faults)
    return await _page(seat, tried)


async def _page(seat: Seat, tried: Tried, faults: tuple[Fault, ...] = ()) -> Response:
    data = await run_in_threadpool(_data, seat, tried)
    status = status_of(faults) if faults else 200
    return page(seat.request, "what_if.html", status=status, faults=shown_faults(faults, seat), **data)


def _data(seat: Seat, tried: Tried) -> Data:
    words = seat.desk.words(seat.language)
    trial = Trial(seat.desk.adviser, seat.dossier.region, tried, words)
    now, then = trial.sides()
    return {
        "key": seat.key,
        "region": seat.dossier.region.name,
        "seen": seat.version,
        "controls": trial.controls(),
        "facts": [
            (one.name, words.capital(one.name), one.kind == "level")
            for one in asked_facts(seat.library)
            if one.name not in tried.given
        ],
        "now": now,
        "then": then,
        "same": trial.difference.same,
        "moves": trial.moves(),
        "because": trial.because(),
    }


@router.post("")
async def take_over(request: Request, key: str) -> Response:
    """Take what was tried over into the dossier, as one change that undo takes back as one."""
    seat = Seat(request, key)
    form = await request.form()
    seen = str(form.get("seen") or "")
    words = {name: [str(one) for one in form.getlist(name)] for name in form if name != "seen"}
    tried = Tried({})
    try:
        tried = read_tried(words, seat.library, seat.dossier.region)
        changes: dict[Path_, object] = {}
        for name, given in tried.given.items():
            if given.value != seat.dossier.region.facts.get(name) or given.ends:
                path = place_of(name, seat.library)
                seat.meant(path, seen, name)
                changes[path] = seat.interview.entry(name, given.plain)
        if changes:
            seat.dossier.put_all(changes)
    except RegiokoersError as error:
        return await _page(seat, tried, error.faults)
    return see(request, f"/regions/{key}")
