"""The months of a plan in words: by number, or by name where the day is known on which the plan begins."""

import datetime
from typing import NamedTuple

from engine.errors import Place, refuse
from engine.reports.phrases import phrase
from engine.text import Language
from engine.text.days import MONTHS, SHORT, months_after

MOST_MARKS = 12
"""How many months a calendar names at most."""


class Months(NamedTuple):
    """Months counted from 0; `start` is the first day of the plan, such as `2026-03-01`, or None."""

    start: str | None
    language: Language

    def named(self, place: int) -> str:
        """Name a month."""
        if self.start is None:
            return phrase("month_number", self.language, number=place + 1)
        one = datetime.date.fromisoformat(months_after(self.start, place))
        return phrase("month_dated", self.language, month=MONTHS[self.language][one.month - 1], year=one.year)

    def span(self, start: int, end: int) -> str:
        """Name the months from `start` up to (not including) `end`."""
        if end <= start + 1:
            return self.named(start)
        if self.start is None:
            return phrase("span_months", self.language, start=start + 1, end=end)
        return phrase("span_dated", self.language, start=self.named(start), end=self.named(end - 1))

    def mark(self, place: int) -> str:
        """Name a month in the little room of a calendar's head."""
        if self.start is None:
            return phrase("month_mark", self.language, number=place + 1)
        one = datetime.date.fromisoformat(months_after(self.start, place))
        return f"{SHORT[self.language][one.month - 1]} {one.year % 100:02}"

    def between(self, length: int) -> int:
        """Give how many months lie between two that are named."""
        return next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, length or 1) if length / step <= MOST_MARKS)

    def first_day(self, place: int) -> str | None:
        """Give the day on which a month of the plan begins."""
        return None if self.start is None else months_after(self.start, place)

    def last_day(self, end: int) -> str | None:
        """Give the last day before the month `end`."""
        if self.start is None:
            return None
        return (datetime.date.fromisoformat(months_after(self.start, end)) - datetime.timedelta(days=1)).isoformat()


def read_start(word: str | None, option: str) -> str | None:
    """Read the day on which a plan begins."""
    if word is None:
        return None
    try:
        return datetime.date.fromisoformat(word.strip()).isoformat()
    except ValueError:
        refuse("start-not-a-day", Place(f"{option} {word}"), found=word)
