"""A plan, as plain data and as text: calendar, steps with their owners, and what forbids a plan."""

from typing import Any, Final

from engine.advice.calendar import Entry, Laid, runs
from engine.advice.plan import Agreement, Node, Part, Plan
from engine.advice.words import capital
from engine.language import LEVELS, enumerate_words
from engine.reports.document.blocks import Picture, Table
from engine.reports.lines import Page
from engine.reports.months import Months
from engine.reports.moved import Words

Data = dict[str, Any]
BAR: Final = 40
"""Signs that a calendar may take."""


def planned_data(laid: Laid, words: Words, months: Months) -> Data:
    """Give a plan, or what forbids it, as plain data; months count from 1, the last one included.

    Where the day is known on which the plan begins, each step also has its first and last day.
    """
    one, region = laid.one, laid.region
    return {
        "format": 1,
        "region": region.name,
        "region_id": region.region_id,
        "language": words.language,
        "targets": dict(one.wish.targets),
        "pinned": [step.id for step in one.wish.pinned],
        "without": [step.id for step in one.wish.without],
        "within": one.wish.within,
        "capacity": one.wish.capacity,
        "starts_on": months.start,
        "reached": list(one.reached),
        "plan": _plan_data(one.plan, laid, words, months) if one.plan else None,
        "others": [
            {
                "months": other.months,
                "shortest": other.shortest,
                "begins_with": [name for name, _ in other.begins_with],
                "parts": [_part_data(part) for part in other.parts],
            }
            for other in one.others
        ],
        "conflict": [
            {"kind": each.kind, "name": each.name or None, "value": each.value or None} for each in one.conflict
        ],
        "conflict_smallest": one.smallest if one.conflict else None,
    }


def _plan_data(plan: Plan, laid: Laid, words: Words, months: Months) -> Data:
    return {
        "steps": plan.steps,
        "months": plan.months,
        "shortest": plan.shortest,
        "parts": [_part_data(part) for part in plan.parts],
        "calendar": [
            {
                "id": one.step.id,
                "title": one.step.title.in_(words.language),
                "focus_point": one.step.focus_point,
                "first_month": one.start + 1,
                "last_month": one.end,
                "first_day": months.first_day(one.start),
                "last_day": months.last_day(one.end),
                "owner": {
                    "id": one.owner.id,
                    "label": one.owner.label.in_(words.language),
                    "instead_of": one.owner.instead_of or None,
                },
            }
            for one in laid.calendar
        ],
        "load": [
            {
                "owner": one.owner.id,
                "label": one.owner.label.in_(words.language),
                "steps": one.steps,
                "most_at_once": one.most,
                "from_month": one.month + 1,
            }
            for one in laid.load
        ],
    }


def _part_data(part: Part) -> Data:
    return {
        "focus_point": part.node[0],
        "from_level": part.node[1],
        "to_level": part.node[1] + 1,
        "steps": [step.id for step in part.steps],
        "first_month": part.start + 1,
        "last_month": part.end,
        "needed_for": [{"focus_point": name, "level": level + 1} for name, level in part.needed_for],
    }


def planned_drawn(laid: Laid, words: Words, months: Months) -> Data:
    """Give what the calendar shows: steps by their start, and for each owner the months in which as much is carried."""
    length = laid.one.plan.months if laid.one.plan else 0
    return {
        "months": max(length, 1),
        "marks": [(place, months.mark(place)) for place in range(0, length, months.between(length))],
        "steps": [
            {
                "title": each.step.title.in_(words.language),
                "owner": each.owner.label.in_(words.language),
                "start": each.start,
                "end": each.end,
            }
            for each in laid.calendar
        ],
        "load_title": words.say("calendar_load"),
        "load": [
            {"owner": each.owner.label.in_(words.language), "runs": runs(each, laid.calendar, length)}
            for each in laid.load
        ],
    }


def size_said(plan: Plan, capacity: int, words: Words) -> str:
    """Say how many steps a plan has, and how long it takes."""
    steps = words.say("count_step") if plan.steps == 1 else words.say("count_steps", count=plan.steps)
    kind = "plan_size_one" if capacity == 1 else "plan_size"
    return words.say(kind, steps=capital(steps), months=_months(plan.months, words), capacity=capacity)


def other_said(plan: Plan, other: Plan, words: Words) -> str:
    """Say how another plan begins, and how long it takes."""
    names = words.names([name for name, _ in other.begins_with])
    fewer = set(other.begins_with) < set(plan.begins_with)
    return words.say("other_plan_fewer" if fewer else "other_plan", names=names, months=_months(other.months, words))


def _months(count: int, words: Words) -> str:
    return words.say("one_month") if count == 1 else words.say("n_months", count=count)


class PlanReport:
    """Says a plan on a page."""

    def __init__(self, page: Page, laid: Laid, words: Words, months: Months) -> None:
        self.page, self.words, self.months = page, words, months
        self.region, self.one, self.calendar, self.load = laid
        self.full, self.empty = "█", "·"

    def add(self, *, ascii_only: bool) -> None:
        """Add the whole report."""
        if ascii_only:
            self.full, self.empty = "#", "."
        say, page = self.words.say, self.page
        page.add(say("plan_for", region=self.region.name), style="title")
        wish = self.one.wish
        if wish.targets:
            page.add(say("plan_targets", targets=self.words.needs(tuple(wish.targets.items()))))
        if self.one.reached:
            page.add(say("plan_reached", names=self.words.names(self.one.reached)))
        if self.one.plan is None:
            self._conflict()
        elif not self.one.plan.parts:
            page.add(say("plan_nothing"))
        else:
            self._plan(self.one.plan)

    def _plan(self, plan: Plan) -> None:
        say, page = self.words.say, self.page
        page.add(size_said(plan, self.one.wish.capacity, self.words), style="strong")
        page.add(f"{say('plan_smallest')} {say('plan_shortest' if plan.shortest else 'plan_found')}")
        self._bars(plan)
        self._show()
        self._steps(plan)
        page.heading(say("load_per_owner"))
        for one in self.load:
            words = {"owner": one.owner.label.in_(self.words.language), "month": self.months.named(one.month)}
            page.item(
                say("load_one", **words) if one.steps == 1 else say("load", steps=one.steps, most=one.most, **words)
            )
        if self.one.others:
            page.heading(say("other_plans"))
        for other in self.one.others:
            page.item(other_said(plan, other, self.words))

    def _bars(self, plan: Plan) -> None:
        size = -(-plan.months // BAR) or 1
        names = [self.node(part.node) for part in plan.parts]
        width = max(map(len, names))
        self.page.heading(self.words.say("calendar"))
        for part, name in zip(plan.parts, names, strict=True):
            start, end = part.start // size, -(-part.end // size)
            bar = self.empty * start + self.full * (end - start) + self.empty * (-(-plan.months // size) - end)
            self.page.row(f"{name:<{width}}  {bar}")
        said = _months(size, self.words)
        self.page.row(self.words.say("plan_sign", size=said))
        self.page.add(self.words.say("plan_longest"), style="quiet")

    def _show(self) -> None:
        """Show the calendar as a picture, and as a table."""
        head = tuple(self.words.say(f"calendar_{name}") for name in ("step", "owner", "when"))
        rows = tuple(
            (
                one.step.title.in_(self.words.language),
                one.owner.label.in_(self.words.language),
                self.months.span(one.start, one.end),
            )
            for one in self.calendar
        )
        self.page.show(
            Picture("calendar", self.words.say("alt_calendar")),
            Table(self.words.say("calendar_table"), head, rows, (52, 24, 24)),
        )

    def node(self, node: Node) -> str:
        """Name a level of a focus point that is to be reached."""
        return self.words.say("node", name=self.words.label(node[0]), level=node[1] + 1)

    def _steps(self, plan: Plan) -> None:
        self.page.heading(self.words.say("steps_in_order"))
        levels = LEVELS[self.words.language]
        for part in plan.parts:
            name, level = part.node
            words = {"low": f"{level} ({levels[level]})", "high": f"{level + 1} ({levels[level + 1]})"}
            self.page.blank()
            self.page.add(self.words.say("part", name=self.words.label(name), **words), style="strong")
            if part.needed_for:
                needing = enumerate_words([self.node(one) for one in part.needed_for], self.words.say("and"))
                self.page.add(self.words.say("part_needed", names=needing), indent="  ", style="quiet")
            if not part.steps:
                self.page.item(self.words.say("part_empty"), indent="  ")
            for one in self.calendar:
                if one.step in part.steps:
                    self.page.item(self._entry(one), indent="  ")

    def _entry(self, one: Entry) -> str:
        words = {"title": one.step.title.in_(self.words.language), "owner": one.owner.label.in_(self.words.language)}
        return self.words.say("entry", span=self.months.span(one.start, one.end), **words)

    def _conflict(self) -> None:
        self.page.heading(self.words.say("no_plan"))
        self.page.add(self.words.say("conflict_smallest" if self.one.smallest else "conflict_some"))
        for one in self.one.conflict:
            self.page.item(self.agreement(one))

    def agreement(self, one: Agreement) -> str:
        """Say an agreement."""
        words: Data = {"value": one.value}
        if one.kind in ("target", "unknown"):
            words["name"] = self.words.label(one.name)
        elif one.name:
            step = self.words.library.steps[one.name]
            words |= {"title": step.title.in_(self.words.language), "level": step.from_level}
            words["name"] = self.words.label(step.focus_point)
        single = "_one" if one.kind == "capacity" and one.value == 1 else ""
        return self.words.say(f"agreement_{one.kind}{single}", **words)
