"""Advice over HTTP: what first, why, what if, a way to targets, and reports."""

import asyncio
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request, Response

from engine.advice.adviser import Adviser
from engine.advice.calendar import laid
from engine.advice.find import step_named
from engine.advice.plan import Wish
from engine.errors import RegiokoersError, refuse
from engine.model.assign import read_targets
from engine.model.region import RegionFacts
from engine.reports.explaining import explanations, explanations_data
from engine.reports.handout import data_of
from engine.reports.months import Months, read_start
from engine.reports.moved import Words
from engine.reports.planned import planned_data
from engine.reports.what_if import Asked, WhatIf
from engine.text import Language
from engine.web.api.answers import JSON, PROBLEM, Capacity, Speaks, apart, as_array, as_json, written
from engine.web.api.bodies import MOST, Explained, Planned, Reported, Tried, region_of, sent
from engine.web.desk import Desk
from engine.web.handing import ONE, made
from engine.web.handing import Asked as Wanted
from engine.web.pages.shared import MEDIA, to_keep
from engine.web.problems import problem
from engine.web.render import desk_of

Sections = Annotated[list[Literal["firmness", "questions"]], Query(alias="section", max_length=2)]
NO_SECTIONS: list[Literal["firmness", "questions"]] = []
router = APIRouter(prefix="/api/v1", tags=["advice"], responses=PROBLEM)
REGIONS: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "oneOf": [
                        {"$ref": "#/components/schemas/Region"},
                        {
                            "type": "array",
                            "items": {"$ref": "#/components/schemas/Region"},
                            "minItems": 1,
                            "maxItems": MOST,
                        },
                    ]
                }
            },
            "application/yaml": {"schema": {"type": "string"}},
        },
    }
}
"""A body of one region or several, as their files have them."""


FILES: Final[dict[str, Any]] = {media.partition(";")[0]: {} for media in MEDIA.values()}
"""What a report can come as."""


def adviser_of(desk: Desk, capacity: int) -> Adviser:
    """Give an adviser for a capacity: the room's own where that is the same."""
    own = desk.adviser
    return own if capacity == own.capacity else Adviser(own.library, own.inference.engine, capacity)


@router.post("/advise", openapi_extra=REGIONS)
async def advise(
    request: Request, language: Speaks = "nl", capacity: Capacity = 3, section: Sections = NO_SECTIONS
) -> Response:
    """Give the advice for one region, or for several as an array in their order."""
    desk = desk_of(request)
    regions = await sent(request, desk.library)
    adviser = adviser_of(desk, capacity)
    found = []
    for region in regions:
        found.append(written(data_of(adviser, region, section, language)))
        await asyncio.sleep(0)  # others are answered between two regions
    return Response(found[0], media_type=JSON) if len(found) == 1 else as_array(found)


@router.post("/batch", openapi_extra=REGIONS)
async def batch(request: Request, language: Speaks = "nl", capacity: Capacity = 3) -> Response:
    """Answer every region of an array by itself: its advice, or what is wrong with it, in their order."""
    desk = desk_of(request)
    try:
        plain = await request.json()
    except (ValueError, RecursionError):
        refuse("array-expected")
    if not isinstance(plain, list):
        refuse("array-expected")
    if len(plain) > MOST:
        refuse("too-many-regions", found=len(plain), most=MOST)
    adviser = adviser_of(desk, capacity)
    found = []
    for each in plain:
        found.append(written(_one(adviser, each, language)))
        await asyncio.sleep(0)  # others are answered between two regions
    return as_array(found)


def _one(adviser: Adviser, plain: Any, language: Language) -> dict[str, Any]:
    try:
        if not isinstance(plain, dict):
            refuse("region-expected", found=str(plain)[:40])
        return data_of(adviser, region_of(plain, adviser.library), (), language)
    except RegiokoersError as error:
        return problem(error.faults, language)


@router.post("/explain")
async def explain(request: Request, asked: Explained, language: Speaks = "nl") -> Response:
    """Say why a focus point, step or rule stands where it stands, or all focus points."""
    adviser = desk_of(request).adviser
    found = adviser.assess(region_of(asked.region, adviser.library))
    each = explanations(adviser, found, asked.query)
    return as_json(explanations_data(found, each, adviser.library, language))


@router.post("/what-if")
async def what_if(request: Request, asked: Tried, language: Speaks = "nl") -> Response:
    """Say what other facts change, where the advice tips, and what would turn a step."""
    adviser = desk_of(request).adviser
    region = region_of(asked.region, adviser.library)
    wanted = Asked.read(adviser.library, asked.set, asked.sweep, {"make": asked.make, "unmake": asked.unmake})
    return as_json(await apart(lambda: WhatIf(adviser, region, wanted, language).data()))


@router.post("/plan")
async def plan(request: Request, asked: Planned, language: Speaks = "nl") -> Response:
    """Find the fewest steps to targets and lay them out in months, or name what forbids it."""
    library = desk_of(request).library
    wish = Wish(
        read_targets([f"{name}={level}" for name, level in asked.targets.items()], library),
        tuple(step_named(name, library) for name in asked.pin),
        tuple(step_named(name, library) for name in asked.without),
        asked.within,
        asked.capacity,
    )
    if both := [step.id for step in wish.pinned if step in wish.without]:
        refuse("pinned-and-left-out", found=both[0])
    region, months = region_of(asked.region, library), Months(read_start(asked.start, "start"), language)
    return as_json(await apart(_planned, adviser_of(desk_of(request), asked.capacity), region, wish, months))


def _planned(adviser: Adviser, region: RegionFacts, wish: Wish, months: Months) -> dict[str, Any]:
    return planned_data(laid(adviser, region, wish), Words(adviser.library, months.language), months)


@router.post("/report", response_class=Response, responses={200: {"content": FILES}})
async def report(request: Request, asked: Reported, language: Speaks = "nl") -> Response:
    """Make a report as a file."""
    desk = desk_of(request)
    region = region_of(asked.region, desk.library)
    wanted = Wanted.of(f"{ONE}{asked.medium}" if asked.one_page else asked.medium, asked.audience, language)
    content = await apart(made, wanted, region, desk.adviser)
    return to_keep(content, wanted.name(region.region_id), asked.medium)
