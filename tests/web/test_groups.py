"""Two tables and an advisor: codes, answers on devices of their own, what differs, and settling it."""

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
import yaml

from engine.advice.adviser import Adviser
from engine.model.region import read_regions
from tests.web.rooms import HOSTILE, Room

GROUPS = "/regions/windstreek/groups"


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    return Room.opened(tmp_path, adviser, "windstreek", "brugstad")


@pytest.fixture
def code(room: Room) -> str:
    return room.code("windstreek")


def read(room: Room, adviser: Adviser, name: str = "windstreek.yaml") -> dict[str, object]:
    return dict(read_regions(name, adviser.library, (room.folder / name).read_bytes())[0].facts)


def spread(page: str, fact: str) -> str:
    """Give the part of the page that is about one difference."""
    return page.split(f'id="spread-{fact}"')[1].split("</article>", maxsplit=1)[0]


def test_the_advisor_opens_the_room_and_sees_code_link_and_picture(room: Room) -> None:
    assert "De kamer is dicht." in room.advisor.get(GROUPS).text
    page = room.advisor.post(f"{GROUPS}/door", data={"role": "group", "hours": "4"}).text
    found = re.search(r'class="code">([0-9a-z-]+)<', page)
    assert found
    assert f"http://127.0.0.1:8765/room/{found[1]}" in page
    assert 'src="data:image/svg+xml;base64,' in page
    closed = room.advisor.post(f"{GROUPS}/door", data={"role": "group"}).text
    assert "De kamer is dicht." in closed
    assert room.device().get(f"/room/{found[1]}").status_code == 403


@pytest.mark.parametrize("hours", ["", "²", "-1", "1e9", "x", HOSTILE])
def test_hours_that_are_none_open_nothing(room: Room, hours: str) -> None:
    page = room.advisor.post(f"{GROUPS}/door", data={"role": "group", "hours": hours})
    assert page.status_code == 200
    assert "De kamer is dicht." in page.text


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


def test_the_spread_counts_and_does_not_name_until_asked(room: Room, code: str) -> None:
    room.table("windstreek", code, "de rode tafel", shared_goals="3", organisational_structure="3")
    room.table("windstreek", code, "de blauwe tafel", shared_goals="0", organisational_structure="2")
    page = spread(room.advisor.get(GROUPS).text, "shared_goals")
    assert "één tafel" in page
    assert "rode" not in page
    named = spread(room.advisor.get(f"{GROUPS}?names=1").text, "shared_goals")
    assert "de rode tafel" in named
    assert "de blauwe tafel" in named


def test_what_changes_the_front_comes_first(room: Room, code: str) -> None:
    room.table("windstreek", code, "tafel 1", organisational_structure="3", pace="low")
    room.table("windstreek", code, "tafel 2", organisational_structure="2", pace="high")
    page = room.advisor.get(GROUPS).text
    front, rest = page.split("Ook verschillend")
    assert 'id="spread-organisational_structure"' in front
    assert 'id="spread-pace"' in rest


def test_settling_keeps_the_value_the_evidence_and_all_readings(room: Room, code: str, adviser: Adviser) -> None:
    room.table("windstreek", code, "tafel 1", shared_goals="3")
    room.table("windstreek", code, "tafel 2", shared_goals="0")
    page = room.advisor.post(
        f"{GROUPS}/settle", data={"fact": "shared_goals", "value": "1", "evidence": "samen bekeken"}
    ).text
    plain = yaml.safe_load((room.folder / "windstreek.yaml").read_text("utf-8"))
    assert plain["focus_points"]["shared_goals"] == {
        "level": 1,
        "evidence": "samen bekeken",
        "confidence": "low",
        "alternatives": [0, 3],
        "within_partnerships": "mixed",
    }
    assert plain["readings"] == [
        {"by": "tafel 1", "focus_points": {"shared_goals": 3}},
        {"by": "tafel 2", "focus_points": {"shared_goals": 0}},
    ]
    assert "Besproken: 1 (ad hoc)" in spread(page, "shared_goals")
    room.advisor.post(f"{GROUPS}/undo")
    assert read(room, adviser)["shared_goals"] == 2
    assert "Besproken" not in spread(room.advisor.get(GROUPS).text, "shared_goals")


def test_a_settled_difference_opens_again_when_a_table_changes_its_mind(room: Room, code: str) -> None:
    room.table("windstreek", code, "tafel 1", shared_goals="3")
    other = room.table("windstreek", code, "tafel 2", shared_goals="0")
    room.advisor.post(f"{GROUPS}/settle", data={"fact": "shared_goals", "value": "1", "sure": "1"})
    assert "Besproken" in spread(room.advisor.get(GROUPS).text, "shared_goals")
    other.post(f"/room/{code}/answer", data={"fact": "shared_goals", "value": "4"})
    assert "Besproken" not in spread(room.advisor.get(GROUPS).text, "shared_goals")


def test_a_profile_fact_is_settled_too(room: Room, code: str, adviser: Adviser) -> None:
    room.table("windstreek", code, "tafel 1", pace="low", realisation_rate="50-60")
    room.table("windstreek", code, "tafel 2", pace="high", realisation_rate="80")
    assert room.advisor.post(f"{GROUPS}/settle", data={"fact": "pace", "value": "low"}).status_code == 200
    assert room.advisor.post(f"{GROUPS}/settle", data={"fact": "realisation_rate", "value": "80"}).status_code == 200
    found = read(room, adviser)
    assert found["pace"] == "low"
    assert found["realisation_rate"] == 80


@pytest.mark.parametrize(
    "data",
    [
        {"fact": "shared_goals", "value": "9"},
        {"fact": "shared_goals", "value": ""},
        {"fact": "relationships", "value": "1"},
        {"fact": HOSTILE, "value": "1"},
        {},
    ],
)
def test_what_can_not_be_settled_is_said(room: Room, code: str, data: dict[str, str]) -> None:
    room.table("windstreek", code, "tafel 1", shared_goals="3")
    room.table("windstreek", code, "tafel 2", shared_goals="0")
    before = (room.folder / "windstreek.yaml").read_bytes()
    answer = room.advisor.post(f"{GROUPS}/settle", data=data)
    assert answer.status_code == 422
    assert "RK" in answer.text
    assert "<script>alert" not in answer.text
    assert (room.folder / "windstreek.yaml").read_bytes() == before


def test_what_all_tables_see_is_taken_over_as_one_change(room: Room, code: str, adviser: Adviser) -> None:
    for name in ("tafel 1", "tafel 2"):
        room.table("windstreek", code, name, shared_goals="3", relationships="3", pace="low")
    before = read(room, adviser)
    room.advisor.post(f"{GROUPS}/agreed")
    after = read(room, adviser)
    assert (after["shared_goals"], after["relationships"], after["pace"]) == (3, 3, "low")
    assert "Dit staat al in het dossier." in room.advisor.get(GROUPS).text
    room.advisor.post(f"{GROUPS}/undo")
    assert read(room, adviser) == before


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


def test_what_is_polled_answers_that_nothing_is_new(room: Room, code: str) -> None:
    device = room.table("windstreek", code, "tafel 1", shared_goals="3")
    for path in (f"{GROUPS}/now", f"{GROUPS}/here", "/regions/windstreek/board/now"):
        first = room.advisor.get(path)
        etag = first.headers["etag"]
        same = room.advisor.get(path, headers={"If-None-Match": etag})
        assert (same.status_code, same.content) == (304, b"")
        assert room.advisor.get(path, params={"seen": etag.strip('"')}).status_code == 204
    old = room.advisor.get(f"{GROUPS}/now").headers["etag"]
    device.post(f"/room/{code}/answer", data={"fact": "shared_goals", "value": "1"})
    assert room.advisor.get(f"{GROUPS}/now", headers={"If-None-Match": old}).status_code == 200


def test_the_boards_picture_follows_the_table_and_shows_nothing_for_the_advisor(room: Room, adviser: Adviser) -> None:
    code = room.code("windstreek", "board")
    device = room.device()
    before = device.get(f"/room/{code}").text
    assert "<form" not in before
    region = room.desk.folder.open("windstreek").region
    advisors = [one for one in adviser.advise(region).cautions if one.audience == "advisor"]
    assert not any(one.text.nl in before for one in advisors)
    etag = device.get(f"/room/{code}/board").headers["etag"]
    room.desk.folder.open("windstreek").put(("focus_points", "organisational_structure"), 4)
    after = device.get(f"/room/{code}/board", headers={"If-None-Match": etag})
    assert after.status_code == 200
    assert "4 robuust" in after.text


def test_who_is_there_is_seen(room: Room, code: str) -> None:
    device = room.table("windstreek", code, "tafel 1")
    room.desk.rooms._seen.clear()
    assert "niet verbonden" in room.advisor.get(f"{GROUPS}/here").text
    assert device.post(f"/room/{code}/here").status_code == 204
    assert "er nu" in room.advisor.get(f"{GROUPS}/here").text


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


def test_hostile_text_is_shown_as_text_on_every_page(room: Room, code: str) -> None:
    device = room.table("windstreek", code, HOSTILE)
    device.post(f"/room/{code}/answer", data={"fact": "shared_goals", "value": "3", "evidence": HOSTILE})
    room.table("windstreek", code, "tafel 2", shared_goals="0")
    dossier = room.desk.folder.open("windstreek")
    dossier.put(("region",), HOSTILE.replace("\u202e", ""))
    dossier.add(("consultation", "decisions"), {"text": HOSTILE})
    dossier.add(("consultation", "parked"), {"text": HOSTILE})
    pages = [room.advisor.get(f"{GROUPS}?names=1"), room.advisor.get(f"{GROUPS}/now?names=1")]
    pages += [room.advisor.get("/regions/windstreek/board"), room.advisor.get("/"), room.advisor.get("/portfolio")]
    pages += [device.get(f"/room/{code}?at={at}") for at in ("shared_goals", "end")]
    for page in pages:
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "&lt;script&gt;" in page.text
    assert "\u202e" not in pages[0].text


def test_forty_tables_are_enough(room: Room, code: str) -> None:
    for number in range(40):
        room.desk.rooms.tables("windstreek").begin(f"tafel {number}")
    answer = room.device().post(f"/room/{code}/table", data={"name": "nog een"})
    assert "RK546" in answer.text
