"""The HTTP interface: the JSON of the command line, and what is wrong as a problem."""

import asyncio
import json
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

import cli
from engine.advice.adviser import Adviser
from engine.home import REGIONS
from engine.web.api.answers import AT_ONCE, apart
from tests.web.rooms import ORIGIN, Room

API = "/api/v1"
SMALL: dict[str, Any] = {"format": 1, "region": "Veenwijk", "focus_points": {"shared_goals": 1, "relationships": 3}}


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    return Room.opened(tmp_path, adviser, "brugstad", "windstreek")


def said(tmp_path: Path, *words: str) -> Any:
    """Give what the command line answers."""
    output = tmp_path / "uit.json"
    assert cli.run([*words, "--output", str(output)]) in (cli.DONE, cli.FOUND)
    return json.loads(output.read_text("utf-8"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_advice_is_what_the_command_line_gives(room: Room, tmp_path: Path, language: str) -> None:
    path = REGIONS / "windstreek.yaml"
    told = room.advisor.post(f"{API}/advise?language={language}", content=path.read_bytes())
    assert told.status_code == 200
    assert told.json() == said(tmp_path, "advise", str(path), "--language", language)


def test_several_regions_give_an_array_in_their_order_and_sections_come_when_asked(room: Room) -> None:
    several = [SMALL, {**SMALL, "region": "Bergdorp"}]
    told = room.advisor.post(f"{API}/advise?section=questions", json=several).json()
    assert [one["region"] for one in told] == ["Veenwijk", "Bergdorp"]
    assert all("questions_by_value" in one for one in told)


def test_capacity_changes_the_waves_and_not_the_order(room: Room) -> None:
    path = (REGIONS / "windstreek.yaml").read_bytes()
    one, three = (room.advisor.post(f"{API}/advise?capacity={count}", content=path).json() for count in (1, 3))
    assert [step["id"] for step in one["steps"]] == [step["id"] for step in three["steps"]]
    waves = [sum(step["wave"] == "now" for step in told["steps"]) for told in (one, three)]
    assert waves[0] < waves[1]


def test_a_batch_answers_each_region_by_itself(room: Room) -> None:
    told = room.advisor.post(f"{API}/batch", json=[SMALL, {"format": 1}, 7, {**SMALL, "region": "B"}]).json()
    assert [one.get("region") for one in told] == ["Veenwijk", None, None, "B"]
    assert all(one["status"] == 422 and one["errors"][0]["help"] for one in told[1:3])
    assert room.advisor.post(f"{API}/batch", json=SMALL).json()["errors"][0]["code"] == "RK517"
    assert room.advisor.post(f"{API}/batch", json=[SMALL] * 1001).json()["errors"][0]["code"] == "RK518"
    assert room.advisor.post(f"{API}/batch", content=b"[" * 100_000).status_code == 422


def test_explanations_what_ifs_and_plans_are_those_of_the_command_line(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "regio.json"
    path.write_text(json.dumps(SMALL), "utf-8")
    asked: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
        "explain": ({"query": "F2"}, ("F2",)),
        "what-if": ({"set": ["F7=1"], "make": ["money-flow-map"]}, ("--set", "F7=1", "--make", "money-flow-map")),
        "plan": ({"targets": {"shared_goals": 2}, "start": "2026-09-01"}, ("--target=F2=2", "--start=2026-09-01")),
    }
    for name, (body, words) in asked.items():
        told = room.advisor.post(f"{API}/{name}", json={"region": SMALL, **body})
        assert told.json() == said(tmp_path, name, str(path), *words, "--format", "json"), name


@pytest.mark.parametrize(
    ("medium", "begins"),
    [
        ("html", b"<!DOCTYPE"),
        ("docx", b"PK"),
        ("pdf", b"%PDF"),
        ("markdown", b"# "),
        ("csv", b"\xef\xbb"),
        ("json", b"{"),
    ],
)
def test_reports_come_as_files_that_no_browser_opens_as_a_page(room: Room, medium: str, begins: bytes) -> None:
    told = room.advisor.post(f"{API}/report", json={"region": SMALL, "medium": medium})
    assert told.content.startswith(begins)
    assert told.headers["content-disposition"].startswith("attachment")


def test_the_library_can_be_read_whole_and_by_the_rule(room: Room) -> None:
    told = room.advisor.get(f"{API}/library?language=en").json()
    assert told["sha256"] == room.desk.library.sha256
    assert len(told["focus_points"]) == 11
    rule = room.advisor.get(f"{API}/library/rules/every_focus_point/gap-of-two").json()
    assert rule["when"].strip() == "gap >= 2"
    assert room.advisor.get(f"{API}/library/rules/every_focus_point/gap-of-tow").status_code == 404


def test_a_region_is_written_only_by_who_read_it_as_it_stands(room: Room) -> None:
    path = f"{API}/regions/brugstad"
    assert room.advisor.get(f"{API}/regions").json()["regions"] == ["brugstad", "windstreek"]
    read = room.advisor.get(path)
    assert read.content == (room.folder / "brugstad.yaml").read_bytes()
    changed = read.content.replace(b"region: Brugstad", b"region: Brugdorp")
    assert room.advisor.put(path, content=changed).status_code == 409
    assert room.advisor.put(path, content=b"region: 7", headers={"If-Match": read.headers["etag"]}).status_code == 422
    kept = room.advisor.put(path, content=changed, headers={"If-Match": read.headers["etag"]})
    assert kept.status_code == 200
    assert room.advisor.put(path, content=read.content, headers={"If-Match": read.headers["etag"]}).status_code == 409
    assert (room.folder / "brugstad.yaml").read_bytes() == changed
    room.desk.folder.open("brugstad").undo()
    assert (room.folder / "brugstad.yaml").read_bytes() == read.content


def test_a_new_region_is_placed_and_a_region_is_deleted_whole(room: Room) -> None:
    assert room.advisor.put(f"{API}/regions/veenwijk", json=SMALL).status_code == 201
    assert "veenwijk.json" in room.files()
    assert room.advisor.put(f"{API}/regions/Veen%20wijk", json=SMALL).json()["errors"][0]["code"] == "RK530"
    assert room.advisor.put(f"{API}/regions/ander", json=[SMALL, SMALL]).json()["errors"][0]["code"] == "RK531"
    assert room.advisor.delete(f"{API}/regions/veenwijk").status_code == 204
    assert room.advisor.get(f"{API}/regions/veenwijk").status_code == 404
    assert not [one for one in room.files() if "veenwijk" in one]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'{"region": {}}', "RK3"),
        (b"format: 1\nregion: X\nprofile: {attitude: cross}\n", "RK3"),
        (b"", "RK2"),
        (b"\xff\xfe\x00", "RK2"),
        (b"a: &a [*a]", "RK2"),
        (b"[" * 50_000, "RK2"),
        (b"format: 1\nregion: X\nregion: Y\n", "RK2"),
    ],
)
def test_what_can_not_be_read_is_a_problem_with_code_place_and_help(room: Room, body: bytes, code: str) -> None:
    told = room.advisor.post(f"{API}/advise", content=body)
    assert told.status_code == 422
    assert told.headers["content-type"] == "application/problem+json"
    assert told.json()["errors"][0]["code"].startswith(code)
    assert set(told.json()) == {"type", "title", "status", "errors"}


def test_a_body_that_asks_what_can_not_be_is_told_where(room: Room) -> None:
    told = room.advisor.post(f"{API}/plan", json={"region": SMALL, "targets": {"shared_goals": 7}, "extra": 1}).json()
    assert {one["place"] for one in told["errors"]} == {"body.targets.shared_goals", "body.extra"}
    assert {one["code"] for one in told["errors"]} == {"RK514"}
    told = room.advisor.post(f"{API}/plan", json={"region": SMALL, "pin": ["niet-bestaand"]}).json()
    assert told["errors"][0]["code"].startswith("RK7")


def test_others_are_answered_while_a_batch_is_under_way(room: Room) -> None:
    ended: list[str] = []

    async def asks(client: httpx.AsyncClient, path: str, body: object = None) -> None:
        told = await (client.get(path) if body is None else client.post(path, json=body))
        assert told.status_code == 200
        ended.append(path)

    async def both() -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(room.app), base_url=ORIGIN) as client:
            for path in ("/api/v1/batch", "/api/v1/advise"):
                several = [{**SMALL, "region": f"R{at}"} for at in range(100)]
                await asyncio.gather(asks(client, path, several), asks(client, "/health"))

    asyncio.run(both())
    assert ended == ["/health", "/api/v1/batch", "/health", "/api/v1/advise"]


def test_only_a_few_that_take_long_are_worked_on_at_once() -> None:
    under_way: list[int] = []
    most: list[int] = []

    def work() -> None:
        under_way.append(1)
        most.append(len(under_way))
        time.sleep(0.02)
        under_way.pop()

    async def many() -> None:
        await asyncio.gather(*(apart(work) for _ in range(3 * AT_ONCE)))

    asyncio.run(many())
    assert len(most) == 3 * AT_ONCE
    assert max(most) <= AT_ONCE


def test_a_file_of_json_stays_json(room: Room) -> None:
    assert room.advisor.put(f"{API}/regions/veenwijk", json=SMALL).status_code == 201
    tag = room.advisor.get(f"{API}/regions/veenwijk").headers["etag"]
    told = room.advisor.put(f"{API}/regions/veenwijk", content=b"format: 1\nregion: X\n", headers={"If-Match": tag})
    assert told.json()["errors"][0]["code"] == "RK532"
