"""The steps to begin with as a calendar file."""

import datetime
import hashlib
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from engine.errors import refuse
from engine.reports.actions import by_wave
from engine.reports.document.words import say
from engine.reports.text import who
from engine.text import Language
from engine.text.days import months_after

Data = dict[str, Any]
STAMP: Final = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""When an entry was made; always the same, so that the same advice gives the same bytes."""
RECORD: Final = "X-REGIOKOERS"


class Entry(NamedTuple):
    """One entry; `day` is empty where neither the region nor the picture has a day, and then the entry is a task."""

    uid: str
    summary: str
    description: str
    category: str
    day: str


def entries(found: Sequence[Data]) -> list[Entry]:
    """Give an entry for each step that can begin now."""
    return [_entry(data, step) for data in found for step in by_wave(data["steps"]) if step["wave"] == "now"]


def _entry(data: Data, step: Data) -> Entry:
    language: Language = data["language"]
    short = next(one["short"] for one in data["focus_points"] if one["id"] == step["focus_point"])
    lines = (("first", step["first_action"]), ("who", who(step, language)), ("done_when", step["result"]))
    day = step["due"] or ""
    if not day and data["assessed_on"]:
        day = months_after(data["assessed_on"], step["duration_months"]["max"])
    return Entry(
        hashlib.sha256(f"{data['region_id']}/{step['id']}".encode()).hexdigest()[:32] + "@regiokoers",
        f"{step['title']} ({data['region']})",
        "\n".join(f"{say(label, language)}: {text}" for label, text in lines),
        short,
        day,
    )


def calendar(found: Sequence[Data], language: Language, record: str) -> bytes:
    """Write the calendar: an all-day event on the day by which a step is to be done, a task where there is no day."""
    from icalendar import Calendar, Event, Todo

    shown = entries(found)
    if not shown:
        refuse("calendar-empty")  # programs refuse a calendar without entries, each with a message of its own
    made = Calendar()
    made.add("prodid", f"-//Regiokoers//{language.upper()}")
    made.add("version", "2.0")
    made.add(RECORD, record)
    for one in shown:
        entry = Event() if one.day else Todo()
        entry.add("uid", one.uid)
        entry.add("dtstamp", STAMP)
        entry.add("summary", one.summary)
        entry.add("description", one.description)
        entry.add("categories", [one.category])
        if one.day:
            entry.add("dtstart", datetime.date.fromisoformat(one.day))
            entry.add("transp", "TRANSPARENT")
        made.add_component(entry)
    content: bytes = made.to_ical()
    return content


def entries_of_ics(content: bytes) -> list[Entry]:
    """Read the entries of a calendar file."""
    from icalendar import Calendar

    return [_read(one) for one in Calendar.from_ical(content.decode()).subcomponents]


def _read(one: Any) -> Entry:
    day = one["DTSTART"].dt.isoformat() if "DTSTART" in one else ""
    return Entry(str(one["UID"]), str(one["SUMMARY"]), str(one["DESCRIPTION"]), str(one["CATEGORIES"].cats[0]), day)


def record_of_ics(content: bytes) -> str | None:
    """Give the record that a calendar carries."""
    from icalendar import Calendar

    found = Calendar.from_ical(content.decode()).get(RECORD)
    return None if found is None else str(found)
