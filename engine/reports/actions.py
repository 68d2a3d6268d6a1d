"""The action list: one row for each step, for a spreadsheet or a calendar."""

import datetime
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from engine.language import LEVELS
from engine.reports.document.words import say
from engine.reports.text import WAVES, sources
from engine.text import Language, Text

Data = dict[str, Any]
Cell = str | int | datetime.date
COLUMNS: Final[tuple[tuple[str, Text, int], ...]] = (
    ("region", Text("Regio", "Region"), 16),
    ("rank", Text("Nummer", "Number"), 9),
    ("wave", Text("Wanneer", "When"), 13),
    ("focus_point", Text("Focuspunt", "Focus point"), 26),
    ("step", Text("Stap", "Step"), 40),
    ("owner", Text("Trekker", "Owner"), 22),
    ("first", Text("Begin met", "Begin with"), 44),
    ("due", Text("Uiterlijk", "Due"), 18),
    ("status", Text("Stand", "Status"), 12),
    ("action", Text("Wat", "What"), 90),
    ("involved", Text("Samen met", "Together with"), 28),
    ("months_min", Text("Maanden, minstens", "Months, at least"), 11),
    ("months_max", Text("Maanden, hoogstens", "Months, at most"), 11),
    ("effort", Text("Inzet", "Effort"), 50),
    ("decision", Text("Besluit", "Decision"), 60),
    ("result", Text("Klaar als", "Done when"), 60),
    ("waits_for", Text("Wacht op", "Waits for"), 30),
    ("from", Text("Van niveau", "From level"), 14),
    ("to", Text("Naar niveau", "To level"), 14),
    ("sources", Text("Bronnen", "Sources"), 70),
)
"""Name, head and width in characters of every column; the first `PRINTED` of them go on paper."""
PRINTED: Final = 9


class Sheet(NamedTuple):
    """One sheet: its title, its heads with their widths, and its rows."""

    title: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


def action_list(found: Sequence[Data], language: Language) -> Sheet:
    """Give the steps of all regions, by wave and then rank."""
    rows = [_row(data, step) for data in found for step in by_wave(data["steps"])]
    head = tuple(text.in_(language) for _, text, _ in COLUMNS)
    widths = tuple(width for _, _, width in COLUMNS)
    return Sheet(Text("Acties", "Actions").in_(language), head, widths, tuple(rows))


def question_list(found: Sequence[Data], language: Language) -> Sheet:
    """Give the open questions of all regions."""
    rows = tuple((data["region"], one["question"]) for data in found for one in data["open_questions"])
    head = (COLUMNS[0][1].in_(language), Text("Vraag", "Question").in_(language))
    return Sheet(say("questions", language), head, (18, 90), rows)


def account(found: Sequence[Data], language: Language) -> Sheet:
    """Say from what the list was made."""
    heads = (
        COLUMNS[0][1],
        Text("Beeld van", "Picture of"),
        Text("Kennis en regels", "Knowledge and rules"),
        Text("Gegevens", "Facts"),
        Text("Regiokoers", "Regiokoers"),
    )
    rows = tuple(
        (
            data["region"],
            _day(data["assessed_on"]),
            data["knowledge_base"]["sha256"],
            data["facts_sha256"],
            data["run"]["regiokoers"],
        )
        for data in found
    )
    return Sheet(say("account", language), tuple(head.in_(language) for head in heads), (18, 18, 68, 68, 12), rows)


def by_wave(steps: Sequence[Data]) -> list[Data]:
    """Put steps in the order in which people read them."""
    return sorted(steps, key=lambda step: (WAVES.index(step["wave"]), step["rank"]))


def _day(day: str | None) -> Cell:
    """Give a day as a day that can be sorted; a spreadsheet knows none before 1900, so there it stays text."""
    return datetime.date.fromisoformat(day) if day and day >= "1900-03-01" else day or ""


def _row(data: Data, step: Data) -> tuple[Cell, ...]:
    language: Language = data["language"]
    about = {one["id"]: one for one in data["focus_points"]}
    waits = [
        say("needs_level", language, name=about[need["focus_point"]]["short"], level=need["level"])
        for need in step["requires"]
        if need["met"] is not True
    ]
    special = f" {step['in_one_partnership']}" if step["in_one_partnership"] else ""
    cells: dict[str, Cell] = {
        "region": data["region"],
        "rank": step["rank"],
        "wave": say(step["wave"], language),
        "focus_point": about[step["focus_point"]]["name"],
        "from": f"{step['from_level']} {LEVELS[language][step['from_level']]}",
        "to": f"{step['to_level']} {LEVELS[language][step['to_level']]}",
        "step": step["title"],
        "action": step["action"] + special,
        "first": step["first_action"],
        "owner": step["owner"]["label"],
        "involved": ", ".join(one["label"] for one in step["involved"]),
        "months_min": step["duration_months"]["min"],
        "months_max": step["duration_months"]["max"],
        "due": _day(step["due"]),
        "effort": step["effort"],
        "decision": step["decision_by"],
        "result": step["result"],
        "status": say(f"status_{step['status']}", language) if step["status"] else "",
        "waits_for": "; ".join(waits),
        "sources": sources(step, language),
    }
    return tuple(cells[name] for name, _, _ in COLUMNS)
