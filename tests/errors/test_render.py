from string import Formatter

import pytest

from engine.errors import Fault, Place, fault, render, render_all
from engine.errors.catalogue import CATALOGUE
from engine.text import LANGUAGES, Language

HERE = Place("regio.yaml", 3, 5)


def test_shows_place_what_line_caret_and_help() -> None:
    found = fault("unknown-key", key="porfile", meant="profile", known="`format`, `region`").at(HERE, "    porfile:")
    assert render(found, "nl").splitlines() == [
        "regio.yaml:3:5: `porfile` is hier geen bekend gegeven [RK301]",
        "        porfile:",
        "        ^",
        "  hulp: bedoeld is waarschijnlijk `profile`",
    ]
    assert render(found, "en").splitlines() == [
        "regio.yaml:3:5: `porfile` is no known entry here [RK301]",
        "        porfile:",
        "        ^",
        "  help: probably `profile` is meant",
    ]


def test_says_something_else_where_it_does_not_know_what_was_meant() -> None:
    found = fault("unknown-key", key="zzz", meant="", known="`format`, `region`")
    assert render(found, "nl").splitlines() == [
        "`zzz` is hier geen bekend gegeven [RK301]",
        "  hulp: hier kunnen staan: `format`, `region`",
    ]


def test_says_no_help_where_there_is_nothing_to_choose_from() -> None:
    assert render(fault("several-found", found="x", known=""), "nl") == "`x` past op meer dan één ding [RK714]"


@pytest.mark.parametrize(("language", "said"), [("nl", "hulp: zo"), ("en", "help: so")])
def test_gives_a_hint_in_its_own_language(language: Language, said: str) -> None:
    found = fault("number-value-expected", key="k", found="1", hint_nl="zo", hint_en="so")
    assert said in render(found, language)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("a.yaml", 3, 5), "a.yaml:3:5: "),
        (Place("a.yaml", 3), "a.yaml:3: "),
        (Place("a.yaml"), "a.yaml: "),
        (Place("", 1, 2), "1:2: "),
        (Place(), ""),
        (Place("a\x1b[31m.yaml", 1), "a\\u{1b}[31m.yaml:1: "),
        (Place("/één map/b c.yaml", 1), "/één map/b c.yaml:1: "),
    ],
)
def test_the_place_comes_first(place: Place, shown: str) -> None:
    assert render(fault("file-empty", place), "nl").splitlines()[0] == f"{shown}dit bestand is leeg [RK205]"


def test_a_place_that_becomes_known_keeps_the_column_of_the_caret() -> None:
    within = fault("condition-not").at(Place("", 1, 4), "not a == 1")
    moved = within.at(Place("rule.yaml", 7, 9))
    assert (str(moved.place), moved.line, moved.column) == ("rule.yaml:7:9", "not a == 1", 4)


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("naam: x", 7, "naam: x", 6),
        ("\tnaam: x", 2, " naam: x", 1),
        ("naam: \x1b[31mx\x07", 7, "naam: ·[31mx·", 6),
        ("naam: é日本", 7, "naam: é日本", 6),
        ("naam: x\r\n", 7, "naam: x", 6),
        ("naam: x", 8, "naam: x", 7),
        ("y" * 300 + "!" + "z" * 300, 301, "y" * 79 + "!" + "z" * 20, 79),
    ],
)
def test_the_caret_stands_below_its_character(line: str, column: int, shown: str, caret: int) -> None:
    _, second, third, *_ = render(fault("yaml-colon").at(Place("a", 1, column), line), "nl").splitlines()
    assert second == "    " + shown
    assert third == " " * (4 + caret) + "^"


@pytest.mark.parametrize(("line", "column"), [("", 1), ("   ", 2), ("naam: x", None)])
def test_without_a_line_or_a_column_there_is_no_caret(line: str, column: int | None) -> None:
    assert "^" not in render(Fault("yaml-colon", Place("a", 1), (), line, column), "nl")


def test_words_of_a_user_are_shown_and_never_steer() -> None:
    found = fault("unknown-key", key="\u202e[red]{x}\n\x1b[2J", meant="", known="`a`")
    said = render(found, "en")
    assert said.splitlines()[0] == "`\\u{202e}[red]{x}\\u{a}\\u{1b}[2J` is no known entry here [RK301]"


def test_faults_are_said_by_place_and_each_once() -> None:
    faults = [
        fault("value-empty", Place(path, line), key="k") for path, line in (("b", 1), ("a", 10), ("a", 9), ("a", 9))
    ]
    places = [line.split(": ")[0] for line in render_all(faults, "nl").splitlines()[::2]]
    assert places == ["a:9", "a:10", "b:1"]


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_message_can_be_said_with_all_its_words_and_with_none_meant(name: str) -> None:
    one = CATALOGUE[name]
    texts = [text.nl for text in (one.what, one.help, one.otherwise)]
    needed = {word for text in texts for _, word, _, _ in Formatter().parse(text) if word}
    for language in LANGUAGES:
        for meant in ("bedoeld", ""):
            unsure = {"meant": meant, "hint_nl": meant, "hint_en": meant}
            certain = {word: "woord" for word in needed if word not in unsure or f"{{{word}}}" in one.what.nl}
            said = render(fault(name, HERE, **{**unsure, **certain}), language)
            assert said.startswith("regio.yaml:3:5: ")
            assert f"[{one.code}]" in said
            assert "``" not in said
            assert said.count("\n") == 1
