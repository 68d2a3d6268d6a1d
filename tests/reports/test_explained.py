"""Explanations in words, on made-up rules: what waits for a day, flags, numbers, lists."""

import pytest

from engine.advice.adviser import Adviser
from engine.advice.explain import Explainer
from engine.model.region import RegionFacts
from engine.reports.explained import MOST_MISSES, ExplanationReport
from engine.reports.lines import plain
from engine.text import Language
from tests.libraries import POINTS, adviser, base, library, region, weigh

RULES = [
    weigh("dated", "count >= 1", 100, "ties", valid=("2026-01-01", "2026-12-31")),
    weigh("far", "count > 10", 50, "ties"),
    weigh("joined", "joined == true", 50, "ties"),
    weigh("worded", "mood == driving", 50, "ties"),
    weigh("rate", "rate >= 62.5", 50, "ties"),
    weigh("listed", "kinds has b", 50, "ties"),
    weigh("less", "count > 20", -50, "ties"),
]


def said(made: Adviser, one: RegionFacts, name: str, language: Language = "nl") -> str:
    found = made.assess(one)
    explainer = Explainer(made, found)
    rules = made.library.rules_of(name)
    explained = explainer.rule(rules[0]) if rules else explainer.focus_point(name)
    return " ".join(plain(ExplanationReport(found, made.library, language).lines([explained])).split())


@pytest.fixture(scope="module")
def made() -> Adviser:
    return adviser(library([*base(), *RULES]))


KNOWN = region({"ties": 1}, count=3, joined=False, mood="reserved", rate=60, kinds=("a",))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, "Of deze regel geldt, is nog niet te zeggen. Nog niet te zeggen - dated nl (+1): wacht op de dag van"),
        ("2025-12-31", "Deze regel was op de dag van het beeld niet van kracht."),
        ("2026-01-01", "Deze regel geldt voor deze regio. Omdat - de count is minstens 1 (nu 3)"),
        ("2026-12-31", "Deze regel geldt voor deze regio."),
        ("2027-01-01", "Deze regel was op de dag van het beeld niet van kracht."),
    ],
)
def test_a_rule_for_a_period_is_judged_by_the_day(day: str | None, words: str, made: Adviser) -> None:
    assert words in said(made, region({"ties": 1}, on=day, count=3), "dated")


@pytest.mark.parametrize(
    ("name", "dutch", "english"),
    [
        ("far", "hoger dan 10 (nu 3, scheelt 8)", "(now 3, off by 8)"),
        ("rate", "(nu 60%, scheelt 2,5)", "(now 60%, off by 2.5)"),
        ("worded", "(nu x)", "(now x)"),
        ("listed", "(nu x)", "(now x)"),
    ],
)
def test_a_miss_says_what_is_there_now_and_how_far(name: str, dutch: str, english: str, made: Adviser) -> None:
    assert dutch in said(made, KNOWN, name)
    assert english in said(made, KNOWN, name, "en")


def test_of_a_flag_no_value_is_said(made: Adviser) -> None:
    text = said(made, KNOWN, "joined")
    assert "geldt niet voor deze regio" in text
    assert "(nu" not in text


def test_only_rules_that_would_add_are_named_and_not_too_many(made: Adviser) -> None:
    text = said(made, KNOWN, "ties")
    assert "far nl (+0,5): daarvoor zou moeten gelden: " in text
    assert "less nl" not in text
    assert "less nl (-0,5): daarvoor zou moeten gelden" in said(made, KNOWN, "less")
    many = adviser(library([*base(), *(weigh(f"far{n}", f"count > {n}", 50, "ties") for n in range(10, 20))]))
    assert said(many, KNOWN, "ties").count("daarvoor zou moeten gelden") == MOST_MISSES


def test_what_comes_first_is_named_with_its_points() -> None:
    two = adviser(library([*base("ties", points=100), *base("goals", points=150)]))
    text = said(two, region(dict.fromkeys(POINTS[:2], 1)), "ties")
    assert "ties nl staat op plaats 2 van 4, met 1 punt." in text
    assert "Wat eerst komt - goals nl: 1,5 punten" in text


def test_what_blocks_is_named() -> None:
    blocked = adviser(library(base(), requires={("money", 1): {"ties": 3}}))
    assert "Wacht op - ties nl op niveau 3" in said(blocked, region({"ties": 1, "money": 1}), "money")
    assert "Wacht op" not in said(blocked, region({"ties": 3, "money": 1}), "money")
