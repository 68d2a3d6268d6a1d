"""The page of a group: one question at a time on its own device, every answer saved at once."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from fastapi import APIRouter, Form, Request, Response

from engine.consultation.personal import personal
from engine.errors import Fault, RegiokoersError, refuse
from engine.language import Fact
from engine.reports.moved import Words
from engine.reports.phrases import phrase
from engine.text import Language
from engine.web.access import Grant
from engine.web.asked import asked_fact, asked_facts, choices, read_given, typed
from engine.web.pages.board import board_page
from engine.web.pages.shared import see, shown
from engine.web.problems import Data, status_of
from engine.web.render import desk_of, language_of, page
from engine.web.tables import Tables

router = APIRouter(include_in_schema=False)
COOKIE: Final = "regiokoers_table"
A_DAY: Final = 24 * 3600


@router.get("/join")
async def join(request: Request) -> Response:
    """Ask for the code of a room."""
    return _join(request)


def _join(request: Request, code: str = "", faults: Sequence[Fault] = ()) -> Response:
    status = status_of(faults) if faults else 200
    return page(request, "join.html", status=status, code=code[:40], faults=shown(tuple(faults), language_of(request)))


@router.post("/join")
async def enter(request: Request, code: str = Form("")) -> Response:
    """Go in with a code."""
    try:
        _grant(request, code)
    except RegiokoersError as error:
        return _join(request, code, error.faults)
    return see(request, f"/room/{_tidy(code)}")


def _tidy(code: str) -> str:
    """Write a code as it was given out, however it was typed."""
    letters = "".join(one for one in code.lower() if one.isalnum())
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def _grant(request: Request, code: str) -> Grant:
    found = desk_of(request).access.check(code)
    if found is None:
        refuse("code-opens-nothing")
    desk_of(request).folder.file(found.region)
    return found


def _for_group(request: Request, code: str) -> Tables:
    """Give the tables that a code opens; a code for the board opens none."""
    found = _grant(request, code)
    if found.role != "group":
        refuse("code-opens-nothing")
    return desk_of(request).rooms.tables(found.region)


def _own(request: Request, tables: Tables) -> str:
    """Give the table of this device, empty where it has none here."""
    table, _, token = request.cookies.get(COOKIE, "").partition(".")
    return table if tables.admits(table, token) else ""


@router.get("/room/{code}")
async def room(request: Request, code: str, at: str = "") -> Response:
    """Show what a code opens: the board's picture, or the group's own page."""
    try:
        found = _grant(request, code)
        if found.role == "board":
            return board_page(request, found.region, f"/room/{code}/board")
        tables = _for_group(request, code)
        own = _own(request, tables)
        return _question(request, Seat(code, tables, own), at) if own else _name(request, code, tables)
    except RegiokoersError as error:
        return _join(request, code, error.faults)


def _name(request: Request, code: str, tables: Tables, typed_name: str = "", faults: Sequence[Fault] = ()) -> Response:
    return page(
        request,
        "table_name.html",
        status=status_of(faults) if faults else 200,
        code=code,
        region=desk_of(request).folder.region(tables.key).name,
        name=typed_name,
        suggested=len(tables.all()) + 1,
        faults=shown(tuple(faults), language_of(request)),
    )


@router.post("/room/{code}/table")
async def take_name(request: Request, code: str, name: str = Form("")) -> Response:
    """Begin a table on this device, or go on with one that the advisor set free."""
    try:
        tables = _for_group(request, code)
    except RegiokoersError as error:
        return _join(request, code, error.faults)
    try:
        table, token = tables.resume(name) or tables.begin(name)
    except RegiokoersError as error:
        return _name(request, code, tables, name[:60], error.faults)
    answer = see(request, f"/room/{code}")
    answer.set_cookie(COOKIE, f"{table}.{token}", max_age=A_DAY, httponly=True, samesite="strict")
    return answer


class Seat(NamedTuple):
    """A device at its table: the code that it came with, the tables there, and its own."""

    code: str
    tables: Tables
    own: str


def _question(
    request: Request, seat: Seat, at: str, faults: Sequence[Fault] = (), evidence: str | None = None
) -> Response:
    """Show one question, or with none left (or at `end`) all answers together."""
    desk, tables = desk_of(request), seat.tables
    desk.rooms.hear(tables.key, seat.own)
    names = [one.name for one in asked_facts(desk.library)]
    facts = tables.dossier(seat.own).region.facts
    points = list(desk.library.focus_points)
    where = at if at in names or at == "end" else next((one for one in points if one not in facts), "end")
    status = status_of(faults) if faults else 200
    known = _known(request, seat, faults)
    if where == "end":
        rows = [_row(desk.library.facts[name], seat, known["language_here"]) for name in names]
        return page(request, "group_end.html", rows=rows, **known)
    row = points if where in points else names[len(points) :]  # after the focus points all answers, then the profile
    place = row.index(where)
    turn = {
        "place": place + 1,
        "count": len(row),
        "before": row[place - 1] if place else "",
        "after": row[place + 1] if place + 1 < len(row) else "end",
    }
    return page(request, "group.html", status=status, **known, **turn, **_fact(request, seat, where, evidence))


def _known(request: Request, seat: Seat, faults: Sequence[Fault]) -> Data:
    """Give what both pages of a table know."""
    tables, language = seat.tables, language_of(request)
    region = tables.dossier(seat.own).region
    return {
        "code": seat.code,
        "region": region.name,
        "table": next((one.name for one in tables.all() if one.id == seat.own), seat.own),
        "points": len(tables.library.focus_points),
        "said": sum(name in region.facts for name in tables.library.focus_points),
        "faults": shown(tuple(faults), language),
        "language_here": language,
    }


def _fact(request: Request, seat: Seat, name: str, evidence: str | None) -> Data:
    """Give one question with what this table answered."""
    library, language = seat.tables.library, language_of(request)
    region = seat.tables.dossier(seat.own).region
    fact, value = library.facts[name], region.facts.get(name)
    return {
        "fact": name,
        "kind": fact.kind,
        "level": name in library.focus_points,
        "label": _label(fact, seat.tables, language),
        "question": (fact.question or fact.label).in_(language),
        "help": fact.help.in_(language) if fact.help else "",
        "choices": choices(fact, library, language, value),
        "typed": typed(fact, region, value),
        "range": (fact.low, fact.high),
        "answered": value is not None,
        "evidence": region.evidence.get(name, "") if evidence is None else evidence,
        "warned": [phrase(f"personal_{kind}", language) for kind in personal(evidence or "")],
    }


def _label(fact: Fact, tables: Tables, language: Language) -> str:
    about = tables.library.focus_points.get(fact.name)
    label = (about.name if about else fact.label).in_(language)
    return label[:1].upper() + label[1:]


def _row(fact: Fact, seat: Seat, language: Language) -> Data:
    tables = seat.tables
    words, region = Words(tables.library, language), tables.dossier(seat.own).region
    value = region.facts.get(fact.name)
    return {
        "fact": fact.name,
        "level": fact.kind == "level",
        "label": _label(fact, tables, language),
        "value": "" if value is None else words.value(fact.name, value),
        "evidence": region.evidence.get(fact.name, ""),
    }


@router.post("/room/{code}/answer")
async def answer(request: Request, code: str) -> Response:
    """Keep an answer and go on to the next question."""
    try:
        tables = _for_group(request, code)
    except RegiokoersError as error:
        return _join(request, code, error.faults)
    own = _own(request, tables)
    if not own:
        return see(request, f"/room/{code}")
    form = await request.form()
    name = str(form.get("fact") or "")
    evidence = " ".join(str(form.get("evidence") or "").split())
    doubtful = bool(personal(evidence)) and not form.get("keep")
    try:
        fact = asked_fact(name, tables.library)
        given = read_given(fact, [one for one in form.getlist("value") if isinstance(one, str)], tables.library)
        tables.answer(own, name, given.plain, "" if doubtful else evidence)
    except RegiokoersError as error:
        return _question(request, Seat(code, tables, own), name, error.faults, evidence)
    if doubtful:
        return _question(request, Seat(code, tables, own), name, (), evidence)
    after = str(form.get("after") or "")
    return see(request, f"/room/{code}?at={after}" if after.isidentifier() else f"/room/{code}")


@router.post("/room/{code}/here")
async def here(request: Request, code: str) -> Response:
    """Hear that a table's device is still there."""
    try:
        tables = _for_group(request, code)
    except RegiokoersError:
        return Response(status_code=403)
    if own := _own(request, tables):
        desk_of(request).rooms.hear(tables.key, own)
    return Response(status_code=204)
