"""The folder: its regions, and every way to begin or open one."""

import datetime
import json
from functools import cache
from typing import Any

from fastapi import APIRouter, Form, Request, Response

from engine.advice.worth import first_of
from engine.consultation.atomic import replace_file
from engine.errors import Fault, Place, RegiokoersError, refuse
from engine.home import REGIONS
from engine.model.region import read_regions, slug
from engine.model.source_text import LARGEST, read_file
from engine.model.tree import read_trees
from engine.text import Language
from engine.text.days import day_in_words
from engine.web.desk import Desk
from engine.web.folder import LONGEST_KEY
from engine.web.pages.shared import see, sent, shown
from engine.web.problems import Data, status_of
from engine.web.render import desk_of, language_of, page

router = APIRouter(include_in_schema=False)


@router.get("/")
async def home(request: Request) -> Response:
    """Show the regions of the folder."""
    return show_home(request)


def show_home(request: Request, faults: tuple[Fault, ...] = (), **kept: Any) -> Response:
    """Show the folder; `faults` say what was refused, `kept` what was typed then."""
    desk, language = desk_of(request), language_of(request)
    regions = [_card(desk, key, language) for key in dict.fromkeys(desk.folder.keys())]
    return page(
        request,
        "home.html",
        status=status_of(faults) if faults else 200,
        regions=regions,
        others=desk.folder.others(),
        examples=_examples(),
        faults=shown(faults, language),
        kept={"name": "", **kept},
        folder=desk.folder.path.resolve().name,
    )


def _card(desk: Desk, key: str, language: Language) -> Data:
    """Give what the folder shows of one region; of one that can't be read its faults."""
    try:
        region = desk.folder.region(key)
    except RegiokoersError as error:
        return {"key": key, "name": key, "faults": shown(error.faults, language)}
    found = desk.adviser.assess(region)
    points = desk.library.focus_points
    return {
        "key": key,
        "name": region.name,
        "faults": [],
        "day": day_in_words(region.assessed_on, language) if region.assessed_on else "",
        "filled": sum(name in region.facts for name in points),
        "all": len(points),
        "first": [points[name].short.in_(language) for name in first_of(found)],
    }


@cache
def _examples() -> tuple[tuple[str, str], ...]:
    """Give the shipped regions: the name of each file, and the region's own name."""
    files = sorted(REGIONS.glob("*.yaml"))
    return tuple((one.stem, read_trees(one.read_text("utf-8"), one.name)[0].value["region"]) for one in files)


@router.post("/begin")
async def begin(request: Request, name: str = Form("")) -> Response:
    """Begin a region by its name."""
    desk = desk_of(request)
    try:
        key = desk.folder.begin(name.strip(), datetime.date.today().isoformat())
    except RegiokoersError as error:
        return show_home(request, error.faults, name=name)
    return see(request, f"/regions/{key}")


@router.post("/open")
async def open_file(request: Request) -> Response:
    """Take a region file into the folder, as it is, when it can be read."""
    desk = desk_of(request)
    try:
        key = _kept(desk, *await sent(request, LARGEST))
    except RegiokoersError as error:
        return show_home(request, error.faults)
    return see(request, f"/regions/{key}")


def _kept(desk: Desk, name: str, content: bytes) -> str:
    """Keep a region file under its region's own key and give that."""
    regions = read_regions(name, desk.library, content)
    if len(regions) > 1:
        refuse("one-region-expected", Place(name), found=len(regions))
    key = slug(regions[0].region_id)[:LONGEST_KEY].strip("-")
    if desk.folder.has(key):
        refuse("region-there-already", Place(name), found=regions[0].name)
    replace_file(desk.folder.path / f"{key}{'.json' if _is_json(content) else '.yaml'}", content)
    return key


def _is_json(content: bytes) -> bool:
    try:
        return isinstance(json.loads(content), dict)
    except ValueError:
        return False


@router.post("/example")
async def example(request: Request, name: str = Form("")) -> Response:
    """Copy one of the five regions into the folder."""
    desk = desk_of(request)
    known = {one.stem: one for one in REGIONS.glob("*.yaml")}
    try:
        if name not in known:
            refuse("region-not-here", Place(name))
        key = _kept(desk, f"{name}.yaml", read_file(known[name]))
    except RegiokoersError as error:
        return show_home(request, error.faults)
    return see(request, f"/regions/{key}")
