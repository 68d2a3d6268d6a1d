"""A plan, as plain data and as text: calendar, steps with their owners, and what forbids a plan."""

from collections.abc import Sequence
from typing import Any, Final

from engine.advice.calendar import Entry, Load
from engine.advice.plan import Agreement, Node, Part, Plan, Planned
from engine.language import LEVELS, enumerate_words
from engine.model.region import RegionFacts
from engine.reports.lines import Line, Page
from engine.reports.moved import Words

Data = dict[str, Any]
BAR: Final = 40
"""Signs that a calendar may take."""


def planned_data(
    one: Planned, region: RegionFacts, calendar: Sequence[Entry], load: Sequence[Load], words: Words
) -> Data:
    """Give a plan, or what forbids it, as plain data; months count from 1, the last one included."""
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
        "reached": list(one.reached),
        "plan": _plan_data(one.plan, calendar, load, words) if one.plan else None,
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


def _plan_data(plan: Plan, calendar: Sequence[Entry], load: Sequence[Load], words: Words) -> Data:
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
                "owner": {
                    "id": one.owner.id,
                    "label": one.owner.label.in_(words.language),
                    "instead_of": one.owner.instead_of or None,
                },
            }
            for one in calendar
        ],
        "load": [
            {
                "owner": one.owner.id,
                "label": one.owner.label.in_(words.language),
                "steps": one.steps,
                "most_at_once": one.most,
                "from_month": one.month + 1,
            }
            for one in load
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


class PlanReport:
    """Puts a plan into lines."""

    def __init__(self, one: Planned, region: RegionFacts, words: Words, *, ascii_only: bool) -> None:
        self.one, self.region, self.words = one, region, words
        self.full, self.empty = ("#", ".") if ascii_only else ("█", "·")
        self.page = Page()

    def lines(self, calendar: Sequence[Entry], load: Sequence[Load]) -> list[Line]:
        """Give the whole report."""
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
            self._plan(self.one.plan, calendar, load)
        return page.lines

    def _plan(self, plan: Plan, calendar: Sequence[Entry], load: Sequence[Load]) -> None:
        say, page = self.words.say, self.page
        capacity = self.one.wish.capacity
        kind = "plan_size_one" if capacity == 1 else "plan_size"
        page.add(say(kind, steps=plan.steps, months=plan.months, capacity=capacity), style="strong")
        page.add(f"{say('plan_smallest')} {say('plan_shortest' if plan.shortest else 'plan_found')}")
        self._calendar(plan)
        self._steps(plan, calendar)
        page.heading(say("load_per_owner"))
        for one in load:
            words = {"owner": one.owner.label.in_(self.words.language), "month": one.month + 1}
            page.item(
                say("load_one", **words) if one.steps == 1 else say("load", steps=one.steps, most=one.most, **words)
            )
        if self.one.others:
            page.heading(say("other_plans"))
        for other in self.one.others:
            names = self.words.names([name for name, _ in other.begins_with])
            fewer = set(other.begins_with) < set(plan.begins_with)
            page.item(say("other_plan_fewer" if fewer else "other_plan", names=names, months=other.months))

    def _calendar(self, plan: Plan) -> None:
        size = -(-plan.months // BAR) or 1
        names = [self.node(part.node) for part in plan.parts]
        width = max(map(len, names))
        self.page.heading(self.words.say("calendar"))
        for part, name in zip(plan.parts, names, strict=True):
            start, end = part.start // size, -(-part.end // size)
            bar = self.empty * start + self.full * (end - start) + self.empty * (-(-plan.months // size) - end)
            self.page.row(f"{name:<{width}}  {bar}")
        said = self.words.say("one_month") if size == 1 else self.words.say("n_months", count=size)
        self.page.add(self.words.say("plan_months_are", size=said), style="quiet")

    def node(self, node: Node) -> str:
        """Name a level of a focus point that is to be reached."""
        return self.words.say("node", name=self.words.label(node[0]), level=node[1] + 1)

    def _steps(self, plan: Plan, calendar: Sequence[Entry]) -> None:
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
            for one in calendar:
                if one.step in part.steps:
                    self.page.item(self._entry(one), indent="  ")

    def _entry(self, one: Entry) -> str:
        words = {"title": one.step.title.in_(self.words.language), "owner": one.owner.label.in_(self.words.language)}
        if one.end <= one.start + 1:
            return self.words.say("entry_one", start=one.start + 1, **words)
        return self.words.say("entry", start=one.start + 1, end=one.end, **words)

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
