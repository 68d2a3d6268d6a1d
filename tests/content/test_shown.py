"""What people read of the advice: in words, 80 columns wide, and for the board nothing that is the advisor's."""

import re

from engine.advice.adviser import Adviser
from engine.advice.explain import Explainer
from engine.model.library import Library
from engine.reports.explained import ExplanationReport
from tests.content.conftest import Advised

WIDTH = 80


def one_line(text: str) -> str:
    """Give text without line ends, hyphens of lists and what escapes signs in Markdown."""
    return " ".join(re.sub(r"\\(?=\W|_)", "", text).split())


def in_every_medium(advised: Advised, *, for_advisor: bool) -> dict[str, str]:
    return {"text": advised.text(for_advisor=for_advisor), "markdown": advised.markdown(for_advisor=for_advisor)}


def test_every_line_fits(advised: Advised) -> None:
    for for_advisor in (False, True):
        lines = advised.text(for_advisor=for_advisor).splitlines()
        assert [line for line in lines if len(line) > WIDTH] == []
        assert [line for line in lines if line != line.rstrip()] == []
        assert all(line or before for line, before in zip(lines, ["", *lines], strict=False)), "two empty lines"


def test_no_key_of_a_file_or_program_is_shown(advised: Advised, library: Library) -> None:
    ids = [*library.facts, *library.focus_points, *library.roles, *library.steps, *(rule.id for rule in library.rules)]
    values = [value for fact in library.facts.values() for value in fact.values]
    keys = {key for key in (*ids, *values) if "_" in key or ("-" in key and key.count("-") > 1) or "/" in key}
    assert len(keys) > 200
    for text in in_every_medium(advised, for_advisor=True).values():
        said = one_line(text)
        assert [key for key in keys if re.search(rf"(?<![\w/-]){re.escape(key)}(?![\w/-])", said)] == []
        assert re.findall(r"[{}]|\b(?:None|True|False|null)\b", said) == []
        assert re.findall(r"\b[a-z]+_[a-z_]+\b", said) == []


def sensitive(advised: Advised) -> set[str]:
    """Give every text of this advice that is for the advisor's eyes."""
    data = advised.data
    pitfalls = [one for step in data["steps"] for one in step["pitfalls"]]
    found = [one["text"] for one in (*pitfalls, *data["cautions"], *data["position"]) if one["audience"] == "advisor"]
    found += [way for one in data["cautions"] if one["audience"] == "advisor" for way in one["ways_out"]]
    return {one_line(text) for text in found}


def test_the_board_does_not_see_what_is_for_the_advisor(advised: Advised) -> None:
    for text in in_every_medium(advised, for_advisor=False).values():
        assert [one for one in sensitive(advised) if one in one_line(text)] == []


def test_the_advisor_sees_all_cautions_and_the_pitfalls_of_what_starts_now(advised: Advised) -> None:
    data = advised.data
    now = [step for step in data["steps"] if step["wave"] == "now"]
    expected = [one["text"] for step in now for one in step["pitfalls"]]
    expected += [one["text"] for one in (*data["cautions"], *data["position"])]
    for text in in_every_medium(advised, for_advisor=True).values():
        assert [one for one in expected if one_line(one) not in one_line(text)] == []


def test_there_is_something_to_keep_from_the_board(every_advice: list[Advised]) -> None:
    assert sum(bool(sensitive(one)) for one in every_advice) >= len(every_advice) // 2


def test_every_step_is_shown_with_what_it_needs(advised: Advised) -> None:
    for text in in_every_medium(advised, for_advisor=False).values():
        said = one_line(text)
        for step in advised.data["steps"]:
            assert one_line(step["title"]) in said
            assert one_line(step["first_action"]) in said
            assert one_line(step["owner"]["label"]) in said
            assert one_line(step["effort"]) in said
        for one in advised.data["focus_points"]:
            assert one_line(one["keep"] or "") in said


def test_markdown_shows_every_reason_and_text_at_least_one_per_step(advised: Advised) -> None:
    markdown, text = (one_line(one) for one in (advised.markdown(), advised.text()))
    for step in advised.data["steps"]:
        reasons = [one_line(reason["text"]) for reason in step["reasons"]]
        assert all(reason in markdown for reason in reasons)
        assert any(reason in text for reason in reasons)
        if step["wave"] == "now":
            assert all(reason in text for reason in reasons)


def test_words_of_the_region_are_shown_as_they_are(every_advice: list[Advised]) -> None:
    declined = next(one for one in every_advice if one.path.stem == "rivierduin")
    assert "Dat doet het plaatsingsbureau al [deels]." in one_line(declined.text())
    assert r"Dat doet het plaatsingsbureau al \[deels\]." in declined.markdown()
    assert "Rivierduin & Omstreken" in declined.text()
    assert r"Rivierduin \& Omstreken" in declined.markdown()


def test_no_explanation_shows_a_key(advised: Advised, adviser: Adviser) -> None:
    found = adviser.assess(advised.region)
    explainer = Explainer(adviser, found)
    explained = [explainer.focus_point(name) for name in adviser.library.focus_points]
    explained += [explainer.rule(rule) for rule in adviser.library.rules]
    lines = ExplanationReport(found, adviser.library, advised.language).lines(explained)
    assert [line.text for line in lines if re.search(r"\b[a-z]+_[a-z_]+\b|[{}]|\bNone\b", line.text)] == []
    assert [line.text for line in lines if len(line.text) > WIDTH] == []
