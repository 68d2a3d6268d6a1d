"""Where an interview stands, as plain data and as text."""

from typing import Any, Final

from engine.consultation.dossier import Dossier
from engine.consultation.interview import Question, State
from engine.reports.lines import Line, Page
from engine.reports.moved import Words, plain_value
from engine.text.days import day_in_words

Data = dict[str, Any]
SHOWN: Final = 8
"""Questions that are shown at most."""


def state_data(one: State, dossier: Dossier, words: Words) -> Data:
    """Give the state as plain data."""
    return {
        "format": 1,
        "region": dossier.region.name,
        "region_id": dossier.region.region_id,
        "language": words.language,
        "settled": one.settled,
        "matter": one.matter,
        "levels_open": list(one.levels_open),
        "first": list(one.first),
        "skipped": list(one.skipped),
        "doubtful": [each.fact.name for each in one.doubtful],
        "questions": [_question_data(each, words) for each in one.questions],
        "parked": _noted(dossier, "parked"),
        "decisions": _noted(dossier, "decisions"),
    }


def _question_data(one: Question, words: Words) -> Data:
    return {
        "fact": one.fact.name,
        "kind": one.fact.kind,
        "question": one.text.in_(words.language),
        "help": one.help.in_(words.language) if one.help else None,
        "value": one.worth,
        "choices": [{"value": plain_value(each.value), "text": each.text.in_(words.language)} for each in one.choices],
    }


def _noted(dossier: Dossier, what: str) -> list[Data]:
    """Give what was noted, without what a note leaves open."""
    notes = dossier.get(("consultation", what)) or ()
    return [{key: str(value) for key, value in one.items() if value is not None} for one in notes]


def state_lines(one: State, dossier: Dossier, words: Words) -> list[Line]:
    """Give the state as text: what is settled, what to ask, what was parked and decided."""
    page = Page()
    page.add(words.say("consult_for", region=dossier.region.name), style="title")
    page.add(standing(one, words))
    if one.questions:
        page.heading(words.say("next_questions"))
    for each in one.questions[:SHOWN]:
        page.item(each.text.in_(words.language))
    if one.skipped:
        page.blank()
        page.add(words.say("skipped_some", names=words.names(one.skipped)), style="quiet")
    for heading, what in (("parked_points", "parked"), ("decisions", "decisions")):
        noted = _noted(dossier, what)
        if noted:
            page.heading(words.say(heading))
        for note in noted:
            day = day_in_words(note["on"], words.language) if "on" in note else ""
            page.item(words.say("decision_on", text=note["text"], day=day) if day else note["text"])
    return page.lines


def standing(one: State, words: Words) -> str:
    """Say in a few sentences what stands in front, whether that is settled, and how many questions still matter."""
    said = [words.say("first_now", names=words.names(one.first)) if one.first else words.say("no_first")]
    if one.settled:
        said.append(words.say("now_settled"))
    elif one.levels_open:
        count = len(one.levels_open)
        said.append(words.say("matter_levels_one" if count == 1 else "matter_levels", levels=count))
    elif one.matter:
        said.append(words.say("matter_one" if one.matter == 1 else "matter_many", count=one.matter))
    else:
        said.append(words.say("matter_none"))
    return " ".join(said)
