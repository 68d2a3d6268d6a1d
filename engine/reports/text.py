"""Advice as text that can be read aloud, 80 columns wide; made from its plain data."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from engine.language import LEVELS, enumerate_words
from engine.reports.asked import asked_for
from engine.reports.lines import WIDTH, Line, Page
from engine.reports.phrases import phrase
from engine.text import Language, points

Data = dict[str, Any]
FULL, EMPTY = "█", "·"
FULL_ASCII, EMPTY_ASCII = "#", "."
WAVES = ("now", "next", "later")
MOST_QUESTIONS = 8


class TextReport:
    """Puts the advice for one region into lines.

    `for_advisor` adds what could hurt in a meeting; `ascii_only` keeps bars to what every printer has.
    """

    def __init__(self, data: Data, *, for_advisor: bool = False, ascii_only: bool = False, width: int = WIDTH) -> None:
        self.data = data
        self.language: Language = data["language"]
        self.for_advisor = for_advisor
        self.marks = (FULL_ASCII, EMPTY_ASCII) if ascii_only else (FULL, EMPTY)
        self.page = Page(width)
        self.names = {one["id"]: one["name"] for one in data["focus_points"]}
        self.shorts = {one["id"]: one["short"] for one in data["focus_points"]}

    def lines(self) -> list[Line]:
        """Give the whole report."""
        self._head()
        self._position()
        self._in_words()
        for wave in WAVES:
            self._wave(wave)
        self._nothing()
        self._keep()
        self._cautions("board", "cautions")
        if self.for_advisor:
            self._cautions("advisor", "for_advisor")
        self._questions()
        for heading, intro, items in asked_for(self.data):
            self._section(heading, intro, items)
        self._declined()
        self._foot()
        return self.page.lines

    def say(self, name: str, /, **words: Any) -> str:
        """Give a phrase in the report's language."""
        return phrase(name, self.language, **words)

    def _head(self) -> None:
        self.page.add(self.say("advice_for", region=self.data["region"]), style="title")
        if self.data["assessed_on"]:
            from engine.text.days import day_in_words  # late: it needs the calendar, and not every region has a day

            day = day_in_words(self.data["assessed_on"], self.language)
            self.page.add(self.say("assessed_on", day=day), style="quiet")

    def _position(self) -> None:
        self.page.heading(self.say("position"))
        shown = self.data["focus_points"]
        width = max(len(one["short"]) for one in shown)
        for one in shown:
            self.page.row(f"{one['rank']:>2}. {one['short']:<{width}}  {self._bar(one)}")
        for one in shown:
            if one["raised_for"]:
                others = enumerate_words([self.shorts[name] for name in one["raised_for"]], self.say("and"))
                has = self.say("has_one" if len(one["raised_for"]) == 1 else "has_many")
                level = one["effective_target"]
                self.page.item(self.say("raised", name=one["short"], level=level, others=others, has=has))

    def _in_words(self) -> None:
        shown = [one for one in self.data["position"] if one["audience"] == "board" or self.for_advisor]
        if shown:
            self.page.heading(self.say("in_words"))
        for one in shown:
            self.page.item(one["text"])

    def _bar(self, one: Data) -> str:
        full, empty = self.marks
        level = one["level"]
        if level is None:
            return f"{'?' * 4}  {self.say('unknown_level')}"
        target = f", {self.say('target', level=one['target'])}" if one["target_set"] else ""
        return f"{full * level}{empty * (4 - level)}  {level} {LEVELS[self.language][level]}{target}"

    def _wave(self, wave: str) -> None:
        steps = [step for step in self.data["steps"] if step["wave"] == wave]
        if steps:
            self.page.heading(self.say(wave))
        for name, group in groupby(steps, key=lambda step: step["focus_point"]):
            self._transition(name, list(group), full=wave == "now")

    def _transition(self, name: str, steps: Sequence[Data], *, full: bool) -> None:
        first = steps[0]
        rank = next(one["rank"] for one in self.data["focus_points"] if one["id"] == name)
        levels = LEVELS[self.language]
        low, high = (f"{first[key]} ({levels[first[key]]})" for key in ("from_level", "to_level"))
        self.page.blank()
        self.page.add(
            f"{rank}. {self.names[name]}: {self.say('from_to', low=low, high=high)}", hang="   ", style="strong"
        )
        waits = [self._need(need) for need in first["requires"] if need["met"] is not True]
        if waits:
            self.page.labelled(self.say("waits_for"), "; ".join(waits), indent="   ")
        shared = shared_reasons(steps)
        self.page.add(self.say("why"), indent="   ", style="quiet")
        for reason in shared if full else strongest(shared, 2):
            self.page.item(self._reason(reason), indent="   ")
        for step in steps:
            self._step(step, shared, full=full)

    def _need(self, need: Data) -> str:
        said = self.say("needs_level", name=self.shorts[need["focus_point"]], level=need["level"])
        return f"{said} ({self.say('unknown_yet')})" if need["met"] is None else said

    def _reason(self, reason: Data) -> str:
        return f"{reason['text']} ({points(reason['points'], self.language)})"

    def _step(self, step: Data, shared: Sequence[Data], *, full: bool) -> None:
        add = self.page.labelled
        self.page.blank()
        status = f" [{self.say('status_' + step['status'])}]" if step["status"] else ""
        self.page.add(f"{step['title']}{status}", indent="   > ", hang="     ", style="strong")
        for reason in step["reasons"]:
            if reason not in shared:
                self.page.item(self._reason(reason), indent="     ")
        if full:
            self.page.add(step["action"], indent="     ")
            if step["in_one_partnership"]:
                self.page.add(step["in_one_partnership"], indent="     ")
        add(self.say("who"), who(step, self.language), indent="     ")
        add(self.say("how_long"), f"{duration(step, self.language)}; {step['effort']}", indent="     ")
        add(self.say("first"), step["first_action"], indent="     ")
        if full:
            add(self.say("done_when"), step["result"], indent="     ")
            add(self.say("decides"), step["decision_by"], indent="     ")
            for pitfall in self._pitfalls(step):
                add(self.say("watch_out"), pitfall, indent="     ")
        add(self.say("source"), sources(step, self.language), indent="     ")

    def _pitfalls(self, step: Data) -> Iterable[str]:
        shown = ("board", "advisor") if self.for_advisor else ("board",)
        return (pitfall["text"] for pitfall in step["pitfalls"] if pitfall["audience"] in shown)

    def _nothing(self) -> None:
        if not self.data["steps"]:
            known = any(one["level"] is not None for one in self.data["focus_points"])
            self.page.blank()
            self.page.add(self.say("all_there" if known else "no_steps"))

    def _keep(self) -> None:
        kept = [one for one in self.data["focus_points"] if one["keep"]]
        if kept:
            self.page.heading(self.say("keep"))
        for one in kept:
            self.page.item(f"{one['name']}: {one['keep']}")

    def _cautions(self, audience: str, heading: str) -> None:
        shown = [one for one in self.data["cautions"] if one["audience"] == audience]
        if shown:
            self.page.heading(self.say(heading))
        for one in shown:
            self.page.blank()
            self.page.add(one["title"], style="strong")
            self.page.add(one["text"], indent="   ")
            for way in one["ways_out"]:
                self.page.item(way, indent="   ")

    def _questions(self) -> None:
        questions = self.data["open_questions"]
        if questions:
            self.page.heading(self.say("questions"))
        most = max(MOST_QUESTIONS, sum(one["level"] is None for one in self.data["focus_points"]))
        for one in questions[:most]:
            self.page.item(one["question"])
        if len(questions) > most:
            self.page.add(self.say("more_questions", count=len(questions) - most), style="quiet")

    def _section(self, heading: str, intro: str, items: Sequence[str]) -> None:
        self.page.heading(self.say(heading))
        self.page.add(intro)
        for item in items:
            self.page.item(item)

    def _declined(self) -> None:
        if self.data["declined"]:
            self.page.heading(self.say("declined"))
        for one in self.data["declined"]:
            self.page.item(f"{one['title']}: {one['reason'] or self.say('no_reason')}")

    def _foot(self) -> None:
        self.page.blank()
        if self.data["steps"]:
            self.page.add(self.say("order_note"), style="quiet")
        self.page.add(made_with(self.data, self.language), style="quiet")


def shared_reasons(steps: Sequence[Data]) -> list[Data]:
    """Give the reasons that all steps of a transition share, what any region would hear (the gap) last."""
    shared = [reason for reason in steps[0]["reasons"] if all(reason in step["reasons"] for step in steps[1:])]
    return sorted(shared, key=lambda reason: (reason["term"] == "gap", -reason["points"]))


def strongest(reasons: Sequence[Data], count: int) -> list[Data]:
    """Give the reasons that say most about this region: those with the most points, the gap last."""
    return sorted(reasons, key=lambda reason: (reason["term"] == "gap", -reason["points"]))[:count]


def who(step: Data, language: Language) -> str:
    """Say who owns a step and with whom."""
    owner = step["owner"]["label"]
    others = [one["label"] for one in step["involved"]]
    with_ = phrase("with", language, others=enumerate_words(others, phrase("and", language))) if others else ""
    return f"{owner}, {with_}" if with_ else str(owner)


def duration(step: Data, language: Language) -> str:
    """Say how long a step takes."""
    low, high = step["duration_months"]["min"], step["duration_months"]["max"]
    name = "months_range" if low != high else "month" if low == 1 else "months"
    return phrase(name, language, low=low, high=high)


def sources(step: Data, language: Language) -> str:
    """Name the sources of a step."""
    said = [phrase("own", language) if one["own"] else _source(one) for one in step["sources"]]
    return "; ".join(dict.fromkeys(said))


def _source(one: Data) -> str:
    place = f", {one['place']}" if one["place"] else ""
    return f"{one['title']}{place} ({one['publisher']})"


def made_with(data: Data, language: Language) -> str:
    """Say with which program, knowledge and facts the advice was made."""
    return phrase(
        "made_with",
        language,
        version=data["run"]["regiokoers"],
        sha=data["knowledge_base"]["sha256"][:8],
        facts=data["facts_sha256"][:8],
        engine=data["run"]["engine"],
    )
