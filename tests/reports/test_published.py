"""Every format of every region: made, read again by its own reader, equal to the advice, and the same bytes twice."""

import io
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pytest
from docx import Document

from engine.errors import RegiokoersError
from engine.reports import checked
from engine.reports.document.blocks import said
from engine.reports.document.full import full_report
from engine.reports.document.one_page import one_page
from engine.reports.pdf import pages_of
from engine.reports.published import DOCUMENTS, PUBLISHED
from tests.reports.conftest import made
from tests.reports.readers import texts_of

Data = dict[str, Any]
FORMS = [*((medium, False) for medium in PUBLISHED), *((medium, True) for medium in DOCUMENTS)]
every_form = pytest.mark.parametrize(
    ("medium", "one"), FORMS, ids=[f"{name}{'-one-page' * one}" for name, one in FORMS]
)


@every_form
def test_every_region_in_every_format(medium: str, one: bool, data: Data) -> None:
    texts = texts_of(medium, made(medium, data, one=one), data["language"])
    assert any(texts)
    assert raw_keys(texts, data) == set()
    flat = bare(texts)
    assert [text for text in for_advisor(data) if bare([text]) in flat] == []
    if medium in DOCUMENTS:
        assert [text for text in texts if re.search(r"\d[.,]\d+ (punt|point)|[+-]\d[.,]\d", text)] == []
    if medium in DOCUMENTS and not one:
        keys = ("title", "action", "first_action", "result", "decision_by")
        said_of_steps = [step[key] for step in data["steps"] for key in keys]
        questions = [question["question"] for question in data["open_questions"]]
        assert [text for text in (*said_of_steps, *questions) if bare([text]) not in flat] == []


def bare(texts: Iterable[str]) -> str:
    """Give texts without their spaces: a page breaks lines wherever it likes."""
    return "".join("".join(texts).split())


def raw_keys(texts: Iterable[str], data: Data) -> set[str]:
    """Find ids that only programs should see."""
    ids = {one["id"] for one in data["focus_points"]} | {one["owner"]["id"] for one in data["steps"]} | {*data["facts"]}
    words = set(re.findall(r"\w+", " ".join(texts)))
    return words & ({one for one in ids if one and "_" in one} | {"None", "null", "True", "False"})


def for_advisor(data: Data) -> set[str]:
    """Give every text that is for the advisor only."""
    steps = (one for step in data["steps"] for one in step["pitfalls"])
    return {one["text"] for one in (*steps, *data["position"], *data["cautions"]) if one["audience"] == "advisor"}


@pytest.mark.parametrize("medium", DOCUMENTS)
def test_the_advisors_version_says_all(medium: str, windstreek: Data) -> None:
    flat = bare(texts_of(medium, made(medium, windstreek, audience="advisor"), "nl"))
    own = for_advisor(windstreek)
    assert len(own) > 3
    assert [text for text in own if bare([text]) not in flat] == []


@every_form
def test_hostile_text_comes_out_as_text(medium: str, one: bool, hostile: Data) -> None:
    content = made(medium, hostile, one=one)
    assert content == made(medium, hostile, one=one)
    texts = texts_of(medium, content, "nl")
    marks = "<script>alert(1)</script> <b>&amp; \"x\" 'y' {{ 7*7 }} {% if x %} {_{ }_} #strong[x] $x^2$ *a* _b_ `c`"
    flat = bare(texts)
    assert "".join(marks.split()) in flat
    assert "\\u{202e}omgekeerd\\u{202c}" in flat
    assert "\u202e" not in content.decode("utf-8", "ignore")
    assert "_x0041_" in flat


def test_hostile_text_is_no_element_of_a_page(hostile: Data) -> None:
    page = made("html", hostile).decode()
    assert re.findall(r"<script[^>]*>", page) == ['<script type="application/json" id="regiokoers">']
    assert "<b>" not in page
    assert re.findall(r"(?:src|href|url|@import)[=(\s]+[\"']?(?!data:)\w*:?//", page) == []


def test_a_page_calls_nothing_outside_itself(windstreek: Data) -> None:
    page = made("html", windstreek).decode()
    assert "default-src 'none'" in page
    outside = [one for one in re.findall(r"(?:src|href)=\"([^\"]*)\"", page) if not one.startswith("data:")]
    assert outside == []
    assert re.findall(r"https?://", re.sub(r"base64,[^\"]*", "", page)) == []


def test_text_below_a_table_of_word_keeps_away_from_it(windstreek: Data) -> None:
    from docx.table import Table

    parts = [*Document(io.BytesIO(made("docx", windstreek))).iter_inner_content()]
    below: list[Any] = [after for before, after in pairwise(parts) if isinstance(before, Table)]
    assert [
        one.text for one in below if one.paragraph_format.space_before is None and "Heading" not in one.style.name
    ] == []


def test_the_one_page_has_three_owners_and_days(agreed: Data) -> None:
    texts = texts_of("docx", made("docx", agreed, one=True), "nl")
    assert "mevrouw De Wit" in texts
    assert "uiterlijk 1 september 2026" in texts
    assert "Drie stappen om mee te beginnen" in texts


def test_names_that_fill_the_page_make_the_letters_smaller(hostile: Data) -> None:
    assert pages_of(made("pdf", hostile, one=True)) == 1


def test_what_can_not_fit_one_page_is_refused(agreed: Data) -> None:
    for one in agreed["open_questions"]:
        one["question"] = "waarom " * 2000
    with pytest.raises(RegiokoersError) as error:
        made("pdf", agreed, one=True)
    assert [one.name for one in error.value.faults] == ["report-too-long"]


class Forgetful:
    """Reads a file and loses one thing."""

    def __init__(self, read: Any) -> None:
        self.read = read

    def __call__(self, *words: Any) -> Any:
        found = list(self.read(*words))
        return found[: len(found) // 2] + found[len(found) // 2 + 1 :]


@pytest.mark.parametrize(
    ("medium", "reader"),
    [
        ("html", "engine.reports.html.texts_of_html"),
        ("docx", "engine.reports.docx.texts_of_docx"),
        ("csv", "engine.reports.checked.rows_of_csv"),
        ("xlsx", "engine.reports.checked.rows_of_xlsx"),
        ("ics", "engine.reports.checked.entries_of_ics"),
    ],
)
def test_a_text_that_is_lost_is_an_error(
    medium: str, reader: str, windstreek: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, name = reader.rsplit(".", 1)
    from importlib import import_module

    monkeypatch.setattr(reader, Forgetful(getattr(import_module(module), name)))
    with pytest.raises(RegiokoersError) as error:
        made(medium, windstreek)
    assert [one.name for one in error.value.faults] == ["export-differs"]


@pytest.mark.parametrize("change", [lambda text: text[:-1], lambda text: text + "x"])
def test_a_letter_too_few_or_too_many_in_a_pdf_is_an_error(
    change: Any, windstreek: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.reports import pdf

    content, report = made("pdf", windstreek), full_report(windstreek)
    checked.check_report("pdf", content, report)
    read = pdf.letters_of_pdf
    monkeypatch.setattr(pdf, "letters_of_pdf", lambda found: _changed(read(found), change))
    with pytest.raises(RegiokoersError):
        checked.check_report("pdf", content, report)


def _changed(letters: Any, change: Any) -> Any:
    return type(letters)(change("".join(letters.elements())))


def test_the_report_begins_with_what_is_strong_and_follows_the_four_headings(data: Data) -> None:
    from engine.reports.document.blocks import Heading

    chapters = [block.text for block in full_report(data).blocks if isinstance(block, Heading) and block.level == 1]
    first = {"nl": "Wat sterk is", "en": "What is strong"}[data["language"]]
    assert chapters[0].startswith(first)
    grow = ["Goal", "Reality", "Options", "Way forward"]
    assert [next(word for word in grow if word in chapter) for chapter in chapters[1:5]] == grow


def test_headings_never_skip_a_level(data: Data) -> None:
    from engine.reports.document.blocks import Heading

    for report in (full_report(data), one_page(data)):
        levels = [0, *(block.level for block in report.blocks if isinstance(block, Heading))]
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_hashes_stand_at_the_end(data: Data) -> None:
    for report in (full_report(data), one_page(data)):
        last = _last(said(report))
        assert data["facts_sha256"][:12] in last
        assert data["knowledge_base"]["sha256"][:12] in last


def _last(texts: Iterable[str]) -> str:
    return list(texts)[-1]
