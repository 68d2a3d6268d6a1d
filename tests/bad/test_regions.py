"""Every broken region file gives the message that stands beside it, and nothing else."""

from pathlib import Path

import pytest
import yaml

from engine.errors.catalogue import CATALOGUE
from engine.model import tree
from tests.bad.conftest import BAD, SMALL, Calling

REGIONS = BAD / "regions"
EXPECTED = sorted(path.name for path in REGIONS.glob("*.txt"))
FILES = {path.stem: path.name for path in REGIONS.iterdir() if path.suffix in (".yaml", ".json")}


@pytest.mark.parametrize("expected", EXPECTED)
def test_a_broken_region_is_refused_with_place_reason_and_help(
    expected: str, call: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(REGIONS)
    name, language, _ = expected.rsplit(".", 2)
    called = call("advise", FILES[name], "--home", SMALL, "--language", language)
    assert called.err == (REGIONS / expected).read_text("utf-8")
    assert (called.status, called.out) == (2, "")


@pytest.mark.parametrize("expected", [name for name in EXPECTED if name != "json-surrogate.nl.txt"])
def test_the_message_is_the_same_where_the_loader_in_c_is_absent(
    expected: str, call: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "_LOADER", yaml.SafeLoader)
    monkeypatch.chdir(REGIONS)
    name, language, _ = expected.rsplit(".", 2)
    called = call("advise", FILES[name], "--home", SMALL, "--language", language)
    assert (called.status, called.out, called.err) == (2, "", (REGIONS / expected).read_text("utf-8"))


def test_every_broken_region_has_its_message_in_dutch() -> None:
    assert {name.removesuffix(".nl.txt") for name in EXPECTED if name.endswith(".nl.txt")} == set(FILES)


@pytest.mark.parametrize("command", [("explain",), ("advise", "--format", "json"), ("advise", "--output", "advies.md")])
def test_every_command_refuses_it_alike_and_writes_nothing(
    command: tuple[str, ...], call: Calling, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    called = call(*command, REGIONS / "level-5.yaml", "--home", SMALL)
    assert (called.status, called.out) == (2, "")
    assert CATALOGUE["value-out-of-range"].code in called.err
    assert list(tmp_path.iterdir()) == []
