"""`serve` as a process: it says where it is, ends when it is told to, and refuses what can't be."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

import cli
from engine.home import REGIONS, SHIPPED
from engine.web.serving import bound
from engine.web.settings import Settings

PROGRAM = [sys.executable, str(SHIPPED / "cli.py"), "serve"]


def started(folder: Path, *words: str) -> tuple["subprocess.Popen[str]", str]:
    """Start the room, and give the process with the address that it says."""
    call = [*PROGRAM, str(folder), "--port", "0", "--no-browser", *words]
    process = subprocess.Popen(call, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    assert process.stderr is not None
    line = process.stderr.readline()
    address = next(word for word in line.split() if word.startswith("http://")).strip(";,")
    for _ in range(200):
        try:
            httpx.get(f"{address}health")
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return process, address
    raise AssertionError("the room did not open")


@pytest.mark.parametrize(
    ("sign", "status"), [(signal.SIGINT, (130, -signal.SIGINT)), (signal.SIGTERM, (0, -signal.SIGTERM))]
)
def test_it_opens_and_ends_without_a_word(tmp_path: Path, sign: signal.Signals, status: tuple[int, ...]) -> None:
    (tmp_path / "brugstad.yaml").write_bytes((REGIONS / "brugstad.yaml").read_bytes())
    process, address = started(tmp_path)
    assert "Brugstad" in httpx.get(address).text
    process.send_signal(sign)
    _, error = process.communicate(timeout=20)
    assert process.returncode in status
    assert error == ""


def test_below_a_path_of_a_proxy_links_stay_there(tmp_path: Path) -> None:
    process, address = started(tmp_path, "--root-path", "/regio")
    try:
        assert address.endswith("/regio/")
        page = httpx.get(address).text
        assert 'href="/regio/static/room.css"' in page
        assert httpx.get(f"{address}static/room.css").status_code == 200
        assert httpx.get(f"{address.removesuffix('regio/')}static/room.css").status_code == 200
    finally:
        process.kill()
        process.communicate()


def test_with_a_network_the_key_is_said_once_and_needed(tmp_path: Path) -> None:
    process, address = started(tmp_path, "--network", "--key-file", str(tmp_path / "sleutel"))
    try:
        key = (tmp_path / "sleutel").read_text("utf-8").strip()
        assert process.stderr is not None
        assert key in process.stderr.readline()
        assert httpx.get(address).status_code == 401
        assert httpx.get(address, headers={"Authorization": f"Bearer {key}"}).status_code == 200
    finally:
        process.kill()
        process.communicate()


def test_a_host_beyond_the_laptop_needs_to_be_meant(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for host in ("0.0.0.0", "192.0.2.7", "laptop.example"):
        assert cli.run(["serve", str(tmp_path), "--host", host]) == cli.REFUSED
        assert "RK504" in capsys.readouterr().err


def test_what_can_not_be_opened_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert cli.run(["serve", str(tmp_path), "--port", port]) == cli.REFUSED
        assert "RK503" in capsys.readouterr().err
    assert cli.run(["serve", str(tmp_path / "nergens")]) == cli.REFUSED
    assert "RK502" in capsys.readouterr().err
    assert cli.run(["serve", str(tmp_path), "--root-path", "regio"]) == cli.REFUSED
    assert "RK505" in capsys.readouterr().err
    (tmp_path / "sleutel").write_text("kort", "utf-8")
    (tmp_path / "plaatje").write_bytes(b"\xea\xff\x00")
    for path, code in (("sleutel", "RK506"), ("plaatje", "RK207"), (".", "RK202"), ("nergens/sleutel", "RK736")):
        assert cli.run(["serve", str(tmp_path), "--network", "--key-file", str(tmp_path / path)]) == cli.REFUSED
        assert code in capsys.readouterr().err


def test_without_its_libraries_it_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("engine.commands.serve.util.find_spec", lambda name: None if name == "uvicorn" else object())
    assert cli.run(["serve", str(tmp_path)]) == cli.REFUSED
    error = capsys.readouterr().err
    assert "`uvicorn`" in error
    assert 'pip install "regiokoers[room]"' in error


def test_its_port_is_one_on_which_answers_are_sent_at_once(tmp_path: Path) -> None:
    with bound(Settings(tmp_path, port=0)) as taken:
        assert taken.proto == socket.IPPROTO_TCP  # asyncio asks this before it turns off waiting (Nagle)
