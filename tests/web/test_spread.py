"""What the advisor sees of the tables: where they differ, settling it, and the board that looks on."""

from pathlib import Path

import pytest
import yaml

from engine.advice.adviser import Adviser
from tests.web.rooms import GROUPS, HOSTILE, Room, read, spread


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    return Room.opened(tmp_path, adviser, "windstreek", "brugstad")


@pytest.fixture
def code(room: Room) -> str:
    return room.code("windstreek")


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
    room.table("windstreek", code, "tafel 1", pace="low", realisation_rate="50-60", sectors="geen")
    room.table("windstreek", code, "tafel 2", pace="high", realisation_rate="80", sectors="po")
    assert room.advisor.post(f"{GROUPS}/settle", data={"fact": "pace", "value": "low"}).status_code == 200
    page = room.advisor.get(GROUPS).text
    assert 'value="geen"' in spread(page, "sectors")
    assert room.advisor.post(f"{GROUPS}/settle", data={"fact": "sectors", "value": "geen"}).status_code == 200
    assert room.advisor.post(f"{GROUPS}/settle", data={"fact": "realisation_rate", "value": "55"}).status_code == 200
    assert "Besproken" in spread(room.advisor.get(GROUPS).text, "realisation_rate")
    found = read(room, adviser)
    assert found["pace"] == "low"
    assert found["sectors"] == ()
    assert found["realisation_rate"] == 55
    assert yaml.safe_load((room.folder / "windstreek.yaml").read_text("utf-8"))["profile"]["realisation_rate"][
        "value"
    ] == [50, 60]


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
