"""`compare`: progress between two dated files of one region."""

from pathlib import Path

from engine.advice.adviser import Adviser
from engine.advice.progress import progress
from engine.commands.call import Answer, Call, adviser_for, as_json, regions_of
from engine.commands.hand import hand, medium_of, page_for
from engine.errors import Place, refuse
from engine.model.region import RegionFacts
from engine.reports.handed import About
from engine.reports.moved import Words
from engine.reports.output import check_output
from engine.reports.progressed import add_progress, progress_data, progress_drawn


def compare(old: str, new: str, call: Call, *, home_old: Path | None = None) -> Answer:
    """Compare the earlier picture with the later one; `--home-old` names the library of that time."""
    if call.output is not None:
        check_output(call.output, (old, new))
    if old == new == "-":
        refuse("stdin-twice")
    medium = medium_of(call)
    later = adviser_for(call)
    earlier = adviser_for(call._replace(home=home_old)) if home_old else later
    before, after = the_region(old, earlier, call), the_region(new, later, call)
    again = the_region(old, later, call) if home_old and old != "-" else before
    found = progress(earlier, before, later, again, after)
    words = Words(later.library, call.language)
    if medium == "json":
        return Answer(as_json(progress_data(found, words, (earlier.library.sha256, later.library.sha256))))
    page = page_for(medium)
    add_progress(page, found, words)
    about = About(after.name, later.library.sha256, after.sha256)
    return hand(page, medium, about, progress_drawn(found, words), call)


def the_region(path: str, adviser: Adviser, call: Call) -> RegionFacts:
    """Read the one region of a file."""
    regions = regions_of((path,), adviser, call.language)
    if len(regions) > 1:
        refuse("one-region-expected", Place(path), found=len(regions))
    return regions[0]
