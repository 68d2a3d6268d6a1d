"""A simulation as a report: the blocks that every medium prints."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from engine.language import LEVELS, parse, sentence
from engine.model.library import Library
from engine.reports.document.blocks import Block, Heading, Items, Paragraph, Picture, Report, Table
from engine.reports.moved import Words
from engine.simulation.kinds import kinds_of
from engine.simulation.phrases import number, said, share

Data = dict[str, Any]
MOST: Final = 10
FEW: Final = 5
LEAST_MOVED: Final = 0.005
LEAST: Final = 0.02
"""A total effect below this is not worth a row."""


def report(data: Data, library: Library) -> Report:
    """Lay a simulation out."""
    return _Maker(data, library).report()


def telling(data: Data) -> list[Data]:
    """Give the facts whose effect is worth a row: large enough, and told from nil."""
    facts: list[Data] = data["sensitivity"]["facts"]
    return [one for one in facts if one["total"] >= LEAST and one["total"] > one["total_within"]]


class _Maker:
    """Makes the blocks of one simulation."""

    def __init__(self, data: Data, library: Library) -> None:
        self.data = data
        self.words = Words(library, data["language"])
        self.change: Data | None = data["change"]

    def report(self) -> Report:
        """Give the whole report."""
        regions, language = self.data["regions"], self.words.language
        title = self.said("title_one") if regions == 1 else self.said("title", regions=number(regions, language))
        parts = [self._lead(), self._wish(), self._points(), self._moves(), self._steps()]
        parts += [self._facts(), self._levels(), self._rules()]
        foot = self.said(
            "foot",
            seed=self.data["seed"],
            sha=self.data["knowledge_base"]["sha256"][:12],
            population=self.data["population_sha256"][:12],
        )
        return Report(language, title, "", "", tuple(block for part in parts for block in part), (foot,))

    def said(self, name: str, /, **words: Any) -> str:
        """Give a phrase."""
        return said(name, self.words.language, **words)

    def share(self, count: float, total: float | None = None) -> str:
        """Spell a share, of all regions where nothing else is said."""
        return share(count, self.data["regions"] if total is None else total, self.words.language)

    def _lead(self) -> Iterator[Block]:
        yield Paragraph(self.data["note"], "lead")
        if self.data["share_unknown"]:
            yield Paragraph(self.said("note_unknown", share=f"{self.data['share_unknown']}%"))
        if self.data["contradicting"]:
            yield Paragraph(self.said("contradicting", share=self.share(self.data["contradicting"])))

    def _wish(self) -> Iterator[Block]:
        if self.change is None:
            return
        yield Heading(self.said("wish"))
        yield Items(tuple(self._becomes(name, value) for name, value in self.change["set"].items()))
        if self.change["where"] is None:
            yield Paragraph(self.said("wish_all"))
        else:
            facts = self.words.library.facts
            yield Paragraph(
                self.said("wish_where", sentence=sentence(parse(self.change["where"]), facts, self.words.language))
            )
        concerned, moved = self.change["concerned"], self.change["moved"]
        if not concerned:
            yield Paragraph(self.said("wish_nobody"))
            return
        counts = {name: number(self.change[name], self.words.language) for name in ("concerned", "moved")}
        yield Paragraph(self.said("wish_result", **counts, share=self.share(moved, concerned)))

    def _becomes(self, name: str, value: Any) -> str:
        held = tuple(value) if isinstance(value, list) else value
        return self.said("wish_set", name=self.words.capital(name), value=self.words.value(name, held))

    def _points(self) -> Iterator[Block]:
        yield Heading(self.said("points"))
        yield Paragraph(self.said("points_lead"))
        yield Picture("points", self.said("alt_points_after" if self.change else "alt_points"))
        rows = self.data["focus_points"]
        keys = ("now", "now_after", "first", "first_after") if self.change else ("now", "first")
        yield self._counts(self.said("points"), "point", rows, keys, 40)
        if nothing := self.data["nothing_to_begin"]:
            yield Paragraph(self.said("nothing_first", share=self.share(nothing)))

    def _counts(self, caption: str, about: str, rows: Sequence[Data], keys: Sequence[str], wide: int) -> Table:
        """Give a table of shares with a column for each key."""
        head = (self.said(about), *(self.said(key) for key in keys))
        cells = tuple((one["name"], *(self.share(one[key]) for key in keys)) for one in rows)
        return Table(caption, head, cells, (wide, *[(100 - wide) // len(keys)] * len(keys)))

    def _moves(self) -> Iterator[Block]:
        if self.change is None or not self.change["moved"]:
            return
        rows = [one for one in self.data["focus_points"] if one["gained"] + one["lost"]]
        if rows:
            yield Heading(self.said("points_moved"), 2)
            yield self._counts("", "point", rows, ("gained", "lost"), 60)
        regions = self.data["regions"]
        if firsts := [one for one in self.change["first_moves"][:FEW] if one["regions"] >= LEAST_MOVED * regions]:
            yield Heading(self.said("first_moves"), 2)
            yield Items(tuple(self._first(one) for one in firsts))
        kinds = kinds_of(self.change)
        if kinds:
            average = self.share(self.change["moved"], self.change["concerned"])
            yield Heading(self.said("kinds"), 2)
            yield Paragraph(self.said("kinds_lead", share=average))
            head = (self.said("kind"), self.said("kind_regions"), self.said("kind_moved"))
            cells = tuple(
                (
                    self._becomes(one["fact"], one["value"]),
                    number(one["regions"], self.words.language),
                    self.share(one["moved"], one["regions"]),
                )
                for one in kinds
            )
            yield Table("", head, cells, (60, 20, 20))

    def _first(self, one: Data) -> str:
        before, after = (self.words.label(one[end]) if one[end] else self.said("no_point") for end in ("from", "to"))
        return self.said("from_to", before=before, after=after, count=self.share(one["regions"]))

    def _steps(self) -> Iterator[Block]:
        steps = self.data["steps"]
        often = sorted(steps, key=lambda one: -one["now"])[:MOST]
        yield Heading(self.said("steps"))
        yield Paragraph(self.said("steps_lead"))
        keys = ("now", "now_after", "first", "first_after") if self.change else ("now", "first")
        yield self._counts("", "step", often, keys, 60)
        if self.change and self.change["moved"]:
            moved = sorted(steps, key=lambda one: -(one["gained"] + one["lost"]))[:MOST]
            rows = [one for one in moved if one["gained"] + one["lost"]]
            if rows:
                yield Heading(self.said("steps_moved"), 2)
                yield self._counts("", "step", rows, ("gained", "lost"), 70)

    def _facts(self) -> Iterator[Block]:
        found = self.data["sensitivity"]
        if found is None:
            return
        yield Heading(self.said("facts"))
        yield Paragraph(self.said("facts_lead"))
        rows = telling(self.data)
        if rows:
            yield Picture("facts", self.said("alt_facts"))
            head = (self.said("fact"), self.said("alone"), self.said("together"), self.said("within"))
            cells = tuple((self.words.capital(one["id"]), *self._effect(one)) for one in rows)
            yield Table(self.said("facts"), head, cells, (49, 17, 17, 17))
        yield Paragraph(self.said("facts_rest", count=len(found["facts"]) - len(rows)), "quiet")
        yield Heading(self.said("by_point"), 2)
        yield Paragraph(self.said("by_point_lead"))
        head2 = (self.said("point"), self.said("decided_by"))
        decided = tuple((self.words.label(one["id"]), self._decided(one["facts"])) for one in found["focus_points"])
        yield Table("", head2, decided, (30, 70))

    def _effect(self, one: Data) -> tuple[str, str, str]:
        within = max(1, round(one["total_within"] * 100))
        return self.share(one["first"], 1), self.share(one["total"], 1), f"± {within}%"

    def _decided(self, facts: Sequence[Data]) -> str:
        shown = [one for one in facts[:4] if one["total"] >= LEAST]
        return ", ".join(f"{self.words.label(one['id'])} ({self.share(one['total'], 1)})" for one in shown)

    def _levels(self) -> Iterator[Block]:
        names = LEVELS[self.words.language]
        yield Heading(self.said("levels"))
        yield Picture("levels", self.said("alt_levels"))
        unknown = any(one["level_unknown"] for one in self.data["focus_points"])
        head = (self.said("point"), *(f"{level} {name}" for level, name in enumerate(names)))
        rows = []
        for one in self.data["focus_points"]:
            counts = [*one["levels"].values(), *([one["level_unknown"]] if unknown else [])]
            rows.append((one["name"], *(self.share(count) for count in counts)))
        head += (self.said("unknown"),) if unknown else ()
        widths = (30, *[70 // (len(head) - 1)] * (len(head) - 1))
        yield Table(self.said("levels_table"), head, tuple(rows), widths)

    def _rules(self) -> Iterator[Block]:
        key = "fired_after" if self.change else "fired"
        rules = self.data["rules"]
        never = [one for one in rules if not one["fired"] and not one[key]]
        yield Heading(self.said("rules"))
        yield Paragraph(self.said("rules_lead", fired=len(rules) - len(never), total=len(rules)))
        head = (self.said("rule"), self.said("holds"))
        often = sorted(rules, key=lambda one: -one["fired"])[:MOST]
        cells = tuple((one["title"], self.share(one["fired"])) for one in often)
        yield Table(self.said("rules_most"), head, cells, (80, 20))
        yield Heading(self.said("rules_never"), 2)
        if not never:
            yield Paragraph(self.said("none_never"))
            return
        yield Items(tuple(one["title"] for one in never[: 2 * MOST]))
        if len(never) > 2 * MOST:
            yield Paragraph(self.said("more", count=len(never) - 2 * MOST), "quiet")
