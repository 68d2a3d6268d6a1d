"""A difference between two pictures, as plain data and as text."""

from collections.abc import Sequence
from typing import Any

from engine.advice.adviser import Assessment
from engine.advice.difference import Difference, ReasonChange, Shift, Spot, StepMove
from engine.advice.words import capital, say
from engine.advice.worth import Answer
from engine.language import enumerate_words
from engine.model.library import Library
from engine.reports.document.blocks import Table
from engine.reports.lines import Page
from engine.reports.phrases import phrase
from engine.text import Language, decimal, points

Data = dict[str, Any]
KINDS = ("gained", "lost", "moved")


def plain_value(value: Answer | None) -> Any:
    """Give a value as JSON has it."""
    return list(value) if isinstance(value, tuple) else value


def difference_data(one: Difference, library: Library, language: Language) -> Data:
    """Give what differs as plain data."""
    words = Words(library, language)
    return {
        "same": one.same,
        "steps": {kind: [_move_data(move, language) for move in one.steps if move.kind == kind] for kind in KINDS},
        "focus_points": [_shift_data(shift, language) for shift in one.shifts],
        "order": {"before": list(one.order_before), "after": list(one.order_after)},
        "first": {"before": list(one.first_before), "after": list(one.first_after)},
        "cautions": {
            "gained": [{"id": name, "title": words.title(name)} for name in one.cautions_gained],
            "lost": [{"id": name, "title": words.title(name)} for name in one.cautions_lost],
        },
    }


def _move_data(one: StepMove, language: Language) -> Data:
    return {
        "id": one.step.id,
        "title": one.step.title.in_(language),
        "focus_point": one.step.focus_point,
        "wave_before": one.before,
        "wave_after": one.after,
    }


def _shift_data(one: Shift, language: Language) -> Data:
    return {
        "id": one.focus_point,
        "before": one.before._asdict(),
        "after": one.after._asdict(),
        "reasons": [
            {
                "rule": change.reason.rule,
                "before": change.before,
                "after": change.after,
                "text": change.reason.text.in_(language),
                "source": change.reason.source,
            }
            for change in one.reasons
        ],
        "freed": [{"focus_point": name, "level": level} for name, level in one.freed],
        "blocked": [{"focus_point": name, "level": level} for name, level in one.blocked],
        "passes": list(one.passes),
        "passed_by": list(one.passed_by),
    }


class Words:
    """Says facts, focus points and needs in one language."""

    def __init__(self, library: Library, language: Language) -> None:
        self.library = library
        self.language: Language = language

    def say(self, name: str, /, **words: Any) -> str:
        """Give a phrase."""
        return phrase(name, self.language, **words)

    def label(self, fact: str) -> str:
        """Name a fact, a focus point by its short name."""
        about = self.library.focus_points.get(fact)
        if about is None and fact not in self.library.facts:
            return fact
        return (about.short if about else self.library.facts[fact].label).in_(self.language)

    def fact(self, name: str) -> str:
        """Name a fact as it stands within a sentence."""
        return self.library.facts[name].label.in_(self.language)

    def capital(self, fact: str) -> str:
        """Name a fact as it begins a line."""
        return capital(self.label(fact))

    def title(self, rule: str) -> str:
        """Name a rule; one that this library doesn't have by its id."""
        found = self.library.rules_of(rule)
        return found[0].title.in_(self.language) if found else rule

    def value(self, fact: str, value: Answer | None) -> str:
        """Say a value, also where there is none."""
        if value is None:
            return self.say("fact_unknown")
        return say(self.library.facts[fact], value, self.language) or self.say("none_of_these")

    def names(self, focus_points: Sequence[str]) -> str:
        """Name focus points in one clause."""
        return enumerate_words([self.label(name) for name in focus_points], self.say("and"))

    def needs(self, needs: Sequence[tuple[str, int]]) -> str:
        """Name levels in one clause."""
        said = [self.say("needs_level", name=self.label(name), level=level) for name, level in needs]
        return enumerate_words(said, self.say("and"))

    def becomes(self, fact: str, before: Answer | None, after: Answer | None) -> str:
        """Say what a fact was and what it would be."""
        kind = "as_it_is" if before == after else "becomes"
        values = {"before": self.value(fact, before), "after": self.value(fact, after)}
        return self.say(kind, name=self.capital(fact), **values)

    def span(self, fact: str, low: Answer | None, high: Answer | None) -> str:
        """Say a value, or the first and last of a run of them."""
        about = self.library.facts[fact]
        last = self.value(fact, high)
        if low == high:
            return last
        plain = about._replace(unit=None)
        first = last if low is None else say(plain, low, self.language)
        return self.say("cell_range", low=first, high=last)


class DifferenceReport:
    """Puts a difference into lines."""

    def __init__(self, page: Page, words: Words, before: Assessment, after: Assessment) -> None:
        self.page = page
        self.words = words
        self.before = before
        self.after = after

    def add(self, one: Difference, sides: tuple[str, str]) -> None:
        """Add the two orders side by side (under `sides`), the steps that moved, and why."""
        if one.same:
            self.page.add(self.words.say("nothing_moves"))
            self._why(one)
            return
        self.page.heading(self.words.say("order_side"))
        self._orders(one, sides)
        if not one.steps:
            self.page.blank()
            self.page.add(self.words.say("only_order"))
        for kind in KINDS:
            self._steps(f"steps_{kind}", [move for move in one.steps if move.kind == kind])
        self._why(one)
        self._cautions("cautions_came", one.cautions_gained)
        self._cautions("cautions_went", one.cautions_lost)

    def _orders(self, one: Difference, sides: tuple[str, str]) -> None:
        left = [self._place(name, rank, self.before) for rank, name in enumerate(one.order_before, 1)]
        right = [self._place(name, rank, self.after) for rank, name in enumerate(one.order_after, 1)]
        changed = [
            "  " if place < len(one.order_before) and one.order_before[place] == name else "» "
            for place, name in enumerate(one.order_after)
        ]
        right = [mark + text for mark, text in zip(changed, right, strict=True)]
        column = max(map(len, left), default=0) + 2
        for first, second in _pairs([f"    {sides[0]}", *left], [f"      {sides[1]}", *right]):
            self.page.row(f"{first:<{column}}{second}")
        rows = tuple((first.strip(), second.strip()) for first, second in _pairs(left, right))
        self.page.show(Table("", sides, rows, (50, 50)))

    def _place(self, name: str, rank: int, found: Assessment) -> str:
        level = found.places[name].level
        return f"{rank:>2}. {self.words.label(name)}, {level}, {self.words.say(f'short_{found.waves[name]}')}"

    def _steps(self, heading: str, moves: Sequence[StepMove]) -> None:
        if not moves:
            return
        self.page.heading(self.words.say(heading))
        for move in moves:
            self.page.item(self.moved(move))

    def moved(self, one: StepMove) -> str:
        """Say of a step when it was and is advised."""
        words = {"title": one.step.title.in_(self.words.language), "name": self.words.label(one.step.focus_point)}
        before, after = (self.words.say(wave).lower() if wave else "" for wave in (one.before, one.after))
        if before and after:
            return self.words.say("step_from_to", before=before, after=after, **words)
        return self.words.say("step_at", wave=before or after, **words)

    def _why(self, one: Difference) -> None:
        shifts = [shift for shift in one.shifts if tells(shift)]
        if shifts:
            self.page.heading(self.words.say("why_moved"))
        for shift in shifts:
            self._shift(shift)

    def _shift(self, one: Shift) -> None:
        self.page.add(f"{self.words.label(one.focus_point)}: {self.spots(one.before, one.after)}", style="strong")
        for change in one.reasons:
            self.page.item(self.reason(change), indent="  ")
        for name, needs in (("freed", one.freed), ("blocked", one.blocked)):
            if needs:
                self.page.item(self.words.say(name, needs=self.words.needs(needs)), indent="  ")
        for name, others in (("passes", one.passes), ("passed_by", one.passed_by)):
            if others and one.before.level == one.after.level:
                self.page.item(self.words.say(name, names=self.words.names(others)), indent="  ")

    def spots(self, before: Spot, after: Spot) -> str:
        """Say how the place of a focus point changed."""
        parts = []
        if before.level != after.level:
            levels = [self.words.say("fact_unknown") if one is None else one for one in (before.level, after.level)]
            parts.append(self.words.say("shift_level", before=levels[0], after=levels[1]))
        if before.rank is None or after.rank is None:
            if before.rank != after.rank:
                parts.append(self.words.say("shift_came" if before.rank is None else "shift_gone"))
            return ", ".join(parts)
        if before.rank != after.rank:
            parts.append(self.words.say("shift_rank", before=before.rank, after=after.rank))
        if before.priority != after.priority:
            first, second = (
                decimal((one or 0) / 100, self.words.language) for one in (before.priority, after.priority)
            )
            parts.append(self.words.say("shift_points", before=first, after=second))
        return ", ".join(parts) or self.words.say(after.wave or "later").lower()

    def reason(self, one: ReasonChange) -> str:
        """Say which points came or went, and why."""
        kind = "reason_gone" if one.after is None else "reason_change"
        text = one.reason.text.in_(self.words.language)
        return self.words.say(kind, points=points(one.points, self.words.language), text=text)

    def _cautions(self, heading: str, rules: Sequence[str]) -> None:
        if rules:
            self.page.heading(self.words.say(heading))
        for name in rules:
            self.page.item(self.words.title(name))


def tells(one: Shift) -> bool:
    """Say whether there is more to say of a shift than that others moved."""
    return bool(one.reasons or one.freed or one.blocked or one.before.level != one.after.level)


def _pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    longest = max(len(left), len(right))
    padded = [[*side, *[""] * (longest - len(side))] for side in (left, right)]
    return list(zip(*padded, strict=True))
