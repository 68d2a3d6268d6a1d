"""The board's single A4: where the region stands, three steps with owner and date, and what is not known."""

from collections.abc import Iterator
from typing import Any, Final

from engine.reports.document.blocks import Block, Heading, Paragraph, Picture, Report, Table
from engine.reports.document.parts import Parts, fitting
from engine.reports.text import WAVES

Data = dict[str, Any]
MOST_STEPS: Final = 3
MOST_STRONG: Final = 2
MOST_QUESTIONS: Final = 4


def one_page(data: Data) -> Report:
    """Make the single page of one region; it is always the board's version."""
    return _OnePage(fitting(data, for_advisor=False), for_advisor=False).report()


def first_steps(data: Data) -> list[Data]:
    """Choose the steps to begin with: of each focus point that can start now its first, then what follows."""
    steps = sorted(data["steps"], key=lambda step: (WAVES.index(step["wave"]), step["rank"]))
    firsts: dict[str, Data] = {}
    for step in steps:
        firsts.setdefault(step["focus_point"], step)
    now = [step for step in firsts.values() if step["wave"] == "now"]
    others = [step for step in steps if step["wave"] == "now" and step not in now]
    return sorted([*now, *others][:MOST_STEPS], key=lambda step: step["rank"])


class _OnePage(Parts):
    def report(self) -> Report:
        blocks = (*self._position(), *self._steps(), *self._unknown())
        return self.made(self.say("title_one_page", region=self.data["region"]), blocks, pages=1)

    def _position(self) -> Iterator[Block]:
        yield Heading(self.say("position"))
        levels = "; ".join(f"{one['short']} {self.level(one['level'])}" for one in self.data["focus_points"])
        yield Picture("levels", self.say("alt_levels_alone", levels=levels))
        yield from self.listed(self.remarks("pattern")[:1])
        strong = self.remarks("strong")[:MOST_STRONG]
        if strong:
            yield Heading(self.say("keep"))
            yield from self.listed(strong)

    def _steps(self) -> Iterator[Block]:
        steps = first_steps(self.data)
        if not steps:
            yield Paragraph(self.nothing())
            return
        number = ("one_step", "two_steps", "three_steps")[len(steps) - 1]
        head = tuple(self.say(f"plan_{name}") for name in ("step", "who", "first", "when"))
        rows = tuple((one["title"], one["owner"]["label"], one["first_action"], self.when(one)) for one in steps)
        yield Heading(self.say(number))
        yield Table("", head, rows, (30, 19, 34, 17))
        if len(self.data["steps"]) > len(steps):
            yield Paragraph(self.say("more_steps", count=len(self.data["steps"])), "quiet")

    def _unknown(self) -> Iterator[Block]:
        questions = [one["question"] for one in self.data["open_questions"]]
        yield Heading(self.say("unknown_yet_heading"))
        if not questions:
            yield Paragraph(self.say("unknown_nothing"))
        yield from self.listed(questions[:MOST_QUESTIONS])
        if rest := len(questions) - MOST_QUESTIONS if len(questions) > MOST_QUESTIONS else 0:
            yield Paragraph(self.say("unknown_more" if rest > 1 else "unknown_more_one", count=rest), "quiet")
