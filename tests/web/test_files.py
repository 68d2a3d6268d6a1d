"""A region's files: moments, reports, deletion, and no way out of the folder."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from engine.advice.adviser import Adviser
from engine.model.region import read_regions
from engine.reports.published import record_in
from tests.web.rooms import HOSTILE, Room

FILES = "/regions/windstreek/files"
TRAVERSAL = ["..", "%2e%2e", "..%2fwindstreek", "windstreek.yaml", "WINDSTREEK", "-", "nergens", "a" * 300]


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    return Room.opened(tmp_path, adviser, "windstreek")


def test_a_moment_is_a_plain_region_file_to_compare_and_go_back_to(room: Room, adviser: Adviser) -> None:
    first = (room.folder / "windstreek.yaml").read_bytes()
    room.advisor.post(f"{FILES}/moments", data={"name": "Vóór de pauze # 1"})
    (kept,) = (room.folder / "momenten" / "windstreek").iterdir()
    assert (
        read_regions("x", adviser.library, kept.read_bytes())[0].facts
        == read_regions("x", adviser.library, first)[0].facts
    )
    dossier = room.desk.folder.open("windstreek")
    dossier.put(("focus_points", "shared_goals"), 4)
    page = room.advisor.get(FILES).text
    assert "Vóór de pauze # 1" in page
    moved = room.advisor.get(f"{FILES}/compare?before={kept.stem}&after=now").text
    assert "Gedeelde doelen" in moved
    assert "Er is niets veranderd" not in moved
    assert "Er is niets veranderd" in room.advisor.get(f"{FILES}/compare?before={kept.stem}&after={kept.stem}").text
    answer = room.advisor.post(f"{FILES}/restore", data={"moment": kept.stem})
    assert "Het dossier is weer zoals het toen was." in answer.text
    assert (room.folder / "windstreek.yaml").read_bytes() == first
    room.advisor.post(f"{FILES}/undo")
    assert room.desk.folder.open("windstreek").region.level("shared_goals") == 4


def test_a_dossier_in_json_has_moments_too(room: Room) -> None:
    (room.folder / "uit-json.json").write_text(json.dumps({"format": 1, "region": "Uit JSON"}))
    room.advisor.post("/regions/uit-json/files/moments", data={"name": "Begin"})
    room.desk.folder.open("uit-json").put(("focus_points", "shared_goals"), 1)
    (kept,) = (room.folder / "momenten" / "uit-json").iterdir()
    assert json.loads(kept.read_text()) == {"format": 1, "region": "Uit JSON"}
    room.advisor.post("/regions/uit-json/files/restore", data={"moment": kept.stem})
    assert json.loads((room.folder / "uit-json.json").read_text()) == {"format": 1, "region": "Uit JSON"}


def test_the_first_moment_of_a_day_is_kept_once(room: Room) -> None:
    for _ in range(3):
        room.desk.consultation("windstreek")
    again = Room.opened(room.folder, room.desk.adviser)
    again.desk.consultation("windstreek")
    kept = list((room.folder / "momenten" / "windstreek").iterdir())
    assert len(kept) == 1
    assert "Begin van de dag" in room.advisor.get(FILES).text


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_moment_needs_a_name(room: Room, name: str) -> None:
    assert "RK543" in room.advisor.post(f"{FILES}/moments", data={"name": name}).text
    assert not (room.folder / "momenten").exists()


def test_a_name_can_not_break_out_of_its_line(room: Room, adviser: Adviser) -> None:
    room.advisor.post(f"{FILES}/moments", data={"name": f"a\nregion: Anders\n{HOSTILE}"})
    (kept,) = (room.folder / "momenten" / "windstreek").iterdir()
    assert read_regions("x", adviser.library, kept.read_bytes())[0].name == "Windstreek"
    page = room.advisor.get(FILES).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
    assert "\u202e" not in page


@pytest.mark.parametrize("moment", ["", "now", "../../windstreek", "20260101-000000-x", "20269999-999999-x", HOSTILE])
def test_a_moment_that_was_not_kept_is_not_here(room: Room, moment: str) -> None:
    before = (room.folder / "windstreek.yaml").read_bytes()
    answer = room.advisor.post(f"{FILES}/restore", data={"moment": moment})
    assert answer.status_code == 404
    assert "RK542" in answer.text
    assert (room.folder / "windstreek.yaml").read_bytes() == before
    if moment != "now":
        assert room.advisor.get(f"{FILES}/compare", params={"before": moment}).status_code == 404


def test_a_moment_that_was_broken_outside_the_room_is_said(room: Room) -> None:
    room.advisor.post(f"{FILES}/moments", data={"name": "x"})
    (kept,) = (room.folder / "momenten" / "windstreek").iterdir()
    kept.write_text("format: 1\nregion: [\n")
    assert room.advisor.get(f"{FILES}/compare", params={"before": kept.stem}).status_code == 422
    assert room.advisor.post(f"{FILES}/restore", data={"moment": kept.stem}).status_code == 422


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("button", ["one-pdf", "one-docx", "one-html", "pdf", "docx", "html", "xlsx", "ics"])
def test_a_report_from_a_button_is_read_by_its_reader(room: Room, button: str, language: str) -> None:
    data = {"button": button, "report_language": language, "audience": "advisor"}
    answer = room.advisor.post(f"{FILES}/report", data=data)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment")
    record = json.loads(record_in(answer.content, button) or "")
    assert record["one_page"] is button.startswith("one-")
    assert record["language"] == language
    assert record["audience"] == ("board" if button.startswith("one-") else "advisor")
    assert not (room.folder / "stukken").exists()


def test_lists_and_data_from_buttons_are_read_too(room: Room) -> None:
    def made(button: str) -> bytes:
        content: bytes = room.advisor.post(f"{FILES}/report", data={"button": button, "keep": "1"}).content
        return content

    assert json.loads(made("json"))["region"] == "Windstreek"
    rows = list(csv.reader(io.StringIO(made("csv").decode("utf-8-sig")), delimiter=";"))
    assert len(rows) > 10
    assert made("markdown").decode().startswith("# ")
    assert zipfile.ZipFile(io.BytesIO(made("xlsx"))).testzip() is None
    kept = sorted(one.name for one in (room.folder / "stukken" / "windstreek").iterdir())
    ends = ("csv", "json", "md", "xlsx")
    assert kept == [f"windstreek-advies-nl.{end}" for end in ends]
    for name in kept:
        assert (
            room.advisor.get(f"{FILES}/kept/{name}").content
            == (room.folder / "stukken" / "windstreek" / name).read_bytes()
        )


def test_the_board_reads_nothing_that_is_for_the_advisor(room: Room, adviser: Adviser) -> None:
    region = room.desk.folder.open("windstreek").region
    advisors = [one.text.nl for one in adviser.advise(region).cautions if one.audience == "advisor"]
    board = room.advisor.post(f"{FILES}/report", data={"button": "markdown"}).text
    assert not any(text[:40] in board for text in advisors)


@pytest.mark.parametrize("button", ["", "exe", "one-xlsx", "../pdf", HOSTILE])
def test_a_button_that_is_none_makes_nothing(room: Room, button: str) -> None:
    answer = room.advisor.post(f"{FILES}/report", data={"button": button})
    assert answer.status_code == 422
    assert "RK553" in answer.text
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("name", ["..%2f..%2fwindstreek.yaml", "nergens.pdf", "%2e%2e"])
def test_a_report_that_was_not_kept_is_not_here(room: Room, name: str) -> None:
    room.advisor.post(f"{FILES}/report", data={"button": "csv", "keep": "1"})
    assert room.advisor.get(f"{FILES}/kept/{name}").status_code == 404


def test_no_link_out_of_the_folder_is_followed(room: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elders") / "geheim.yaml"
    secret.write_text("format: 1\nregion: Geheim\n")
    for place in ("stukken", "momenten", "tafels"):
        (room.folder / place / "windstreek").mkdir(parents=True)
    (room.folder / "geheim.yaml").symlink_to(secret)
    (room.folder / "stukken/windstreek/geheim.pdf").symlink_to(secret)
    (room.folder / "momenten/windstreek/20260101-000000-geheim.yaml").symlink_to(secret)
    (room.folder / "tafels/windstreek/geheim.yaml").symlink_to(secret)
    pages = [room.advisor.get(path) for path in ("/", "/portfolio", "/regions/windstreek/groups")]
    pages += [room.advisor.get(f"{FILES}/kept/geheim.pdf"), room.advisor.get("/regions/geheim/files")]
    pages += [room.advisor.get(f"{FILES}/compare?before=20260101-000000-geheim")]
    assert not any("Geheim" in page.text for page in pages)
    assert [page.status_code for page in pages[3:]] == [404, 404, 404]
    room.advisor.post(f"{FILES}/delete", data={"sure": "1"})
    assert secret.exists()


def test_deletion_names_what_goes_and_leaves_nothing_behind(room: Room) -> None:
    code = room.code("windstreek")
    room.table("windstreek", code, "tafel 1", shared_goals="3")
    room.desk.folder.open("windstreek").put(("focus_points", "shared_goals"), 4)
    room.advisor.post(f"{FILES}/moments", data={"name": "x"})
    room.advisor.post(f"{FILES}/report", data={"button": "csv", "keep": "1"})
    room.advisor.post("/begin", data={"name": "Blijft"})
    going = [one for one in room.files() if "windstreek" in one]
    page = room.advisor.get(f"{FILES}/delete").text
    assert all(name in page for name in going)
    assert len(going) == 7
    assert "RK554" in room.advisor.post(f"{FILES}/delete").text
    assert [one for one in room.files() if "windstreek" in one] == going
    room.advisor.post(f"{FILES}/delete", data={"sure": "1"})
    assert not [one for one in room.folder.rglob("*") if "windstreek" in str(one.relative_to(room.folder))]
    assert not (room.folder / "tafels").exists()
    assert "blijft.yaml" in room.files()
    assert room.device().get(f"/room/{code}").status_code == 403
    assert "windstreek" not in (room.folder / ".kamer.json").read_text()


@pytest.mark.parametrize("key", TRAVERSAL)
def test_a_key_that_names_no_region_of_the_folder_opens_nothing(room: Room, key: str) -> None:
    before = room.files()
    for path in ("files", "files/region", "files/delete", "groups", "groups/now", "groups/form", "board", "board/now"):
        assert room.advisor.get(f"/regions/{key}/{path}").status_code in (404, 405)
    for path in ("files/delete", "files/moments", "files/restore", "files/report", "groups/door", "groups/settle"):
        assert room.advisor.post(f"/regions/{key}/{path}", data={"sure": "1", "name": "x"}).status_code in (404, 405)
    assert room.files() == before
