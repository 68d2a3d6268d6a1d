"""Two groups in two browsers, an advisor who sees them differ and settles it, and a board that looks on."""

import json
import re
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page, expect

from engine.home import REGIONS
from tests.browser import browser
from tests.web.served import barriers, served, too_wide

GROUPS = "/regions/windstreek/groups"
PHONE = {"width": 360, "height": 740}


def visit(one: Browser, address: str, path: str, outside: list[str], **how: object) -> Page:
    """Open a page on a device of its own; what it asks elsewhere is noted."""
    context = one.new_context(**how)  # type: ignore[arg-type]  # the options of a context are many
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("request", lambda asked: None if asked.url.startswith((address, "data:")) else outside.append(asked.url))
    page.goto(address + path)
    return page


def sit_down(page: Page, code: str, name: str) -> None:
    """Go in with a code and give the table a name."""
    page.get_by_label("Code van de kamer").fill(code)
    page.get_by_role("button", name="Naar binnen").click()
    page.get_by_label("Naam van de tafel").fill(name)
    page.get_by_role("button", name="Beginnen").click()
    expect(page.get_by_text("Focuspunt 1 van 11")).to_be_visible()


def pressed(page: Page, key: str) -> None:
    """Press a key once the page listens: what is seen may be there before what listens is."""
    page.wait_for_load_state("load")
    page.keyboard.press(key)


def test_two_groups_differ_and_the_advisor_settles(tmp_path: Path) -> None:
    outside: list[str] = []
    with served(tmp_path, "windstreek") as address, browser() as one:
        advisor = visit(one, address, GROUPS, outside, viewport={"width": 1280, "height": 900})
        advisor.locator(".door").first.get_by_role("button", name="Openen met een nieuwe code").click()
        code = advisor.locator(".code").inner_text()
        tables = [visit(one, address, "/join", outside, viewport=PHONE, has_touch=True) for _ in range(2)]
        for page, name in zip(tables, ("de rode tafel", "de blauwe tafel"), strict=True):
            assert barriers(page) == []
            sit_down(page, code, name)
            assert barriers(page) == []
            assert too_wide(page) <= 0
        first, second = tables
        pressed(first, "2")
        expect(first.get_by_role("heading", level=1)).to_contain_text("Gedeelde doelstellingen")
        pressed(first, "3")
        second.get_by_role("button", name=re.compile("^ad hoc|^ *ad hoc")).tap()
        expect(second.get_by_role("heading", level=1)).to_contain_text("Gedeelde doelstellingen")
        second.get_by_text("Waaruit blijkt dat?").first.tap()
        second.get_by_role("textbox").fill("het plan van maart")
        second.get_by_role("button", name=re.compile("afwezig")).tap()
        expect(second.get_by_role("heading", level=1)).to_contain_text("Bovenbestuurlijke")
        expect(advisor.locator("#here")).to_contain_text("2 van de 11 focuspunten")
        difference = advisor.locator("#spread-shared_goals")
        expect(difference).to_contain_text("één tafel")
        expect(advisor.locator("#spread")).not_to_contain_text("rode")
        assert barriers(advisor) == []
        difference.locator("summary").click()
        difference.get_by_label(re.compile("ad hoc")).check()
        difference.get_by_label("Waaruit blijkt dat?").fill("samen bekeken")
        advisor.wait_for_timeout(2500)  # what is polled waits while the advisor is busy here
        expect(difference.get_by_label("Waaruit blijkt dat?")).to_have_value("samen bekeken")
        difference.get_by_role("button", name="Overnemen").click()
        expect(advisor.locator("#spread-shared_goals")).to_contain_text("Besproken: 1 (ad hoc)")
    plain = yaml.safe_load((tmp_path / "windstreek.yaml").read_text("utf-8"))
    assert plain["focus_points"]["shared_goals"]["level"] == 1
    assert plain["focus_points"]["shared_goals"]["evidence"] == "samen bekeken"
    assert [one["by"] for one in plain["readings"]] == ["de blauwe tafel", "de rode tafel"]
    assert outside == []


def test_a_region_from_nothing_to_paper_and_away(tmp_path: Path) -> None:
    outside: list[str] = []
    with served(tmp_path) as address, browser() as one:
        page = visit(one, address, "/", outside, viewport={"width": 1280, "height": 900})
        assert barriers(page) == []
        page.get_by_role("button", name="Kopiëren naar deze map").click()
        page.wait_for_url("**/regions/*")
        key = page.url.rsplit("/", 1)[-1]
        page.goto(f"{address}/regions/{key}/files")
        assert barriers(page) == []
        page.get_by_label("Naam van dit moment").fill("Voor de pauze")
        page.get_by_role("button", name="Dit moment bewaren").click()
        file = tmp_path / f"{key}.yaml"
        before = file.read_text("utf-8")
        file.write_text(before.replace("region:", "# door een ander\nregion:", 1), "utf-8")
        page.get_by_role("link", name=re.compile("Vergelijken met nu.*Voor de pauze")).click()
        expect(page.get_by_text("Er is niets veranderd.")).to_be_visible()
        assert barriers(page) == []
        page.go_back()
        page.get_by_role("button", name=re.compile("Hiernaar terug.*Voor de pauze")).click()
        expect(page.get_by_text("Het dossier is weer zoals het toen was.")).to_be_visible()
        assert file.read_text("utf-8") == before
        page.get_by_label("Ook bewaren in de map stukken").check()
        for group, kind in (("Eén pagina voor het bestuur", "Pdf"), ("Lijsten en agenda", "JSON")):
            with page.expect_download() as found:
                page.get_by_role("group", name=group).get_by_role("button", name=kind).click()
            content = Path(found.value.path()).read_bytes()
            assert content.startswith(b"%PDF") if kind == "Pdf" else json.loads(content)["steps"]
        page.goto(f"{address}/regions/{key}/files")
        page.get_by_role("link", name="Deze regio verwijderen").click()
        assert barriers(page) == []
        page.get_by_label("Ja, alles hierboven mag weg").check()
        page.get_by_role("button", name="Definitief verwijderen").click()
        expect(page.get_by_role("heading", name="Hier staat nog geen regio")).to_be_visible()
        assert [one for one in tmp_path.rglob("*") if key in str(one)] == []
    assert outside == []


def test_the_other_pages_have_no_barriers_at_any_width(tmp_path: Path) -> None:
    names = [path.stem for path in REGIONS.glob("*.yaml")]
    seed = Path(__file__).parents[2] / "seed" / "vijf-casussen.txt"
    with served(tmp_path, *names) as address, browser() as one:
        page = visit(one, address, "/", [], reduced_motion="reduce")
        page.get_by_label("Beschrijving").set_input_files(seed)
        page.get_by_role("button", name="Lezen").click()
        document = page.url.removeprefix(address)
        for path in ("/", document, "/portfolio", "/regions/windstreek/board", "/regions/nergens/files"):
            page.goto(address + path)
            for width, scheme in ((1920, "light"), (1280, "light"), (360, "dark")):
                page.set_viewport_size({"width": width, "height": 900})
                page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                assert too_wide(page) <= 0, (path, width)
                assert width == 1920 or barriers(page) == [], (path, width)
