"""RK1xx: the condition of a rule can't be read, or can't be meant."""

from typing import Final

from engine.errors.message import Message, message

_TEST_NL = "schrijf een feit, een vergelijking en een waarde: `partnership_count > 5`"
_TEST_EN = "write a fact, a comparison and a value: `partnership_count > 5`"

CONDITIONS: Final[dict[str, Message]] = {
    "condition-end-expected": message(
        "RK101",
        "na een volledige voorwaarde staat nog `{found}`",
        "`{found}` stands behind a complete condition",
        "verbind twee voorwaarden met `and` of `or`",
        "join two conditions with `and` or `or`",
    ),
    "condition-too-deep": message(
        "RK102",
        "deze voorwaarde heeft meer dan {most} haakjes binnen elkaar",
        "this condition nests more than {most} brackets",
        "haal overbodige haakjes weg of splits de regel",
        "remove needless brackets or split the rule",
    ),
    "condition-not-closed": message(
        "RK103",
        "dit haakje wordt niet gesloten",
        "this bracket is not closed",
        "zet een `)` achter de laatste voorwaarde binnen de haakjes",
        "put a `)` behind the last condition within the brackets",
    ),
    "condition-fact-expected": message(
        "RK104",
        "op de plaats van `{found}` hoort een feit",
        "a fact belongs where `{found}` stands",
        _TEST_NL,
        _TEST_EN,
    ),
    "condition-operator-expected": message(
        "RK105",
        "op de plaats van `{found}` hoort een vergelijking",
        "a comparison belongs where `{found}` stands",
        "kies uit `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `not in`, `has`, `not has`, `is known`, `is unknown`",
        "choose from `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `not in`, `has`, `not has`, `is known`, `is unknown`",
    ),
    "condition-known-expected": message(
        "RK106",
        "na `is` staat `{found}`",
        "`{found}` stands behind `is`",
        "schrijf `is known` of `is unknown`; een waarde vergelijk je met `==`",
        "write `is known` or `is unknown`; a value is compared with `==`",
    ),
    "condition-list-expected": message(
        "RK107",
        "na `in` hoort een lijst tussen vierkante haken",
        "a list in square brackets belongs behind `in`",
        "schrijf bijvoorbeeld `labour_market in [shortage, shrinking]`",
        "write for example `labour_market in [shortage, shrinking]`",
    ),
    "condition-list-not-closed": message(
        "RK108",
        "deze lijst wordt niet gesloten",
        "this list is not closed",
        "scheid waarden met een komma en sluit af met `]`",
        "separate values with commas and close with `]`",
    ),
    "condition-value-expected": message(
        "RK109",
        "op de plaats van `{found}` hoort een waarde",
        "a value belongs where `{found}` stands",
        _TEST_NL,
        _TEST_EN,
    ),
    "condition-too-long": message(
        "RK110",
        "deze voorwaarde is langer dan {most} tekens",
        "this condition is longer than {most} characters",
        "splits de regel in kleinere regels",
        "split the rule into smaller ones",
    ),
    "condition-unreadable": message(
        "RK111", "`{found}` is hier niet te lezen", "`{found}` can't be read here", _TEST_NL, _TEST_EN
    ),
    "condition-decimal-comma": message(
        "RK112",
        "`{found}` heeft een komma",
        "`{found}` has a comma",
        "schrijf een decimaal getal met een punt: `1.5`",
        "write a decimal number with a point: `1.5`",
    ),
    "condition-foreign-sign": message(
        "RK113",
        "`{found}` bestaat niet in een voorwaarde",
        "`{found}` does not exist in a condition",
        "gebruik `==` voor gelijk, `!=` voor ongelijk, en de woorden `and` en `or`",
        "use `==` for equal, `!=` for unequal, and the words `and` and `or`",
    ),
    "condition-too-wide": message(
        "RK114",
        "deze voorwaarde is te breed: uitgeschreven heeft zij meer dan 256 mogelijkheden of 100 vergelijkingen",
        "this condition is too wide: written out it has more than 256 alternatives or 100 comparisons",
        "gebruik `in [...]` voor meer waarden van één feit, of leid eerst een feit af",
        "use `in [...]` for several values of one fact, or derive a fact first",
    ),
    "unknown-fact": message(
        "RK120",
        "het feit `{found}` bestaat niet",
        "there is no fact `{found}`",
        "bedoeld is waarschijnlijk `{meant}`",
        "probably `{meant}` is meant",
        "de feiten staan in `knowledge/facts/`, een bestand per feit",
        "the facts stand in `knowledge/facts/`, one file each",
    ),
    "has-without-list": message(
        "RK121",
        "`has` vraagt naar een lijst, en `{found}` is geen lijst",
        "`has` asks about a list, and `{found}` is not a list",
        "schrijf `==` of `in`",
        "write `==` or `in`",
    ),
    "list-without-has": message(
        "RK122",
        "`{found}` is een lijst en kan niet zo vergeleken worden: `{test}`",
        "`{found}` is a list and can't be compared like this: `{test}`",
        "schrijf `{found} has ...` of `{found} not has ...`",
        "write `{found} has ...` or `{found} not has ...`",
    ),
    "no-order": message(
        "RK123",
        "de waarden van `{found}` hebben geen volgorde, dus `{test}` heeft geen betekenis",
        "the values of `{found}` have no order, so `{test}` means nothing",
        "vergelijk met `==` of `in`; de waarden zijn {values}",
        "compare with `==` or `in`; the values are {values}",
        "vergelijk met `==`",
        "compare with `==`",
    ),
    "number-out-of-range": message(
        "RK124",
        "`{fact}` kan nooit `{found}` zijn",
        "`{fact}` can never be `{found}`",
        "het ligt tussen {low} en {high}",
        "it lies between {low} and {high}",
    ),
    "number-expected": message(
        "RK125",
        "`{fact}` is een getal, en `{found}` niet",
        "`{fact}` is a number, and `{found}` is not",
        "schrijf een getal tussen {low} en {high}",
        "write a number between {low} and {high}",
    ),
    "flag-expected": message(
        "RK126",
        "`{fact}` is waar of onwaar, en nooit `{found}`",
        "`{fact}` is true or false, and never `{found}`",
        "schrijf `{fact} == true` of `{fact} == false`",
        "write `{fact} == true` or `{fact} == false`",
    ),
    "impossible-value": message(
        "RK127",
        "`{fact}` kan nooit `{found}` zijn",
        "`{fact}` can never be `{found}`",
        "bedoeld is waarschijnlijk `{meant}`",
        "probably `{meant}` is meant",
        "de waarden zijn {values}",
        "the values are {values}",
    ),
    "never-true": message(
        "RK128",
        "geen enkele regio kan hieraan voldoen: `{tests}`",
        "no region can satisfy this: `{tests}`",
        "controleer de grenzen, of schrijf `or` waar `and` staat",
        "check the bounds, or write `or` where `and` stands",
    ),
}
