"""`portfolio`: all regions of a folder side by side."""

from collections import Counter

from engine.advice.portfolio import portfolio as side_by_side
from engine.commands.call import Answer, Call, adviser_for, as_json, regions_of
from engine.commands.hand import hand, medium_of, page_for
from engine.errors import Place, refuse
from engine.model.folder import region_files
from engine.model.region import RegionFacts
from engine.reports.handed import About
from engine.reports.moved import Words
from engine.reports.output import check_output
from engine.reports.side_by_side import PortfolioReport, names_of, portfolio_data


def portfolio(folder: str, call: Call, *, pseudonyms: bool = False) -> Answer:
    """Lay all regions of a folder side by side; several files of one region are its history."""
    paths = region_files(folder)
    if call.output is not None:
        check_output(call.output, paths)
    medium = medium_of(call)
    adviser = adviser_for(call)
    regions = regions_of(paths, adviser, call.language)
    _check_days(folder, regions)
    found = side_by_side(adviser, regions)
    words = Words(adviser.library, call.language)
    names = names_of(found, words, pseudonyms=pseudonyms)
    if medium == "json":
        return Answer(as_json(portfolio_data(found, words, names)))
    page = page_for(medium)
    PortfolioReport(page, found, words, names).add(pseudonyms=pseudonyms)
    return hand(page, medium, About("", adviser.library.sha256), {}, call)


def _check_days(folder: str, regions: list[RegionFacts]) -> None:
    """Refuse two pictures of one region from the same day: nobody knows which is the later one."""
    pictures = Counter((one.region_id, one.assessed_on) for one in regions)
    for (region, day), count in pictures.items():
        if count > 1:
            refuse("picture-twice", Place(folder), region=region, found=count, day=day or "?")
