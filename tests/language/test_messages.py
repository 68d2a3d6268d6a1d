"""What the author of a rule reads about a condition that can't be read or can't be meant."""

import pytest

from engine.errors import Fault, RegiokoersError, render_all
from engine.language import check, parse
from engine.text import Language
from tests.worlds import VOCABULARY

_SIGNS_NL = "gebruik `==` (gelijk), `!=` (ongelijk), `<=` (hoogstens), `>=` (minstens), en de woorden `and` en `or`"


def said(text: str, language: Language) -> str:
    """Say everything that is wrong with a condition."""
    faults: list[Fault] = []
    try:
        faults = check(parse(text), text, VOCABULARY)
    except RegiokoersError as error:
        faults = list(error.faults)
    return render_all(faults, language)


@pytest.mark.parametrize(
    ("text", "language", "lines"),
    [
        (
            "count = 5",
            "nl",
            [
                "1:7: `=` bestaat niet in een voorwaarde [RK113]",
                "    count = 5",
                "          ^",
                f"  hulp: {_SIGNS_NL}",
            ],
        ),
        (
            "count == 5 count == 6",
            "nl",
            [
                "1:12: na een volledige voorwaarde staat nog `count` [RK101]",
                "    count == 5 count == 6",
                "               ^",
                "  hulp: verbind twee voorwaarden met `and` of `or`, of haal `count` weg",
            ],
        ),
        (
            "count >",
            "nl",
            [
                "1:8: deze voorwaarde is niet af [RK115]",
                "    count >",
                "           ^",
                "  hulp: schrijf een feit, een vergelijking en een waarde: `partnership_count > 5`",
            ],
        ),
        (
            "not count == 5",
            "en",
            [
                "1:1: `not` can't stand here [RK116]",
                "    not count == 5",
                "    ^",
                "  help: `not` belongs before `in` or `has`; "
                "else turn the comparison around: `!=` for `==`, `>=` for `<`",
            ],
        ),
        (
            "rate == 62,5",
            "nl",
            [
                "1:9: `62,5` heeft een komma [RK112]",
                "    rate == 62,5",
                "            ^",
                "  hulp: schrijf een decimaal getal met een punt: `1.5`",
            ],
        ),
        (
            "rate == 60%",
            "en",
            [
                "1:9: `60%` can't be read here [RK111]",
                "    rate == 60%",
                "            ^",
                "  help: a value is a number or a word, without quotes or a percent sign",
            ],
        ),
        (
            "mood is open",
            "nl",
            [
                "1:9: na `is` staat `open` [RK106]",
                "    mood is open",
                "            ^",
                "  hulp: schrijf `is known` of `is unknown`; vergelijk een waarde met `==`",
            ],
        ),
        (
            "mood == [open, driving]",
            "nl",
            [
                "1:9: op de plaats van `[` hoort een waarde [RK109]",
                "    mood == [open, driving]",
                "            ^",
                "  hulp: schrijf één getal of één woord; voor meer waarden is er `in [...]`",
            ],
        ),
        (
            "count > 5\n  and (mood == open\n  and level == 2",
            "en",
            [
                "2:7: this bracket is not closed [RK103]",
                "      and (mood == open",
                "          ^",
                "  help: put a `)` behind the last condition within the brackets",
            ],
        ),
        (
            "level == 1.5",
            "nl",
            [
                "1:1: `level` kan nooit `1.5` zijn [RK129]",
                "    level == 1.5",
                "    ^",
                "  hulp: het is een heel getal van 0 tot en met 4",
            ],
        ),
        (
            "cuont > 5 or mood == opne",
            "nl",
            [
                "1:1: het feit `cuont` bestaat niet [RK120]",
                "    cuont > 5 or mood == opne",
                "    ^",
                "  hulp: bedoeld is waarschijnlijk `count`",
                "1:14: `mood` kan nooit `opne` zijn [RK127]",
                "    cuont > 5 or mood == opne",
                "                 ^",
                "  hulp: bedoeld is waarschijnlijk `open`",
            ],
        ),
        (
            "market >= po",
            "en",
            [
                "1:1: the values of `market` have no order, so `market >= po` means nothing [RK123]",
                "    market >= po",
                "    ^",
                '  help: compare with `==` or `in`; the values are `po`, `vso`, `één`, `met "aanhaling"`',
            ],
        ),
        (
            "joined > true",
            "nl",
            [
                "1:1: de waarden van `joined` hebben geen volgorde, dus `joined > true` heeft geen betekenis [RK123]",
                "    joined > true",
                "    ^",
                "  hulp: vergelijk met `==`",
            ],
        ),
        (
            "count > 10\nand level == 2 and count < 5",
            "nl",
            [
                "2:20: geen enkele regio kan hieraan voldoen: `count > 10 and count < 5` [RK128]",
                "    and level == 2 and count < 5",
                "                       ^",
                "  hulp: controleer de grenzen, of schrijf `or` waar `and` staat",
            ],
        ),
    ],
)
def test_says_what_is_wrong_where_and_what_to_do(text: str, language: Language, lines: list[str]) -> None:
    assert said(text, language).splitlines() == lines


def test_a_hidden_character_is_made_visible() -> None:
    assert "`\\u{202e}count` is hier niet te lezen" in said("\u202ecount == 5", "nl")
