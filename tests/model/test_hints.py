"""How numbers, dates and yes or no are written out of habit, and what is said of each."""

from typing import Any

import pytest

from engine.model.hints import habit
from engine.text import LANGUAGES, Language


@pytest.mark.parametrize(
    ("name", "written", "language", "said"),
    [
        ("number-value-expected", "±60", "nl", "schrijf alleen het getal: `60`"),
        ("number-value-expected", "± 60%", "en", "write the number alone: `60`"),
        ("number-value-expected", "ca. 62,5 %", "nl", "schrijf alleen het getal, met een punt: `62.5`"),
        ("number-value-expected", "60 procent", "nl", "schrijf het percentage zonder teken: `60`"),
        ("number-value-expected", "60.5%", "en", "write the percentage without a sign: `60.5`"),
        ("number-value-expected", "1,5", "en", "write the number alone, with a point: `1.5`"),
        ("number-value-expected", "-1,5", "nl", "schrijf alleen het getal, met een punt: `-1.5`"),
        ("number-value-expected", "007", "nl", "schrijf het getal zonder nul ervoor: `7`"),
        ("number-value-expected", " 60 ", "nl", "schrijf het getal zonder aanhalingstekens: `60`"),
        ("number-value-expected", "50 - 60 %", "nl", "schrijf een bereik als `[50, 60]`"),
        ("number-value-expected", "tussen 50% en 60%", "nl", "schrijf een bereik als `[50, 60]`"),
        ("number-value-expected", "from 50 to 60", "en", "write a range as `[50, 60]`"),
        ("number-value-expected", "n.v.t.", "nl", "laat de regel weg, of schrijf `null`, voor onbekend"),
        ("number-value-expected", "zestig", "nl", ""),
        ("whole-number-expected", "3 à 4", "nl", "kies één getal: `3` of `4`"),
        ("whole-number-expected", "Tien", "nl", "schrijf het getal in cijfers: `10`"),
        ("whole-number-expected", "seven", "en", "write the number in digits: `7`"),
        ("whole-number-expected", "In opbouw", "nl", "schrijf het niveau als getal: `2`"),
        ("whole-number-expected", "robust", "en", "write the level as a number: `4`"),
        ("whole-number-expected", "?", "en", "leave the line out, or write `null`, for unknown"),
        ("flag-value-expected", "TRUE", "nl", "schrijf `TRUE` zonder aanhalingstekens"),
        ("flag-value-expected", "ja", "nl", "schrijf `true` voor ja"),
        ("flag-value-expected", "Nee", "en", "write `false` for no"),
        ("flag-value-expected", "weet ik niet", "nl", "laat de regel weg, of schrijf `null`, voor onbekend"),
        ("flag-value-expected", "misschien", "nl", ""),
        ("date-expected", "1-3-2026", "nl", "schrijf een datum als jaar-maand-dag: `2026-03-01`"),
        ("date-expected", "01/03/2026", "en", "write a date as year-month-day: `2026-03-01`"),
        ("date-expected", "2026.3.1", "nl", "schrijf een datum als jaar-maand-dag: `2026-03-01`"),
        ("date-expected", "1 Maart 2026", "nl", "schrijf een datum als jaar-maand-dag: `2026-03-01`"),
        ("date-expected", "31 dec. 2026", "en", "write a date as year-month-day: `2026-12-31`"),
        ("date-expected", "maart 2026", "nl", ""),
        ("value-not-among", "onbekend", "nl", "laat de regel weg, of schrijf `null`, voor onbekend"),
        ("value-not-among", "tekort", "nl", ""),
        ("value-wrong", "2", "nl", "schrijf het getal zonder aanhalingstekens: `2`"),
        ("no-such-fault", "2", "nl", ""),
    ],
)
def test_says_how_to_write_what_was_meant(name: str, written: str, language: Language, said: str) -> None:
    assert habit(name, written, language) == said


@pytest.mark.parametrize("value", [None, 3, True, [1, 2], "9" * 41, "9" * 5000])
def test_says_nothing_of_what_is_no_short_text(value: Any) -> None:
    assert [habit("whole-number-expected", value, language) for language in LANGUAGES] == ["", ""]


@pytest.mark.parametrize("month", range(1, 13))
def test_knows_every_month_in_both_languages(month: int) -> None:
    dutch = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september"]
    english = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
    dutch += ["oktober", "november", "december"]
    english += ["October", "November", "December"]
    for name in (dutch[month - 1], english[month - 1]):
        assert habit("date-expected", f"5 {name} 2026", "nl").endswith(f"`2026-{month:02}-05`")
