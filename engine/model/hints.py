"""Dutch habits of writing numbers, dates and yes or no, and how to write them here."""

import re
from typing import Any, Final

from engine.text import Language, Text

_UNKNOWN: Final = (
    r"(?i)(?:onbekend|unknown|weet ik niet|geen idee|\?+|n\.?v\.?t\.?|n/?a|-|–|…|\.{2,})",
    Text("laat de regel weg, of schrijf `null`, voor onbekend", "leave the line out, or write `null`, for unknown"),
)
_QUOTED_NUMBER: Final = (
    r"(?P<n>-?(?:0|[1-9]\d*)(?:\.\d+)?)",
    Text("schrijf het getal zonder aanhalingstekens: `{n}`", "write the number without quotes: `{n}`"),
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
)
_AS_DATE: Final = Text(
    "schrijf een datum als jaar-maand-dag: `{y}-{m:0>2}-{d:0>2}`",
    "write a date as year-month-day: `{y}-{m:0>2}-{d:0>2}`",
)
_FROM_TO: Final = r"(?:±|ca\.?|circa)?\s*(?P<n>\d+)\s*%?\s*(?:-|–|/|à|tot|to)\s*(?P<m>\d+)\s*%?"
_HABITS: Final[dict[str, tuple[tuple[str, Text], ...]]] = {
    "number-value-expected": (
        (_FROM_TO, Text("schrijf een bereik als `[{n}, {m}]`", "write a range as `[{n}, {m}]`")),
        *_NUMBERS,
    ),
    "whole-number-expected": (
        (_FROM_TO, Text("kies één getal: `{n}` of `{m}`", "choose one number: `{n}` or `{m}`")),
        *_NUMBERS,
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
        _UNKNOWN,
    ),
    "value-wrong": (_QUOTED_NUMBER, _UNKNOWN),
    "value-not-among": (_UNKNOWN,),
}


def habit(name: str, value: Any, language: Language) -> str:
    """Say how to write what was probably meant, or nothing where a fault of this name knows no such habit."""
    for pattern, hint in _HABITS.get(name, ()) if isinstance(value, str) else ():
        if match := re.fullmatch(pattern, value.strip()):
            return hint.in_(language).format(**match.groupdict())
    return ""
