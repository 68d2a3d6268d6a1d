"""Several readings of one region, as plain data and as text; who said what stays unsaid unless it is asked."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.consultation.spread import Merged, Spread
from engine.language import LEVELS, enumerate_words
from engine.reports.document.blocks import Picture, Table
from engine.reports.lines import Page
from engine.reports.moved import Words, plain_value

Data = dict[str, Any]
Named = Mapping[str, Mapping[Any, Sequence[str]]]
"""By fact and value the names of those who see it so; empty where they stay unnamed."""


def merged_data(one: Merged, words: Words, named: Named) -> Data:
    """Give the readings as plain data."""
    return {
        "format": 1,
        "region": one.region.name,
        "region_id": one.region.region_id,
        "language": words.language,
        "readings": one.readings,
        "agreed": {name: plain_value(value) for name, value in one.agreed.items()},
        "first": list(one.first),
        "spreads": [
            {
                "fact": each.fact,
                "matters": bool(each.turns),
                "taken": plain_value(each.taken),
                "values": [
                    {"value": plain_value(value), "count": count, "by": list(named.get(each.fact, {}).get(value, ()))}
                    for value, count in each.values
                ],
                "turns": [{"value": plain_value(turn.value), "first": list(turn.first)} for turn in each.turns],
            }
            for each in one.spreads
        ],
    }


def merged_drawn(one: Merged, words: Words) -> Data:
    """Give what the picture of the spread shows: each focus point with how many tables see which level."""
    return {
        "rows": [
            {"name": words.label(name), "values": values, "taken": taken} for name, values, taken in _levels(one, words)
        ],
        "levels": [f"{level} {name}" for level, name in enumerate(LEVELS[words.language])],
        "most": one.readings,
        "taken": words.say("spread_taken"),
    }


def _levels(one: Merged, words: Words) -> list[tuple[str, list[tuple[int, int]], int | None]]:
    """Give the focus points that a table saw, in the source's order."""
    apart = {each.fact: each for each in one.spreads}
    found = []
    for name in words.library.focus_points:
        if name in apart:
            values = [(int(value), count) for value, count in apart[name].values if isinstance(value, int)]
            found.append((name, sorted(values), one.region.level(name)))
        elif isinstance(level := one.agreed.get(name), int):
            found.append((name, [(level, one.seen[name])], level))
    return found


def _show_spread(page: Page, one: Merged, words: Words) -> None:
    """Show how the tables see the levels as a picture, and as a table."""
    levels = LEVELS[words.language]
    rows = tuple(
        (words.label(name), *(str(dict(values).get(level, "–")) for level in range(len(levels))), str(taken))
        for name, values, taken in _levels(one, words)
    )
    if rows:
        head = (words.say("focus_point"), *(f"{level} {name}" for level, name in enumerate(levels)))
        page.show(
            Picture("spread", words.say("alt_spread")),
            Table(
                words.say("spread_table"), (*head, words.say("spread_taken_head")), rows, (28, 12, 12, 12, 12, 12, 12)
            ),
        )


def add_merged(page: Page, one: Merged, words: Words, named: Named) -> None:
    """Say the readings: what to discuss first, what else differs, and where all agree."""
    page.add(words.say("merged_for", count=one.readings, region=one.region.name), style="title")
    page.add(words.say("first_now", names=words.names(one.first)) if one.first else words.say("no_first"))
    _show_spread(page, one, words)
    rest = [each for each in one.spreads if not each.turns]
    if one.matter:
        page.heading(words.say("merged_matter"))
    for each in one.matter:
        page.item(_spread(each, words, named))
        for turn in each.turns:
            value = words.value(each.fact, turn.value)
            page.item(words.say("spread_turn", value=value, names=words.names(turn.first)), indent="  ")
    if rest:
        page.heading(words.say("merged_rest"))
    for each in rest:
        page.item(_spread(each, words, named))
    page.heading(words.say("merged_agree"))
    if not one.agreed:
        page.add(words.say("merged_agree_none"))
    for name, same in one.agreed.items():
        page.item(words.say("spread", name=words.capital(name), values=words.value(name, same)))
    left = [each.fact for each in one.spreads if each.taken is None]
    if left:
        page.blank()
        page.add(words.say("merged_left", names=words.names(left)), style="quiet")


def _spread(one: Spread, words: Words, named: Named) -> str:
    said = []
    for value, count in one.values:
        by = named.get(one.fact, {}).get(value, ())
        kind = ("seen_by_" if by else "seen_") + ("one" if count == 1 else "many")
        who = enumerate_words(list(by), words.say("and"))
        said.append(words.say(kind, who=who, count=count, value=words.value(one.fact, value)))
    return words.say("spread", name=words.capital(one.fact), values="; ".join(said))
