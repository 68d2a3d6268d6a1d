"""Templates: the shipped one as its script makes it, and those that people make of their own."""

import io
import zipfile
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest

from engine.errors import RegiokoersError
from engine.reports.archive import steady
from engine.reports.document.blocks import said
from engine.reports.document.full import full_report
from engine.reports.docx import texts_of_docx
from engine.reports.published import publish
from engine.reports.templates import TEMPLATES
from engine.reports.templates.make_docx import made
from tests.reports.conftest import Calling, record

Data = dict[str, Any]


def template(path: Path, *paragraphs: str) -> Path:
    document = python_docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = "Huisstijl {{ region }}"
    document.save(str(path))
    return path


def with_template(data: Data, path: Path) -> bytes:
    return publish([data], record("docx", data), path)


def test_the_shipped_template_is_what_its_script_makes() -> None:
    def parts(content: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    assert parts(made()) == parts((TEMPLATES / "report.docx").read_bytes())


def test_a_template_of_ones_own_gets_everything(agreed: Data, tmp_path: Path) -> None:
    own = template(tmp_path / "eigen.docx", "Van {{ region }}", "{{ content }}", "Groeten, {{ title }}")
    content = with_template(agreed, own)
    texts = list(texts_of_docx(content))
    report = full_report(agreed)
    assert texts[0] == "Van Veenwijk"
    assert texts[-1] == f"Groeten, {report.title}"
    assert texts[1:-1] == [text for text in said(report) if text and text not in (report.title, report.day)]
    assert python_docx.Document(io.BytesIO(content)).sections[0].header.paragraphs[0].text == "Huisstijl Veenwijk"


def test_hostile_words_are_not_read_as_fields(hostile: Data, tmp_path: Path) -> None:
    own = template(tmp_path / "eigen.docx", "{{ title }}", "{{ day }}", "{{ content }}")
    texts = list(texts_of_docx(with_template(hostile, own)))
    assert "{{ 7*7 }} {% if x %} {_{ }_}" in texts[0]


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        ((), "template-without-content"),
        (("Voor {{ content }} en na",), "template-without-content"),
        (("{{ contents }}",), "template-fields"),
        (("{{ title", "{{ content }}"), "template-fields"),
        (("{{ ''.__class__.__mro__ }}", "{{ content }}"), "template-fields"),
    ],
)
def test_a_template_that_can_not_be_used_is_refused(
    paragraphs: tuple[str, ...], name: str, agreed: Data, tmp_path: Path
) -> None:
    own = template(tmp_path / "eigen.docx", *paragraphs)
    with pytest.raises(RegiokoersError) as error:
        with_template(agreed, own)
    assert [one.name for one in error.value.faults] == [name]


def test_what_is_no_word_file_is_no_template(agreed: Data, tmp_path: Path) -> None:
    own = tmp_path / "eigen.docx"
    own.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(RegiokoersError) as error:
        with_template(agreed, own)
    assert [one.name for one in error.value.faults] == ["template-unreadable"]


def test_an_archive_forgets_when_it_was_made() -> None:
    def archive(year: int) -> bytes:
        made_now = io.BytesIO()
        with zipfile.ZipFile(made_now, "w") as new:
            core = f"<x><dcterms:created a='b'>{year}-01-01</dcterms:created></x>"
            new.writestr(zipfile.ZipInfo("docProps/core.xml", (year, 1, 1, 0, 0, 0)), core)
        return made_now.getvalue()

    assert archive(2020) != archive(2021)
    assert steady(archive(2020)) == steady(archive(2021))


CALLS = [
    (("--format", "pdf", "--template", "x.docx"), "RK756"),
    (("--one-page", "--format", "json"), "RK754"),
    (("--one-page",), "RK754"),
    (("--one-page", "--format", "pdf", "--audience", "advisor"), "RK755"),
    (("--format", "docx", "--template", "x.docx"), "RK757"),
    (("regio.yaml", "--format", "html"), "RK752"),
]


@pytest.mark.parametrize(("options", "code"), CALLS, ids=[code for _, code in CALLS])
def test_a_call_that_does_not_fit_is_refused_and_writes_nothing(
    options: tuple[str, ...], code: str, call: Calling, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "regio.yaml").write_text("format: 1\nregion: Veenwijk\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    called = call("advise", "regio.yaml", *options, "--output", "uit")
    assert (called.status, called.out) == (2, "")
    assert f"[{code}]" in called.err
    assert not Path("uit").exists()


def test_a_missing_extra_is_named(call: Calling, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "regio.yaml").write_text("format: 1\nregion: Veenwijk\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("engine.reports.published.find_spec", lambda module: None if module == "typst" else module)
    called = call("advise", "regio.yaml", "--output", "advies.pdf")
    assert called.status == 2
    assert 'pip install "regiokoers[reports]"' in called.err
    assert not Path("advies.pdf").exists()


@pytest.mark.parametrize("medium", ["html", "docx", "pdf", "xlsx", "csv"])
def test_a_region_of_which_nothing_is_known_gets_every_format_but_a_calendar(
    medium: str, call: Calling, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "regio.yaml").write_text("format: 1\nregion: Veenwijk\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert call("advise", "regio.yaml", "--output", f"advies.{medium}").status == 0
    if medium in ("html", "docx", "pdf"):
        assert call("advise", "regio.yaml", "--one-page", "--output", f"een.{medium}").status == 0
    refused = call("advise", "regio.yaml", "--output", "agenda.ics")
    assert refused.status == 2
    assert "RK660" in refused.err
    assert not Path("agenda.ics").exists()
