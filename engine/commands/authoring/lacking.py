"""What the cases of rules lack, shown with the cases that would help, or written into the rules' files."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from engine.authoring.cases import facts_of_case
from engine.authoring.phrases import said
from engine.authoring.workbench import Workbench
from engine.errors import Fault, render
from engine.language import Facts
from engine.model.library import Case, Rule
from engine.text import Language


class Lack(NamedTuple):
    """Something that no case of a rule shows: a case that would, its fault, and what tells whether facts show it."""

    rule: Rule
    case: Case
    fault: Fault
    shown_by: Callable[[Facts], bool]
    mark: Any = None


def found_lines(lacking: Sequence[Lack], language: Language) -> list[str]:
    """Say what is lacking, each with the case that would show it."""
    from engine.authoring.rewrite import spelled_case

    blocks = []
    for one in sorted(lacking, key=lambda one: (one.fault.place.path, one.fault.place.line or 0)):
        blocks.append(render(one.fault, language))
        blocks.append(f"  {said('this_case', language)}:")
        blocks += [f"  {line}" for line in spelled_case(one.case).splitlines()]
    return [*blocks, ""] if blocks else []


def lack_data(one: Lack) -> dict[str, Any]:
    """Give what is lacking as plain data."""
    facts = {name: list(value) if isinstance(value, tuple) else value for name, value in one.case.facts.items()}
    case = {"name": one.case.name, "facts": facts, "expect": one.case.expect}
    place = {"path": one.fault.place.path, "line": one.fault.place.line, "column": one.fault.place.column}
    return {"code": one.fault.code, "rule": one.rule.id, **place, **dict(one.fault.words), "case": case}


def write_cases(lacking: Sequence[Lack], bench: Workbench, language: Language) -> list[str]:
    """Write the cases into their rules' files, as few as show everything, and say what was written."""
    from engine.authoring.rewrite import add_cases

    chosen: dict[str, list[Case]] = {}
    for one in lacking:
        cases = chosen.setdefault(one.rule.id, [])
        if not any(one.shown_by(facts_of_case(one.rule, case)) for case in cases):
            cases.append(_renamed(one.case, [*one.rule.tests, *cases]))
    lines = []
    for rule_id, cases in chosen.items():
        path = bench.path(bench.item("rules", rule_id))
        add_cases(path, cases)
        name = "written_one" if len(cases) == 1 else "written"
        lines.append(said(name, language, path=path, count=len(cases)))
    return lines


def _renamed(case: Case, others: Sequence[Case]) -> Case:
    """Give a case a name that no other case of its rule has."""
    taken, name, number = {one.name for one in others}, case.name, 2
    while name in taken:
        name, number = f"{case.name} ({number})", number + 1
    return case._replace(name=name)
