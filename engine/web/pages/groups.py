"""What groups see, before the advisor: who is there, where they differ, and settling that one by one."""

import datetime
import io
from collections.abc import Sequence
from typing import Any, Final

from fastapi import APIRouter, Form, Request, Response

from engine.consultation.settle import keep_readings, settle, take_agreed
from engine.errors import Fault, Place, RegiokoersError, refuse
from engine.model.source_text import LARGEST
from engine.text import Language, Text
from engine.web.access import HOURS
from engine.web.asked import asked_fact, read_given
from engine.web.desk import Desk
from engine.web.forms import empty_form
from engine.web.pages.shared import all_sent, see, shown, to_keep, unchanged, version, versioned
from engine.web.problems import Data, status_of
from engine.web.render import desk_of, language_of, page
from engine.web.seen import seen
from engine.web.spreads import Spreads
from engine.web.tables import Table

router = APIRouter(include_in_schema=False, prefix="/regions/{key}/groups")
LONGEST_HOURS: Final = 24
_FORM: Final = Text("tafel", "table")


@router.get("")
async def groups(request: Request, key: str) -> Response:
    """Show the room of a region: its code, its tables, and what they see."""
    return _groups(request, key)


def _groups(request: Request, key: str, faults: Sequence[Fault] = ()) -> Response:
    desk, language = desk_of(request), language_of(request)
    region = desk.folder.region(key)
    return page(
        request,
        "groups.html",
        status=status_of(faults) if faults else 200,
        key=key,
        region=region.name,
        group=_door(request, desk, key, "group"),
        board=_door(request, desk, key, "board"),
        hours=HOURS,
        alone=not desk.settings.network,
        faults=shown(tuple(faults), language),
        **_tables(request, key),
        **_seen(request, key),
    )


def _door(request: Request, desk: Desk, key: str, role: Any) -> Data:
    """Give how people come in: the code and link where they can be shown, and until when the door is open."""
    code, grant = desk.rooms.code(key, role), desk.rooms.grant(key, role)
    link = str(request.base_url).rstrip("/") + f"/room/{code.text}" if code else ""
    until = f"{datetime.datetime.fromtimestamp(grant.until):%H:%M}" if grant else ""
    return {"code": code.text if code else "", "link": link, "until": until, "picture": _qr(link) if link else ""}


def _qr(link: str) -> str:
    """Draw a link for the camera of a telephone, as the source of a picture."""
    from base64 import b64encode

    import segno

    picture = io.BytesIO()
    segno.make(link, error="m").save(picture, kind="svg", scale=4, border=2, light="#ffffff", xmldecl=False)
    return f"data:image/svg+xml;base64,{b64encode(picture.getvalue()).decode()}"


def _tables(request: Request, key: str) -> dict[str, Any]:
    """Give who is there, and the version of that."""
    desk, language = desk_of(request), language_of(request)
    tables = [_table(desk, key, each, language) for each in desk.rooms.tables(key).all()]
    return {"tables": tables, "tables_seen": version(language, tables)}


def _version(request: Request, key: str) -> str:
    """Name what the tables and the dossier say now, as this page shows it."""
    desk = desk_of(request)
    dossier = desk.folder.open(key)
    shown_as = (language_of(request), _by_name(request))
    return version(desk.rooms.tables(key).version(), dossier.region.sha256, len(dossier.journal.entries), *shown_as)


def _by_name(request: Request) -> bool:
    return request.query_params.get("names") == "1"


def _seen(request: Request, key: str) -> dict[str, Any]:
    """Give what the tables see: what matters first, what else differs, and what is alike."""
    desk, names = desk_of(request), _by_name(request)
    words, dossier, one = desk.words(language_of(request)), desk.folder.open(key), seen(desk, key)
    found: dict[str, Any] = {
        "spread_seen": _version(request, key),
        "any_answers": one is not None,
        "names": names,
        "undo": dossier.journal.undoable() is not None,
    }
    if one is None:
        return found
    spreads = Spreads(dossier, one, words, names=names)
    return {
        **found,
        "matter": spreads.all(one.merged.matter),
        "rest": spreads.all(each for each in one.merged.spreads if not each.turns),
        "agreed": [spreads.said(name, value) for name, value in one.agreed.items()],
        "news": len(one.news),
        "first": words.names(one.merged.first),
    }


def _table(desk: Desk, key: str, one: Table, language: Language) -> Data:
    points = desk.library.focus_points
    facts = one.region.facts if one.region else {}
    heard = desk.rooms.seen(key, one.id)
    return {
        "id": one.id,
        "name": one.name,
        "levels": sum(name in facts for name in points),
        "all": len(points),
        "others": sum(name not in points for name in facts),
        "present": heard.present,
        "faults": shown(one.faults, language),
    }


@router.get("/here")
async def here(request: Request, key: str) -> Response:
    """Give who is there, where that changed."""
    found = _tables(request, key)
    if (same := unchanged(request, found["tables_seen"])) is not None:
        return same
    return versioned(page(request, "groups_here.html", key=key, **found), found["tables_seen"])


@router.get("/now")
async def now(request: Request, key: str) -> Response:
    """Give what the tables see, where that changed."""
    there = _version(request, key)
    if (same := unchanged(request, there)) is not None:
        return same
    return versioned(page(request, "groups_now.html", key=key, **_seen(request, key)), there)


@router.post("/door")
async def door(request: Request, key: str, role: str = Form("group"), hours: str = Form("")) -> Response:
    """Open the room with a new code, or close it where no hours are given."""
    desk = desk_of(request)
    desk.folder.region(key)
    kind: Any = "board" if role == "board" else "group"
    span = float(hours) if hours.isdecimal() else 0
    if span:
        desk.rooms.open(key, kind, min(span, LONGEST_HOURS))
    else:
        desk.rooms.close(key, kind)
    return see(request, f"/regions/{key}/groups")


@router.post("/settle")
async def settle_one(request: Request, key: str) -> Response:
    """Settle one difference: the value goes into the region's own file, with all readings beside it."""
    desk, form = desk_of(request), await request.form()
    name = str(form.get("fact") or "")
    try:
        fact = asked_fact(name, desk.library)
        one = seen(desk, key)
        spread = next((each for each in one.merged.spreads if each.fact == name), None) if one else None
        if one is None or spread is None:
            refuse("not-asked-here", Place(""), found=name[:60])
        given = read_given(fact, [str(each) for each in form.getlist("value")], desk.library)
        if given.value is None:
            refuse("value-not-offered", Place(""), name=fact.label.in_(language_of(request)))
        dossier = desk.folder.open(key)
        keep_readings(dossier, one.readings, desk.library)
        value = one.ends(name, given.value) or given.value
        settle(dossier, spread, value, str(form.get("evidence") or "").strip(), sure=bool(form.get("sure")))
    except RegiokoersError as error:
        return _groups(request, key, error.faults)
    return see(request, f"/regions/{key}/groups")


@router.post("/agreed")
async def take_over_agreed(request: Request, key: str) -> Response:
    """Take over, as one change, all that every table sees alike."""
    desk = desk_of(request)
    dossier, one = desk.folder.open(key), seen(desk, key)
    if one is not None:
        keep_readings(dossier, one.readings, desk.library)
        take_agreed(dossier, one.merged, one.agreed)
    return see(request, f"/regions/{key}/groups")


@router.post("/undo")
async def undo(request: Request, key: str) -> Response:
    """Take back the last change in the dossier."""
    desk_of(request).folder.open(key).undo()
    return see(request, f"/regions/{key}/groups")


@router.post("/tables")
async def upload(request: Request, key: str) -> Response:
    """Take in readings that came as files."""
    tables = desk_of(request).rooms.tables(key)
    faults: list[Fault] = []
    files = await all_sent(request, LARGEST)
    try:
        if not files:
            refuse("file-to-send-needed")
    except RegiokoersError as error:
        faults += error.faults
    for name, content in files:
        try:
            tables.take_in(name, content, language_of(request))
        except RegiokoersError as error:
            faults += error.faults
    return _groups(request, key, faults) if faults else see(request, f"/regions/{key}/groups")


@router.post("/tables/{table}/free")
async def set_free(request: Request, key: str, table: str) -> Response:
    """Let a table go on with another device."""
    desk_of(request).rooms.tables(key).set_free(table)
    return see(request, f"/regions/{key}/groups")


@router.post("/tables/{table}/remove")
async def remove(request: Request, key: str, table: str) -> Response:
    """Take a table away."""
    desk_of(request).rooms.tables(key).remove(table)
    return see(request, f"/regions/{key}/groups")


@router.get("/form")
async def form_as_text(request: Request, key: str) -> Response:
    """Give a region file that a group can fill in without the network."""
    tables, language = desk_of(request).rooms.tables(key), language_of(request)
    return to_keep(tables.form(language).encode(), f"{key}-{_FORM.in_(language)}.yaml", "yaml")


@router.get("/form.xlsx")
async def form_as_workbook(request: Request, key: str) -> Response:
    """Give a form in Excel that a group can fill in without the network."""
    desk, language = desk_of(request), language_of(request)
    content = empty_form(desk.folder.region(key), desk.library, language)
    return to_keep(content, f"{key}-{_FORM.in_(language)}.xlsx", "xlsx")
