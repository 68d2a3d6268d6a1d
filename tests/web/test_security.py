"""What keeps a room safe; docs/security.md names each test beside the threat that it covers."""

import asyncio
import re
import stat
from pathlib import Path
from typing import Any

import pytest
from fastapi import HTTPException

from engine.advice.adviser import Adviser
from engine.home import REGIONS, SHIPPED
from engine.web.access import LETTERS
from engine.web.app import application
from engine.web.guard.limits import LARGEST, WRONG, Bodies
from engine.web.serving import key_of
from engine.web.settings import Settings
from tests.web.rooms import HOSTILE, ORIGIN, Room, TestClient

KEY = "een-sleutel-die-niemand-raadt"
LAN = "http://192.0.2.7:8765"
PAGES = ("/", "/join", "/key", "/portfolio", "/regions/brugstad", "/regions/brugstad/files", "/regions/brugstad/groups",
         "/regions/brugstad/board", "/regions/brugstad/what-if", "/regions/brugstad/plan", "/nergens")  # fmt: skip


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    return Room.opened(tmp_path, adviser, "brugstad", "windstreek")


@pytest.fixture
def network(tmp_path: Path, adviser: Adviser) -> TestClient:
    """A room that is open to a network, as another device sees it."""
    (tmp_path / "brugstad.yaml").write_bytes((REGIONS / "brugstad.yaml").read_bytes())
    app = application(Settings(tmp_path, network=True, key=KEY), adviser)
    return TestClient(app, base_url=LAN, headers={"Origin": LAN}, client=("192.0.2.9", 4711), follow_redirects=False)


def test_another_sites_name_that_points_here_is_refused(room: Room) -> None:
    for host in ("evil.example", "evil.example:8765", "localhost.evil.example", "", "127.0.0.1.evil.example:8765"):
        for path in ("/", "/api/v1/library", "/static/room.css", "/health"):
            assert room.advisor.get(path, headers={"Host": host}).status_code == 421, host
    for host in ("localhost:8765", "127.0.0.1:8765", "[::1]:8765", "LOCALHOST"):
        assert room.advisor.get("/health", headers={"Host": host}).status_code == 200, host


def test_a_name_that_was_added_is_answered(tmp_path: Path, adviser: Adviser) -> None:
    app = application(Settings(tmp_path, names=("laptop.example",)), adviser)
    assert TestClient(app).get("/health", headers={"Host": "laptop.example"}).status_code == 200


def test_changes_that_another_site_asks_for_are_refused(room: Room) -> None:
    before = (room.folder / "brugstad.yaml").read_bytes()
    for headers in (
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-site"},
    ):
        for path in ("/regions/brugstad/level", "/regions/brugstad/delete", "/begin", "/join", "/api/v1/advise"):
            assert room.advisor.post(path, data={}, headers=headers).status_code == 403, (path, headers)
        assert room.advisor.delete("/api/v1/regions/brugstad", headers=headers).status_code == 403
    assert (room.folder / "brugstad.yaml").read_bytes() == before


def test_what_another_sites_page_asks_for_by_itself_uses_up_no_tries(network: TestClient, room: Room) -> None:
    for visitor, there in ((room.advisor, 200), (network, 401)):
        for site in ("cross-site", "same-site"):
            for wanted in ("image", "iframe", "empty"):
                held = {"Sec-Fetch-Site": site, "Sec-Fetch-Dest": wanted}
                told = [visitor.get("/room/aaaa-bbbb-cccc", headers=held) for _ in range(int(WRONG[1]))]
                assert {one.status_code for one in told} == {403}
                assert "RK508" in told[0].text
        assert visitor.get("/").status_code == there
        followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}
        assert visitor.get("/join", headers=followed).status_code == 200


def test_every_answer_forbids_what_a_page_does_not_need(room: Room) -> None:
    for path in (*PAGES, "/static/room.css", "/api/v1/library", "/health"):
        headers = room.advisor.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["cache-control"] == ("no-cache" if path.startswith("/static") else "no-store")
        assert "server" not in headers


def test_no_page_holds_script_or_style_of_its_own_or_calls_elsewhere(room: Room) -> None:
    for path in PAGES:
        page = room.advisor.get(path).text
        assert not re.search(r"<script(?![^>]*\bsrc=)", page), path
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", page), path
        assert not re.search(r"""(?:src|href|action)=["'](?:https?:)?//""", page), path


def test_hostile_text_in_a_region_file_shows_as_text(room: Room) -> None:
    text = (REGIONS / "brugstad.yaml").read_text("utf-8")
    named = text.replace("region: Brugstad", f"region: {HOSTILE!r}".replace("\\u202e", "\u202e"))
    (room.folder / "brugstad.yaml").write_text(named.replace('"Er is', '"<img src=x onerror=alert(1)> Er is'), "utf-8")
    for path in PAGES:
        page = room.advisor.get(path).text
        assert "<script>alert" not in page, path
        assert "<img src=x" not in page, path


@pytest.mark.parametrize(
    "key",
    ["%2e%2e", "%2e%2e%2fgeheim", "..%5cgeheim", "brugstad%2f..%2fgeheim", "brugstad%00", "BRUGSTAD", "a" * 300],
)
def test_no_path_leads_out_of_the_folder(tmp_path: Path, adviser: Adviser, key: str) -> None:
    (tmp_path / "kamer").mkdir()
    (tmp_path / "geheim.yaml").write_bytes((REGIONS / "windstreek.yaml").read_bytes())
    room = Room.opened(tmp_path / "kamer", adviser, "brugstad")
    for path in (f"/regions/{key}", f"/regions/{key}/files", f"/regions/{key}/board", f"/api/v1/regions/{key}"):
        told = room.advisor.get(path)
        assert told.status_code in (404, 405, 422), path
        assert "Windstreek" not in told.text
    room.advisor.put(f"/api/v1/regions/{key}", content=(REGIONS / "windstreek.yaml").read_bytes())
    room.advisor.delete(f"/api/v1/regions/{key}")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["geheim.yaml", "kamer"]
    assert (tmp_path / "geheim.yaml").read_bytes() == (REGIONS / "windstreek.yaml").read_bytes()


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path, adviser: Adviser) -> None:
    (tmp_path / "kamer").mkdir()
    (tmp_path / "geheim.yaml").write_bytes((REGIONS / "windstreek.yaml").read_bytes())
    room = Room.opened(tmp_path / "kamer", adviser)
    (room.folder / "link.yaml").symlink_to(tmp_path / "geheim.yaml")
    for path in ("/regions/link", "/api/v1/regions/link"):
        told = room.advisor.get(path)
        assert told.status_code == 404
        assert "Windstreek" not in told.text
    assert room.advisor.get("/").status_code == 200


def test_over_a_network_nothing_is_answered_without_the_key_or_a_code(network: TestClient) -> None:
    for path in (*PAGES, "/api/v1/library", "/api/v1/openapi.json", "/api/v1/regions/brugstad"):
        told = network.get(path)
        if path in ("/join", "/key"):
            assert told.status_code == 200
            continue
        assert told.status_code in (401, 429), path
        assert "Brugstad" not in told.text
    assert network.get("/health").text == "ok\n"
    assert network.get("/static/room.css").status_code == 200


def test_the_key_opens_and_a_browser_keeps_something_else(network: TestClient) -> None:
    assert network.post("/key", data={"key": "raad eens"}).status_code == 403
    told = network.post("/key", data={"key": f" {KEY} "})
    assert told.status_code == 303
    cookie = told.headers["set-cookie"]
    assert KEY not in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Brugstad" in network.get("/").text
    bare = TestClient(network.app, base_url=LAN)
    assert bare.get("/api/v1/library", headers={"Authorization": f"Bearer {KEY}"}).status_code == 200
    assert bare.get("/api/v1/library", headers={"Authorization": "Bearer x"}).status_code == 401
    assert bare.get("/", headers={"Cookie": f"regiokoers_key={KEY}"}).status_code == 401


def test_on_a_room_without_network_the_key_page_lets_nobody_in(room: Room) -> None:
    assert room.advisor.post("/key", data={"key": ""}).status_code == 403


def test_a_code_opens_its_own_room_alone(network: TestClient) -> None:
    desk = network.app.state.desk  # type: ignore[attr-defined]  # the client knows its application as any callable
    code = desk.rooms.open("brugstad", "group", 8).text
    assert network.get(f"/room/{code}").status_code == 200
    for path in (
        "/",
        "/regions/brugstad",
        "/regions/brugstad/groups",
        "/api/v1/regions/brugstad",
        f"/room/{code}/board",
    ):
        assert network.get(path).status_code in (401, 403), path


def test_a_code_ends_and_can_be_ended(network: TestClient) -> None:
    desk = network.app.state.desk  # type: ignore[attr-defined]  # as above
    old = desk.rooms.open("brugstad", "group", -1).text
    assert network.get(f"/room/{old}").status_code == 403
    new = desk.rooms.open("brugstad", "board", 8).text
    assert network.get(f"/room/{new}").status_code == 200
    desk.access.revoke("brugstad")
    assert network.get(f"/room/{new}").status_code == 403


def test_codes_can_not_be_guessed_and_are_kept_as_hashes(room: Room) -> None:
    codes = {room.code("brugstad") for _ in range(50)}
    assert len(codes) == 50
    assert all(re.fullmatch(rf"(?:[{LETTERS}]{{4}}-){{2}}[{LETTERS}]{{4}}", code) for code in codes)
    assert len(LETTERS) ** 12 > 2**50
    kept = next(one for one in room.folder.iterdir() if one.name.startswith("."))
    assert not [code for code in codes if code in kept.read_text("utf-8")]
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_trying_codes_and_keys_is_slowed_down(network: TestClient) -> None:
    told = [network.post("/join", data={"code": f"aaaa-bbbb-{at:04}"}).status_code for at in range(int(WRONG[1]) + 5)]
    assert told[0] == 403
    assert told[-1] == 429
    assert network.post("/key", data={"key": KEY}).status_code == 429
    other = TestClient(network.app, base_url=LAN, headers={"Origin": LAN}, client=("192.0.2.10", 4711))
    assert other.get("/join").status_code == 200


def test_a_body_that_is_too_large_is_refused_before_it_is_read(room: Room) -> None:
    told = room.advisor.post("/api/v1/advise", content=b"x" * (LARGEST + 1))
    assert told.status_code == 413
    assert told.json()["errors"][0]["code"] == "RK509"


def test_a_body_that_does_not_tell_its_size_is_cut_off(room: Room) -> None:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"x" * 2**20, "more_body": True}

    taken: list[str] = []

    async def inner(_scope: Any, receive: Any, _send: Any) -> None:
        while True:
            taken.append((await receive())["type"])

    scope = {"type": "http", "method": "POST", "path": "/api/v1/advise", "headers": []}

    async def send(_message: Any) -> None:
        raise AssertionError("nothing is answered to what was cut off")

    with pytest.raises(HTTPException):
        asyncio.run(Bodies(inner)(scope, receive, send))
    assert len(taken) == LARGEST // 2**20
    for path in ("/api/v1/advise", "/api/v1/explain", "/api/v1/batch"):
        told = room.advisor.post(path, content=iter([b"x" * LARGEST, b"x"]))
        assert told.status_code == 413
        assert told.json()["errors"][0]["code"] == "RK509"


def test_what_explodes_when_it_is_read_is_refused(room: Room) -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + at)}: &{chr(98 + at)} [{','.join([f'*{chr(97 + at)}'] * 9)}]\n" for at in range(9)
    )
    for body in (bomb, "[" * 100_000, "{" * 100_000, '{"a":' * 50_000):
        assert room.advisor.post("/api/v1/advise", content=body.encode()).status_code == 422


def test_the_log_holds_no_names(tmp_path: Path, adviser: Adviser) -> None:
    (tmp_path / "brugstad.yaml").write_bytes((REGIONS / "brugstad.yaml").read_bytes())
    log = tmp_path / "kamer.log"
    app = application(Settings(tmp_path, log=log), adviser)
    visitor = TestClient(app, base_url=ORIGIN, headers={"Origin": ORIGIN})
    for path in (
        "/regions/brugstad?naam=Jansen",
        "/regions/brugstad/why-not?q=Jansen",
        "/nergens/Jansen",
        "/static/room.css",
    ):
        visitor.get(path)
    visitor.post("/join", data={"code": "aaaa-bbbb-cccc"})
    told = log.read_text("utf-8")
    assert len(told.splitlines()) == 5
    assert "GET /static 200" in told
    for word in ("brugstad", "Jansen", "127.0.0.1", "testclient", "aaaa"):
        assert word not in told


def test_deleting_a_dossier_leaves_nothing_behind(room: Room) -> None:
    code = room.code("brugstad")
    room.table("brugstad", code, "tafel 1", shared_goals="2")
    room.advisor.post("/regions/brugstad/level", data={"point": "shared_goals", "level": "2"})
    assert [one for one in room.files() if "brugstad" in one]
    room.desk.folder.delete("brugstad")
    assert not [one for one in room.files() if "brugstad" in one]
    assert "windstreek.yaml" in room.files()


def test_a_key_is_long_and_its_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "sleutel"
    made = key_of(path)
    assert len(made) >= 32
    assert key_of(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert key_of(None) != key_of(None)


def test_what_goes_wrong_tells_nothing_of_the_inside(
    tmp_path: Path, adviser: Adviser, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room.opened(tmp_path, adviser, "brugstad")
    monkeypatch.setattr("engine.web.api.library.library_data", lambda *_: 1 / 0)
    visitor = TestClient(room.app, base_url=ORIGIN, raise_server_exceptions=False)
    told = visitor.get("/api/v1/library")
    assert told.status_code == 500
    assert told.json()["errors"][0]["code"] == "RK516"
    assert "ZeroDivision" not in told.text
    assert "default-src 'none'" in told.headers["Content-Security-Policy"]
    assert told.headers["Cache-Control"] == "no-store"


def test_every_threat_names_a_test_that_is_there() -> None:
    page = (SHIPPED / "docs" / "security.md").read_text("utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    own = {name for name in globals() if name.startswith("test_")} - {"test_every_threat_names_a_test_that_is_there"}
    elsewhere = "".join(one.read_text("utf-8") for one in (SHIPPED / "tests").rglob("test_*.py"))
    assert own <= named
    assert [name for name in named if f"def {name}(" not in elsewhere] == []
