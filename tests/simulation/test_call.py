"""The command: every form by its name, the same bytes from the same call, and files whole or not at all."""

import errno
import json
from pathlib import Path

import polars as pl
import pytest

from engine.errors import RegiokoersError
from engine.simulation import outputs
from engine.simulation.outputs import writer_for
from tests.simulation.conftest import Calling

QUICK = ("simulate", "--regions", "300", "--sensitivity", "none")


def test_a_folder_gets_everything_and_the_same_call_gives_the_same_bytes(tmp_path: Path, call: Calling) -> None:
    for name in ("een", "twee"):
        called = call(*QUICK, "--set", "F4=2", "--output", tmp_path / name)
        assert (called.status, called.out, called.err) == (0, "", "")
    names = sorted(path.name for path in (tmp_path / "een").iterdir())
    assert names == sorted(
        ["simulation.html", "simulation.json", "simulation.txt", "tables.csv", "tables.xlsx"]
        + [f"{name}.{form}" for name in ("points", "levels") for form in ("png", "svg")]
    )
    for name in names:
        assert (tmp_path / "een" / name).read_bytes() == (tmp_path / "twee" / name).read_bytes(), name


def seen(form: str, path: Path) -> bool:
    """Say whether a file of a form tells of 300 regions."""
    if form == "xlsx":
        return pl.read_excel(path, sheet_name="data").row(0) == ("simulation", None, None, "regions", 300)
    if form == "parquet":
        return pl.read_parquet(path).row(0) == ("simulation", None, None, "regions", 300)
    telling = {
        "html": "<h1>Simulatie met 300 verzonnen regio&#39;s</h1>",
        "json": '"regions": 300,',
        "txt": "Simulatie met 300 verzonnen regio's\n",
        "csv": "\nsimulation;;;regions;300\n",
    }
    return telling[form] in path.read_text("utf-8-sig")


@pytest.mark.parametrize("form", ["html", "json", "txt", "csv", "xlsx", "parquet"])
def test_the_name_chooses_the_form(form: str, tmp_path: Path, call: Calling) -> None:
    path = tmp_path / f"uit.{form}"
    path.write_text("van gisteren")
    assert call(*QUICK, "--output", path).status == 0
    assert seen(form, path)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_json_and_text_stand_on_standard_output(call: Calling) -> None:
    data = json.loads(call(*QUICK, "--format", "json", "--seed", "9", "--language", "en").out)
    assert (data["regions"], data["seed"], data["sensitivity"], data["change"]) == (300, 9, None, None)
    assert sum(one["first"] for one in data["focus_points"]) + data["nothing_to_begin"] == 300
    assert call(*QUICK, "--language", "en").out.startswith("Simulation with 300 made-up regions\n")
    assert call("simulate", "--regions", "1", "--sensitivity", "none").out.startswith(
        "Simulatie met één verzonnen regio\n"
    )


def test_what_everything_is_unknown_of_has_nothing_to_begin_with(call: Calling) -> None:
    called = call(*QUICK, "--share-unknown", "100")
    assert "100% van de regio's heeft niets om nu mee te beginnen." in called.out
    assert "Van alle gegevens is 100% onbekend gelaten." in called.out


def test_effects_come_with_their_margin(call: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.simulation.sensitivity.SAMPLES", {"quick": 64})
    called = call("simulate", "--regions", "50")
    assert called.status == 0
    assert "±" in called.out


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, call: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, *_: object) -> None:
        path.mkdir()
        (path / "half.txt").write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(outputs, "_folder", full)
    called = call(*QUICK, "--output", tmp_path / "uit")
    assert (called.status, called.out) == (2, "")
    assert "de schijf is vol; er is niets geschreven [RK873]" in called.err
    assert list(tmp_path.iterdir()) == []


def test_a_stop_halfway_leaves_nothing(tmp_path: Path, call: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.simulation.tally.Tally.add", stopped)
    called = call(*QUICK, "--output", tmp_path / "uit.html")
    assert (called.status, called.out, called.err) == (130, "", "")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_may_be_filled_and_a_full_one_not(tmp_path: Path, call: Calling) -> None:
    assert call(*QUICK, "--output", tmp_path).status == 0
    assert (tmp_path / "simulation.html").exists()
    with pytest.raises(RegiokoersError) as raised:
        writer_for(tmp_path, None)
    assert [one.code for one in raised.value.faults] == ["RK874"]


def test_a_missing_extra_is_named(call: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.commands.simulate.NEEDS", ("numpy", "salib_is_er_niet"))
    called = call(*QUICK)
    assert called.status == 2
    assert called.err.splitlines()[0] == "om te simuleren ontbreekt `salib_is_er_niet` [RK860]"
