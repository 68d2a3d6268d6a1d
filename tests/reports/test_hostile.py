"""Hostile text in a region file, through every command that shows a region, in all its forms: shown, never obeyed."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from engine.commands.listing import COMMANDS
from engine.reports.published import DOCUMENTS, LISTS
from tests.reports.conftest import HOSTILE, Calling, hostile_region
from tests.reports.readers import texts_of

NAME = f"{HOSTILE[:180]} [red]"
MARKS = re.sub(r"\s", "", "<script>alert(1)</script> <b>&amp; \"x\" 'y' {{ 7*7 }} {% if x %} {_{ }_} #strong[x] $x^2$")
CALLS = {
    "advise": ("advise", "regio.json"),
    "explain": ("explain", "regio.json"),
    "explain a focus point": ("explain", "regio.json", "F8"),
    "explain a step": ("explain", "regio.json", "board-work-visits"),
    "consult": ("consult", "vraag.json"),
    "consult --merge": ("consult", "--merge", "regio.json", "later.json", "--names"),
    "what-if": ("what-if", "regio.json", "--set", "F8=4"),
    "plan": ("plan", "regio.json", "--target", "F2=2"),
    "compare": ("compare", "regio.json", "later.json"),
    "portfolio": ("portfolio", "regios"),
}
SUFFIXES = {"text": "txt", "markdown": "md"}
DRAWN = ("svg", "png")
"""A picture alone shows words as a drawing."""


def forms() -> list[tuple[str, str]]:
    """Give every call with every form that its command has."""
    found = []
    for name, words in CALLS.items():
        choices = next(one.choices for one in COMMANDS[words[0]].options if one.name == "format")
        shown = ("text", "json") if name == "consult" else choices
        found += [(name, form) for form in shown if form not in DRAWN or name != "portfolio"]
    return [*found, *(("advise", f"{medium} --one-page") for medium in DOCUMENTS)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay down a region that is hostile in each of its own words, and a later picture of it."""
    made = tmp_path_factory.mktemp("hostile")
    (made / "regios").mkdir()
    plain = {**hostile_region(), "region": NAME, "region_id": "vijandig"}
    plain["consultation"] = {"parked": [{"text": NAME}], "decisions": [{"text": NAME, "on": "2026-03-01"}]}
    plain["focus_points"] = {**plain["focus_points"], "relationships": {"level": 1, "evidence": NAME}}
    plain["readings"] = [{"by": NAME, "focus_points": {"shared_goals": 2}}]
    later = {**plain, "assessed_on": "2027-03-01", "focus_points": {**plain["focus_points"], "shared_goals": 3}}
    for name in ("regio.json", "vraag.json", "regios/een.json"):
        (made / name).write_text(json.dumps(plain), "utf-8")
    (made / "later.json").write_text(json.dumps(later), "utf-8")
    (made / "regios" / "twee.json").write_text(json.dumps({**plain, "region_id": "tweede"}), "utf-8")
    return made


def test_the_calls_show_every_command_that_reads_a_region() -> None:
    shows = {"advise", "explain", "consult", "what-if", "plan", "compare", "portfolio"}
    assert {words[0] for words in CALLS.values()} == shows
    assert {form for _, form in forms()} >= {"text", "json", "markdown", *DOCUMENTS, *LISTS}


@pytest.mark.parametrize(("name", "form"), forms(), ids=lambda one: one.replace(" ", "-"))
def test_hostile_text_is_shown_and_never_obeyed(
    name: str, form: str, folder: Path, call: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    medium = form.split(" ", maxsplit=1)[0]
    path = Path(f"uit.{SUFFIXES.get(medium, medium)}")
    called = call(*CALLS[name], "--format", *form.split(" "), "--output", path)
    assert (called.status, called.err) == (0, "")
    content = path.read_bytes()
    if medium == "json":
        assert json.loads(content)["region" if name != "portfolio" else "regions"]
        return
    if medium in DRAWN:
        assert content == _again(call, *CALLS[name], "--format", form, "--output", path)
        assert re.findall(rb"<script|<a |xlink:href=\"http|\bon\w+=", content if medium == "svg" else b"") == []
        return
    shown = _shown_by_markdown(content) if medium == "markdown" else "".join(texts_of(medium, content, "nl"))
    flat = "".join(shown.split())
    assert MARKS in flat
    assert "\\u{202e}" in flat
    assert re.findall("[\u202e\u200f]", shown) == []
    if medium == "html":
        assert set(re.findall(r"<(script|b|strong|iframe)\b[^>]*>", content.decode())) <= {"script"}
        assert re.findall(r"<script(?! type=\"application/json\" id=\"regiokoers\")", content.decode()) == []


def _again(call: Calling, *words: str | Path) -> bytes:
    assert call(*words).status == 0
    return Path(words[-1]).read_bytes()


def _shown_by_markdown(content: bytes) -> str:
    """Give what a page made of Markdown shows, when it lets HTML through."""
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(content.decode())
    assert re.findall(r"<(script|b)\b", page) == []
    return unescape(re.sub(r"<[^>]+>", "", page))
