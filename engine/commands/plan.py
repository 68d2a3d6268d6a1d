"""`plan`: the smallest set of steps to the targets, in months."""

from collections.abc import Mapping, Sequence

from engine.advice.adviser import Adviser
from engine.advice.calendar import entries, loads
from engine.advice.plan import Wish, planned
from engine.commands.call import Answer, Call, adviser_for, as_json, one_or_all, regions_of
from engine.commands.hand import hand, medium_of, page_for
from engine.commands.what_if import step_named
from engine.errors import Place, refuse
from engine.model.assign import read_assignments
from engine.model.library import Library
from engine.model.region import RegionFacts
from engine.reports.handed import HANDED, About
from engine.reports.months import Months, read_start
from engine.reports.moved import Words
from engine.reports.output import check_output
from engine.reports.planned import Laid, PlanReport, planned_data, planned_drawn


def plan(
    path: str,
    call: Call,
    *,
    target: Sequence[str] = (),
    within: int | None = None,
    pin: Sequence[str] = (),
    without: Sequence[str] = (),
    start: str | None = None,
) -> Answer:
    """Plan the way to the targets of the call, or of the file, for every region of a file."""
    if call.output is not None:
        check_output(call.output, (path,))
    medium = medium_of(call)
    months = Months(read_start(start, "--start"), call.language)
    adviser = adviser_for(call)
    library = adviser.library
    pinned = tuple(step_named(name, library) for name in pin)
    left_out = tuple(step_named(name, library) for name in without)
    if both := [step.id for step in pinned if step in left_out]:
        refuse("pinned-and-left-out", found=both[0])
    asked = Wish(_targets(target, library), pinned, left_out, within, call.capacity)
    laid = [_laid(adviser, one, asked) for one in regions_of((path,), adviser, call.language)]
    found = any(each.one.conflict for each in laid)
    words = Words(library, call.language)
    if medium == "json":
        return Answer(as_json(one_or_all([planned_data(one, words, months) for one in laid])), found)
    if medium in HANDED and len(laid) > 1:
        refuse("one-region-only", count=len(laid), medium=medium)
    page = page_for(medium)
    for one in laid:
        page.blank()
        PlanReport(page, one, words, months).add(ascii_only=call.ascii_only)
    first = laid[0]
    about = About(first.region.name, library.sha256, first.region.sha256)
    drawn = planned_drawn(first, words, months)
    return hand(page, medium, about, drawn, call, found=found)


def _targets(words: Sequence[str], library: Library) -> Mapping[str, int]:
    """Read the targets of a call."""
    found: dict[str, int] = {}
    for word in words:
        for name, level in read_assignments([word], library, "--target").values.items():
            if name not in library.focus_points or not isinstance(level, int):
                refuse("target-not-level", Place(f"--target {word}"), found=word)
            found[name] = level
    return found


def _laid(adviser: Adviser, region: RegionFacts, asked: Wish) -> Laid:
    if not asked.targets and not asked.pinned and not region.targets:
        refuse("plan-without-target", Place(region.name))
    own = {} if asked.targets or asked.pinned else region.targets
    wish = Wish({**own, **asked.targets}, asked.pinned, asked.without, asked.within, asked.capacity)
    found = adviser.assess(region)
    one = planned(adviser, found, wish)
    calendar = entries(adviser, found, one.plan) if one.plan else ()
    return Laid(region, one, calendar, loads(calendar))
