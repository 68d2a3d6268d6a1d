"""`what-if`: other facts, the tipping points of a fact, and what would turn a step."""

from collections.abc import Sequence

from engine.commands.call import Answer, Call, adviser_for, as_json, one_or_all, regions_of
from engine.reports.lines import Line
from engine.reports.output import check_output
from engine.reports.what_if import Asked, WhatIf


def what_if(
    path: str,
    call: Call,
    *,
    set: Sequence[str] = (),  # noqa: A002  the option's own name
    sweep: Sequence[str] = (),
    make: Sequence[str] = (),
    unmake: Sequence[str] = (),
) -> Answer:
    """Answer every question of the call for every region of a file; `--set` holds for all of them."""
    if call.output is not None:
        check_output(call.output, (path,))
    adviser = adviser_for(call)
    asked = Asked.read(adviser.library, set, sweep, {"make": make, "unmake": unmake})
    regions = regions_of((path,), adviser, call.language)
    shown = [WhatIf(adviser, region, asked, call.language) for region in regions]
    if call.medium == "json":
        return Answer(as_json(one_or_all([one.data() for one in shown])))
    lines: list[Line] = []
    for one in shown:
        lines += (Line(""),) if lines else ()
        lines += one.lines()
    return Answer(lines)
