"""Reports held to the light: a region of ours in every form, and proof that the light shows what is wrong."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from engine.text import LANGUAGES, Language
from tests.browser import browser
from tests.reports.conftest import agreed_region
from tests.reports.everything import FORMS, FULL, Readers, findings, make
from tests.reports.light import decimals, foreign_words, off_the_page, raw_names


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture
def region(tmp_path: Path) -> Path:
    path = tmp_path / "veenwijk.json"
    path.write_text(json.dumps(agreed_region()), "utf-8")
    return path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("medium", "one_page"), FORMS)
def test_a_reader_sees_nothing_strange(
    medium: str, one_page: bool, language: Language, region: Path, chrome: Browser
) -> None:
    one = make(region, language, medium, one_page, region.parent)
    assert list(findings(one, Readers(chrome))) == []


def test_a_name_that_only_programs_know_is_seen() -> None:
    said = "Wacht op shared_goals, zie meeting-rhythm en career_development/base-first; {name} duurt None maanden."
    names = {"shared_goals", "meeting-rhythm", "career_development/base-first", "{name}", "None"}
    assert raw_names([said]) == names
    assert raw_names(["Gedeelde doelen op niveau 2: 3 tot 6 maanden, ook voor zij-instromers."]) == set()


def test_a_word_of_the_other_language_is_seen() -> None:
    assert foreign_words(["Wacht op the steering", "group"], "nl") == {"the", "steering", "group"}
    assert foreign_words(["Waits for de stuurgroep"], "en") == {"stuurgroep"}
    assert foreign_words(["De stuurgroep van The Hague"], "nl", own=["The Hague"]) == set()


def test_a_decimal_is_seen_and_a_day_or_a_version_is_not() -> None:
    assert decimals(["samen 4,5 punten", "+0.25"]) == {"4,5", "0.25"}
    assert decimals(["Regiokoers 0.1.0, 1 maart 2026, casus 2, 3"]) == set()


def test_a_letter_off_the_page_is_seen(region: Path) -> None:
    content = make(region, "nl", "pdf", False, region.parent).path.read_bytes()
    left, right, top, bottom = FULL
    assert list(off_the_page(content, FULL)) == []
    assert any(off_the_page(content, (left + 20, right, top, bottom)))
    assert any(off_the_page(content, (left, right, top, bottom + 80)))


def test_a_page_that_is_too_wide_is_seen(region: Path, chrome: Browser) -> None:
    one = make(region, "nl", "html", False, region.parent)
    page = one.path.read_text("utf-8")
    one.path.write_text(page.replace("<main>", '<main><p style="width: 50rem">breed</p>'), "utf-8")
    assert [what for what in findings(one, Readers(chrome)) if "pixels wide" in what]


def test_a_single_page_that_is_two_is_seen(region: Path, chrome: Browser) -> None:
    one = make(region, "nl", "html", True, region.parent)
    page = one.path.read_text("utf-8")
    one.path.write_text(page.replace("<main>", '<main><p style="height: 60rem">hoog</p>'), "utf-8")
    assert "2 pages" in list(findings(one, Readers(chrome)))
