"""Readings that come by file: a form in Excel, a region file, and what is wrong with them."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from engine.advice.adviser import Adviser
from tests.web.rooms import GROUPS, Room, read, spread


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    return Room.opened(tmp_path, adviser, "windstreek", "brugstad")


@pytest.fixture
def code(room: Room) -> str:
    return room.code("windstreek")


def test_readings_that_come_by_file_are_merged_the_same_way(room: Room, code: str, tmp_path: Path) -> None:
    form = room.advisor.get(f"{GROUPS}/form")
    assert "attachment" in form.headers["content-disposition"]
    filled = form.text.replace("zet hier de naam van uw tafel", "de verre tafel")
    filled = filled.replace("shared_goals: {level: null", "shared_goals: {level: 3")
    room.table("windstreek", code, "tafel 1", shared_goals="0")
    files = [("file", ("formulier.yaml", filled.encode())), ("file", ("b.json", b'{"format":1,"region":"Windstreek"}'))]
    page = room.advisor.post(f"{GROUPS}/tables", files=files).text
    assert "de verre tafel" in page
    named = spread(room.advisor.get(f"{GROUPS}?names=1").text, "shared_goals")
    assert "de verre tafel" in named
    assert "tafels/windstreek/b.yaml" in room.files()


def test_a_table_that_came_by_file_is_nobodys_until_it_is_set_free(room: Room, code: str) -> None:
    content = b"# naam: de verre tafel\nformat: 1\nregion: Windstreek\n"
    room.advisor.post(f"{GROUPS}/tables", files=[("file", ("x.yaml", content))])
    device = room.device()
    assert "RK545" in device.post(f"/room/{code}/table", data={"name": "de verre tafel"}).text
    room.advisor.post(f"{GROUPS}/tables/de-verre-tafel/free")
    assert "Focuspunt 1 van 11" in device.post(f"/room/{code}/table", data={"name": "de verre tafel"}).text


def workbook(room: Room, **cells: str | float) -> bytes:
    """Fill in the empty form as a group would in Excel."""
    book = openpyxl.load_workbook(io.BytesIO(room.advisor.get(f"{GROUPS}/form.xlsx").content))
    for place, value in cells.items():
        book.worksheets[0][place] = value
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_in_excel_shows_the_rubric_and_is_the_same_each_time(room: Room, language: str) -> None:
    first, again = (room.advisor.get(f"{GROUPS}/form.xlsx?language={language}").content for _ in range(2))
    assert first == again
    sheet = openpyxl.load_workbook(io.BytesIO(first)).worksheets[0]
    words = ("Windstreek", "Gedeelde kwaliteit met kwaliteitskader" if language == "nl" else "Shared quality")
    assert words[0] in str(sheet["A1"].value)
    assert str(sheet["A5"].value).startswith(words[1])
    assert sheet["A15"].value
    assert sheet["F15"].value
    assert sheet["A16"].value is None


def test_a_form_that_was_filled_in_in_excel_is_a_table(room: Room, code: str, adviser: Adviser) -> None:
    room.table("windstreek", code, "tafel 1", shared_goals="0")
    content = workbook(room, B2="De verre tafel", G6=3, H6='=HYPERLINK("x") "plan"', G5="2", G7=" ")
    page = room.advisor.post(f"{GROUPS}/tables", files=[("file", ("ingevuld.xlsx", content))]).text
    assert "De verre tafel" in page
    assert read(room, adviser, "tafels/windstreek/de-verre-tafel.yaml") == {"quality_framework": 2, "shared_goals": 3}
    assert "één tafel" in spread(page, "shared_goals")


def test_every_wrong_cell_of_a_form_is_named(room: Room) -> None:
    content = workbook(room, G5="hoog", G6=7, G7=2.5, G8=3)
    before = room.files()
    answer = room.advisor.post(f"{GROUPS}/tables", files=[("file", ("ingevuld.xlsx", content))])
    assert answer.status_code == 422
    assert [place for place in ("xlsx:5:7", "xlsx:6:7", "xlsx:7:7", "xlsx:8:7") if place in answer.text] == [
        "xlsx:5:7",
        "xlsx:6:7",
        "xlsx:7:7",
    ]
    assert room.files() == before


def test_a_form_of_another_region_or_no_form_at_all_is_refused(room: Room) -> None:
    other = room.advisor.get("/regions/brugstad/groups/form.xlsx").content
    bare = io.BytesIO()
    openpyxl.Workbook().save(bare)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 25 * 1024 * 1024)
    for content, code_said in (
        (other, "RK548"),
        (bare.getvalue(), "RK557"),
        (bomb.getvalue(), "RK557"),
        (b"PK\x03\x04kapot", "RK557"),
    ):
        answer = room.advisor.post(f"{GROUPS}/tables", files=[("file", ("x.xlsx", content))])
        assert (answer.status_code, code_said in answer.text) == (422, True)
    assert not (room.folder / "tafels").exists()


@pytest.mark.parametrize(
    ("name", "content", "code_said"),
    [
        ("kapot.yaml", b"format: 1\nregion: Windstreek\nfocus_points: {shared_goals: 9}\n", "RK304"),
        ("ander.yaml", b"format: 1\nregion: Brugstad\n", "RK548"),
        ("twee.yaml", b"format: 1\nregion: Windstreek\n---\nformat: 1\nregion: Windstreek\n", "RK726"),
        ("leeg.yaml", b"", "RK"),
        ("plaatje.yaml", b"\x89PNG\r\n\x1a\n\x00", "RK"),
        ("groot.yaml", b"# " + b"x" * 2 * 1024 * 1024, "RK"),
        ("../../../weg.yaml", b"format: 1\nregion: 7\n", "RK"),
    ],
)
def test_a_broken_form_is_refused_and_leaves_nothing(room: Room, name: str, content: bytes, code_said: str) -> None:
    before = room.files()
    answer = room.advisor.post(f"{GROUPS}/tables", files=[("file", (name, content))])
    assert answer.status_code == 422
    assert code_said in answer.text
    assert room.files() == before


def test_no_form_at_all_is_said(room: Room) -> None:
    assert "RK541" in room.advisor.post(f"{GROUPS}/tables", files=[("other", ("x", b"x"))]).text


def test_a_table_file_that_was_broken_outside_the_room_is_named_and_left_out(room: Room, code: str) -> None:
    room.table("windstreek", code, "tafel 1", shared_goals="3")
    (room.folder / "tafels/windstreek/tafel-2.yaml").write_text("format: 1\nregion: Windstreek\nfocus_points: [\n")
    page = room.advisor.get(GROUPS)
    assert page.status_code == 200
    assert "tafel-2.yaml:" in page.text
