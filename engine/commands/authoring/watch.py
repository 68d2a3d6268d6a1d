"""`rules watch`: on each save, what a check, the cases and a comparison say."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from engine.advice.adviser import Adviser
from engine.authoring.cases import failed, run_cases
from engine.authoring.diff.compare import Comparison
from engine.authoring.diff.region import RegionDiff
from engine.authoring.diff.report import DiffReport
from engine.authoring.phrases import said
from engine.authoring.watch import saves, watched
from engine.authoring.workbench import Workbench, workbench
from engine.commands.authoring.cases import case_faults, summary
from engine.commands.authoring.check import findings_text
from engine.commands.authoring.difference import known_regions
from engine.commands.authoring.extras import installed, needs
from engine.commands.call import Answer, Call
from engine.errors import RegiokoersError, render_all
from engine.matching.engines import engine_named
from engine.matching.stratum import Engine
from engine.model.files import gather
from engine.model.library import Library
from engine.reports.lines import plain
from engine.text import decimal

Say = Callable[[str], None]


def watch(call: Call) -> Answer:
    """Watch a library until it is interrupted."""
    needs("rules watch", "watchfiles")
    watcher = Watcher(call, _say)
    watcher.begin()
    for files in saves(watched(call.home)):
        watcher.saved(files)
    return Answer("")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


class Watcher:
    """What is said after each save: faults and findings, cases that differ, and what differs for known regions."""

    def __init__(self, call: Call, say: Say) -> None:
        self.call = call
        self.say = say
        self.engine: Engine = engine_named(call.engine)
        self.first: Adviser | None = None

    def begin(self) -> None:
        """Look at the library as it is; what comes later is compared with this.

        Refuses a home that is not there; faults within it are said, and can be mended while one watches.
        """
        gather(self.call.home)
        self.look()
        self.say(said("watching", self.call.language, paths=", ".join(str(path) for path in watched(self.call.home))))

    def saved(self, files: Sequence[Path]) -> None:
        """Say what a save did, and how long that took to find."""
        started = time.perf_counter()
        self.say(said("saved", self.call.language, files=", ".join(path.name for path in files)))
        self.look()
        seconds = decimal(time.perf_counter() - started, self.call.language)
        self.say(said("looked", self.call.language, seconds=seconds))

    def look(self) -> None:
        """Check, prove, run the cases, and compare."""
        try:
            bench = workbench(self.call.home)
        except RegiokoersError as error:
            self.say(render_all(error.faults, self.call.language))
            return
        self._proofs(bench)
        self._cases(bench)
        adviser = Adviser(bench.library, self.engine)
        if self.first is None:
            self.first = adviser
        else:
            self._compare(self.first, adviser)

    def _proofs(self, bench: Workbench) -> None:
        if not installed("z3"):
            return
        from engine.authoring.proofs.all_proofs import prove

        proved = prove(bench.library)
        if proved.findings:
            self.say(findings_text(proved, bench, self.call.language).rstrip("\n"))

    def _cases(self, bench: Workbench) -> None:
        results = run_cases(bench.library, self.engine)
        if wrong := failed(results):
            self.say(render_all(case_faults(wrong, bench).values(), self.call.language))
        self.say(summary(results, self.engine.name, self.call.language))

    def _compare(self, old: Adviser, new: Adviser) -> None:
        try:
            regions = known_regions(new.library, self.call.home)
            found = Comparison(old, new).known(regions)
        except RegiokoersError as error:
            self.say(render_all(error.faults, self.call.language))
            return
        self.say(self._differences(old.library, new.library, found))

    def _differences(self, old: Library, new: Library, found: Sequence[RegionDiff]) -> str:
        differing = [one for one in found if one.differs]
        if not differing:
            return said("diff_none", self.call.language, count=len(found))
        report = DiffReport(old, new, self.call.language)
        return plain(report.known(differing)).rstrip("\n")
