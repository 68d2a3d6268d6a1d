"""What programs send: a region as its file has it, and what is asked of it."""

import json
from typing import Annotated, Any, Final

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from engine.errors import refuse
from engine.model.library import Library
from engine.model.region import RegionFacts, read_regions

REGION: Final = "x-region-file"
"""The mark by which the description of the interface puts in the schema of a region file."""
Region = Annotated[dict[str, Any], WithJsonSchema({REGION: True})]
Word = Annotated[str, Field(max_length=200)]
Words = Annotated[list[Word], Field(max_length=50)]
MOST: Final = 1000
"""Regions in one call."""


class Strict(BaseModel):
    """A body in which nothing else may stand."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Explained(Strict):
    """A region, and what to explain: a focus point, step or rule by its id or name; without it all focus points."""

    region: Region
    query: Word | None = None


class Tried(Strict):
    """A region, and what to try: facts as `fact=value`, facts to sweep (two at most), a step to make or unmake."""

    region: Region
    set: Words = []
    sweep: Annotated[list[Word], Field(max_length=2)] = []
    make: Annotated[list[Word], Field(max_length=1)] = []
    unmake: Annotated[list[Word], Field(max_length=1)] = []


class Planned(Strict):
    """A region, its targets by focus point (else its own), and what limits the plan."""

    region: Region
    targets: dict[Word, Annotated[int, Field(ge=0, le=4)]] = {}
    pin: Words = []
    without: Words = []
    within: Annotated[int, Field(ge=1, le=600)] | None = None
    capacity: Annotated[int, Field(ge=1, le=99)] = 3
    start: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None


class Reported(Strict):
    """A region, and the report that is made of it."""

    region: Region
    medium: Annotated[str, Field(pattern="^(html|docx|pdf|markdown|xlsx|csv|ics|json)$")] = "pdf"
    one_page: bool = False
    audience: Annotated[str, Field(pattern="^(board|advisor)$")] = "board"


async def sent(request: Request, library: Library) -> list[RegionFacts]:
    """Read the regions of a body as a region file is read: JSON or YAML, one or several."""
    found = read_regions("body", library, await request.body())
    if len(found) > MOST:
        refuse("too-many-regions", found=len(found), most=MOST)
    return found


def region_of(plain: dict[str, Any], library: Library) -> RegionFacts:
    """Read the region of a body that asks more."""
    return read_regions("region", library, json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass"))[0]
