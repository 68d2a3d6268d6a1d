"""Advice as Markdown; made from its plain data, with every word of others escaped."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from engine.language import LEVELS
from engine.reports.asked import asked_for
from engine.reports.phrases import phrase
from engine.reports.text import WAVES, duration, made_with, shared_reasons, sources, who
from engine.text import Language, points, printable

Data = dict[str, Any]
_MEANING: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|&~^$:@=\"'])")
_HARMLESS: Final = re.compile(r"(?<=\w)\\([-.:'=])(?=\w)|(?<=\w)\\([.:!])(?=\s|$)|\\([()'\"=:!.])")


def escape(text: str) -> str:
    """Put text of others into Markdown so that it shows as it is, on one line."""
    escaped = _MEANING.sub(r"\\\1", printable(" ".join(text.split())))
    return _HARMLESS.sub(lambda match: match[1] or match[2] or match[3], escaped)


def markdown(data: Data, *, for_advisor: bool = False) -> str:
    """Give the advice for one region as Markdown."""
    return "\n".join(_Markdown(data, for_advisor=for_advisor).lines()) + "\n"


class _Markdown:
    def __init__(self, data: Data, *, for_advisor: bool) -> None:
        self.data = data
        self.language: Language = data["language"]
        self.audiences = ("board", "advisor") if for_advisor else ("board",)
        self.names = {one["id"]: escape(one["name"]) for one in data["focus_points"]}

    def say(self, name: str, /, **words: Any) -> str:
        return phrase(name, self.language, **words)

    def lines(self) -> Iterator[str]:
        yield f"# {self.say('advice_for', region=escape(self.data['region']))}"
        if self.data["assessed_on"]:
            yield f"\n{self.say('assessed_on', day=self.data['assessed_on'])}"
        yield from self._position()
        said = [one["text"] for one in self.data["position"] if one["audience"] in self.audiences]
        yield from self._list("in_words", [escape(text) for text in said])
        for wave in WAVES:
            yield from self._wave(wave)
        if not self.data["steps"]:
            known = any(one["level"] is not None for one in self.data["focus_points"])
            yield f"\n{self.say('all_there' if known else 'no_steps')}"
        kept = [one for one in self.data["focus_points"] if one["keep"]]
        yield from self._list("keep", [f"**{escape(one['name'])}**: {escape(one['keep'])}" for one in kept])
        yield from self._cautions()
        yield from self._list("questions", [escape(one["question"]) for one in self.data["open_questions"]])
        for heading, intro, items in asked_for(self.data):
            yield f"\n## {self.say(heading)}\n\n{escape(intro)}\n"
            yield from (f"- {escape(item)}" for item in items)
        declined = [(one["title"], one["reason"] or self.say("no_reason")) for one in self.data["declined"]]
        yield from self._list("declined", [f"{escape(title)}: {escape(reason)}" for title, reason in declined])
        yield "\n---\n"
        yield f"{self.say('order_note')} {escape(made_with(self.data, self.language))}"

    def _list(self, heading: str, items: Sequence[str]) -> Iterator[str]:
        if items:
            yield f"\n## {self.say(heading)}\n"
        for item in items:
            yield f"- {item}"

    def _position(self) -> Iterator[str]:
        yield f"\n## {self.say('position')}\n"
        yield f"| | {self.say('focus_point')} | {self.say('level')} | {self.say('target_head')} |"
        yield "| ---: | --- | --- | --- |"
        for one in self.data["focus_points"]:
            level = one["level"]
            said = self.say("unknown_level") if level is None else f"{level} {LEVELS[self.language][level]}"
            target = one["target"] if one["target_set"] else ""
            yield f"| {one['rank']} | {escape(one['name'])} | {said} | {target} |"

    def _wave(self, wave: str) -> Iterator[str]:
        steps = [step for step in self.data["steps"] if step["wave"] == wave]
        if steps:
            yield f"\n## {self.say(wave)}"
        for name, group in groupby(steps, key=lambda step: step["focus_point"]):
            yield from self._transition(name, list(group))

    def _transition(self, name: str, steps: Sequence[Data]) -> Iterator[str]:
        levels = LEVELS[self.language]
        low, high = (f"{steps[0][key]} ({levels[steps[0][key]]})" for key in ("from_level", "to_level"))
        yield f"\n### {self.names[name]}: {self.say('from_to', low=low, high=high)}\n"
        waits = [
            self.say("needs_level", name=self.names[need["focus_point"]], level=need["level"])
            for need in steps[0]["requires"]
            if need["met"] is not True
        ]
        if waits:
            yield f"{self.say('waits_for')}: {'; '.join(waits)}\n"
        shared = shared_reasons(steps)
        yield from (self._reason(reason) for reason in shared)
        for step in steps:
            yield from self._step(step, shared)

    def _reason(self, reason: Data) -> str:
        return f"- {escape(reason['text'])} ({points(reason['points'], self.language)})"

    def _step(self, step: Data, shared: Sequence[Data]) -> Iterator[str]:
        status = f" ({self.say('status_' + step['status'])})" if step["status"] else ""
        yield f"\n#### {escape(step['title'])}{status}\n"
        yield escape(step["action"])
        if step["in_one_partnership"]:
            yield escape(step["in_one_partnership"])
        yield ""
        yield from (self._reason(reason) for reason in step["reasons"] if reason not in shared)
        pitfalls = [one["text"] for one in step["pitfalls"] if one["audience"] in self.audiences]
        rows = [
            ("who", who(step, self.language)),
            ("how_long", f"{duration(step, self.language)}; {step['effort']}"),
            ("first", step["first_action"]),
            ("done_when", step["result"]),
            ("decides", step["decision_by"]),
            *(("watch_out", pitfall) for pitfall in pitfalls),
            ("source", sources(step, self.language)),
        ]
        for label, text in rows:
            yield f"- **{self.say(label)}**: {escape(text)}"

    def _cautions(self) -> Iterator[str]:
        for audience, heading in (("board", "cautions"), ("advisor", "for_advisor")):
            shown = [one for one in self.data["cautions"] if one["audience"] == audience]
            if audience in self.audiences and shown:
                yield f"\n## {self.say(heading)}"
                for one in shown:
                    yield f"\n### {escape(one['title'])}\n\n{escape(one['text'])}\n"
                    yield from (f"- {escape(way)}" for way in one["ways_out"])
