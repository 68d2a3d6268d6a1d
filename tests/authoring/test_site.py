"""The site of `rules docs`: every link leads somewhere, hostile text is text, and a folder is never half written."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Dialog

import cli
from engine.authoring.site.files import MARK
from tests.browser import browser

KINDS_OF_PAGES = (
    "index.html",
    "focus_points/index.html",
    "focus_points/shared_goals.html",
    "steps/index.html",
    "steps/allocation-rule.html",
    "rules/index.html",
    "rules/every_focus_point/gap-of-two.html",
    "rules/tensions/plans-and-practice.html",
    "cautions/index.html",
    "facts/index.html",
    "facts/attitude.html",
    "facts/sectors.html",
    "facts/shared_goals.html",
    "sources/index.html",
    "sources/own-inference.html",
    "graph.html",
)
HOSTILE = "<script>alert(1)</script><b>\"'&{{ 7*7 }}</script>"


class Links(HTMLParser):
    """Collects what a page refers to, its ids, and what is on it that could run."""

    def __init__(self) -> None:
        super().__init__()
        self.refers: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append(tag)
        self.refers += [value for key in ("href", "src") if (value := named.get(key))]
        assert not [key for key in named if key.startswith("on") or key == "style"]


def read(path: Path) -> Links:
    found = Links()
    found.feed(path.read_text("utf-8"))
    return found


def make(folder: Path, *words: str) -> Path:
    assert cli.run(["rules", "docs", "--output", str(folder), *words]) == cli.DONE
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("docs") / "site")


def pages(site: Path) -> Iterator[Path]:
    return iter(sorted(site.rglob("*.html")))


def test_every_link_leads_to_a_file_of_the_site(site: Path) -> None:
    count = 0
    for page in pages(site):
        for link in read(page).refers:
            if link.startswith("#"):
                continue
            if link.startswith(("https://", "http://")):
                assert page.parent.name == "sources", f"{page}: {link}"
                continue
            assert (page.parent / link).resolve().is_file(), f"{page}: {link}"
            count += 1
    assert count > 5000


def test_each_thing_has_a_page_in_both_languages(site: Path) -> None:
    names = {
        language: {str(one.relative_to(site / language)) for one in pages(site / language)} for language in ("nl", "en")
    }
    assert names["nl"] == names["en"]
    assert set(KINDS_OF_PAGES) <= names["nl"]


def test_no_page_calls_anything_from_outside(site: Path) -> None:
    for page in pages(site):
        for tag in re.findall(r"<(?:script|link|img|iframe)[^>]*>", page.read_text("utf-8")):
            assert "://" not in tag


def test_the_same_library_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    other = make(tmp_path / "other")
    for one in site.rglob("*"):
        if one.is_file():
            assert one.read_bytes() == (other / one.relative_to(site)).read_bytes()


def hostile_home(folder: Path) -> Path:
    rule = {
        "title": {"nl": HOSTILE, "en": HOSTILE},
        "when": "shared_goals <= 1\n",
        "weigh": ["shared_goals"],
        "term": "gap",
        "points": 1,
        "because": {"nl": HOSTILE, "en": HOSTILE},
        "sources": [{"id": "own-inference", "place": HOSTILE}],
        "status": "stable",
        "tests": [
            {"name": HOSTILE, "facts": {"shared_goals": 1}, "expect": "fires"},
            {"name": "not", "facts": {"shared_goals": 2}, "expect": "silent"},
        ],
    }
    (folder / "rules" / "shared_goals").mkdir(parents=True)
    (folder / "rules" / "shared_goals" / "hostile.yaml").write_text(yaml.safe_dump(rule, allow_unicode=True), "utf-8")
    (folder / "home.yaml").write_text("extends: shipped\n", "utf-8")
    return folder


def test_hostile_text_comes_out_as_text(tmp_path: Path) -> None:
    site = make(tmp_path / "site", "--home", str(hostile_home(tmp_path / "home")))
    page = site / "nl" / "rules" / "shared_goals" / "hostile.html"
    assert read(page).tags.count("script") == 2
    assert "</script>" not in (site / "nl" / "search.js").read_text("utf-8")
    with browser() as started:
        tab = started.new_page()
        alerts: list[Dialog] = []
        tab.on("dialog", lambda dialog: alerts.append(dialog))  # noqa: PLW0108 - a method of the language takes no marks
        for address in (page, site / "nl" / "rules" / "index.html"):
            tab.goto(address.as_uri())
            assert tab.get_by_text(HOSTILE, exact=False).count()
        assert not alerts


def test_what_a_home_overrides_is_said(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "rules" / "every_focus_point").mkdir(parents=True)
    shipped = Path(cli.__file__).parent / "rules" / "every_focus_point" / "gap-of-two.yaml"
    (home / "rules" / "every_focus_point" / "gap-of-two.yaml").write_bytes(shipped.read_bytes())
    (home / "home.yaml").write_text("extends: shipped\n", "utf-8")
    site = make(tmp_path / "site", "--home", str(home))
    said = "komt in de plaats van het meegeleverde"
    assert said in (site / "nl/rules/every_focus_point/gap-of-two.html").read_text("utf-8")
    assert said not in (site / "nl/rules/every_focus_point/gap-of-three.html").read_text("utf-8")


def test_a_folder_that_something_else_made_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine", "utf-8")
    assert cli.run(["rules", "docs", "--output", str(tmp_path / "mine")]) == cli.REFUSED
    assert "RK816" in capsys.readouterr().err
    assert [one.name for one in (tmp_path / "mine").iterdir()] == ["thesis.txt"]
    assert [one.name for one in tmp_path.iterdir()] == ["mine"]


def test_standard_output_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rules", "docs", "--output", "-"]) == cli.REFUSED
    assert "RK817" in capsys.readouterr().err


def test_it_is_made_anew_in_its_own_folder(tmp_path: Path) -> None:
    site = make(tmp_path / "site")
    (site / "nl" / "old.html").write_text("old", "utf-8")
    make(site)
    assert not (site / "nl" / "old.html").exists()
    assert (site / MARK).is_file()
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_pages_are_accessible_fit_a_phone_and_can_be_searched(site: Path) -> None:
    with browser() as started:
        tab = started.new_page(viewport={"width": 360, "height": 740})
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            for address in KINDS_OF_PAGES:
                tab.goto((site / "nl" / address).as_uri())
                found = Axe().run(tab)
                assert not found.response["violations"], f"{address} {scheme}: {found.generate_report()}"
                assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        tab.goto((site / "en" / "rules" / "index.html").as_uri())
        tab.get_by_role("searchbox").fill("way up")
        tab.get_by_role("searchbox").fill("mandate partnerships")
        first = tab.locator(".search li a").first
        assert "partnerships" in (first.text_content() or "").lower()
        first.click()
        assert tab.locator("h1").count() == 1
