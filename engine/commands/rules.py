"""`rules check`, `rules test` and `rules show`: for those who write rules."""

from typing import Any

from engine.authoring.cases import each_rule, failed, run_cases
from engine.authoring.show import list_lines, rule_data, rule_lines
from engine.commands.call import Answer, Call, as_json
from engine.errors import Fault, RegiokoersError, nearest, refuse, render, render_all
from engine.matching.engines import engine_named
from engine.model.library import Library
from engine.model.load import load_library
from engine.reports.phrases import counted, phrase
from engine.text import Language

UNUSABLE = frozenset({"home-missing", "home-empty", "nothing-to-advise-with", "file-unreadable"})
"""Faults by which there is nothing to check; all others are what a check finds."""


def check(call: Call) -> Answer:
    """Check all content afresh; faults are the answer, not an error."""
    try:
        library = load_library(call.home, drafts=True, cached=False)
    except RegiokoersError as error:
        if any(fault.name in UNUSABLE for fault in error.faults):
            raise
        return _faults(error.faults, call)
    counts = {
        "rules": len({rule.id for rule in library.rules}),
        "steps": len(library.steps),
        "focus_points": len(library.focus_points),
        "facts": sum(fact.origin != "engine" and fact.kind != "level" for fact in library.facts.values()),
        "sources": len(library.sources),
    }
    if call.medium == "json":
        return Answer(as_json({"format": 1, "faults": [], "counts": counts}))
    return Answer(phrase("checked", call.language, **counts) + "\n")


def _faults(faults: tuple[Fault, ...], call: Call) -> Answer:
    if call.medium == "json":
        return Answer(as_json({"format": 1, "faults": [_fault_data(one, call.language) for one in faults]}), found=True)
    count = counted("fault", len(faults), call.language)
    return Answer(f"{render_all(faults, call.language)}\n\n{count}\n", found=True)


def _fault_data(one: Fault, language: Language) -> dict[str, Any]:
    place = {"path": one.place.path, "line": one.place.line, "column": one.place.column}
    return {"code": one.code, "name": one.name, **place, "message": render(one, language)}


def test(folder: str | None, call: Call) -> Answer:
    """Run the cases beside the rules."""
    engine = engine_named(call.engine)
    library = load_library(call.home, drafts=True)
    results = run_cases(library, engine, folder or "")
    if not results:
        _unknown(folder or "", library)
    wrong = failed(results)
    if call.medium == "json":
        cases = [
            {"rule": one.rule.id, "case": one.case.name, "expect": one.case.expect, "outcome": one.outcome}
            for one in results
        ]
        return Answer(as_json({"format": 1, "cases": cases, "failed": len(wrong)}), found=bool(wrong))
    lines = [
        phrase(
            "case_failed",
            call.language,
            source=one.rule.source,
            name=one.case.name,
            expected=phrase(f"case_{one.case.expect}", call.language),
            found=phrase(f"case_{one.outcome}", call.language),
        )
        for one in wrong
    ]
    counts = {
        "cases": counted("case", len(results), call.language),
        "rules": counted("rule", len({one.rule.id for one in results}), call.language),
        "failed": counted("differs", len(wrong), call.language),
    }
    done = phrase("cases_done", call.language, engine=engine.name, **counts)
    return Answer("\n".join([*lines, done]) + "\n", found=bool(wrong))


def show(rule_id: str | None, call: Call) -> Answer:
    """Show one rule, or the list of all."""
    library = load_library(call.home, drafts=True)
    if rule_id is None:
        if call.medium == "json":
            return Answer(as_json([rule_data(rule, library, call.language) for rule in each_rule(library)]))
        return Answer(list_lines(library, call.language))
    rules = library.rules_of(rule_id)
    if not rules:
        _unknown(rule_id, library)
    if call.medium == "json":
        return Answer(as_json(rule_data(rules[0], library, call.language)))
    return Answer(rule_lines(rules[0], library, call.language))


def _unknown(name: str, library: Library) -> None:
    refuse("no-such-rule", found=name, meant=nearest(name, [rule.id for rule in library.rules]))
