"""All regions of the folder side by side: a mirror to learn from one another, no league table."""

from collections import Counter
from collections.abc import Mapping

from fastapi import APIRouter, Request, Response

from engine.advice.portfolio import Portfolio
from engine.advice.portfolio import portfolio as side_by_side
from engine.errors import RegiokoersError
from engine.language import LEVELS
from engine.model.region import RegionFacts
from engine.reports.moved import Words
from engine.reports.side_by_side import MOST, by_name, examples_said, names_of, shared_said
from engine.web.desk import Desk
from engine.web.pages.shared import shown
from engine.web.problems import Data
from engine.web.render import desk_of, language_of, page

router = APIRouter(include_in_schema=False)


@router.get("/portfolio")
async def portfolio(request: Request, pseudonyms: str = "") -> Response:
    """Show what regions share, who waits for what, and who did it before."""
    desk, language, hidden = desk_of(request), language_of(request), pseudonyms == "true"
    regions, broken = _regions(desk)
    words = desk.words(language)
    found = side_by_side(desk.adviser, regions)
    names = names_of(found, words, pseudonyms=hidden)
    return page(
        request,
        "portfolio.html",
        pseudonyms=hidden,
        count=len(found.members),
        points=[one.short.in_(language) for one in desk.library.focus_points.values()],
        rows=_matrix(found, names, words),
        shared=[(heading, said[:MOST], max(0, len(said) - MOST)) for heading, said in shared_said(found, names, words)],
        examples=examples_said(found, names, words),
        levels=list(enumerate(LEVELS[language])),
        broken=[] if hidden else [one for error in broken for one in shown(error.faults, language)],
    )


def _regions(desk: Desk) -> tuple[list[RegionFacts], list[RegiokoersError]]:
    """Read all regions that can be read; of two pictures of one region on one day the first file counts."""
    found: list[RegionFacts] = []
    broken: list[RegiokoersError] = []
    seen: Counter[tuple[str, str | None]] = Counter()
    for key in dict.fromkeys(desk.folder.keys()):
        try:
            region = desk.folder.region(key)
        except RegiokoersError as error:
            broken.append(error)
            continue
        seen[region.region_id, region.assessed_on] += 1
        if seen[region.region_id, region.assessed_on] == 1:
            found.append(region)
    return found, broken


def _matrix(found: Portfolio, names: Mapping[str, str], words: Words) -> list[Data]:
    return [
        {
            "name": names[member.region.region_id],
            "levels": [member.region.level(point) for point in words.library.focus_points],
        }
        for member in by_name(found, names)
    ]
