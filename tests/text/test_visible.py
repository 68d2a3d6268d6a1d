import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.text import printable, shorten


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Vallei & Velden", "Vallei & Velden"),
        ("één 日本 🏫", "één 日本 🏫"),
        ("non\u00a0breaking", "non\u00a0breaking"),
        ("a\tb\nc\r", "a\\u{9}b\\u{a}c\\u{d}"),
        ("\x1b[31mrood\x1b[0m", "\\u{1b}[31mrood\\u{1b}[0m"),
        ("\x00\x7f\x9b", "\\u{0}\\u{7f}\\u{9b}"),
        ("\u202eroiger\u202c", "\\u{202e}roiger\\u{202c}"),
        ("\u2066a\u2069\u200f\u061c", "\\u{2066}a\\u{2069}\\u{200f}\\u{61c}"),
        ("a\u200bb\ufeffc\u00add", "a\\u{200b}b\\u{feff}c\\u{ad}d"),
        ("\u2028\u2029\u0085", "\\u{2028}\\u{2029}\\u{85}"),
        ("\ud800\ue000\U0010ffff", "\\u{d800}\\u{e000}\\u{10ffff}"),
        ("[red]x[/red] <b>x</b> **x** `x`", "[red]x[/red] <b>x</b> **x** `x`"),
    ],
)
def test_what_steers_becomes_visible_and_all_else_stays(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_nothing_that_steers_is_left(text: str) -> None:
    steering = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not any(unicodedata.category(character) in steering for character in printable(text))
    assert printable(printable(text)) == printable(text)


@given(st.text(), st.integers(1, 80))
def test_shortened_text_is_one_line_of_at_most_its_width(text: str, width: int) -> None:
    short = shorten(text, width)
    assert len(short) <= width
    assert len(short.splitlines()) <= 1


def test_shortens_with_an_ellipsis() -> None:
    assert shorten("een  twee\n drie", 40) == "een twee drie"
    assert shorten("a" * 61) == "a" * 59 + "…"
    assert shorten("a" * 60) == "a" * 60
