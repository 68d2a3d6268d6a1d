"""Tables and their devices: codes, answers as plain files, names, and who may answer for whom."""

import re
from pathlib import Path

import pytest
import yaml

from engine.advice.adviser import Adviser
from tests.web.rooms import GROUPS, HOSTILE, Room, read


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    return Room.opened(tmp_path, adviser, "windstreek", "brugstad")


@pytest.fixture
def code(room: Room) -> str:
    return room.code("windstreek")


def test_the_advisor_opens_the_room_and_sees_code_link_and_picture(room: Room) -> None:
    assert "De toegang is gesloten." in room.advisor.get(GROUPS).text
    page = room.advisor.post(f"{GROUPS}/door", data={"role": "group", "hours": "4"}).text
    found = re.search(r'class="code">([0-9a-z-]+)<', page)
    assert found
    assert f"http://127.0.0.1:8765/room/{found[1]}" in page
    assert 'src="data:image/svg+xml;base64,' in page
    closed = room.advisor.post(f"{GROUPS}/door", data={"role": "group"}).text
    assert "De toegang is gesloten." in closed
    assert room.device().get(f"/room/{found[1]}").status_code == 403


@pytest.mark.parametrize("hours", ["", "²", "-1", "1e9", "x", HOSTILE])
def test_hours_that_are_none_open_nothing(room: Room, hours: str) -> None:
    page = room.advisor.post(f"{GROUPS}/door", data={"role": "group", "hours": hours})
    assert page.status_code == 200
    assert "De toegang is gesloten." in page.text


def test_a_code_is_taken_however_it_is_typed(room: Room, code: str) -> None:
    for typed in (code, code.upper(), code.replace("-", " "), f" {code.replace('-', '')} "):
        answer = room.device().post("/join", data={"code": typed})
        assert answer.url.path == f"/room/{code}", typed
        assert "Welke tafel bent u?" in answer.text


@pytest.mark.parametrize("typed", ["", "abcd-efgh-jkmn", "../windstreek", HOSTILE, "a" * 500])
def test_a_wrong_code_opens_nothing(room: Room, code: str, typed: str) -> None:
    answer = room.device().post("/join", data={"code": typed})
    assert answer.status_code == 403
    assert "RK549" in answer.text
    assert "<script>" not in answer.text


def test_an_expired_code_opens_nothing(room: Room) -> None:
    code = room.code("windstreek", hours=-1)
    for path in (f"/room/{code}", f"/room/{code}?at=end"):
        assert room.device().get(path).status_code == 403
    assert room.device().post(f"/room/{code}/table", data={"name": "tafel 1"}).status_code == 403
    assert room.device().post(f"/room/{code}/answer", data={"fact": "pace", "value": "low"}).status_code == 403
    assert room.device().post(f"/room/{code}/here").status_code == 403
    assert not (room.folder / "tafels").exists()


def test_a_code_opens_its_own_region_alone(room: Room, code: str) -> None:
    other = room.code("brugstad")
    device = room.table("windstreek", code, "tafel 1", shared_goals="3")
    page = device.post(f"/room/{other}/answer", data={"fact": "shared_goals", "value": "1"})
    assert "Welke tafel bent u?" in page.text
    assert room.files().count("tafels/windstreek/tafel-1.yaml") == 1
    assert not (room.folder / "tafels" / "brugstad").exists()


def test_a_code_for_the_board_fills_in_nothing(room: Room) -> None:
    code = room.code("windstreek", "board")
    device = room.device()
    assert "Waar de regio staat" in device.get(f"/room/{code}").text
    assert device.post(f"/room/{code}/table", data={"name": "tafel 1"}).status_code == 403
    assert device.post(f"/room/{code}/answer", data={"fact": "pace", "value": "low"}).status_code == 403
    assert device.get(f"/room/{room.code('windstreek')}/board").status_code == 403


def test_answers_are_plain_region_files_at_once(room: Room, code: str, adviser: Adviser) -> None:
    device = room.table("windstreek", code, "Tafel 1", shared_goals="3")
    device.post(f"/room/{code}/answer", data={"fact": "sectors", "value": ["po", "vo"], "evidence": "de lijst"})
    device.post(f"/room/{code}/answer", data={"fact": "realisation_rate", "value": "50 - 60"})
    device.post(f"/room/{code}/answer", data={"fact": "municipality_involved", "value": "false"})
    found = read(room, adviser, "tafels/windstreek/tafel-1.yaml")
    assert found == {
        "shared_goals": 3,
        "sectors": ("po", "vo"),
        "realisation_rate": 55,
        "municipality_involved": False,
    }
    assert yaml.safe_load((room.folder / "tafels/windstreek/tafel-1.yaml").read_text())["region_id"] == "windstreek"
    device.post(f"/room/{code}/answer", data={"fact": "sectors", "value": "geen"})
    device.post(f"/room/{code}/answer", data={"fact": "shared_goals", "value": ""})
    assert read(room, adviser, "tafels/windstreek/tafel-1.yaml")["sectors"] == ()
    assert "shared_goals" not in read(room, adviser, "tafels/windstreek/tafel-1.yaml")
    assert "shared_goals" in read(room, adviser), "the region's own file is left alone"


def test_after_an_answer_comes_the_next_question(room: Room, code: str) -> None:
    device = room.table("windstreek", code, "tafel 1")
    first = device.get(f"/room/{code}").text
    assert "Focuspunt 1 van 11" in first
    assert (
        "Focuspunt 2 van 11"
        in device.post(
            f"/room/{code}/answer", data={"fact": "quality_framework", "value": "2", "after": "shared_goals"}
        ).text
    )
    last = device.get(f"/room/{code}?at=collective_finance").text
    assert 'name="after" value="end"' in last
    assert "Alles wat uw tafel zei" in device.get(f"/room/{code}?at=end").text


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("shared_goals", "5"),
        ("shared_goals", "hoog"),
        ("pace", "warp"),
        ("realisation_rate", "150"),
        ("sectors", "universum"),
        ("teacher_shortage", "true"),
        ("level", "2"),
        ("bestaat_niet", "1"),
        (HOSTILE, HOSTILE),
    ],
)
def test_an_answer_that_is_none_is_refused_in_words(room: Room, code: str, fact: str, value: str) -> None:
    device = room.table("windstreek", code, "tafel 1")
    before = (room.folder / "tafels/windstreek/tafel-1.yaml").read_bytes()
    answer = device.post(f"/room/{code}/answer", data={"fact": fact, "value": value})
    assert answer.status_code == 422
    assert "RK" in answer.text
    assert "<script>alert" not in answer.text
    assert (room.folder / "tafels/windstreek/tafel-1.yaml").read_bytes() == before


def test_a_table_name_is_taken_once(room: Room, code: str) -> None:
    room.table("windstreek", code, "Tafel 1", shared_goals="3")
    for name in ("Tafel 1", "tafel-1", "TAFEL 1"):
        answer = room.device().post(f"/room/{code}/table", data={"name": name})
        assert answer.status_code == 422
        assert "RK545" in answer.text
    assert room.device().post(f"/room/{code}/table", data={"name": "  "}).status_code == 422


def test_a_device_without_the_tables_token_can_not_answer_for_it(room: Room, code: str, adviser: Adviser) -> None:
    room.table("windstreek", code, "tafel 1", shared_goals="3")
    for cookie in ("tafel-1.", "tafel-1.onzin", "../tafel-1.x", "tafel-1"):
        device = room.device()
        device.cookies.set("regiokoers_table", cookie)
        device.post(f"/room/{code}/answer", data={"fact": "shared_goals", "value": "0"})
    assert read(room, adviser, "tafels/windstreek/tafel-1.yaml") == {"shared_goals": 3}


def test_a_table_that_is_set_free_goes_on_with_another_device(room: Room, code: str, adviser: Adviser) -> None:
    old = room.table("windstreek", code, "tafel 1", shared_goals="3")
    room.advisor.post(f"{GROUPS}/tables/tafel-1/free")
    new = room.table("windstreek", code, "tafel 1", relationships="1")
    assert read(room, adviser, "tafels/windstreek/tafel-1.yaml") == {"shared_goals": 3, "relationships": 1}
    assert "Welke tafel bent u?" in old.get(f"/room/{code}").text
    assert "tafel 1" in new.get(f"/room/{code}").text


def test_groups_go_on_after_the_server_stopped(room: Room, code: str, adviser: Adviser) -> None:
    device = room.table("windstreek", code, "tafel 1", shared_goals="3")
    again = Room.opened(room.folder, adviser)
    back = again.device()
    back.cookies.set("regiokoers_table", device.cookies["regiokoers_table"].strip('"'))
    back.post(f"/room/{code}/answer", data={"fact": "relationships", "value": "2"})
    assert read(room, adviser, "tafels/windstreek/tafel-1.yaml") == {"shared_goals": 3, "relationships": 2}
    assert "De code zelf is niet bewaard" in again.advisor.get(GROUPS).text


def test_what_may_be_about_a_person_is_kept_only_when_that_is_meant(room: Room, code: str) -> None:
    device = room.table("windstreek", code, "tafel 1")
    data = {"fact": "shared_goals", "value": "3", "evidence": "bel 06 12345678"}
    answer = device.post(f"/room/{code}/answer", data=data)
    assert "een telefoonnummer" in answer.text
    file = room.folder / "tafels/windstreek/tafel-1.yaml"
    assert "shared_goals: 3" in file.read_text()
    assert "06" not in file.read_text()
    device.post(f"/room/{code}/answer", data={**data, "keep": "1"})
    assert "06 12345678" in file.read_text()


def test_a_table_is_taken_away_with_all_of_it(room: Room, code: str) -> None:
    room.table("windstreek", code, "tafel 1", shared_goals="3")
    room.advisor.post(f"{GROUPS}/tables/tafel-1/remove")
    assert not [one for one in room.files() if one.startswith("tafels/")]


@pytest.mark.parametrize("table", ["..%2Fwindstreek", "tafel-9", "tafel-1.yaml"])
def test_a_table_that_is_not_there_is_not_here(room: Room, code: str, table: str) -> None:
    room.table("windstreek", code, "tafel 1")
    for what in ("free", "remove"):
        assert room.advisor.post(f"{GROUPS}/tables/{table}/{what}").status_code == 404
    assert "windstreek.yaml" in room.files()


def test_forty_tables_are_enough(room: Room, code: str) -> None:
    for number in range(40):
        room.desk.rooms.tables("windstreek").begin(f"tafel {number}")
    answer = room.device().post(f"/room/{code}/table", data={"name": "nog een"})
    assert "RK546" in answer.text
