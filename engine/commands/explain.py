"""`explain`: why a focus point, step or rule stands where it stands."""

from engine.commands.call import Answer, Call, adviser_for, as_json, one_or_all, regions_of
from engine.reports.explained import ExplanationReport, overview_lines
from engine.reports.explaining import explanations, explanations_data
from engine.reports.lines import Line
from engine.reports.output import check_output


def explain(path: str, query: str | None, call: Call) -> Answer:
    """Explain one thing, or without a query the order of all focus points, for every region of a file."""
    if call.output is not None:
        check_output(call.output, (path,))
    adviser = adviser_for(call)
    regions = regions_of((path,), adviser, call.language)
    assessed = [adviser.assess(region) for region in regions]
    explained = [(found, explanations(adviser, found, query)) for found in assessed]
    library, language = adviser.library, call.language
    if call.medium == "json":
        data = [explanations_data(found, each, library, language) for found, each in explained]
        return Answer(as_json(one_or_all(data)))
    lines: list[Line] = []
    for found, each in explained:
        lines += (Line(""),) if lines else ()
        if query is None:
            lines += overview_lines(found, library, language)
        else:
            lines += ExplanationReport(found, library, language).lines(each)
    return Answer(lines)
