"""Why a step stands where it stands, why not another, and what would change that."""

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from engine.advice.explain import Explainer, Explanation
from engine.advice.find import find
from engine.advice.points import Reason
from engine.advice.turning import begins_now, turning
from engine.errors import RegiokoersError, refuse
from engine.language import sentence
from engine.model.library import Step
from engine.reports.data import advice_data
from engine.reports.explained import MOST_MISSES, ExplanationReport
from engine.reports.phrases import said_points
from engine.reports.sweeps import turning_said
from engine.text import points
from engine.web.pages.shared import see
from engine.web.problems import Data, status_of
from engine.web.render import page
from engine.web.seat import Seat, shown_faults

router = APIRouter(prefix="/regions/{key}", include_in_schema=False)
STATUSES = ("adopted", "underway", "done", "declined")


@router.get("/why/{step}")
async def why(request: Request, key: str, step: str, saved: str = "") -> Response:
    """Show why a step is advised, or why not."""
    seat = Seat(request, key)
    if step not in seat.library.steps:
        refuse("not-asked-here", found=step[:60])
    seat.said = seat.say("saved") if saved else ""
    return show_why(seat, step)


def show_why(seat: Seat, name: str) -> Response:
    """Show the reasons of a step; also where a reason that was typed is not saved yet."""
    shown = _Why(seat, seat.library.steps[name])
    stands = seat.dossier.region.steps.get(name)
    return page(
        seat.request,
        "why.html",
        key=seat.key,
        region=seat.dossier.region.name,
        seen=seat.version,
        advisor=seat.advisor,
        said=seat.said,
        warned=seat.warned,
        stands=stands.status if stands else "",
        reason=seat.warned.text if seat.warned else stands.reason if stands else "",
        statuses=STATUSES,
        **shown.data(),
    )


class _Why:
    """The reasons of one step, in words."""

    def __init__(self, seat: Seat, step: Step) -> None:
        self.seat, self.step = seat, step
        self.library, self.language = seat.library, seat.language
        picture = seat.desk.sittings.picture(seat.dossier.region)
        self.found, self.advice = picture.found, picture.advice
        self.words = seat.desk.words(seat.language)
        self.report = ExplanationReport(self.found, self.library, self.language)

    def data(self) -> Data:
        """Give all that the page shows."""
        one = Explainer(self.seat.desk.adviser, self.found).step(self.step)
        reasons = sorted(one.reasons, key=lambda reason: (reason.term == "gap", -reason.points))
        named = self.words.label
        return {
            "step": self.step.id,
            "title": self.step.title.in_(self.language),
            "point": self.step.focus_point,
            "name": self.library.focus_points[self.step.focus_point].name.in_(self.language),
            "low": self.step.from_level,
            "high": self.step.to_level,
            "verdict": self._verdict(one),
            "now": begins_now(self.found, self.step.id),
            "wave": one.wave,
            "about": self._about(),
            "reasons": [self._reason(reason) for reason in reasons],
            "needs": [(self.words.needs(((need.focus_point, need.level),)), need.met) for need in one.requires],
            "ahead": [
                (ahead.focus_point, named(ahead.focus_point), self._points(ahead.priority)) for ahead in one.ahead
            ],
            "misses": [self.report.miss(miss) for miss in one.misses[:MOST_MISSES]],
            "waiting": [self.report.waiting(each) for each in one.undecided],
        }

    def _verdict(self, one: Explanation) -> str:
        """Say where the step stands; the points are for the advisor."""
        if one.verdict != "advised" or self.seat.advisor:
            return self.report.verdict(one)
        name, count = self.library.focus_points[one.focus_point].name.in_(self.language), len(self.library.focus_points)
        return self.seat.say("why_place", name=name, rank=one.rank, count=count)

    def _points(self, hundredths: int) -> str:
        return said_points(hundredths, self.language)

    def _about(self) -> Data:
        """Give what the step is; what the advice says of it where it is advised, for its owner may be someone else."""
        advised = advice_data(self.advice, self.library, self.language, "")["steps"]
        found = next((one for one in advised if one["id"] == self.step.id), None)
        step, language = self.step, self.language
        owner = found["owner"]["label"] if found else self.library.roles[step.owner].label.in_(language)
        involved = [self.library.roles[role].label.in_(language) for role in step.involved if role != step.owner]
        return {
            "action": step.action.in_(language),
            "first_action": step.first_action.in_(language),
            "owner": owner,
            "involved": involved,
            "months": step.months,
            "decides": step.decision_by.in_(language),
            "result": step.result.in_(language),
            "pitfalls": [(one.text.in_(language), one.audience) for one in step.pitfalls],
            "sources": [self._source(one.id, one.place) for one in step.sources],
        }

    def _source(self, name: str, place: str) -> Data:
        source = self.library.sources[name]
        return {"title": source.title, "place": place, "url": source.url, "own": source.own}

    def _reason(self, one: Reason) -> Data:
        """Give a reason with the facts that it rests on, its rule in words, and where that comes from."""
        rules = self.library.rules_of(one.rule)
        rule = next((each for each in rules if each.about in ("", self.step.focus_point)), None)
        facts = [
            f"{self.words.capital(name)}: {self.words.value(name, value)}"  # type: ignore[arg-type]  # a fact's own value
            for name, value in one.facts.items()
            if name in self.library.facts
        ]
        return {
            "text": one.text.in_(self.language),
            "points": points(one.points, self.language),
            "facts": facts,
            "rule": sentence(rule.when, self.library.facts, self.language) if rule else "",
            "place": one.source,
            "sources": [self._source(each.id, each.place) for each in rule.sources] if rule else [],
        }


@router.get("/why/{step}/turn")
async def turn(request: Request, key: str, step: str) -> Response:
    """Show the smallest changes that would bring a step in front, or take it away."""
    seat = Seat(request, key)
    if step not in seat.library.steps:
        refuse("not-asked-here", found=step[:60])
    found, adviser = seat.desk.sittings.picture(seat.dossier.region).found, seat.desk.adviser
    wish: Any = "unmake" if begins_now(found, step) else "make"
    one = await run_in_threadpool(turning, adviser, found, seat.library.steps[step], wish)
    words = seat.desk.words(seat.language)
    sentences, ways = turning_said(one, seat.dossier.region, words)
    heading = words.say(f"turning_{wish}", title=one.step.title.in_(seat.language))
    return page(request, "turn.html", key=key, step=step, heading=heading, sentences=sentences, ways=ways)


@router.get("/why-not")
async def why_not(request: Request, key: str, q: str = "") -> Response:
    """Find the step that is meant: go to it, or name those that could be meant."""
    seat = Seat(request, key)
    try:
        kind, name = find(q, seat.library)
        if kind == "step":
            return see(request, f"/regions/{key}/why/{name}")
        if kind == "rule" and not _fitting(q, seat):
            refuse("step-expected", found=q)
        of_point = [one for one in seat.library.steps.values() if one.active and one.focus_point == name]
        matches = of_point or _fitting(q, seat)
    except RegiokoersError as error:
        seat.faults = error.faults
        matches = _fitting(q, seat)
    explainer = Explainer(seat.desk.adviser, seat.desk.sittings.picture(seat.dossier.region).found)
    return page(
        request,
        "why_not.html",
        status=status_of(seat.faults) if seat.faults and not matches else 200,
        key=key,
        region=seat.dossier.region.name,
        q=q,
        faults=[] if matches else shown_faults(seat.faults, seat),
        matches=[_match(one, explainer.step(one), seat) for one in matches],
        titles=sorted(one.title.in_(seat.language) for one in seat.library.steps.values() if one.active),
    )


def _fitting(query: str, seat: Seat) -> list[Step]:
    """Give the steps whose title holds all words of a question."""
    words = query.casefold().split()
    steps = [one for one in seat.library.steps.values() if one.active]
    return [one for one in steps if words and all(word in one.title.in_(seat.language).casefold() for word in words)]


def _match(step: Step, one: Explanation, seat: Seat) -> Data:
    report = ExplanationReport(seat.desk.sittings.picture(seat.dossier.region).found, seat.library, seat.language)
    return {"id": step.id, "title": step.title.in_(seat.language), "verdict": report.verdict(one)}
