"""What a simulation shows: the same content in every form, the same bytes from the same seed, whole or not at all."""

import io
from typing import Any

import pytest
from PIL import Image

from engine.home import SHIPPED
from engine.model.library import Library
from engine.reports.document.blocks import Picture, Report, Table, said
from engine.reports.html import texts_of_html
from engine.simulation.data import simulation_data
from engine.simulation.kinds import kinds_of
from engine.simulation.outputs import as_html
from engine.simulation.phrases import PHRASES, number, share
from engine.simulation.pictures import picture
from engine.simulation.population import Population
from engine.simulation.report import report
from engine.simulation.run import Order, simulate
from engine.simulation.sensitivity import sensitivity
from engine.simulation.tables import long_table
from engine.simulation.text import lines
from engine.text import LANGUAGES, Language
from tests.simulation.test_run import WISH

Data = dict[str, Any]


@pytest.fixture(scope="module", params=LANGUAGES)
def data(request: pytest.FixtureRequest, library: Library, population: Population) -> Data:
    """Give a simulation of everything: unknown facts, a change, and effects."""
    language: Language = request.param
    found = simulate(Order(2000, 1, 0.1, WISH), library, population)
    return simulation_data(found, sensitivity(population, library, 3, 1, 128), library, population, language)


@pytest.fixture(scope="module")
def made(data: Data, library: Library) -> Report:
    return report(data, library)


def test_it_says_first_that_regions_are_made_up(made: Report, data: Data) -> None:
    texts = list(said(made))
    assert texts[1] == data["note"] == PHRASES["note"].in_(data["language"])


def test_the_text_says_all_that_the_report_says(made: Report) -> None:
    shown = " ".join(" ".join(line.text.split()) for line in lines(made))
    assert all(len(line.text) <= 80 for line in lines(made))
    pictures = {block.alt for block in made.blocks if isinstance(block, Picture)}
    captions = {block.caption for block in made.blocks if isinstance(block, Table)}
    words = {word for text in said(made) if text not in pictures | captions for word in text.split()}
    assert words <= set(shown.split())


def test_no_word_of_a_table_is_cut(made: Report) -> None:
    shown = {word for line in lines(made) for word in line.text.split()}
    cells = [
        cell for block in made.blocks if isinstance(block, Table) for row in (block.head, *block.rows) for cell in row
    ]
    assert {word for cell in cells for word in cell.split()} <= shown


def test_the_page_says_all_that_the_report_says_and_each_picture_has_its_words(made: Report, data: Data) -> None:
    content = as_html(data, made)
    assert list(texts_of_html(content)) == [text for text in said(made) if text]
    assert [block.name for block in made.blocks if isinstance(block, Picture)] == ["points", "facts", "levels"]
    for place, block in enumerate(made.blocks):
        if isinstance(block, Picture):
            assert isinstance(made.blocks[place + 1], Table)
    assert b"http://" not in content.replace(b"http://www.w3.org", b"")


def test_people_read_no_keys_and_no_decimals(made: Report, library: Library) -> None:
    keys = {
        name
        for name in (*library.facts, *library.steps, *(rule.id for rule in library.rules))
        if "_" in name or "-" in name
    }
    texts = " ".join(text for text in list(said(made))[:-1])
    assert not [key for key in keys if f" {key} " in texts]
    import re

    assert not re.search(r"\d[.,]\d{1,2}\b%?(?!\d)", texts)


def test_the_long_table_holds_every_count(data: Data) -> None:
    frame = long_table(data)
    rows = {(table, about, by, measure): value for table, about, by, measure, value in frame.iter_rows()}
    assert len(rows) == frame.height
    assert rows["simulation", None, None, "regions"] == 2000
    for one in data["focus_points"]:
        assert rows["focus_points", one["id"], None, "now_after"] == one["now_after"]
        levels = [value for key, value in rows.items() if key[:2] == ("levels", one["id"])]
        assert sum(levels) == 2000
    for one in data["steps"]:
        assert rows["steps", one["id"], None, "gained"] == one["gained"]
    for one in data["rules"]:
        assert rows["rules", one["id"], None, "fired"] == one["fired"]
    for one in data["sensitivity"]["facts"]:
        assert rows["sensitivity", one["id"], None, "total"] == one["total"]
    assert rows["change", None, None, "moved"] == data["change"]["moved"]


@pytest.mark.parametrize("name", ["points", "facts", "levels"])
def test_a_picture_reads_in_grey_and_is_the_same_each_time(name: str, data: Data) -> None:
    content = picture(name, data, "png")
    assert content == picture(name, data, "png")
    grey = Image.open(io.BytesIO(content)).convert("L")
    bright = sorted(count for count, _ in [(count, level) for level, count in enumerate(grey.histogram()) if count])
    assert len(bright) > 3
    assert grey.getpixel((0, 0)) == 255
    border = {grey.getpixel((0, row)) for row in range(grey.height)}
    assert border == {255}, "a label is cut off"


def test_which_regions_change_are_those_where_it_changes_more_often() -> None:
    kinds = [
        {"fact": "a", "value": "x", "regions": 50, "moved": 25},
        {"fact": "a", "value": "y", "regions": 50, "moved": 20},
        {"fact": "b", "value": "x", "regions": 100, "moved": 20},
        {"fact": "c", "value": "x", "regions": 1, "moved": 1},
        {"fact": "d", "value": None, "regions": 50, "moved": 25},
    ]
    assert kinds_of({"concerned": 100, "moved": 20, "kinds": kinds}) == kinds[:1]


@pytest.mark.parametrize(
    ("count", "total", "expected"),
    [
        (0, 10, "0%"),
        (1, 1000, "<1%"),
        (5, 1000, "<1%"),
        (6, 1000, "1%"),
        (1, 3, "33%"),
        (996, 1000, ">99%"),
        (10, 10, "100%"),
        (0, 0, "0%"),
    ],
)
def test_a_share_is_said_in_whole_per_cents(count: int, total: int, expected: str) -> None:
    assert share(count, total, "nl") == expected


def test_a_number_is_said_as_in_the_language() -> None:
    assert (number(12_345, "nl"), number(12_345, "en")) == ("12.345", "12,345")


def test_every_phrase_is_used_and_has_both_languages() -> None:
    code = "\n".join(
        path.read_text("utf-8") for path in (SHIPPED / "engine/simulation").glob("*.py") if path.name != "phrases.py"
    )
    own = (SHIPPED / "engine/simulation/phrases.py").read_text("utf-8").split("def said(")[1]
    assert [name for name in PHRASES if f'"{name}"' not in code + own] == []
    assert all(text.nl and text.en for text in PHRASES.values())
