"""`rules test`: the cases beside the rules and what is expected of whole regions, and what decided a difference."""

from collections.abc import Sequence
from typing import Any

from engine.advice.adviser import Adviser
from engine.authoring.cases import Result, facts_of_case, failed, run_cases
from engine.authoring.deciding import decisive
from engine.authoring.expected import RegionResult, region_faults, run_regions, write_expected
from engine.authoring.junit import READING, REGIONS, junit
from engine.authoring.phrases import said
from engine.authoring.reading import ReadingResult, reading_faults, run_reading
from engine.authoring.workbench import Workbench, workbench
from engine.commands.authoring.show import unknown_rule
from engine.commands.call import Answer, Call, as_json
from engine.errors import Fault, fault, render, render_all
from engine.language import Vocabulary
from engine.matching.engines import engine_named
from engine.model.load import load_library
from engine.reports.phrases import counted, phrase
from engine.text import Language


def run(folder: str | None, call: Call, *, write: bool = False) -> Answer:
    """Run the cases beside the rules, and without a name hold whole regions against what is expected of them.

    `write` keeps what the regions give now as what is expected, and shows what that changes.
    """
    engine = engine_named(call.engine)
    library = load_library(call.home, drafts=True)
    results = run_cases(library, engine, folder or "")
    if not results:
        unknown_rule(folder or "", library)
    adviser = Adviser(load_library(call.home), engine)
    regions = () if folder else run_regions(adviser, call.home)
    reading = () if folder else run_reading(library, call.home, call.language)
    faults = _Faults(results, regions, reading, adviser, call)
    written = [one for one in regions if write and (one.differs or one.tree is None)]
    for one in written:
        write_expected(one)
    found = bool(faults.cases or faults.reading) or (bool(faults.regions) and not write)
    if call.medium == "json":
        return Answer(as_json(_all_data(results, regions, reading, library.facts)), found=found)
    if call.medium == "junit":
        return Answer(junit(results, regions, reading, faults.messages()), found=found)
    return Answer("\n".join(_lines(results, regions, reading, faults, written, engine=engine.name)) + "\n", found=found)


class _Faults:
    """A fault for every case and every part of a region that differs."""

    def __init__(
        self,
        cases: Sequence[Result],
        regions: Sequence[RegionResult],
        reading: Sequence[ReadingResult],
        adviser: Adviser,
        call: Call,
    ) -> None:
        wrong = failed(cases)
        self.language = call.language
        self.cases = case_faults(wrong, workbench(call.home)) if wrong else {}
        self.regions = {one.name: tuple(region_faults(one, adviser)) for one in regions if one.differs}
        self.reading = dict(reading_faults(reading))

    def all(self) -> list[Fault]:
        """Give all of them."""
        regions = (each for faults in self.regions.values() for each in faults)
        return [*self.cases.values(), *regions, *self.reading.values()]

    def messages(self) -> dict[tuple[str, str], str]:
        """Give what is said of each, by rule and case, or by its kind and name."""
        said = {key: render(one, self.language) for key, one in self.cases.items()}
        said |= {(READING, name): render(one, self.language) for name, one in self.reading.items()}
        return said | {(REGIONS, name): render_all(faults, self.language) for name, faults in self.regions.items()}


def _lines(
    results: Sequence[Result],
    regions: Sequence[RegionResult],
    reading: Sequence[ReadingResult],
    faults: _Faults,
    written: Sequence[RegionResult],
    *,
    engine: str,
) -> list[str]:
    language = faults.language
    lines = [render_all(faults.all(), language), ""] if faults.all() else []
    lines += [said("expected_written", language, path=one.path) for one in written]
    lines.append(summary(results, engine, language))
    if kept := [one for one in regions if one.tree is not None]:
        counts = {
            "regions": counted("region", len(kept), language),
            "failed": counted("differs", len(faults.regions), language),
        }
        lines.append(said("regions_done", language, **counts))
    if reading:
        counts = {
            "cases": counted("case", len(reading), language),
            "failed": counted("differs", len(faults.reading), language),
        }
        lines.append(said("reading_done", language, **counts))
    return lines


def summary(results: Sequence[Result], engine: str, language: Language) -> str:
    """Say how many cases of how many rules were run, and how many differ."""
    counts = {
        "cases": counted("case", len(results), language),
        "rules": counted("rule", len({one.rule.id for one in results}), language),
        "failed": counted("differs", len(failed(results)), language),
    }
    return phrase("cases_done", language, engine=engine, **counts)


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


def _all_data(
    results: Sequence[Result],
    regions: Sequence[RegionResult],
    reading: Sequence[ReadingResult],
    vocabulary: Vocabulary,
) -> dict[str, Any]:
    told = [
        {
            "region": one.name,
            "differs": list(one.differs),
            "expected": {key: list(value) for key, value in one.expected.items()},
            "outcome": {key: list(value) for key, value in one.outcome.items()},
        }
        for one in regions
        if one.tree is not None
    ]
    return {
        "format": 1,
        "cases": [_data(one, vocabulary) for one in results],
        "failed": len(failed(results)),
        "regions": told,
        "regions_failed": sum(bool(one["differs"]) for one in told),
        "reading": [
            {
                "about": one.case.about,
                "text": one.case.text,
                "expect": one.case.expect,
                "read": one.read,
                "passed": one.passed,
                "decided_by": list(one.decided),
            }
            for one in reading
        ],
        "reading_failed": sum(not one.passed for one in reading),
    }


def _data(one: Result, vocabulary: Vocabulary) -> dict[str, Any]:
    data: dict[str, Any] = {"rule": one.rule.id, "case": one.case.name}
    data |= {"expect": one.case.expect, "outcome": one.outcome}
    if not one.passed:
        decided = decisive(one.rule, facts_of_case(one.rule, one.case), vocabulary)
        data["decided_by"] = [test._asdict() for test in decided]
    return data
