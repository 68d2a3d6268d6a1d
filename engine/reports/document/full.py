"""The full report: what is strong first, then goal, reality, options and the way forward."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from engine.language import LEVELS
from engine.reports.asked import asked_for
from engine.reports.document.blocks import Block, Heading, Paragraph, Report, Rows, Table
from engine.reports.document.parts import Parts, fitting
from engine.reports.text import WAVES, duration, shared_reasons, sources, who

Data = dict[str, Any]


def full_report(data: Data, *, for_advisor: bool = False) -> Report:
    """Make the full report of one region from its advice."""
    return _Full(fitting(data, for_advisor=for_advisor), for_advisor).report()


class _Full(Parts):
    def report(self) -> Report:
        blocks = (
            *self._strong(),
            *self._goal(),
            *self._reality(),
            *self._options(),
            *self._way_forward(),
            *self._declined(),
            Heading(self.say("account")),
        )
        return self.made(self.say("advice_for", region=self.data["region"]), blocks)

    def _strong(self) -> Iterator[Block]:
        yield Heading(self.say("keep"))
        remarks = self.remarks("strong")
        names = [one["name"] for one in self.data["focus_points"] if (one["level"] or 0) >= 3]
        if names:
            remarks = (*remarks, self.say("strong_levels", names=", ".join(names)))
        yield from self.listed(remarks)
        kept = [f"{one['name']}: {one['keep']}" for one in self.data["focus_points"] if one["keep"]]
        yield from self.listed(kept)
        if not remarks and not kept:
            yield Paragraph(self.say("strong_unknown"))

    def _goal(self) -> Iterator[Block]:
        shown = self.data["focus_points"]
        chosen = [one for one in shown if one["target_set"]]
        yield Heading(self.say("goal"))
        yield Paragraph(self.say("goal_set" if chosen else "goal_none", count=len(chosen), total=len(shown)))
        if chosen:
            head = (self.say("focus_point"), self.say("now_level"), self.say("target_head"))
            rows = tuple((one["name"], self.level(one["level"]), self.level(one["target"])) for one in chosen)
            yield Table(self.say("goal_table"), head, rows, (50, 25, 25))
        yield from self.listed(self.raised())

    def _reality(self) -> Iterator[Block]:
        yield Heading(self.say("reality"))
        yield from self.position()
        yield from self.listed(self.remarks("pattern", "fragile", "example"))
        yield from self._cautions("board", "cautions")
        yield from self._cautions("advisor", "for_advisor")
        yield Heading(self.say("unknown_yet_heading"), 2)
        questions = tuple(one["question"] for one in self.data["open_questions"])
        yield Paragraph(self.say("unknown_lead" if questions else "unknown_nothing"))
        yield from self.listed(questions)
        yield from self._asked("questions_by_value")

    def _cautions(self, audience: str, heading: str) -> Iterator[Block]:
        shown = [one for one in self.data["cautions"] if one["audience"] == audience]
        if shown:
            yield Heading(self.say(heading), 2)
        for one in shown:
            yield Heading(one["title"], 3)
            yield Paragraph(one["text"])
            yield from self.listed(one["ways_out"])

    def _asked(self, section: str) -> Iterator[Block]:
        for heading, intro, items in asked_for(self.data):
            if heading == section:
                yield Heading(self.say(heading), 2)
                yield Paragraph(intro)
                yield from self.listed(items)

    def _options(self) -> Iterator[Block]:
        yield Heading(self.say("options"))
        if not self.data["steps"]:
            yield Paragraph(self.nothing())
            return
        yield Paragraph(self.say("options_lead"))
        yield from self.weights()
        for wave in WAVES:
            yield from self._wave(wave)
        yield from self._asked("firmness")

    def _wave(self, wave: str) -> Iterator[Block]:
        steps = [step for step in self.data["steps"] if step["wave"] == wave]
        if steps:
            yield Heading(self.say(wave), 2)
        for name, group in groupby(steps, key=lambda step: step["focus_point"]):
            yield from self._transition(name, list(group))

    def _transition(self, name: str, steps: Sequence[Data]) -> Iterator[Block]:
        levels = LEVELS[self.language]
        low, high = (f"{steps[0][key]} ({levels[steps[0][key]]})" for key in ("from_level", "to_level"))
        yield Heading(f"{self.names[name]}: {self.say('from_to', low=low, high=high)}", 3)
        waits = [self.need(need) for need in steps[0]["requires"] if need["met"] is not True]
        if waits:
            yield Rows(((self.say("waits_for"), "; ".join(waits)),))
        shared = shared_reasons(steps)
        yield from self.listed(_texts(shared))
        for step in steps:
            yield from self._step(step, shared)

    def _step(self, step: Data, shared: Sequence[Data]) -> Iterator[Block]:
        status = f" ({self.say('status_' + step['status'])})" if step["status"] else ""
        yield Heading(f"{step['title']}{status}", 4)
        yield Paragraph(step["action"])
        if step["in_one_partnership"]:
            yield Paragraph(step["in_one_partnership"])
        yield from self.listed(_texts([reason for reason in step["reasons"] if reason not in shared]))
        yield Rows(
            (
                (self.say("who"), who(step, self.language)),
                (self.say("how_long"), f"{duration(step, self.language)}; {step['effort']}"),
                (self.say("first"), step["first_action"]),
                (self.say("done_when"), step["result"]),
                (self.say("decides"), step["decision_by"]),
                *((self.say("watch_out"), pitfall["text"]) for pitfall in step["pitfalls"]),
                (self.say("source"), sources(step, self.language)),
            )
        )

    def _way_forward(self) -> Iterator[Block]:
        yield Heading(self.say("way"))
        planned = [step for step in self.data["steps"] if step["wave"] == "now" or step["status"]]
        if not planned:
            yield Paragraph(self.nothing())
            return
        yield Paragraph(self.say("way_lead"))
        yield Table(
            self.say("plan_table"),
            tuple(self.say(f"plan_{name}") for name in ("step", "who", "first", "done", "when")),
            tuple(self._planned(step) for step in planned),
            (22, 20, 23, 21, 14),
        )
        yield from self.path()

    def _planned(self, step: Data) -> tuple[str, ...]:
        return (step["title"], who(step, self.language), step["first_action"], step["result"], self.when(step))

    def _declined(self) -> Iterator[Block]:
        if self.data["declined"]:
            yield Heading(self.say("declined"), 2)
        yield from self.listed(
            f"{one['title']}: {one['reason'] or self.say('no_reason')}" for one in self.data["declined"]
        )


def _texts(reasons: Sequence[Data]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason["text"] for reason in reasons))
