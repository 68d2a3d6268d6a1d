"""Watching: what is said after a save, and that an interrupt ends it."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from engine.authoring.watch import watched
from engine.commands.authoring.watch import Watcher
from engine.commands.call import Call
from engine.errors import RegiokoersError
from engine.home import SHIPPED
from tests.authoring.test_coverage import RULE


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "rules" / "mine").mkdir(parents=True)
    (tmp_path / "home.yaml").write_text("extends: shipped\n")
    (tmp_path / "rules" / "mine" / "haste.yaml").write_text(RULE, "utf-8")
    return tmp_path


def test_after_a_save_it_says_what_that_did(home: Path) -> None:
    said: list[str] = []
    watcher = Watcher(Call(home=home, engine="reference"), said.append)
    watcher.begin()
    assert not any("RK" in one for one in said)
    path = home / "rules" / "mine" / "haste.yaml"
    for text, expected in (
        (RULE.replace("points: 0.5", "points: 9"), "mine/haste +0,5 -> +9"),
        (RULE.replace("relationships <= 2", "relationships <= 4"), "RK812"),
        (RULE.replace("urgency == high", "urgency == high and urgency >= moderate"), "RK807"),
        (RULE.replace("urgency == high", "urgency =="), "haste.yaml:4"),
        (RULE, "verandert er niets"),
    ):
        path.write_text(text, "utf-8")
        said.clear()
        watcher.saved([path])
        assert any(expected in one for one in said), said
        assert said[0] == "\n== haste.yaml bewaard"


def test_a_home_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegiokoersError) as refused:
        Watcher(Call(home=tmp_path / "nowhere", engine="reference"), print).begin()
    assert refused.value.faults[0].name == "home-missing"


def test_what_a_library_is_read_from_is_watched(home: Path) -> None:
    assert watched(home) == [home / "rules", home / "home.yaml"]
    assert watched(None) == [SHIPPED / "knowledge", SHIPPED / "rules"]


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt is sent otherwise there")
def test_a_save_is_noticed_and_an_interrupt_ends_it(home: Path) -> None:
    words = [sys.executable, str(SHIPPED / "cli.py"), "rules", "watch", "--home", str(home), "--engine", "reference"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        first = [process.stdout.readline() for _ in range(2)]
        assert str(home / "rules") in first[-1]
        noticed = threading.Event()
        saving = threading.Thread(target=save_until, args=(noticed, home / "rules" / "mine" / "haste.yaml"))
        saving.start()
        assert any("haste.yaml" in line for line in process.stdout)
        noticed.set()
        saving.join()
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        assert process.wait() == 130


def save_until(noticed: threading.Event, path: Path) -> None:
    """Save a file again and again: a save before the watching has begun is not seen."""
    number = 0
    while not noticed.wait(0.5):
        number += 1
        path.write_text(RULE.replace("points: 0.5", f"points: {number % 9}"), "utf-8")
