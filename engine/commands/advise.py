"""`advise`: the development steps of one or more regions."""

from collections.abc import Sequence
from typing import Any

from engine.advice.adviser import Adviser
from engine.commands.call import Answer, Call, adviser_for, as_json, one_or_all, regions_of
from engine.model.region import RegionFacts
from engine.reports.data import advice_data
from engine.reports.lines import Line
from engine.reports.output import check_output
from engine.reports.text import TextReport

BETWEEN = (Line(""), Line("=" * 80, "quiet"), Line(""))


def advise(paths: Sequence[str], call: Call, section: Sequence[str] = ()) -> Answer:
    """Advise on every region of every file, in the order given."""
    if call.output is not None:
        check_output(call.output, tuple(paths))
    adviser = adviser_for(call)
    regions = regions_of(paths, adviser, call.language)
    found = [_data(adviser, region, section, call) for region in regions]
    for_advisor = call.audience == "advisor"
    if call.medium == "json":
        return Answer(as_json(one_or_all(found)))
    if call.medium == "markdown":
        from engine.reports.markdown import markdown

        return Answer("\n".join(markdown(data, for_advisor=for_advisor) for data in found))
    lines: list[Line] = []
    for data in found:
        lines += BETWEEN if lines else ()
        lines += TextReport(data, for_advisor=for_advisor, ascii_only=call.ascii_only).lines()
    return Answer(lines)


def _data(adviser: Adviser, region: RegionFacts, sections: Sequence[str], call: Call) -> dict[str, Any]:
    data = advice_data(adviser.advise(region), adviser.library, call.language, adviser.inference.engine.name)
    if not sections:
        return data
    from engine.reports.sections import sections_data  # late: most calls ask for the core alone

    return {**data, **sections_data(sections, adviser, adviser.assess(region), call.language)}
