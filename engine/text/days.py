"""Days as people write them, and months counted on from a day."""

import calendar
import datetime
from typing import Final

from engine.text.text import Language

MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
SHORT: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def day_in_words(day: str, language: Language) -> str:
    """Spell a day such as `2026-03-01` as `1 maart 2026`."""
    one = datetime.date.fromisoformat(day)
    return f"{one.day} {MONTHS[language][one.month - 1]} {one.year}"


def months_after(day: str, months: int) -> str:
    """Give the day so many months after a day, the last of the month where that month is shorter."""
    one = datetime.date.fromisoformat(day)
    years, month = divmod(one.month - 1 + months, 12)
    year = min(one.year + years, datetime.MAXYEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return one.replace(year=year, month=month + 1, day=min(one.day, last)).isoformat()
