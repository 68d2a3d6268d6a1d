"""A region's files: the dossier itself, its moments, reports to hand out, and its deletion."""

import datetime
from typing import Final

from fastapi import APIRouter, Form, Request, Response
from starlette.concurrency import run_in_threadpool

from engine.advice.progress import progress
from engine.consultation.atomic import make_folder, replace_file
from engine.errors import Fault, RegiokoersError, fault
from engine.model.region import RegionFacts
from engine.model.source_text import read_file
from engine.text import LANGUAGES, Language
from engine.text.days import day_in_words
from engine.web.folder import EXPORTS
from engine.web.handing import BUTTONS, Asked, made
from engine.web.moments import Moment, Moments
from engine.web.moved import moved_data
from engine.web.named import tidy
from engine.web.pages.shared import see, shown, to_keep
from engine.web.problems import Data, status_of
from engine.web.render import desk_of, language_of, page

router = APIRouter(include_in_schema=False, prefix="/regions/{key}/files")
NOW: Final = "now"


@router.get("")
async def files(request: Request, key: str) -> Response:
    """Show what there is of a region, and what can be made of it."""
    return _files(request, key)


def _files(request: Request, key: str, faults: tuple[Fault, ...] = ()) -> Response:
    desk, language = desk_of(request), language_of(request)
    kept = desk.folder.path / EXPORTS / key
    return page(
        request,
        "files.html",
        status=status_of(faults) if faults else 200,
        key=key,
        region=desk.folder.region(key).name,
        file=desk.folder.file(key).name,
        moments=[_row(one, language) for one in Moments(desk.folder, key).all()],
        kept=sorted(one.name for one in kept.iterdir() if one.is_file()) if kept.is_dir() else [],
        buttons=BUTTONS,
        faults=shown(faults, language),
    )


def _row(one: Moment, language: Language) -> Data:
    day = day_in_words(one.at.date().isoformat(), language)
    return {"id": one.id, "name": one.name, "day": day, "time": f"{one.at:%H:%M}"}


@router.get("/region")
async def region_file(request: Request, key: str) -> Response:
    """Give the region file as it is."""
    path = desk_of(request).folder.file(key)
    return to_keep(read_file(path), path.name, "json" if path.suffix.lower() == ".json" else "yaml")


@router.post("/moments")
async def keep_moment(request: Request, key: str, name: str = Form("")) -> Response:
    """Keep this moment under a name."""
    desk = desk_of(request)
    desk.folder.region(key)
    if not tidy(name):
        return _files(request, key, (fault("moment-name-needed"),))
    Moments(desk.folder, key).keep(name, datetime.datetime.now())
    return see(request, f"/regions/{key}/files#moments")


@router.get("/compare")
async def compare(request: Request, key: str, before: str = "", after: str = NOW) -> Response:
    """Compare two moments, or a moment with now."""
    desk, language = desk_of(request), language_of(request)
    moments = Moments(desk.folder, key)
    try:
        pictures = [_picture(request, key, moments, one) for one in (before, after)]
    except RegiokoersError as error:
        return _files(request, key, error.faults)
    found = progress(desk.adviser, pictures[0], desk.adviser, pictures[0], pictures[1])
    names = {one.id: _row(one, language) for one in moments.all()}
    return page(
        request,
        "compare.html",
        key=key,
        region=pictures[1].name,
        before=names[before],
        after=names.get(after),
        moved=moved_data(found, desk.words(language)),
    )


def _picture(request: Request, key: str, moments: Moments, which: str) -> RegionFacts:
    return desk_of(request).folder.region(key) if which == NOW else moments.region(which)


@router.post("/restore")
async def restore(request: Request, key: str, moment: str = Form("")) -> Response:
    """Go back to a moment; undo at the table goes forward again."""
    desk = desk_of(request)
    try:
        Moments(desk.folder, key).restore(moment, desk.folder.open(key))
    except RegiokoersError as error:
        return _files(request, key, error.faults)
    return see(request, f"/regions/{key}/files?restored=1")


@router.post("/undo")
async def undo(request: Request, key: str) -> Response:
    """Take back the last change, such as going back to a moment."""
    desk_of(request).folder.open(key).undo()
    return see(request, f"/regions/{key}/files")


@router.post("/report")
async def report(request: Request, key: str) -> Response:
    """Make a report, give it, and keep it beside the dossier where that is asked."""
    desk, form = desk_of(request), await request.form()
    region = desk.folder.region(key)
    language: Language = next((one for one in LANGUAGES if one == form.get("report_language")), language_of(request))
    try:
        asked = Asked.of(str(form.get("button") or ""), str(form.get("audience") or ""), language)
        content = await run_in_threadpool(made, asked, region, desk.adviser)
    except RegiokoersError as error:
        return _files(request, key, error.faults)
    name = asked.name(key)
    if form.get("keep"):
        place = desk.folder.path / EXPORTS / key
        make_folder(place)
        replace_file(place / name, content)
    return to_keep(content, name, asked.medium)


@router.get("/kept/{name}")
async def kept_report(request: Request, key: str, name: str) -> Response:
    """Give a report that was kept."""
    desk = desk_of(request)
    desk.folder.file(key)
    place = desk.folder.path / EXPORTS / key
    known = {one.name: one for one in place.iterdir()} if place.is_dir() else {}
    found = known.get(name)
    if found is None or found.is_symlink() or not found.is_file():
        return _files(request, key, (fault("report-not-kept"),))
    return to_keep(found.read_bytes(), name, Asked.medium_of(name))


@router.get("/delete")
async def ask_delete(request: Request, key: str) -> Response:
    """Name all that goes with a region, before it goes."""
    return _ask_delete(request, key)


def _ask_delete(request: Request, key: str, faults: tuple[Fault, ...] = ()) -> Response:
    desk, language = desk_of(request), language_of(request)
    going = [one.relative_to(desk.folder.path) for one in desk.folder.belongings(key)]
    return page(
        request,
        "delete.html",
        status=422 if faults else 200,
        key=key,
        region=_name_of(request, key),
        going=[str(one) for one in reversed(going)],
        faults=shown(faults, language),
    )


def _name_of(request: Request, key: str) -> str:
    """Give the region's name; a file that can't be read is called by its key, for it can be deleted too."""
    try:
        return desk_of(request).folder.region(key).name
    except RegiokoersError:
        return key


@router.post("/delete")
async def delete(request: Request, key: str, sure: str = Form("")) -> Response:
    """Delete a region with everything that belongs to it."""
    desk = desk_of(request)
    desk.folder.file(key)
    if not sure:
        return _ask_delete(request, key, (fault("delete-unconfirmed"),))
    desk.folder.delete(key)
    desk.rooms.forget(key)
    desk.sittings.forget(key)
    return see(request, "/")
