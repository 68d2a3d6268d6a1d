"""The room's own words: none lacking, none left over, the same places in both languages."""

import re
from string import Formatter

import pytest

from engine.home import SHIPPED
from engine.reports.document.words import WORDS
from engine.reports.phrases import PHRASES as REPORTS
from engine.web.handing import BUTTONS
from engine.web.phrases import PHRASES

WEB = SHIPPED / "engine" / "web"
CODE = [path.read_text("utf-8") for path in WEB.rglob("*.py") if "phrases" not in path.parts]
PAGES = [path.read_text("utf-8") for path in (WEB / "templates").rglob("*.html")]
FROM_CODE = {name for group, names in BUTTONS for name in (group, *names)}
"""Words that a page says by a name that it is given."""


def test_every_word_that_a_page_says_is_there() -> None:
    asked = {name for page in PAGES for name in re.findall(r"""\bsay\(["']([\w-]*\w)["'][,)\s]""", page)}
    assert len(asked) > 100
    assert {name for name in asked if not name.endswith("_")} - set(PHRASES) == set()


def test_every_word_that_the_code_says_is_the_rooms_or_a_reports() -> None:
    asked = {name for code in CODE for name in re.findall(r"""\b(?:say|phrase)\(["'](\w*[a-z])["']""", code)}
    assert asked - set(PHRASES) - set(REPORTS) - set(WORDS) == set()


def test_no_word_is_left_over() -> None:
    said = "\n".join([*CODE, *PAGES])
    begun = set(re.findall(r"""["'](\w+_)["'] ~""", said)) | set(re.findall(r"""f["'](\w+_)\{""", said))
    used = {name for name in PHRASES if re.search(rf"""["']{re.escape(name)}["']""", said)} | FROM_CODE
    left = [name for name in PHRASES if name not in used and not name.startswith(tuple(begun))]
    assert left == []


@pytest.mark.parametrize("name", PHRASES)
def test_both_languages_have_the_same_places(name: str) -> None:
    dutch, english = ({one for _, one, _, _ in Formatter().parse(said) if one} for said in PHRASES[name])
    assert dutch == english
    assert all(PHRASES[name])
