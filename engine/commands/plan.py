"""`plan`: the smallest set of steps to the targets, in months."""

from collections.abc import Sequence

from engine.advice.calendar import laid
from engine.advice.find import step_named
from engine.advice.plan import Wish
from engine.commands.call import Answer, Call, adviser_for, as_json, one_or_all, regions_of
from engine.commands.hand import hand, medium_of, page_for
from engine.errors import refuse
from engine.model.assign import read_targets
from engine.reports.handed import HANDED, About
from engine.reports.months import Months, read_start
from engine.reports.moved import Words
from engine.reports.output import check_output
from engine.reports.planned import PlanReport, planned_data, planned_drawn


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
    asked = Wish(read_targets(target, library), pinned, left_out, within, call.capacity)
    plans = [laid(adviser, one, asked) for one in regions_of((path,), adviser, call.language)]
    found = any(each.one.conflict for each in plans)
    words = Words(library, call.language)
    if medium == "json":
        return Answer(as_json(one_or_all([planned_data(one, words, months) for one in plans])), found)
    if medium in HANDED and len(plans) > 1:
        refuse("one-region-only", count=len(plans), medium=medium)
    page = page_for(medium)
    for one in plans:
        page.blank()
        PlanReport(page, one, words, months).add(ascii_only=call.ascii_only)
    first = plans[0]
    about = About(first.region.name, library.sha256, first.region.sha256)
    drawn = planned_drawn(first, words, months)
    return hand(page, medium, about, drawn, call, found=found)
