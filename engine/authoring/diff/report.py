"""What an edit changes, as lines and as plain data."""

from collections.abc import Iterable
from typing import Any

from engine.advice.roadmap import StepAdvice
from engine.authoring.diff.changes import Change
from engine.authoring.diff.everywhere import Verdict
from engine.authoring.diff.region import RegionDiff, Shift
from engine.authoring.phrases import said
from engine.model.library import Library
from engine.reports.lines import Line, Page
from engine.reports.phrases import phrase
from engine.text import Language, points

Data = dict[str, Any]


QUIET = ("proved", "words")
"""What needs no more than a line."""


class DiffReport:
    """Puts differences into lines."""

    def __init__(self, old: Library, new: Library, language: Language) -> None:
        self.libraries = (new, old)
        self.language = language
        self.page = Page()

    def lines(
        self, regions: Iterable[RegionDiff], verdicts: Iterable[tuple[Verdict, str, RegionDiff | None]]
    ) -> list[Line]:
        """Give the whole report: known regions, then all others; with each witness its file and what differs."""
        self.page.heading(said("diff_known", self.language))
        for one in regions:
            self._region(one)
        self.page.heading(said("diff_others", self.language))
        self._others(list(verdicts))
        return self.page.lines

    def _region(self, one: RegionDiff) -> None:
        if not one.differs:
            self.page.add(said("diff_same", self.language, region=one.region), hang="  ")
            return
        counts = {"gained": len(one.gained), "lost": len(one.lost), "moved": len(one.moved)}
        self.page.add(said("diff_region", self.language, region=one.region, **counts), hang="  ", style="strong")
        self._steps(one, "  ")

    def _steps(self, one: RegionDiff, indent: str) -> None:
        for mark, steps in (("+", one.gained), ("-", one.lost)):
            for step in steps:
                self.page.item(
                    f"{self._title(step)} ({step.step.id}): {self._place(step)}", indent=indent, mark=f"{mark} "
                )
        for moved in one.moved:
            before, after = self._place(moved.old), self._place(moved.new)
            self.page.item(
                f"{self._title(moved.new)} ({moved.new.step.id}): {before} -> {after}", indent=indent, mark="~ "
            )
        for name, shifts in one.shifts.items():
            short = self.libraries[0].focus_points[name].short.in_(self.language)
            said_ = ", ".join(self._shift(shift) for shift in shifts)
            self.page.item(f"{short}: {said_}", indent=indent, mark="= ")
        for mark, rules in (("+", one.said), ("-", one.unsaid)):
            for rule in rules:
                self.page.item(f"'{self._rule_title(rule)}' ({rule})", indent=indent, mark=f"{mark} ")
        for mark, facts in (("+", one.asked), ("-", one.unasked)):
            for fact in facts:
                self.page.item(said("diff_question", self.language, fact=fact), indent=indent, mark=f"{mark} ")

    def _title(self, one: StepAdvice) -> str:
        return one.step.title.in_(self.language)

    def _place(self, one: StepAdvice) -> str:
        wave = phrase(one.wave, self.language).lower()
        return said("diff_place", self.language, rank=one.rank, wave=wave)

    def _shift(self, one: Shift) -> str:
        old, new = (points(value, self.language) if value else "0" for value in (one.old, one.new))
        return f"{one.rule} {old} -> {new}"

    def _rule_title(self, rule_id: str) -> str:
        titles = [rule.title for library in self.libraries for rule in library.rules_of(rule_id)[:1]]
        return titles[0].in_(self.language)

    def _others(self, verdicts: list[tuple[Verdict, str, RegionDiff | None]]) -> None:
        if all(one.told in QUIET for one, _, _ in verdicts):
            self.page.add(said("diff_proved_all", self.language))
        for verdict, witness, differs in verdicts:
            if verdict.told not in QUIET:
                self.page.add(self._verdict(verdict), hang="  ", style="strong")
                self.page.lines += [Line(f"    {line}", "quiet") for line in witness.splitlines()]
                if differs is not None:
                    self._steps(differs, "    ")
        for told in QUIET:
            ids = [self._named(one) for one, _, _ in verdicts if one.told == told]
            if ids:
                self.page.add(f"{said(f'diff_{told}', self.language)}: {', '.join(ids)}", hang="  ")

    def _verdict(self, one: Verdict) -> str:
        facts = ", ".join(f"`{name}`" for name in one.facts)
        return f"{self._named(one)}: {said(f'diff_{one.told}', self.language, facts=facts)}"

    def _named(self, one: Verdict) -> str:
        return f"{one.change.id} ({said(f'diff_kind_{one.change.kind}', self.language)})"


def diff_data(regions: Iterable[RegionDiff], verdicts: Iterable[tuple[Verdict, Any, RegionDiff | None]]) -> Data:
    """Give the same as plain data."""
    return {
        "format": 1,
        "regions": [_region_data(one) for one in regions],
        "changes": [_verdict_data(*one) for one in verdicts],
    }


def _region_data(one: RegionDiff) -> Data:
    return {
        "region": one.region,
        "gained": [_step_data(step) for step in one.gained],
        "lost": [_step_data(step) for step in one.lost],
        "moved": [{"id": two.new.step.id, "old": _step_data(two.old), "new": _step_data(two.new)} for two in one.moved],
        "shifts": {name: [shift._asdict() for shift in shifts] for name, shifts in one.shifts.items()},
        "said": list(one.said),
        "unsaid": list(one.unsaid),
        "asked": list(one.asked),
        "unasked": list(one.unasked),
    }


def _step_data(one: StepAdvice) -> Data:
    return {"id": one.step.id, "rank": one.rank, "wave": one.wave}


def _verdict_data(one: Verdict, witness: Any, differs: RegionDiff | None) -> Data:
    change: Change = one.change
    return {
        "about": change.about,
        "id": change.id,
        "kind": change.kind,
        "told": one.told,
        "facts": list(one.facts),
        "witness": witness,
        "differs": _region_data(differs) if differs else None,
    }
