"""The words around the content: none lacking, none left over, and right in number."""

import re
from string import Formatter

import pytest

from engine.authoring.site.words import WORDS as SITE
from engine.home import SHIPPED
from engine.reports.document.words import WORDS
from engine.reports.phrases import PHRASES, counted, phrase, said_points
from engine.text import Language

PATHS = [*(SHIPPED / "engine").rglob("*.py")]
SOURCES = [path.read_text("utf-8").split("\ndef phrase(")[-1] for path in PATHS]
"""All code, without the phrases themselves."""
OWN_WORDS = [code for path, code in zip(PATHS, SOURCES, strict=True) if "web" not in path.parts]
"""The code that says these phrases alone: the room has words of its own too."""
COMPOSED = ("verdict_", "status_", "case_", "progress_", "calendar_")


def test_every_phrase_is_used() -> None:
    quoted = set(re.findall(r"""["'](\w[\w-]*)["']""", "\n".join(SOURCES)))
    counted_by = {name: re.sub("_(s|one)$", "", name) for name in PHRASES}
    unused = [name for name in PHRASES if not name.startswith(COMPOSED) and not {name, counted_by[name]} & quoted]
    assert unused == []


def test_every_phrase_that_is_asked_for_is_there() -> None:
    asked = {name for code in OWN_WORDS for name in re.findall(r"""\b(?:say|phrase)\(["'](\w*[a-z])["']""", code)}
    assert len(asked) > 30
    assert asked - set(PHRASES) - set(WORDS) - set(SITE) == set()


def test_no_word_of_a_report_is_said_twice_or_left_over() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (SHIPPED / "engine").rglob("*.py") if path.name != "words.py")
    composed = ("plan_", "path_", "replay_")
    assert [name for name in WORDS if not name.startswith(composed) and f'"{name}"' not in code] == []
    assert set(WORDS) & set(PHRASES) == set()


@pytest.mark.parametrize("name", [*PHRASES, *WORDS])
def test_both_languages_have_the_same_places(name: str) -> None:
    text = PHRASES.get(name) or WORDS[name]
    dutch, english = ({one for _, one, _, _ in Formatter().parse(said) if one} for said in text)
    assert dutch == english


def test_a_phrase_takes_words_of_others_as_they_are() -> None:
    assert phrase("advice_for", "nl", region="{veen} %s wijk") == "Ontwikkeladvies voor {veen} %s wijk"


@pytest.mark.parametrize(
    ("count", "dutch", "english"),
    [
        (0, "0 fouten gevonden", "0 faults found"),
        (1, "1 fout gevonden", "1 fault found"),
        (2, "2 fouten gevonden", "2 faults found"),
    ],
)
def test_one_is_said_in_the_singular(count: int, dutch: str, english: str) -> None:
    assert (counted("fault", count, "nl"), counted("fault", count, "en")) == (dutch, english)


@pytest.mark.parametrize(
    ("hundredths", "language", "said"),
    [
        (0, "nl", "0 punten"),
        (25, "nl", "0,25 punt"),
        (100, "nl", "1 punt"),
        (150, "nl", "1,5 punten"),
        (-100, "nl", "-1 punt"),
        (25, "en", "0.25 points"),
        (100, "en", "1 point"),
        (-50, "en", "-0.5 points"),
    ],
)
def test_points_have_their_word(hundredths: int, language: Language, said: str) -> None:
    assert said_points(hundredths, language) == said
