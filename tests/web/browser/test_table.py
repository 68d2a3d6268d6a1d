"""The table in a real browser: a whole consultation, keys alone, two windows, and a server that is killed."""

import re
import signal
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from engine.home import REGIONS
from engine.model.load import load_library
from tests.browser import browser
from tests.web.served import barriers, free_port, served, start, too_wide

THEMES = ("light", "dark")
TABLE = "/regions/windstreek"


class Watched:
    """A page that notes what it asks elsewhere, what goes wrong in it, and how much it fetches."""

    def __init__(self, one: Browser, address: str, **how: object) -> None:
        self.address = address
        self.outside: list[str] = []
        self.wrong: list[str] = []
        self.fetched: dict[str, int] = {}
        context = one.new_context(**{"viewport": {"width": 1280, "height": 900}, **how})  # type: ignore[arg-type]
        self.page: Page = context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("request", lambda asked: self._asked(asked.url))
        self.page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("response", lambda answer: self._answered(answer.url, answer.headers.get("content-length", "0")))

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:")):
            self.outside.append(url)

    def _answered(self, url: str, length: str) -> None:
        self.fetched[url] = int(length)

    def go(self, path: str) -> Page:
        """Go to a page."""
        self.fetched.clear()
        self.page.goto(self.address + path)
        return self.page

    @property
    def weight(self) -> int:
        """Give how many bytes the page and all that it loads are."""
        return sum(self.fetched.values())


def rung(page: Page, point: str, level: int) -> None:
    """Touch a level of a focus point, and see it pressed."""
    button = page.locator(f"#{point}-{level}")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def note_down(page: Page, point: str) -> None:
    """Answer a question, say what shows a level, park a point and take a decision."""
    page.locator("#questions .ask a").first.click()
    opened = page.locator("details.fact[open]")
    expect(opened).to_be_visible()
    page.locator("#fact-pace summary").click()
    page.locator("#pace-high").click()
    expect(page.locator("#says-pace")).to_contain_text("hoog")

    page.locator(f"#shows-{point}").fill("Bel met jan@school.nl over het kader")
    page.locator(f"#evidence-{point} button").click()
    expect(page.locator(f"#evidence-{point}")).to_contain_text("een e-mailadres")
    page.locator(f"#shows-{point}").fill("Kader van maart")
    page.locator(f"#sure-{point}").select_option("medium")
    page.locator(f"#evidence-{point} button").click()
    expect(page.locator("#said")).to_contain_text("Bewaard")

    page.locator("#park-text").fill("Vervoer")
    page.locator("#notes form:has(#park-text) button").click()
    expect(page.locator("#notes")).to_contain_text("Vervoer")
    page.locator("#decide-text").fill("We beginnen klein")
    page.locator("#notes form:has(#decide-text) button").click()
    expect(page.locator("#notes")).to_contain_text("We beginnen klein")


def kept(folder: Path) -> Any:
    """Give what the region file holds."""
    return yaml.safe_load((folder / "windstreek.yaml").read_text("utf-8"))


def test_a_consultation_from_an_empty_region_to_the_one_pager(tmp_path: Path) -> None:
    points = list(load_library().focus_points)
    with served(tmp_path) as address, browser() as one:
        watched = Watched(one, address)
        page = watched.go("/")
        page.get_by_label("Naam van de regio").fill("Veenwijk")
        page.get_by_role("button", name="Begin").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Veenwijk")
        expect(page.locator("#first")).to_contain_text("Zodra een focuspunt een niveau heeft")
        expect(page.locator("#questions")).to_contain_text("Nog 11 focuspunten zonder niveau")
        for place, point in enumerate(points):
            rung(page, point, place % 3)
            left = 10 - place
            if left > 1:
                expect(page.locator("#questions")).to_contain_text(f"Nog {left} focuspunten zonder niveau")
        expect(page.locator("#first .first-list > li")).to_have_count(3)
        expect(page.locator("#questions")).to_contain_text(re.compile("doen er nog toe|doet er nog toe|staan vast"))
        expect(page.locator("#said")).to_contain_text("→")

        note_down(page, points[0])

        page.get_by_role("link", name="Bestanden").click()
        with page.expect_download() as waiting:
            page.locator("button[value=one-pdf]").click()
        content = Path(waiting.value.path()).read_bytes()
        assert content.startswith(b"%PDF-")
        text = (tmp_path / "veenwijk.yaml").read_text("utf-8")
        for said in ("Kader van maart", "confidence: medium", "Vervoer", "We beginnen klein", "pace: high"):
            assert said in text
        assert "jan@school.nl" not in text
        assert watched.outside == watched.wrong == []


def test_undo_and_redo_go_all_the_way_and_back(tmp_path: Path) -> None:
    with served(tmp_path, "windstreek") as address, browser() as one:
        page = Watched(one, address).go(TABLE)
        first = kept(tmp_path)
        for level in (0, 4, 1):
            rung(page, "relationships", level)
        expect(page.locator("#name-relationships")).to_contain_text("was 4")
        page.wait_for_load_state("networkidle")
        expect(page.locator("#picture")).to_contain_text("was 4")
        last = kept(tmp_path)
        for level in (4, 0, 2):
            page.locator("#do-undo").click()
            expect(page.locator(f"#relationships-{level}")).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#do-undo")).to_be_disabled()
        assert kept(tmp_path) == first
        for level in (0, 4, 1):
            page.locator("#do-redo").click()
            expect(page.locator(f"#relationships-{level}")).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#do-redo")).to_be_disabled()
        assert kept(tmp_path) == last


def test_with_the_keyboard_alone(tmp_path: Path) -> None:
    with served(tmp_path, "windstreek") as address, browser() as one:
        page = Watched(one, address).go(TABLE)
        press = page.keyboard.press
        press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        press("Enter")
        press("j")
        expect(page.locator("#quality_framework")).to_be_focused()
        press("ArrowDown")
        expect(page.locator("#shared_goals")).to_be_focused()
        press("4")
        expect(page.locator("#shared_goals-4")).to_have_attribute("aria-pressed", "true")
        press("1")
        expect(page.locator("#shared_goals-1")).to_have_attribute("aria-pressed", "true")
        press("u")
        expect(page.locator("#shared_goals-4")).to_have_attribute("aria-pressed", "true")
        press("u")
        expect(page.locator("#shared_goals-2")).to_have_attribute("aria-pressed", "true")
        press("r")
        expect(page.locator("#shared_goals-4")).to_have_attribute("aria-pressed", "true")
        press("k")
        expect(page.locator("#quality_framework")).to_be_focused()
        press("p")
        expect(page.locator("#park-text")).to_be_focused()
        page.keyboard.type("just 4 uur")  # typing in a field is never taken for a key
        expect(page.locator("#park-text")).to_have_value("just 4 uur")
        expect(page.locator("#quality_framework-2")).to_have_attribute("aria-pressed", "true")
        press("Enter")
        expect(page.locator("#notes")).to_contain_text("just 4 uur")
        page.locator("#do-undo").focus()
        press("?")
        expect(page.locator("#keys")).to_be_visible()
        page.locator("#keys-on").focus()
        press("Space")
        press("Escape")
        press("u")
        page.wait_for_timeout(300)
        expect(page.locator("#notes")).to_contain_text("just 4 uur")


def test_two_windows_never_overwrite_each_other_in_silence(tmp_path: Path) -> None:
    with served(tmp_path, "windstreek") as address, browser() as one:
        first, second = (Watched(one, address).go(TABLE) for _ in range(2))
        second.route("**/now*", lambda route: route.abort())
        rung(first, "shared_goals", 4)
        second.locator("#shared_goals-0").click()
        expect(second.locator("#faults")).to_contain_text("in een ander venster gewijzigd")
        expect(second.locator("#shared_goals-4")).to_have_attribute("aria-pressed", "true")
        assert kept(tmp_path)["focus_points"]["shared_goals"]["level"] == 4
        rung(second, "relationships", 3)
        first.locator("#shows-relationships").evaluate("one => { one.value = 'nog niet bewaard' }")
        expect(first.locator("#relationships-3")).to_have_attribute("aria-pressed", "true")
        expect(first.locator("#said")).to_contain_text("in een ander venster")
        expect(first.locator("#shows-relationships")).to_have_value("nog niet bewaard")


def test_a_server_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "windstreek.yaml").write_bytes((REGIONS / "windstreek.yaml").read_bytes())
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with browser() as one:
        process = start(tmp_path, port)
        page = Watched(one, address).go(TABLE)
        for point, level in (("shared_goals", 4), ("relationships", 1), ("collective_finance", 3)):
            rung(page, point, level)
        page.locator("#do-undo").click()
        expect(page.locator("#collective_finance-0")).to_have_attribute("aria-pressed", "true")
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        page.locator("#relationships-4").click()
        expect(page.locator("#said")).to_contain_text("De kamer antwoordt niet")
        process = start(tmp_path, port)
        try:
            page.reload()
            expect(page.locator("#shared_goals-4")).to_have_attribute("aria-pressed", "true")
            expect(page.locator("#relationships-1")).to_have_attribute("aria-pressed", "true")
            page.locator("#do-redo").click()
            expect(page.locator("#collective_finance-3")).to_have_attribute("aria-pressed", "true")
        finally:
            process.terminate()
            process.wait(10)


def test_what_is_tried_is_taken_over_or_forgotten_and_a_plan_is_kept(tmp_path: Path) -> None:
    with served(tmp_path, "windstreek") as address, browser() as one:
        watched = Watched(one, address)
        page = watched.go(f"{TABLE}/what-if")
        page.select_option("#add", "shared_goals")
        page.locator("#slide-shared_goals").focus()
        page.keyboard.press("End")
        expect(page.locator(".trial").first).to_contain_text("4 (robuust)")
        expect(page.locator("#slide-shared_goals")).to_be_focused()
        expect(page.locator("#what-if")).to_contain_text("Vervalt")
        page.get_by_role("link", name="Weggooien").click()
        expect(page.locator("#what-if")).to_contain_text("Probeer een ander niveau")
        page.go_back()
        page.locator("#take-over").click()
        expect(page.locator("#name-shared_goals")).to_contain_text("was 2")
        assert kept(tmp_path)["focus_points"]["shared_goals"]["level"] == 4
        page.locator("#do-undo").click()
        expect(page.locator("#shared_goals-2")).to_have_attribute("aria-pressed", "true")

        page = watched.go(f"{TABLE}/plan")
        page.select_option("#target-collective_finance", "2")
        expect(page.locator("#plan .lead")).to_contain_text("stappen in")
        page.locator("#within").fill("1")
        page.locator("#within").press("Tab")
        expect(page.locator("#plan")).to_contain_text("Zo kan het niet")
        page.locator("#keep-targets").click()
        expect(page.get_by_text("De doelen staan in het dossier.")).to_be_visible()
        assert kept(tmp_path)["targets"] == {"collective_finance": 2}
        assert watched.outside == watched.wrong == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_page_is_free_of_barriers_and_light(theme: str, tmp_path: Path) -> None:
    paths = [
        "/",
        TABLE,
        f"{TABLE}?at=shared_goals&language=en",
        f"{TABLE}/why/covenant-with-mandate",
        f"{TABLE}/why-not?q=begeleid",
        f"{TABLE}/what-if?slide-shared_goals=4&slide-pace=0&sectors=po&labour_market=balanced",
        f"{TABLE}/plan?target-collective_finance=2&target-shared_goals=3",
        f"{TABLE}/plan?target-collective_finance=4&within=3",
    ]
    with served(tmp_path, "windstreek") as address, browser() as one:
        watched = Watched(one, address, color_scheme=theme)
        for path in paths:
            page = watched.go(path)
            page.wait_for_load_state("networkidle")
            assert barriers(page) == [], path
            assert watched.weight < 300_000, path
            for width in (360, 1280, 1920):
                page.set_viewport_size({"width": width, "height": 900})
                assert too_wide(page) <= 0, f"{path} at {width}"
            page.set_viewport_size({"width": 640, "height": 450})  # a laptop at 200 %
            assert too_wide(page) <= 0, f"{path} at 200 %"
        assert watched.outside == watched.wrong == []


def test_without_a_script_the_table_still_works(tmp_path: Path) -> None:
    with served(tmp_path, "windstreek") as address, browser() as one:
        page = Watched(one, address, java_script_enabled=False).go(TABLE)
        page.locator("#shared_goals-4").click()
        expect(page.locator("#shared_goals-4")).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#name-shared_goals")).to_contain_text("was 2")
        page.locator("#do-undo").click()
        expect(page.locator("#shared_goals-2")).to_have_attribute("aria-pressed", "true")
        page.locator("#fact-pace summary").click()
        page.locator("#pace-low").click()
        expect(page.locator("#says-pace")).to_contain_text("laag")
