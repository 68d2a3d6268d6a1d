"""`explain`: why a focus point, step or rule stands where it stands."""

from engine.advice.adviser import Adviser, Assessment
from engine.advice.explain import Explainer, Explanation
from engine.advice.find import find
from engine.commands.call import Answer, Call, adviser_for, as_json, one_or_all, regions_of
from engine.reports.explained import ExplanationReport, explanation_data, overview_lines
from engine.reports.lines import Line
from engine.reports.output import check_output


def explain(path: str, query: str | None, call: Call) -> Answer:
    """Explain one thing, or without a query the order of all focus points, for every region of a file."""
    if call.output is not None:
        check_output(call.output, (path,))
    adviser = adviser_for(call)
    regions = regions_of((path,), adviser, call.language)
    assessed = [adviser.assess(region) for region in regions]
    explained = [(found, _explanations(adviser, found, query)) for found in assessed]
    library, language = adviser.library, call.language
    if call.medium == "json":
        data = [
            {
                "format": 1,
                "region": found.region.name,
                "region_id": found.region.region_id,
                "language": language,
                "explanations": [explanation_data(one, library, language) for one in explanations],
            }
            for found, explanations in explained
        ]
        return Answer(as_json(one_or_all(data)))
    lines: list[Line] = []
    for found, explanations in explained:
        lines += (Line(""),) if lines else ()
        if query is None:
            lines += overview_lines(found, library, language)
        else:
            lines += ExplanationReport(found, library, language).lines(explanations)
    return Answer(lines)


def _explanations(adviser: Adviser, found: Assessment, query: str | None) -> list[Explanation]:
    explainer = Explainer(adviser, found)
    if query is None:
        return [explainer.focus_point(name) for name in adviser.library.focus_points]
    kind, id_ = find(query, adviser.library)
    if kind == "focus_point":
        return [explainer.focus_point(id_)]
    if kind == "step":
        return [explainer.step(adviser.library.steps[id_])]
    return [explainer.rule(rule) for rule in adviser.library.rules_of(id_)]
