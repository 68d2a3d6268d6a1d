"""`rules check`: every fault of the content, and what is proved of it for every region."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from engine.authoring.phrases import said
from engine.authoring.regionfile import plain_region, region_yaml
from engine.authoring.workbench import Workbench, workbench
from engine.commands.authoring.extras import installed
from engine.commands.call import Answer, Call, as_json
from engine.errors import Fault, RegiokoersError, render, render_all
from engine.intake.lexicon.load import load_lexicon
from engine.reports.phrases import counted
from engine.text import Language

if TYPE_CHECKING:
    from engine.authoring.proofs.all_proofs import Proved
    from engine.authoring.proofs.prover import Finding

UNUSABLE = frozenset({"home-missing", "home-empty", "nothing-to-advise-with", "file-unreadable"})
"""Faults by which there is nothing to check; all others are what a check finds."""
PROVER = "z3"
COLUMNS = "numpy"


def check(call: Call, *, no_proofs: bool = False) -> Answer:
    """Check all content afresh; faults and findings are the answer, not an error."""
    try:
        bench = workbench(call.home)
        load_lexicon(bench.library, call.home)
        _check_population(bench, call)
    except RegiokoersError as error:
        if any(fault.name in UNUSABLE for fault in error.faults):
            raise
        return _faults(error.faults, call)
    proved = None if no_proofs else _proved(bench, call.language)
    if call.medium == "json":
        return Answer(
            as_json(_data(bench, proved, bench.overrides(call.home), call.language)),
            found=bool(proved and proved.findings),
        )
    if proved and proved.findings:
        return Answer(findings_text(proved, bench, call.language), found=True)
    lines = [said("checked", call.language, **counts(bench))]
    lines += [said("overrides", call.language, address=address) for address in bench.overrides(call.home)]
    if proved:
        lines += [said("proved", call.language), _work(proved, call.language)]
    return Answer("".join(f"{line}\n" for line in lines))


def _check_population(bench: Workbench, call: Call) -> None:
    """Check what made-up regions are drawn from, where what that takes is installed."""
    if installed(COLUMNS):
        from engine.simulation.load import load_population

        load_population(bench.library, call.home)


def _proved(bench: Workbench, language: Language) -> "Proved | None":
    """Prove what can be proved; where the prover is not installed, say so and go on."""
    if not installed(PROVER):
        print(said("unproved", language), file=sys.stderr)
        return None
    from engine.authoring.proofs.all_proofs import prove

    return prove(bench.library)


def counts(bench: Workbench) -> dict[str, int]:
    """Count what there is of each kind."""
    library = bench.library
    return {
        "rules": len({rule.id for rule in library.rules}),
        "steps": len(library.steps),
        "focus_points": len(library.focus_points),
        "facts": sum(fact.origin != "engine" and fact.kind != "level" for fact in library.facts.values()),
        "sources": len(library.sources),
    }


def _faults(faults: tuple[Fault, ...], call: Call) -> Answer:
    if call.medium == "json":
        return Answer(as_json({"format": 1, "faults": [_fault_data(one, call.language) for one in faults]}), found=True)
    different = {render(one, call.language) for one in faults}
    return Answer(f"{render_all(faults, call.language)}\n\n{_count(len(different), call.language)}\n", found=True)


def _count(count: int, language: Language) -> str:
    return counted("fault", count, language)


def _fault_data(one: Fault, language: Language) -> dict[str, Any]:
    place = {"path": one.place.path, "line": one.place.line, "column": one.place.column}
    return {"code": one.code, "name": one.name, **place, "message": render(one, language)}


def findings_text(proved: "Proved", bench: Workbench, language: Language) -> str:
    """Say what was found, each with the region that shows it."""
    from engine.authoring.proofs.report import fault_of

    placed = sorted(
        ((fault_of(one, bench), one) for one in proved.findings),
        key=lambda pair: (pair[0].place.path, pair[0].place.line or 0, pair[0].name),
    )
    blocks = [f"{render(found, language)}\n{_shown(one, bench, language)}" for found, one in placed]
    return "\n".join([*blocks, "", _count(len(placed), language), ""])


def _shown(finding: "Finding", bench: Workbench, language: Language) -> str:
    """Show the region that is the witness of a finding, or say that it holds for every region."""
    from engine.authoring.proofs.report import witness_of

    region = witness_of(finding, language)
    if region is None:
        return f"  {said('no_witness', language)}"
    lines = region_yaml(region, bench.library.facts).splitlines()
    return "\n".join([f"  {said('witness', language)}:", *(f"    {line}" for line in lines)])


def _work(proved: "Proved", language: Language) -> str:
    words = {"worlds": proved.worlds, "groups": proved.groups, "pairs": proved.pairs, "questions": proved.questions}
    return said("proof_work", language, **words)


def _data(bench: Workbench, proved: "Proved | None", overrides: Sequence[str], language: Language) -> dict[str, Any]:
    data: dict[str, Any] = {"format": 1, "faults": [], "counts": counts(bench), "overrides": overrides}
    if proved is None:
        return data
    from engine.authoring.proofs.report import fault_of, witness_of

    for one in proved.findings:
        region = witness_of(one, language)
        witness = plain_region(region, bench.library.facts) if region else None
        data["faults"].append({**_fault_data(fault_of(one, bench), language), "witness": witness})
    work = {"worlds": proved.worlds, "groups": proved.groups, "pairs": proved.pairs, "questions": proved.questions}
    return {**data, "proofs": work}
