"""`advise`: the development steps of one or more regions."""

from collections.abc import Sequence
from pathlib import Path

from engine.commands.call import Answer, Call, adviser_for, as_json, one_or_all, regions_of
from engine.commands.publish import Wanted, check_call, medium_of, published
from engine.reports.handout import data_of
from engine.reports.lines import Line
from engine.reports.output import check_output
from engine.reports.published import PUBLISHED
from engine.reports.text import TextReport

BETWEEN = (Line(""), Line("=" * 80, "quiet"), Line(""))


def advise(
    paths: Sequence[str],
    call: Call,
    section: Sequence[str] = (),
    template: Path | None = None,
    one_page: bool = False,
) -> Answer:
    """Advise on every region of every file, in the order given."""
    if call.output is not None:
        check_output(call.output, (*paths, *([str(template)] if template else [])))
    medium = medium_of(call)
    wanted = Wanted(section, template, one_page)
    check_call(medium, call, wanted)
    adviser = adviser_for(call)
    regions = regions_of(paths, adviser, call.language)
    found = [data_of(adviser, region, section, call.language) for region in regions]
    if medium in PUBLISHED:
        return published(found, regions, adviser, call, wanted)
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
