"""What a document proposed and what is left to check, as plain data and as text."""

from collections.abc import Sequence
from typing import Any, Final

from engine.consultation.dossier import Dossier
from engine.intake.confirmation import Item
from engine.intake.writer import chain_links
from engine.language import enumerate_words
from engine.reports.lines import Line, Page
from engine.reports.moved import Words, plain_value
from engine.text import shorten

Data = dict[str, Any]
LONGEST_SHOWN: Final = 700
"""Letters of a text that are shown beside a value; the file and the document hold the rest."""


def confirmed_data(items: Sequence[Item], dossier: Dossier, document: str, words: Words) -> Data:
    """Give all that was proposed as plain data, in the order in which it is asked."""
    return {
        "format": 1,
        "region": dossier.region.name,
        "region_id": dossier.region.region_id,
        "language": words.language,
        "document": document,
        "left": sum(not one.done for one in items),
        "doubtful": sum(not one.done and one.doubtful for one in items),
        "items": [_data(one, words) for one in items],
    }


def _data(one: Item, words: Words) -> Data:
    language = words.language
    return {
        "fact": one.name,
        "label": words.capital(one.name),
        "proposed": plain_value(one.proposed),
        "ends": list(one.ends) if one.ends else None,
        "now": plain_value(one.now),
        "confidence": one.confidence,
        "alternatives": list(one.alternatives),
        "done": one.done,
        "text": one.text,
        "marks": [list(mark) for mark in one.marks],
        "chain": [
            {"phrase": link.phrase, "because": link.because.in_(language), "value": link.value} for link in one.chain
        ],
        "question": one.question.text.in_(language),
        "choices": [
            {"value": plain_value(each.value), "text": each.text.in_(language)} for each in one.question.choices
        ],
    }


def confirmed_lines(items: Sequence[Item], dossier: Dossier, document: str, words: Words) -> list[Line]:
    """Say what is left to check; what is doubtful is listed with its text."""
    page = Page()
    page.add(words.say("confirm_for", region=dossier.region.name), style="title")
    page.add(words.say("confirm_from", document=document), style="quiet")
    left = [one for one in items if not one.done]
    page.add(left_over(left, words))
    doubtful = [one for one in left if one.doubtful]
    if doubtful:
        page.heading(words.say("confirm_doubtful"))
    for one in doubtful:
        page.item(proposed(one, words))
        page.add(f'"{marked(one)}"', indent="  ", style="quiet")
    return page.lines


def left_over(left: Sequence[Item], words: Words) -> str:
    """Say how much is left to check."""
    if not left:
        return words.say("confirm_done")
    doubtful = sum(one.doubtful for one in left)
    return words.say("confirm_left_one" if len(left) == 1 else "confirm_left", count=len(left), doubtful=doubtful)


def proposed(one: Item, words: Words) -> str:
    """Say what is proposed, how sure that is, and what else can be defended."""
    name = words.capital(one.name)
    if one.proposed is None:
        return words.say("confirm_unread", name=name)
    said = words.say(
        "confirm_proposed", name=name, value=value(one, words), sure=words.say(f"confidence_{one.confidence}")
    )
    if one.alternatives:
        levels = enumerate_words([str(level) for level in one.alternatives], words.say("or"))
        said += words.say("confirm_alternatives", levels=levels)
    return said


def value(one: Item, words: Words) -> str:
    """Say the proposed value, a percentage with two ends by both."""
    if one.ends is None:
        return words.value(one.name, one.proposed)
    low, high = (words.value(one.name, end) for end in one.ends)
    return words.say("confirm_range", low=low, high=high)


def marked(one: Item) -> str:
    """Give the text with its phrases between square brackets."""
    text, end = "", 0
    for begin, after in one.marks:
        text += f"{one.text[end:begin]}[{one.text[begin:after]}]"
        end = after
    return shorten(text + one.text[end:], LONGEST_SHOWN)


def steps(one: Item, words: Words) -> list[str]:
    """Say by which steps a level came about, a line for each."""
    return chain_links(one.chain, words.language)
