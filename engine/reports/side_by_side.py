"""Several regions side by side, as plain data and as text; by name, without sums or places."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from engine.advice.portfolio import Example, Member, Portfolio, Shared, Solved
from engine.language import enumerate_words
from engine.reports.document.blocks import Table
from engine.reports.lines import Page
from engine.reports.moved import Words

Data = dict[str, Any]
MOST = 8
_NAME = 30


def names_of(one: Portfolio, words: Words, *, pseudonyms: bool) -> Mapping[str, str]:
    """Give what each region is called; pseudonyms follow the hash of its file, so not the order of the names."""
    regions = {member.region.region_id: member.region for member in one.members}
    if not pseudonyms:
        return {id_: region.name for id_, region in regions.items()}
    hashes = {id_: hashlib.sha256(f"{id_} {region.sha256}".encode()).hexdigest() for id_, region in regions.items()}
    mixed = sorted(regions, key=lambda id_: hashes[id_])
    return {id_: words.say("pseudonym", letter=_letters(place)) for place, id_ in enumerate(mixed)}


def _letters(place: int) -> str:
    """Give A to Z, then AA, AB and on."""
    first, last = divmod(place, 26)
    return (_letters(first - 1) if first else "") + chr(ord("A") + last)


def portfolio_data(one: Portfolio, words: Words, names: Mapping[str, str]) -> Data:
    """Give the portfolio as plain data, every region under the name that it is called by."""
    return {
        "format": 1,
        "language": words.language,
        "regions": [
            {
                "region": names[member.region.region_id],
                "levels": {name: standing.level for name, standing in member.found.places.items()},
                "first": [weighed.transition.focus_point for weighed in member.found.ranked[:3]],
                "pictures": 1 + len(member.earlier),
            }
            for member in by_name(one, names)
        ],
        "first": [_shared_data(each, names) for each in one.first],
        "blocked": [_shared_data(each, names) for each in one.blocked],
        "unknown": [_shared_data(each, names) for each in one.unknown],
        "cautions": [_shared_data(each, names) for each in one.cautions],
        "examples": [
            {
                "region": names[each.region],
                "focus_point": each.focus_point,
                "level": each.level,
                "solved": [{**solved._asdict(), "region": names[solved.region]} for solved in each.solved],
            }
            for each in one.examples
        ],
    }


def _natural(name: str) -> tuple[int, str]:
    """Order `Regio B` before `Regio AA`, and names as people do."""
    return (len(name) if name.rsplit(" ", maxsplit=1)[-1].isupper() else 0, name.casefold())


def _shared_data(one: Shared, names: Mapping[str, str]) -> Data:
    return {
        "id": one.name,
        "level": one.level,
        "regions": sorted(names[name] for name in one.regions),
        "waiting": list(one.waiting),
    }


def by_name(one: Portfolio, names: Mapping[str, str]) -> list[Member]:
    """Give the regions by the name that they are called by."""
    return sorted(one.members, key=lambda member: _natural(names[member.region.region_id]))


def shared_said(one: Portfolio, names: Mapping[str, str], words: Words) -> list[tuple[str, list[str]]]:
    """Say what regions have in common: under each heading a sentence for each thing."""
    groups: list[tuple[str, list[tuple[str, Shared]]]] = [
        ("common_first", [(words.label(each.name), each) for each in one.first]),
        ("common_blocked", [(words.needs(((each.name, each.level or 0),)), each) for each in one.blocked]),
        ("common_unknown", [(words.fact(each.name), each) for each in one.unknown]),
        ("common_cautions", [(words.title(each.name), each) for each in one.cautions]),
    ]
    return [
        (words.say(heading), [_one_shared(name, each, names, words) for name, each in items])
        for heading, items in groups
        if items
    ]


def _one_shared(name: str, one: Shared, names: Mapping[str, str], words: Words) -> str:
    regions = enumerate_words(sorted(names[each] for each in one.regions), words.say("and"))
    waiting = words.names(one.waiting)
    kind = "shared_by" if not waiting else "shared_waiting" if len(one.waiting) == 1 else "shared_waiting_many"
    return words.say(kind, name=name, regions=regions, waiting=waiting)


def examples_said(one: Portfolio, names: Mapping[str, str], words: Words) -> list[tuple[str, list[str]]]:
    """Say who solved what a region has before it: a line for the region, a sentence for each who did."""
    ordered = sorted(one.examples, key=lambda each: _natural(names[each.region]))
    return [(_before(each, names, words), [_solved(done, names, words) for done in each.solved]) for each in ordered]


def _before(one: Example, names: Mapping[str, str], words: Words) -> str:
    return words.say("example", region=names[one.region], name=words.label(one.focus_point), level=one.level)


def _solved(one: Solved, names: Mapping[str, str], words: Words) -> str:
    on = enumerate_words([words.fact(name) for name in one.on[:3]], words.say("and"))
    kind = "solved_history" if one.history else "solved_context"
    said = words.say(kind, region=names[one.region], start=one.from_level, level=one.level, on=on)
    titles = [words.library.steps[name].title.in_(words.language) for name in one.steps]
    return f"{said} {words.say('solved_steps', steps='; '.join(titles))}" if titles else said


class PortfolioReport:
    """Says a portfolio on a page."""

    def __init__(self, page: Page, one: Portfolio, words: Words, names: Mapping[str, str]) -> None:
        self.page, self.one, self.words, self.names = page, one, words, names

    def add(self, *, pseudonyms: bool) -> None:
        """Add the whole report."""
        say, count = self.words.say, len(self.one.members)
        self.page.add(say("portfolio_for_one" if count == 1 else "portfolio_for", count=count), style="title")
        self.page.add(say("portfolio_note"), style="quiet")
        if pseudonyms:
            self.page.add(say("portfolio_pseudonyms"), style="quiet")
        self._matrix()
        for heading, sentences in shared_said(self.one, self.names, self.words):
            self._shared(heading, sentences)
        self._examples()

    def _matrix(self) -> None:
        page, points = self.page, [*self.words.library.focus_points]
        page.heading(self.words.say("matrix"))
        members = by_name(self.one, self.names)
        width = min(_NAME, max(len(name) for name in self.names.values()))
        page.row(" " * width + "".join(f"{f'F{number}':>4}" for number in range(1, len(points) + 1)))
        for member in members:
            levels = [member.region.level(name) for name in points]
            cells = "".join(f"{'·' if level is None else level:>4}" for level in levels)
            page.row(f"{self.names[member.region.region_id][:width]:<{width}}{cells}")
        page.blank()
        keys = [self.words.say("matrix_key", number=n, name=self.words.label(name)) for n, name in enumerate(points, 1)]
        page.add(" ".join(keys), style="quiet")
        self._show(members, points)
        if any(member.region.level(name) is None for member in members for name in points):
            page.add(self.words.say("matrix_unknown"), style="quiet")

    def _show(self, members: Sequence[Member], points: Sequence[str]) -> None:
        """Show the levels as a table."""
        head = (self.words.say("matrix_region"), *(f"F{number}" for number in range(1, len(points) + 1)))
        levels = [[member.region.level(name) for name in points] for member in members]
        rows = tuple(
            (self.names[member.region.region_id], *("·" if level is None else str(level) for level in own))
            for member, own in zip(members, levels, strict=True)
        )
        self.page.show(Table(self.words.say("matrix_table"), head, rows, (34, *(6 for _ in points))))

    def _shared(self, heading: str, sentences: Sequence[str]) -> None:
        self.page.heading(heading)
        for sentence in sentences[:MOST]:
            self.page.item(sentence)
        if len(sentences) > MOST:
            self.page.add(self.words.say("more_shared", count=len(sentences) - MOST), style="quiet")

    def _examples(self) -> None:
        if self.one.examples:
            self.page.heading(self.words.say("examples_for"))
        for title, sentences in examples_said(self.one, self.names, self.words):
            self.page.add(title, style="strong")
            for sentence in sentences:
                self.page.item(sentence, indent="  ")
