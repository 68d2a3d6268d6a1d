"""Dutch habits of writing numbers and dates, and how to write them here."""

import re
from typing import Any, Final

from engine.text import Language

_HABITS: Final[tuple[tuple[str, dict[Language, str]], ...]] = (
    (
        r"\s*(?:±|\+/-|ca\.?|circa|ongeveer|about)\s*(?P<n>\d+).*",
        {
            "nl": "schrijf alleen het getal: `{n}`, of een bereik: `[{n}, {n}]`",
            "en": "write the number alone: `{n}`, or a range: `[{n}, {n}]`",
        },
    ),
    (
        r"\s*(?P<n>\d+)\s*(?P<m>[.,]\d+)?\s*(?:%|procent|percent).*",
        {"nl": "schrijf het percentage zonder teken: `{n}`", "en": "write the percentage without a sign: `{n}`"},
    ),
    (
        r"\s*(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})\s*",
        {
            "nl": "schrijf een datum als jaar-maand-dag: `{y}-{m:0>2}-{d:0>2}`",
            "en": "write a date as year-month-day: `{y}-{m:0>2}-{d:0>2}`",
        },
    ),
    (
        r"\s*(?P<n>-?\d+),(?P<m>\d+)\s*",
        {
            "nl": "schrijf een decimaal getal met een punt: `{n}.{m}`",
            "en": "write a decimal number with a point: `{n}.{m}`",
        },
    ),
    (
        r"\s*0+(?P<n>\d+)\s*",
        {"nl": "schrijf het getal zonder nul ervoor: `{n}`", "en": "write the number without a leading zero: `{n}`"},
    ),
    (
        r"\s*(?P<n>\d+)\s*[-–/]\s*(?P<m>\d+)\s*",
        {"nl": "schrijf een bereik als `[{n}, {m}]`", "en": "write a range as `[{n}, {m}]`"},
    ),
    (
        r"\s*(?P<n>-?\d+(?:\.\d+)?)\s*",
        {"nl": "schrijf het getal zonder aanhalingstekens: `{n}`", "en": "write the number without quotes: `{n}`"},
    ),
    (
        r"(?i)\s*(?:ja|yes|waar|on)\s*",
        {"nl": "schrijf `true` voor ja", "en": "write `true` for yes"},
    ),
    (
        r"(?i)\s*(?:nee|no|onwaar|off)\s*",
        {"nl": "schrijf `false` voor nee", "en": "write `false` for no"},
    ),
    (
        r"(?i)\s*(?:onbekend|unknown|\?|n\.?v\.?t\.?|-)\s*",
        {
            "nl": "laat de regel weg, of schrijf `null`, voor onbekend",
            "en": "leave the line out, or write `null`, for unknown",
        },
    ),
)


def habit(value: Any, language: Language) -> str:
    """Say how to write what was probably meant, or nothing where no habit is recognised."""
    if isinstance(value, bool) or value is None:
        return ""
    for pattern, hints in _HABITS if isinstance(value, str) else ():
        if match := re.fullmatch(pattern, value):
            return hints[language].format(**match.groupdict())
    if isinstance(value, float) and 0 < value < 1:
        return {
            "nl": f"is een percentage bedoeld? schrijf `{value * 100:g}`",
            "en": f"is a percentage meant? write `{value * 100:g}`",
        }[language]
    return ""
