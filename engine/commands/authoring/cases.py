"""`rules test`: the cases beside the rules, and for those that differ the test that decided."""

from collections.abc import Sequence
from typing import Any

from engine.authoring.cases import Result, facts_of_case, failed, run_cases
from engine.authoring.deciding import decisive
from engine.authoring.junit import junit
from engine.authoring.workbench import Workbench, workbench
from engine.commands.authoring.show import unknown_rule
from engine.commands.call import Answer, Call, as_json
from engine.errors import Fault, fault, render, render_all
from engine.language import Vocabulary
from engine.matching.engines import engine_named
from engine.model.load import load_library
from engine.reports.phrases import counted, phrase


def test(folder: str | None, call: Call) -> Answer:
    """Run the cases beside the rules."""
    engine = engine_named(call.engine)
    library = load_library(call.home, drafts=True)
    results = run_cases(library, engine, folder or "")
    if not results:
        unknown_rule(folder or "", library)
    wrong = failed(results)
    if call.medium == "json":
        cases = [_data(one, library.facts) for one in results]
        return Answer(as_json({"format": 1, "cases": cases, "failed": len(wrong)}), found=bool(wrong))
    faults = case_faults(wrong, workbench(call.home)) if wrong else {}
    if call.medium == "junit":
        messages = {key: render(one, call.language) for key, one in faults.items()}
        return Answer(junit(results, messages), found=bool(wrong))
    counts = {
        "cases": counted("case", len(results), call.language),
        "rules": counted("rule", len({one.rule.id for one in results}), call.language),
        "failed": counted("differs", len(wrong), call.language),
    }
    lines = [render_all(faults.values(), call.language), ""] if wrong else []
    done = phrase("cases_done", call.language, engine=engine.name, **counts)
    return Answer("\n".join([*lines, done]) + "\n", found=bool(wrong))


def case_faults(wrong: Sequence[Result], bench: Workbench) -> dict[tuple[str, str], Fault]:
    """Give a fault, with its place, for every case that differs."""
    found = {}
    for one in wrong:
        facts = facts_of_case(one.rule, one.case)
        decided = ", ".join(str(test) for test in decisive(one.rule, facts, bench.library.facts))
        place = [case.name for case in one.rule.tests].index(one.case.name)
        words = {"named": one.case.name, "expected": one.case.expect, "found": one.outcome, "decided": decided}
        item = bench.item("rules", one.rule.id)
        found[one.rule.id, one.case.name] = item.at(fault("case-fails", **words), "tests", place, "expect")
    return found


def _data(one: Result, vocabulary: Vocabulary) -> dict[str, Any]:
    data: dict[str, Any] = {"rule": one.rule.id, "case": one.case.name}
    data |= {"expect": one.case.expect, "outcome": one.outcome}
    if not one.passed:
        decided = decisive(one.rule, facts_of_case(one.rule, one.case), vocabulary)
        data["decided_by"] = [test._asdict() for test in decided]
    return data
