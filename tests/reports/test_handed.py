"""What is handed out of a comparison, a plan, several tables and a folder: whole, drawn, and the same each time."""

import json
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from matplotlib.image import imread

import cli
from engine.advice.calendar import Entry, loads, runs
from engine.advice.roadmap import Owner
from engine.home import REGIONS
from engine.model.load import load_library
from engine.reports.document.block_page import BlockPage
from engine.reports.document.blocks import Heading, Items, Paragraph
from engine.reports.months import Months
from engine.text import Text
from tests.browser import browser
from tests.reports.conftest import HOSTILE

Run = Callable[..., bytes]
CALLS = {
    "plan": ("plan", "regio.yaml", "--target", "F8=4", "--target", "F11=3", "--start", "2026-09-01"),
    "compare": ("compare", "regio.yaml", "later.yaml"),
    "consult": ("consult", "--merge", "regio.yaml", "later.yaml", "tafel.yaml"),
    "portfolio": ("portfolio", "regios"),
}
DRAWN = ("plan", "compare", "consult")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Lay down files of one region, and give what makes a file of a call."""
    text = (REGIONS / "windstreek.yaml").read_text("utf-8")
    (tmp_path / "regio.yaml").write_text(text, "utf-8")
    later = text.replace("level: 2", "level: 3").replace("value: growing", "value: structural")
    (tmp_path / "later.yaml").write_text(f"{later}assessed_on: 2027-03-01\n", "utf-8")
    (tmp_path / "tafel.yaml").write_text(text.replace("level: 2", "level: 1"), "utf-8")
    shutil.copytree(REGIONS, tmp_path / "regios")
    monkeypatch.chdir(tmp_path)

    def made(name: str, *words: str) -> bytes:
        assert cli.run([*words, "--output", name]) == cli.DONE
        return Path(name).read_bytes()

    return made


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", CALLS)
def test_a_page_fits_every_screen_and_says_no_raw_name(run: Run, kind: str, language: str) -> None:
    page = run("uit.html", *CALLS[kind], "--language", language).decode()
    assert run("uit.html", *CALLS[kind], "--language", language).decode() == page
    assert re.search(r"<(script|link|iframe)", page) is None
    shown = re.sub(r"<[^>]+>", " ", page[page.index("<body>") :])
    assert re.findall(r"\b[a-z]+_[a-z_]+\b", shown) == []
    with browser() as started:
        for width in (360, 1280):
            tab = started.new_page(viewport={"width": width, "height": 800})
            tab.goto(Path("uit.html").absolute().as_uri())
            assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert tab.locator("h1").count() == 1


@pytest.mark.parametrize("kind", DRAWN)
def test_a_picture_by_itself_is_an_image_of_its_kind(run: Run, kind: str) -> None:
    ET.fromstring(run("uit.svg", *CALLS[kind]))
    assert imread(BytesIO(run("uit.png", *CALLS[kind])), format="png").shape[1] == 1400


@pytest.mark.parametrize("kind", CALLS)
def test_markdown_says_what_the_page_says(run: Run, kind: str) -> None:
    page, text = run("uit.html", *CALLS[kind]).decode(), run("uit.md", *CALLS[kind]).decode()
    headings = re.findall(r"<h[2-6]>(.*?)</h", page)
    assert re.findall(r"^##+ (.*)$", text, re.MULTILINE) == [one.replace("&#39;", "'") for one in headings]
    assert len(re.findall(r"^\| --- \|", text, re.MULTILINE)) == page.count("<table>")


def test_the_calendar_table_has_every_step_once(run: Run) -> None:
    page = run("uit.html", *CALLS["plan"]).decode()
    told = json.loads(run("uit.json", *CALLS["plan"]))
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    assert table.count("<tr>") == told["plan"]["steps"] == len(told["plan"]["calendar"])
    assert told["starts_on"] == "2026-09-01"
    assert told["plan"]["calendar"][0]["first_day"] == "2026-09-01"
    assert "september 2026 tot en met november 2026" in table


def test_without_a_beginning_months_have_numbers(run: Run) -> None:
    text = run("uit.md", *CALLS["plan"][:6]).decode()
    assert "maand 1 tot en met 3" in text
    assert json.loads(run("uit.json", *CALLS["plan"][:6]))["plan"]["calendar"][0]["first_day"] is None


def test_hostile_text_comes_out_as_text(run: Run) -> None:
    named = f"region: {json.dumps(HOSTILE[:200], ensure_ascii=False)}"
    text = (REGIONS / "windstreek.yaml").read_text("utf-8").replace("region: Windstreek", named)
    for name, level in (("regio.yaml", 1), ("later.yaml", 2), ("tafel.yaml", 3)):
        Path(name).write_text(text.replace("level: 2", f"level: {level}"), "utf-8")
    for kind in DRAWN:
        page = run("uit.html", *CALLS[kind]).decode()
        assert "<script" not in page
        assert "&lt;script&gt;" in page
        run("uit.svg", *CALLS[kind])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plan", "regio.yaml", "--target", "F8=4", "--start", "september"), "RK744"),
        (("plan", "regio.yaml", "--target", "F8=4", "--start", "2026-13-01"), "RK744"),
        (("consult", "regio.yaml", "--format", "html"), "RK745"),
        (("plan", "regio.yaml", "--target", "F8=2", "--format", "svg"), "RK746"),
        (("portfolio", "regios", "--format", "png"), "RK70"),
    ],
)
def test_what_cannot_be_handed_out_is_refused(
    run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert run is not None
    assert cli.run([*words]) == cli.REFUSED
    assert said in capsys.readouterr().err


def test_several_regions_of_one_file_have_no_page_together(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run is not None
    two = Path("regio.yaml").read_text("utf-8")
    Path("twee.yaml").write_text(f"{two}---\n{two.replace('Windstreek', 'Andersland')}", "utf-8")
    assert cli.run(["plan", "twee.yaml", "--target", "F8=4", "--format", "html"]) == cli.REFUSED
    assert "RK75" in capsys.readouterr().err or "RK76" in capsys.readouterr().err
    assert cli.run(["plan", "twee.yaml", "--target", "F8=4"]) == cli.DONE


def test_a_page_of_blocks_takes_the_calls_of_a_page_of_lines() -> None:
    page = BlockPage()
    page.add("Titel", style="title")
    page.add("Kop", style="strong")
    page.item("een")
    page.item("bij een", indent="  ")
    page.item("twee.")
    page.item("bij twee", indent="  ")
    page.row("████")
    page.blank()
    page.add("Tekst  over\nregels", style="quiet")
    assert page.title == "Titel"
    assert page.blocks == (
        Heading("Kop", 2),
        Items(("een. bij een", "twee. bij twee")),
        Paragraph("Tekst over regels", "quiet"),
    )


def test_months_are_named_from_the_day_on() -> None:
    dated, counted = Months("2026-11-30", "nl"), Months(None, "en")
    assert dated.span(0, 3) == "november 2026 tot en met januari 2027"
    assert dated.span(1, 2) == "december 2026"
    assert (dated.first_day(3), dated.last_day(3)) == ("2027-02-28", "2027-02-27")
    assert (counted.span(0, 3), counted.span(4, 5), counted.mark(6)) == ("month 1 to 3", "month 5", "m7")
    assert [Months(None, "nl").between(length) for length in (1, 12, 13, 40, 200)] == [1, 1, 2, 6, 24]


def test_the_load_of_an_owner_comes_in_runs(run: Run) -> None:
    told = json.loads(run("uit.json", *CALLS["plan"]))
    assert told["plan"]["load"]
    owner, step = Owner("hr", Text("HR", "HR")), next(iter(load_library(None).steps.values()))
    entries = [Entry(step, start, end, owner) for start, end in ((0, 3), (1, 2), (5, 6))]
    (load,) = loads(entries)
    assert runs(load, entries, 7) == ((0, 1, 1), (1, 2, 2), (2, 3, 1), (3, 5, 0), (5, 6, 1), (6, 7, 0))
