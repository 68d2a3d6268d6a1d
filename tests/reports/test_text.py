"""Advice as text: what each part shows, on made-up regions."""

from collections.abc import Sequence
from typing import Any

import pytest

from engine.advice.adviser import Adviser
from engine.model.library import Advise, Library, Rule, Source
from engine.model.region import RegionFacts
from engine.reports.data import advice_data
from engine.reports.lines import plain
from engine.reports.markdown import escape, markdown
from engine.reports.text import MOST_QUESTIONS, TextReport, duration, shared_reasons, strongest
from engine.text import Language
from tests.libraries import POINTS, Requires, adviser, base, library, region, rule, step
from tests.libraries import text as text_of


def world(requires: Requires | None = None, rules: Sequence[Rule] = (), **more: Any) -> Library:
    """Give a made-up library with the source that its steps cite."""
    source = Source("source", "Handboek", "Uitgever", "https://example.org", "2026-01-01", text_of("x"))
    return library([*base(), *rules], requires, **more)._replace(sources={"source": source})


WIDE = world(requires={("money", 1): {"ties": 3}})


def shown(made: Adviser, one: RegionFacts, language: Language = "nl", *, ascii_only: bool = False) -> str:
    return plain(TextReport(data(made, one, language), ascii_only=ascii_only).lines())


def data(made: Adviser, one: RegionFacts, language: Language = "nl") -> dict[str, object]:
    return advice_data(made.advise(one), made.library, language, "an engine")


def test_bars_show_the_level_and_a_target_that_was_set() -> None:
    text = shown(adviser(world()), region({"goals": 0, "ties": 4, "money": 2}, targets={"money": 3}))
    assert "goals nl   ····  0 afwezig\n" in text
    assert "ties nl    ████  4 robuust\n" in text
    assert "money nl   ██··  2 in opbouw, doel 3\n" in text
    assert "people nl  ????  nog onbekend\n" in text


def test_bars_of_ascii_have_no_other_sign() -> None:
    text = shown(adviser(world()), region(dict.fromkeys(POINTS, 2)), ascii_only=True)
    assert "##..  2 in opbouw" in text
    assert "█" not in text
    assert "·" not in text


def test_a_target_that_another_needs_is_said_with_who_needs_it() -> None:
    two = world(requires={("money", 1): {"ties": 3}, ("people", 1): {"ties": 3}})
    one = region(dict.fromkeys(POINTS, 1), targets={"ties": 1, "money": 2, "people": 1})
    assert "- ties nl: doel 3, omdat money nl dat nodig heeft.\n" in shown(adviser(two), one)
    both = region(dict.fromkeys(POINTS, 1), targets={"ties": 1, "money": 2, "people": 2})
    assert "- ties nl: doel 3, omdat money nl en people nl dat nodig hebben.\n" in shown(adviser(two), both)
    assert "- ties en: target 3, because money en and people en need it.\n" in shown(adviser(two), both, "en")


def test_what_blocks_is_said_and_whether_it_is_known() -> None:
    blocked = shown(adviser(WIDE), region({"goals": 4, "ties": 1, "money": 1, "people": 4}))
    assert "Wacht op   ties nl op niveau 3\n" in blocked
    unknown = shown(adviser(WIDE), region({"goals": 4, "money": 1, "people": 4}))
    assert "Wacht op   ties nl op niveau 3 (niveau nog onbekend)\n" in unknown
    free = shown(adviser(WIDE), region({"goals": 4, "ties": 3, "money": 1, "people": 4}))
    assert "Wacht op" not in free


@pytest.mark.parametrize(
    ("level", "words"), [(4, "Alle focuspunten staan op hun doel."), (None, "Er zijn nog geen stappen te noemen")]
)
def test_no_steps_is_said_with_the_reason(level: int | None, words: str) -> None:
    one = region(dict.fromkeys(POINTS, level) if level else {})
    assert words in shown(adviser(world()), one)
    assert words in markdown(data(adviser(world()), one))


def test_what_is_strong_is_kept() -> None:
    one = region({"goals": 4, "ties": 3, "money": 3, "people": 2}, targets={"ties": 3, "people": 2})
    text = shown(adviser(world()), one)
    kept = text[text.index("Wat sterk is") :]
    assert [name for name in POINTS if f"- {name} nl: keep {name} nl" in kept] == ["goals", "ties"]


def test_questions_beyond_the_first_are_counted(adviser: Adviser) -> None:
    one = region({"shared_goals": 2, "relationships": 2, "organisational_structure": 2})
    text = shown(adviser, one)
    asked = text[text.index("Nog te vragen") :].split("\n\n")[0]
    questions = data(adviser, one)["open_questions"]
    assert isinstance(questions, list)
    assert f"En nog {len(questions) - MOST_QUESTIONS} vragen" in asked
    assert asked.count("\n- ") == MOST_QUESTIONS


def test_every_unknown_level_is_asked_for(adviser: Adviser) -> None:
    text = shown(adviser, region({"shared_goals": 2}))
    asked = " ".join(text[text.index("Nog te vragen") :].split())
    for point in adviser.library.focus_points.values():
        assert (point.question.nl in asked) == (point.id != "shared_goals")


def test_declined_steps_stand_apart_with_their_reason() -> None:
    one = region(dict.fromkeys(POINTS, 1), steps={"goals-1": "declined", "ties-1": "underway", "money-1": "adopted"})
    text = shown(adviser(world()), one)
    assert "Bewust niet gekozen\n-------------------\n- goals-1 nl: goals-1 was declined\n" in text
    assert "> ties-1 nl [loopt]\n" in text
    assert "> money-1 nl [afgesproken]\n" in text
    assert "goals-1" not in text[: text.index("Bewust niet gekozen")]


def test_a_reason_of_one_step_stands_with_that_step() -> None:
    own = rule("own", "count >= 1", Advise(("ties-extra",), 75))
    made = world(steps=[step("ties-extra", "ties", 1)], rules=[own])
    text = shown(adviser(made), region({"ties": 1}, count=3))
    assert text.count("because of own nl (+0,75)") == 1
    before, _, after = text.partition("> ties-extra nl\n")
    assert after.startswith("     - because of own nl (+0,75)\n")
    assert "> ties-1 nl" not in before
    assert "- because of base/ties nl (+1)" in before
    assert markdown(data(adviser(made), region({"ties": 1}, count=3))).count("- because of own nl\n") == 1


def reasons(*each: tuple[str, int]) -> list[dict[str, object]]:
    return [{"term": term, "points": points} for term, points in each]


def test_reasons_that_all_steps_share_stand_first_and_the_gap_last() -> None:
    all_ = reasons(("gap", 300), ("context", 50), ("foundation", 150))
    steps = [{"reasons": [*all_, *reasons(("own", 25))]}, {"reasons": all_}]
    assert shared_reasons(steps) == reasons(("foundation", 150), ("context", 50), ("gap", 300))
    assert strongest(all_, 2) == reasons(("foundation", 150), ("context", 50))


@pytest.mark.parametrize(
    ("low", "high", "dutch", "english"),
    [(1, 1, "1 maand", "1 month"), (3, 3, "3 maanden", "3 months"), (1, 2, "1 tot 2 maanden", "1 to 2 months")],
)
def test_months_are_said(low: int, high: int, dutch: str, english: str) -> None:
    step = {"duration_months": {"min": low, "max": high}}
    assert (duration(step, "nl"), duration(step, "en")) == (dutch, english)


@pytest.mark.parametrize(
    ("said", "escaped"),
    [
        ("gewone tekst, met (haakjes) en 2.5: goed.", "gewone tekst, met (haakjes) en 2.5: goed."),
        ("**vet** _schuin_", r"\*\*vet\*\* \_schuin\_"),
        ("# kop", r"\# kop"),
        ("- punt", r"\- punt"),
        ("zij-instroom", "zij-instroom"),
        ("<b>[x](http://y)</b>", r"\<b\>\[x\](http://y)\</b\>"),
        ("a | b `c` $d$", r"a \| b \`c\` \$d\$"),
        ("een\n\n# twee", r"een \# twee"),
    ],
)
def test_markdown_shows_words_as_they_are(said: str, escaped: str) -> None:
    assert escape(said) == escaped
