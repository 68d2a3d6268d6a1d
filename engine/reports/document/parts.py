"""Parts that the full report and the one page share, and what of the advice each audience may read."""

from collections.abc import Iterable, Iterator
from typing import Any

from engine.language import LEVELS, enumerate_words
from engine.reports.document.blocks import Block, Items, Picture, Report, Table
from engine.reports.document.weights import index_of, weights_of
from engine.reports.document.words import say
from engine.reports.text import WAVES, duration
from engine.text import Language, printable
from engine.text.days import day_in_words, months_after

Data = dict[str, Any]
HASH = 12
"""How many characters of a hash are printed: enough to tell versions apart, short enough to read out."""


def fitting(data: Data, *, for_advisor: bool) -> Data:
    """Leave out what is for the advisor only, and make every text of others visible and one line."""
    own: Data = _visible(data)
    if for_advisor:
        return own
    steps = [{**step, "pitfalls": _for_board(step["pitfalls"])} for step in own["steps"]]
    return {**own, "steps": steps, "position": _for_board(own["position"]), "cautions": _for_board(own["cautions"])}


def _for_board(items: Iterable[Data]) -> list[Data]:
    return [one for one in items if one["audience"] == "board"]


def _visible(value: Any) -> Any:
    if isinstance(value, str):
        return printable(" ".join(value.split()))
    if isinstance(value, dict):
        return {key: _visible(one) for key, one in value.items()}
    return [_visible(one) for one in value] if isinstance(value, list) else value


class Parts:
    """Makes parts of a report from the advice for one region."""

    def __init__(self, data: Data, for_advisor: bool) -> None:
        self.data = data
        self.for_advisor = for_advisor
        self.language: Language = data["language"]
        self.names = {one["id"]: one["name"] for one in data["focus_points"]}
        self.shorts = {one["id"]: one["short"] for one in data["focus_points"]}

    def say(self, name: str, /, **words: Any) -> str:
        """Give a phrase in the report's language."""
        return say(name, self.language, **words)

    def made(self, title: str, blocks: tuple[Block, ...], pages: int = 0) -> Report:
        """Put a report around its blocks."""
        day = self.data["assessed_on"]
        on = self.say("assessed_on", day=day_in_words(day, self.language)) if day else ""
        return Report(self.language, title, self.data["region"], on, blocks, tuple(self._foot()), pages)

    def _foot(self) -> Iterator[str]:
        if self.for_advisor:
            yield self.say("advisor_copy")
        if self.data["steps"]:
            yield self.say("order_note")
        yield self.say(
            "foot_made",
            version=self.data["run"]["regiokoers"],
            knowledge=self.data["knowledge_base"]["sha256"][:HASH],
            facts=self.data["facts_sha256"][:HASH],
        )

    def listed(self, items: Iterable[str]) -> Iterator[Block]:
        """Give a list, or nothing where it would be empty."""
        if found := tuple(items):
            yield Items(found)

    def remarks(self, *kinds: str) -> tuple[str, ...]:
        """Give what is said of the region's position, of these kinds."""
        return tuple(one["text"] for one in self.data["position"] if one["kind"] in kinds)

    def level(self, level: int | None) -> str:
        """Spell a level with its name."""
        return self.say("unknown_short") if level is None else f"{level} {LEVELS[self.language][level]}"

    def need(self, need: Data) -> str:
        """Say which level something waits for."""
        needed = self.say("needs_level", name=self.shorts[need["focus_point"]], level=need["level"])
        return f"{needed} ({self.say('unknown_yet')})" if need["met"] is None else needed

    def nothing(self) -> str:
        """Say why there is no step."""
        known = any(one["level"] is not None for one in self.data["focus_points"])
        return self.say("all_there" if known else "no_steps")

    def when(self, step: Data) -> str:
        """Say when a step can be done: on the day agreed, else so many months on from the picture's day."""
        if step["due"]:
            return self.say("by_day", day=day_in_words(step["due"], self.language))
        months = duration(step, self.language)
        if not (day := self.data["assessed_on"]):
            return months
        until = day_in_words(months_after(day, step["duration_months"]["max"]), self.language)
        return self.say("within_until", months=months, day=until)

    def raised(self) -> Iterator[str]:
        """Say which focus points must go higher because others need it."""
        for one in self.data["focus_points"]:
            if one["raised_for"]:
                others = enumerate_words([self.shorts[name] for name in one["raised_for"]], self.say("and"))
                has = self.say("has_one" if len(one["raised_for"]) == 1 else "has_many")
                yield self.say("raised", name=one["short"], level=one["effective_target"], others=others, has=has)

    def position(self) -> Iterator[Block]:
        """Give the levels as a picture, and as a table."""
        shown = self.data["focus_points"]
        chosen = any(one["target_set"] for one in shown)
        yield Picture("levels", self.say("alt_levels"))
        head = ["", self.say("focus_point"), self.say("now_level")]
        rows = [[str(one["rank"]), one["name"], self.level(one["level"])] for one in shown]
        if chosen:
            head.append(self.say("target_head"))
            for row, one in zip(rows, shown, strict=True):
                row.append(self.level(one["target"]) if one["target_set"] else "–")
        widths = (6, 54, 20, 20) if chosen else (6, 64, 30)
        caption = self.say("levels_table", count=len(shown))
        yield Table(caption, tuple(head), tuple(map(tuple, rows)), widths)

    def weights(self) -> Iterator[Block]:
        """Give what each priority is made of as a picture, and as a table of whole numbers."""
        weights = weights_of(self.data)
        if not weights.rows:
            return
        yield Picture("weights", self.say("alt_weights"))
        head = (self.say("focus_point"), *weights.about, self.say("sum"))
        rows = tuple(
            (self.shorts[one.focus_point], *(str(number) for number in index_of(one, weights.highest)))
            for one in weights.rows
        )
        yield Table(self.say("weights_table"), head, rows, (22, *(78 // (len(head) - 1) for _ in head[1:])))

    def path(self) -> Iterator[Block]:
        """Give what waits for what as a picture, and as a table."""
        climbing = [one for one in self.data["focus_points"] if one["wave"]]
        climbing.sort(key=lambda one: WAVES.index(one["wave"]))
        yield Picture("path", self.say("alt_path"))
        head = tuple(self.say(f"path_{name}") for name in ("wave", "climb", "waits", "steps"))
        rows = tuple(self._on_path(one) for one in climbing)
        yield Table(self.say("path_table"), (head[0], self.say("focus_point"), *head[1:]), rows, (15, 29, 16, 30, 10))

    def _on_path(self, one: Data) -> tuple[str, ...]:
        steps = [step for step in self.data["steps"] if step["focus_point"] == one["id"]]
        waits = [self.need(need) for need in (steps[0]["requires"] if steps else ()) if need["met"] is not True]
        climb = f"{steps[0]['from_level']} → {steps[0]['to_level']}" if steps else self.level(one["level"])
        waited = "; ".join(waits) or self.say("path_free")
        return (self.say(one["wave"]), one["short"], climb, waited, str(len(steps)))
