"""The plan: targets, months and steps as the board wishes them, the smallest way there, or what forbids it."""

from collections.abc import Mapping
from typing import Any, Final

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from engine.advice.calendar import Laid, entries
from engine.advice.plan import Planned, Wish, planned
from engine.errors import Fault, RegiokoersError, refuse
from engine.language import LEVELS, enumerate_words
from engine.model.library import Step
from engine.reports.lines import Page
from engine.reports.months import Months
from engine.reports.planned import PlanReport, other_said, size_said
from engine.web.pages.shared import see
from engine.web.problems import Data, status_of
from engine.web.render import page
from engine.web.seat import Seat, shown_faults

router = APIRouter(prefix="/regions/{key}/plan", include_in_schema=False)
TARGET: Final = "target-"
STEP: Final = "step-"
MONTHS: Final = 240
CAPACITY: Final = 11


def _wish(asked: Mapping[str, Any], seat: Seat) -> Wish:
    """Read what is wished; the dossier's own targets where the page says nothing of targets."""
    library = seat.library
    named = [name for name in library.focus_points if f"{TARGET}{name}" in asked]
    targets = {name: level for name in named if (level := _number(asked[f"{TARGET}{name}"], 1, 4))}
    steps = {key.removeprefix(STEP): str(value) for key, value in asked.items() if key.startswith(STEP)}
    chosen = [(library.steps[name], value) for name, value in steps.items() if name in library.steps]
    return Wish(
        targets if named else dict(seat.dossier.region.targets),
        tuple(step for step, value in chosen if value == "pin"),
        tuple(step for step, value in chosen if value == "without"),
        _number(asked.get("within", ""), 1, MONTHS),
        _number(asked.get("capacity", ""), 1, CAPACITY) or seat.desk.adviser.capacity,
    )


def _number(word: Any, low: int, high: int) -> int | None:
    """Read a whole number in words of the page; nothing is no number."""
    plain = str(word).strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdecimal() and low <= int(plain) <= high):
        refuse("plan-number", found=plain[:20], low=low, high=high)
    return int(plain)


@router.get("")
async def plan(request: Request, key: str, kept: str = "") -> Response:
    """Show the plan to what is wished."""
    seat = Seat(request, key)
    seat.said = seat.say("plan_kept") if kept else ""
    try:
        wish = _wish(request.query_params, seat)
    except RegiokoersError as error:
        return await _page(seat, Wish(dict(seat.dossier.region.targets)), error.faults)
    return await _page(seat, wish)


@router.post("")
async def keep(request: Request, key: str) -> Response:
    """Keep the targets in the dossier, as one change."""
    seat = Seat(request, key)
    form = await request.form()
    try:
        wish = _wish(form, seat)
        seat.meant(("targets",), str(form.get("seen") or ""), seat.say("plan_targets_title"))
        seat.dossier.put(("targets",), dict(wish.targets) or None)
    except RegiokoersError as error:
        return await _page(seat, Wish(dict(seat.dossier.region.targets)), error.faults)
    return see(request, f"/regions/{key}/plan?kept=1")


async def _page(seat: Seat, wish: Wish, faults: tuple[Fault, ...] = ()) -> Response:
    data = await run_in_threadpool(_Plan(seat, wish).data)
    status = status_of(faults) if faults else 200
    return page(seat.request, "plan.html", status=status, faults=shown_faults(faults, seat), **data)


class _Plan:
    """A plan in words."""

    def __init__(self, seat: Seat, wish: Wish) -> None:
        self.seat, self.wish = seat, wish
        self.words = seat.desk.words(seat.language)
        self.found = seat.desk.sittings.picture(seat.dossier.region).found
        asked = wish.targets or wish.pinned
        self.one: Planned | None = planned(seat.desk.adviser, self.found, wish) if asked else None

    def data(self) -> Data:
        """Give all that the page shows."""
        return {
            "key": self.seat.key,
            "region": self.seat.dossier.region.name,
            "seen": self.seat.version,
            "said": self.seat.said,
            "within": self.wish.within or "",
            "capacity": self.wish.capacity,
            "targets": [self._target(name) for name in self.seat.library.focus_points],
            "levels": list(enumerate(LEVELS[self.seat.language])),
            "steps": [self._choice(step) for step in self._steps()],
            "outcome": self._outcome(self.one) if self.one else None,
        }

    def _target(self, name: str) -> Data:
        level = self.found.region.level(name)
        return {
            "id": name,
            "short": self.words.label(name),
            "now": level,
            "target": self.wish.targets.get(name),
        }

    def _steps(self) -> list[Step]:
        """Give the steps to choose on: those of the plan and of the advice, and those that were chosen on before."""
        chosen = [*self.wish.pinned, *self.wish.without]
        if self.one and self.one.plan:
            chosen += [step for part in self.one.plan.parts for step in part.steps]
        chosen += [step for one in self.found.ranked for step in self.found.candidates[one.transition.focus_point]]
        return list({step.id: step for step in chosen}.values())

    def _choice(self, step: Step) -> Data:
        chosen = "pin" if step in self.wish.pinned else "without" if step in self.wish.without else ""
        return {
            "id": step.id,
            "title": step.title.in_(self.seat.language),
            "short": self.words.label(step.focus_point),
            "chosen": chosen,
        }

    def _outcome(self, one: Planned) -> Data:
        say = self.words.say
        report = PlanReport(
            Page(), Laid(self.seat.dossier.region, one, (), ()), self.words, Months(None, self.seat.language)
        )
        reached = [say("plan_reached", names=self.words.names(one.reached))] if one.reached else []
        shown: Data = {
            "reached": reached,
            "conflict": [],
            "why": "",
            "size": "",
            "proof": "",
            "parts": [],
            "others": [],
        }
        if one.plan is None:
            shown["conflict"] = [report.agreement(each) for each in one.conflict]
            shown["why"] = say("conflict_smallest" if one.smallest else "conflict_some")
            return shown
        if not one.plan.parts:
            shown["size"] = say("plan_nothing")
            return shown
        shown["size"] = size_said(one.plan, one.wish.capacity, self.words)
        shown["proof"] = f"{say('plan_smallest')} {say('plan_shortest' if one.plan.shortest else 'plan_found')}"
        shown["months"] = one.plan.months
        shown["parts"] = self._parts(one, report)
        shown["others"] = [other_said(one.plan, other, self.words) for other in one.others]
        return shown

    def _parts(self, one: Planned, report: PlanReport) -> list[Data]:
        assert one.plan is not None
        calendar = entries(self.seat.desk.adviser, self.found, one.plan)
        return [
            {
                "name": report.node(part.node),
                "start": part.start,
                "end": part.end,
                "needed": enumerate_words([report.node(node) for node in part.needed_for], self.words.say("and")),
                "steps": [
                    {
                        "id": entry.step.id,
                        "title": entry.step.title.in_(self.seat.language),
                        "owner": entry.owner.label.in_(self.seat.language),
                        "start": entry.start + 1,
                        "end": entry.end,
                    }
                    for entry in calendar
                    if entry.step in part.steps
                ],
            }
            for part in one.plan.parts
        ]
