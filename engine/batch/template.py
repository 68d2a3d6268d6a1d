"""A table to fill in: a column for every fact, with its values to choose from and help beside each cell."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from engine.batch.fields import Field, Fields
from engine.batch.outputs.excel import SETTINGS
from engine.language import Fact
from engine.model.library import Library
from engine.text import Language, Text

ROWS: Final = 1_000
"""Rows below the header that help to fill in."""
_MADE: Final = datetime.datetime(2000, 1, 1)
_SHEETS: Final = (Text("Regio's", "Regions"), Text("Uitleg", "Explanation"), Text("Lijsten", "Lists"))
_HEADS: Final = (Text("Kolom", "Column"), Text("Naam", "Name"), Text("Vraag", "Question"), Text("Waarden", "Values"))
_YES_NO: Final = Text("ja, nee", "yes, no")
_TITLE_MOST, _HELP_MOST = 32, 255
_WRONG: Final = Text("Dit past hier niet", "This does not fit here")
_KEYS: Final = {
    "region_id": Text(
        "Een vaste sleutel in kleine letters, zoals veen-en-wijk. Leeg: dan wordt hij van de naam gemaakt.",
        "A fixed key in lower case, such as veen-en-wijk. Empty: then it is made of the name.",
    ),
    "region": Text("De naam van de regio.", "The name of the region."),
    "assessed_on": Text("De dag van dit beeld: jjjj-mm-dd.", "The day of this picture: yyyy-mm-dd."),
}
_WHOLE: Final = Text("Een heel getal van {low} tot en met {high}.", "A whole number from {low} to {high}.")
_PERCENT: Final = Text(
    "Een getal van {low} tot en met {high}, zonder %-teken; een bereik mag ook: 50-60.",
    "A number from {low} to {high}, without a % sign; a range is fine too: 50-60.",
)
_LIST: Final = Text(
    "Een of meer, met komma's: {words}. Geen: `geen`.", "One or more, with commas: {words}. None: `none`."
)
_ONE: Final = Text("Kies uit de lijst.", "Choose from the list.")
_EMPTY: Final = Text("Leeg = onbekend.", "Empty = unknown.")
_MORE: Final = Text(
    "Wie wil, voegt kolommen toe: {names}. Zie de naam in de tweede kolom.",
    "Columns may be added: {names}. The name is that of the second column.",
)


class Guide(NamedTuple):
    """What helps to fill in one column: its question, how to write the value, and the words to choose from."""

    field: Field
    question: str
    how: str
    words: tuple[str, ...]


def guides(library: Library, fields: Fields, language: Language) -> list[Guide]:
    """Give the columns of a template: the keys, the levels, the profile."""
    found = [Guide(fields.by_name[name], text.in_(language), "", ()) for name, text in _KEYS.items()]
    levels = [library.facts[name] for name in library.focus_points]
    asked = [fact for fact in library.facts.values() if fact.origin == "asked" and fact.kind != "level"]
    for fact in (*levels, *sorted(asked, key=lambda one: (one.order, one.name))):
        words = _words(fact, language)
        question = (fact.question or fact.label).in_(language)
        how = f"{_how(fact, language)} {_EMPTY.in_(language)}"
        found.append(Guide(fields.by_name[fact.name], question, how, words))
    return found


def _words(fact: Fact, language: Language) -> tuple[str, ...]:
    if fact.kind == "flag":
        return tuple(_YES_NO.in_(language).split(", "))
    return tuple(label.in_(language) for label in fact.values.values()) if fact.kind != "list" else ()


def _how(fact: Fact, language: Language) -> str:
    if fact.kind == "list":
        return _LIST.in_(language).format(words=", ".join(fact.values))
    if fact.numeric:
        text = _PERCENT if fact.kind == "percentage" else _WHOLE
        return text.in_(language).format(low=fact.low, high=fact.high)
    return _ONE.in_(language)


def write_csv_template(path: Path, library: Library, fields: Fields, language: Language) -> None:
    """Write one line with the flat name of each column."""
    separator = ";" if language == "nl" else ","
    line = separator.join(guide.field.name for guide in guides(library, fields, language))
    path.write_text(f"{line}\n", "utf-8", newline="\n")


def write_excel_template(path: Path, library: Library, fields: Fields, language: Language) -> None:
    """Write a workbook with a sheet to fill in, an explanation of each column, and the lists."""
    import xlsxwriter

    columns = guides(library, fields, language)
    with xlsxwriter.Workbook(path, SETTINGS) as book:
        book.set_properties({"created": _MADE})
        formats = _Formats(book)
        rooms = [book.add_worksheet(one.in_(language)) for one in _SHEETS]
        _fill_in(rooms[0], columns, formats, language)
        _explain(rooms[1], columns, formats, language)
        _lists(rooms[2], columns, language)


class _Formats:
    """The few ways in which cells look."""

    def __init__(self, book: Any) -> None:
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.text = book.add_format({"num_format": "@"})


def _fill_in(room: Any, columns: Sequence[Guide], formats: _Formats, language: Language) -> None:
    """Make the sheet to fill in: a header, and beside every cell its help and what it can be."""
    for number, guide in enumerate(columns):
        ranged = guide.field.of and not guide.words and "50-60" in guide.how
        kind = formats.day if guide.field.role == "assessed_on" else formats.text if ranged else None
        room.set_column(number, number, 28 if guide.field.role == "region" else 18, kind)
        room.write_string(0, number, guide.field.label.in_(language), formats.head)
        room.data_validation(1, number, ROWS, number, _validation(number, guide, language))
    room.freeze_panes(1, 2)


def _validation(number: int, guide: Guide, language: Language) -> dict[str, Any]:
    """Give the check and the help of one column's cells."""
    help_ = f"{guide.question} {guide.how}".strip()
    check: dict[str, Any] = {"validate": "any"}
    if guide.words:
        letters = _letters(number)
        source = f"={_SHEETS[2].in_(language)}!${letters}$2:${letters}${len(guide.words) + 1}"
        check = {"validate": "list", "source": source}
    elif guide.field.role == "level":
        check = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 4}
    return {
        **check,
        "ignore_blank": True,
        "input_title": _cut(guide.field.label.in_(language), _TITLE_MOST),
        "input_message": _cut(help_, _HELP_MOST),
        "error_title": _WRONG.in_(language),
        "error_message": _cut(guide.how or help_, _HELP_MOST),
    }


def _explain(room: Any, columns: Sequence[Guide], formats: _Formats, language: Language) -> None:
    """List every column with its name, question and values."""
    for number, (head, width) in enumerate(zip(_HEADS, (34, 30, 70, 60), strict=True)):
        room.set_column(number, number, width, formats.wrap)
        room.write_string(0, number, head.in_(language), formats.head)
    for row, guide in enumerate(columns, 1):
        values = "; ".join(guide.words) or guide.how
        for number, text in enumerate((guide.field.label.in_(language), guide.field.name, guide.question, values)):
            room.write_string(row, number, text)
    names = "target_shared_goals, shared_goals_evidence, realisation_rate_low, realisation_rate_high, steps_done"
    room.write_string(len(columns) + 2, 2, _MORE.in_(language).format(names=names))
    room.freeze_panes(1, 0)


def _lists(room: Any, columns: Sequence[Guide], language: Language) -> None:
    """Put the words of each column below its own letter."""
    for number, text in _cells(columns, language):
        room.write_string(*number, text)
    room.hide()


def _cells(columns: Sequence[Guide], language: Language) -> Iterator[tuple[tuple[int, int], str]]:
    for number, guide in enumerate(columns):
        if guide.words:
            yield (0, number), guide.field.label.in_(language)
            yield from (((row, number), word) for row, word in enumerate(guide.words, 1))


def _letters(number: int) -> str:
    """Give the letters of a column."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
