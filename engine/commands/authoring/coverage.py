"""`rules coverage`: what no case of a rule shows yet, with the case that would."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from engine.authoring.coverage import Covered, Kind, Mark, coverage, seen
from engine.authoring.deciding import spell_fact
from engine.authoring.names import own_name, spelled
from engine.authoring.phrases import said
from engine.authoring.workbench import Workbench, workbench
from engine.commands.authoring.extras import needs
from engine.commands.authoring.lacking import Lack, found_lines, lack_data, write_cases
from engine.commands.authoring.show import unknown_rule
from engine.commands.call import Answer, Call, as_json
from engine.errors import Fault, fault
from engine.text import Language

if TYPE_CHECKING:
    from engine.authoring.proofs.prover import Prover

FAULTS: dict[Kind, str] = {"outcome": "outcome-unshown", "test": "test-unshown", "threshold": "threshold-unshown"}


def coverage_of(folder: str | None, call: Call, *, write: bool = False) -> Answer:
    """Say what the cases of all rules, or of one folder or rule, do not show; write what is missing."""
    needs("rules coverage", "z3", "ruamel.yaml")
    from engine.authoring.proofs.prover import Prover

    bench = workbench(call.home)
    names = bench.own_rules(call.home, folder or "")
    if not names:
        unknown_rule(folder or "", bench.library)
    covered, prover = coverage(bench.library, names), Prover(bench.library)
    lacking, impossible = _lacking(covered, bench, prover, call.language)
    if write:
        written = write_cases(lacking, bench, call.language)
        return Answer("\n".join([*written, _summary(covered, [], names, call.language)]) + "\n")
    if call.medium == "json":
        return Answer(as_json(_data(covered, lacking, impossible, names)), found=bool(lacking))
    lines = [*found_lines(lacking, call.language), *_impossible(impossible, call.language)]
    lines.append(_summary(covered, [one.mark for one in lacking], names, call.language))
    return Answer("\n".join(lines) + "\n", found=bool(lacking))


def _lacking(covered: Covered, bench: Workbench, prover: "Prover", language: Language) -> tuple[list[Lack], list[Mark]]:
    """Part what no case shows into what a case can show, with that case, and what none can."""
    from engine.authoring.proofs.showing import case_for

    lacking, impossible = [], []
    for mark in covered.missing:
        if (case := case_for(prover, mark)) is None:
            impossible.append(mark)
        else:
            shows = _shows(mark, bench)
            lacking.append(Lack(mark.rule, case, _fault(mark, bench, language), shows, mark))
    return lacking, impossible


def _shows(mark: Mark, bench: Workbench) -> Any:
    return lambda facts: mark.shown_by(facts, bench.library.facts)


def _fault(mark: Mark, bench: Workbench, language: Language) -> Fault:
    item = bench.item("rules", mark.rule.id)
    if mark.test is None:
        return item.at(fault("outcome-unshown", outcome=mark.wanted), "tests", key=True)
    words = {
        "test": spelled(mark.test, mark.rule),
        "fact": own_name(mark.rule, mark.test.fact),
        "seen": ", ".join(str(spell_fact(value)) for value in seen(mark)) or said("nothing_seen", language),
    }
    if mark.kind == "test":
        told = said("true" if mark.wanted else "false", language)
        return bench.in_condition(fault("test-unshown", told=told, **words), item, mark.test)
    return bench.in_condition(fault("threshold-unshown", value=spell_fact(mark.wanted), **words), item, mark.test)


def _impossible(found: Sequence[Mark], language: Language) -> list[str]:
    return [said("impossible", language, source=mark.rule.source, mark=_spelled(mark)) for mark in found]


def _spelled(mark: Mark) -> str:
    test = f"`{spelled(mark.test, mark.rule)}` " if mark.test else ""
    return f"{test}{spell_fact(mark.wanted)}"


def _summary(covered: Covered, missing: Sequence[Mark], names: Sequence[str], language: Language) -> str:
    words = {}
    for kind, name in (("outcome", "outcomes"), ("test", "tests"), ("threshold", "thresholds")):
        whole = sum(mark.kind == kind for mark in covered.marks)
        lacks = sum(mark.kind == kind for mark in missing)
        words[name] = said("part_of", language, part=whole - lacks, whole=whole)
    rules = said("rules_one" if len(names) == 1 else "rules_many", language, count=len(names))
    return said("covered", language, rules=rules, **words)


def _data(covered: Covered, lacking: Sequence[Lack], impossible: Sequence[Mark], names: Sequence[str]) -> Any:
    return {
        "format": 1,
        "rules": len(names),
        "marks": len(covered.marks),
        "missing": [lack_data(one) for one in lacking],
        "impossible": [{"rule": mark.rule.id, "mark": _spelled(mark)} for mark in impossible],
    }
