"""Dutch habits of writing numbers, dates and yes or no, and how to write them here."""

import re
from collections.abc import Iterable
from typing import Any, Final

from engine.language import LEVELS
from engine.text import Language, Text

_LONGEST: Final = 40
Habit = tuple[str, Text]
"""The pattern of what is written, and the hint that it gets."""

_UNKNOWN: Final = (
    r"(?i)(?:onbekend|unknown|weet ik niet|geen idee|\?+|n\.?v\.?t\.?|n/?a|-|–|…|\.{2,})",
    Text("laat de regel weg, of schrijf `null`, voor onbekend", "leave the line out, or write `null`, for unknown"),
)
_QUOTED_NUMBER: Final = (
    r"(?P<n>-?(?:0|[1-9]\d*)(?:\.\d+)?)",
    Text("schrijf het getal zonder aanhalingstekens: `{n}`", "write the number without quotes: `{n}`"),
)


def _each(words: Iterable[str], within: str, hint: Text, first: int, width: int = 1) -> tuple[Habit, ...]:
    """Give a habit per word, with `#` in its hint for the word's number; `within` is the pattern around the word."""
    numbered = [(word, f"{number:0{width}}") for number, word in enumerate(words, first)]
    return tuple(
        (within.replace("#", word), Text(*(said.replace("#", number) for said in hint))) for word, number in numbered
    )


_IN_WORDS: Final = _each(
    (
        "één|een|one",
        "twee|two",
        "drie|three",
        "vier|four",
        "vijf|five",
        "zes|six",
        "zeven|seven",
        "acht|eight",
        "negen|nine",
        "tien|ten",
        "elf|eleven",
        "twaalf|twelve",
    ),
    "(?i)(?:#)",
    Text("schrijf het getal in cijfers: `#`", "write the number in digits: `#`"),
    first=1,
)
_LEVELS: Final = _each(
    map("|".join, zip(LEVELS["nl"], LEVELS["en"], strict=True)),
    "(?i)(?:#)",
    Text("schrijf het niveau als getal: `#`", "write the level as a number: `#`"),
    first=0,
)
_NUMBERS: Final = (
    (
        r"(?:±|\+/-|~|ca\.?|circa|ongeveer|about)\s*(?P<n>\d+(?:\.\d+)?)\s*(?:%|procent|percent)?",
        Text("schrijf alleen het getal: `{n}`", "write the number alone: `{n}`"),
    ),
    (
        r"(?P<n>\d+(?:\.\d+)?)\s*(?:%|procent|percent)",
        Text("schrijf het percentage zonder teken: `{n}`", "write the percentage without a sign: `{n}`"),
    ),
    (
        r"(?:±|\+/-|~|ca\.?|circa|ongeveer|about)?\s*(?P<n>-?\d+),(?P<m>\d+)\s*(?:%|procent|percent)?",
        Text("schrijf alleen het getal, met een punt: `{n}.{m}`", "write the number alone, with a point: `{n}.{m}`"),
    ),
    (
        r"0+(?P<n>\d+)",
        Text("schrijf het getal zonder nul ervoor: `{n}`", "write the number without a leading zero: `{n}`"),
    ),
    _QUOTED_NUMBER,
    _UNKNOWN,
    *_IN_WORDS,
)
_AS_DATE: Final = Text(
    "schrijf een datum als jaar-maand-dag: `{y}-{m:0>2}-{d:0>2}`",
    "write a date as year-month-day: `{y}-{m:0>2}-{d:0>2}`",
)
_MONTHS: Final = _each(
    (
        r"jan(?:uari|uary)?",
        r"feb(?:ruari|ruary)?",
        r"maart|mrt|mar(?:ch)?",
        r"apr(?:il)?",
        r"mei|may",
        r"june?|juni",
        r"july?|juli",
        r"aug(?:ustus|ust)?",
        r"sep(?:t|tember)?",
        r"o[kc]t(?:ober)?",
        r"nov(?:ember)?",
        r"dec(?:ember)?",
    ),
    r"(?i)(?P<d>\d{1,2}) (?:#)\.? (?P<y>\d{4})",
    Text("schrijf een datum als jaar-maand-dag: `{y}-#-{d:0>2}`", "write a date as year-month-day: `{y}-#-{d:0>2}`"),
    first=1,
    width=2,
)
_FROM_TO: Final = (
    r"(?i)(?:±|ca\.?|circa|tussen|between|van|from)?\s*(?P<n>\d+)\s*%?\s*"
    r"(?:-|–|/|à|tot|to|en|and|of|or)\s*(?P<m>\d+)\s*%?"
)
_HABITS: Final[dict[str, tuple[Habit, ...]]] = {
    "number-value-expected": (
        (_FROM_TO, Text("schrijf een bereik als `[{n}, {m}]`", "write a range as `[{n}, {m}]`")),
        *_NUMBERS,
    ),
    "whole-number-expected": (
        (_FROM_TO, Text("kies één getal: `{n}` of `{m}`", "choose one number: `{n}` or `{m}`")),
        *_NUMBERS,
        *_LEVELS,
    ),
    "flag-value-expected": (
        (
            r"(?i)(?P<word>true|false)",
            Text("schrijf `{word}` zonder aanhalingstekens", "write `{word}` without quotes"),
        ),
        (r"(?i)(?:ja|yes|waar|on)", Text("schrijf `true` voor ja", "write `true` for yes")),
        (r"(?i)(?:nee|no|onwaar|off)", Text("schrijf `false` voor nee", "write `false` for no")),
        _UNKNOWN,
    ),
    "date-expected": (
        (r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})", _AS_DATE),
        (r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})", _AS_DATE),
        *_MONTHS,
        _UNKNOWN,
    ),
    "value-wrong": (_QUOTED_NUMBER, _UNKNOWN),
    "value-not-among": (_UNKNOWN,),
}


def habit(name: str, value: Any, language: Language) -> str:
    """Say how to write what was probably meant, or nothing where a fault of this name knows no such habit."""
    for pattern, hint in _HABITS.get(name, ()) if isinstance(value, str) and len(value) <= _LONGEST else ():
        if match := re.fullmatch(pattern, value.strip()):
            return hint.in_(language).format(**match.groupdict())
    return ""
