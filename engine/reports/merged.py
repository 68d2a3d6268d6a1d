"""Several readings of one region, as plain data and as text; who said what stays unsaid unless it is asked."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.consultation.spread import Merged, Spread
from engine.language import enumerate_words
from engine.reports.lines import Line, Page
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


def merged_lines(one: Merged, words: Words, named: Named) -> list[Line]:
    """Give the readings as text: what to discuss first, what else differs, and where all agree."""
    page = Page()
    page.add(words.say("merged_for", count=one.readings, region=one.region.name), style="title")
    page.add(words.say("first_now", names=words.names(one.first)) if one.first else words.say("no_first"))
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
    return page.lines


def _spread(one: Spread, words: Words, named: Named) -> str:
    said = []
    for value, count in one.values:
        by = named.get(one.fact, {}).get(value, ())
        kind = ("seen_by_" if by else "seen_") + ("one" if count == 1 else "many")
        who = enumerate_words(list(by), words.say("and"))
        said.append(words.say(kind, who=who, count=count, value=words.value(one.fact, value)))
    return words.say("spread", name=words.capital(one.fact), values="; ".join(said))
