from engine.text import Text


def test_speaks_the_language_that_is_asked() -> None:
    text = Text("regio", "region")
    assert (text.in_("nl"), text.in_("en")) == ("regio", "region")


def test_a_draft_without_english_speaks_dutch() -> None:
    assert Text("regio", "").in_("en") == "regio"
    assert Text.of({"nl": "regio"}) == Text("regio", "")


def test_its_plain_form_is_read_back() -> None:
    text = Text("regio", "region")
    assert Text.of(text.plain()) == text
