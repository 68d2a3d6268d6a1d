"""Text in lines of at most a width."""

from hypothesis import given
from hypothesis import strategies as st

from engine.reports.lines import Line, Page, plain

LONG = "Samen besluiten over een klein gezamenlijk deel van de middelen, en zelf verantwoordelijk blijven"


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def test_long_text_is_wrapped_and_hangs() -> None:
    page = Page(40)
    page.item(LONG)
    page.labelled("Wie", LONG, indent="  ")
    assert texts(page) == [
        "- Samen besluiten over een klein",
        "  gezamenlijk deel van de middelen, en",
        "  zelf verantwoordelijk blijven",
        "  Wie        Samen besluiten over een",
        "             klein gezamenlijk deel van",
        "             de middelen, en zelf",
        "             verantwoordelijk blijven",
    ]


def test_white_space_and_line_ends_of_others_are_one_space() -> None:
    page = Page()
    page.add("een\n\ntwee\tdrie   vier")
    assert texts(page) == ["een twee drie vier"]


def test_hidden_signs_become_visible() -> None:
    page = Page()
    page.add("rood \x1b[31m en \u202eom")
    assert texts(page) == ["rood \\u{1b}[31m en \\u{202e}om"]


def test_nothing_is_an_empty_line_of_its_own() -> None:
    page = Page()
    page.labelled("Bron", "", indent="")
    page.add("")
    assert texts(page) == ["Bron", ""]


def test_a_heading_has_a_rule_of_its_length_and_a_line_before() -> None:
    page = Page(20)
    page.heading("Nu")
    page.heading("Een lange kop die niet past")
    assert texts(page) == ["Nu", "--", "", "Een lange kop die", "niet past", "---------"]
    assert [line.style for line in page.lines] == ["heading", "quiet", "plain", "heading", "heading", "quiet"]


def test_there_are_never_two_empty_lines() -> None:
    page = Page()
    page.blank()
    page.add("een")
    page.blank()
    page.blank()
    assert texts(page) == ["een", ""]


def test_words_with_hyphens_stay_whole() -> None:
    page = Page(20)
    page.add("zij-instromers werken regio-overstijgend samen")
    assert texts(page) == ["zij-instromers", "werken", "regio-overstijgend", "samen"]


@given(st.text(max_size=300), st.sampled_from(["", "   ", "   > "]), st.integers(20, 100))
def test_no_line_is_ever_too_long(text: str, indent: str, width: int) -> None:
    page = Page(width)
    page.add(text, indent=indent)
    page.item(text, indent=indent)
    page.labelled("Hoe lang", text, indent=indent)
    assert all(len(line.text) <= width for line in page.lines)
    assert all(line.text.isprintable() for line in page.lines)


def test_plain_text_ends_every_line() -> None:
    assert plain([Line("een", "title"), Line(""), Line("twee")]) == "een\n\ntwee\n"
