"""The walk-through for authors is tried as it stands: its files written, its commands run, their output compared."""

import re
from pathlib import Path

import pytest

from cli import run

PAGE = Path(__file__).parents[2] / "docs" / "authoring.md"
BLOCK = re.compile(r"^```(yaml|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def wide(text: str) -> str:
    """Leave out how the engine is called: where it can't be had the reference matches."""
    return re.sub(r"run with [\w .-]+;", "run with an engine;", text)


def test_the_walk_through_is_what_a_new_author_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REGIOKOERS_LANGUAGE", "en")
    walk = PAGE.read_text("utf-8").split("## What is proved")[0]
    commands = 0
    for kind, block in BLOCK.findall(walk):
        if kind == "yaml":
            address, content = block.removeprefix("# ").split("\n", 1)
            Path(address).parent.mkdir(parents=True, exist_ok=True)
            Path(address).write_text(content, "utf-8")
            continue
        for part in block.split("$ ")[1:]:
            command, expected = part.split("\n", 1)
            run(command.split()[1:])
            said = capfdbinary.readouterr().out.decode()
            assert wide(said) == wide(expected), command
            commands += 1
    assert commands == 7


def test_every_command_and_code_on_the_page_is_there() -> None:
    from engine.commands.listing import COMMANDS
    from engine.errors.catalogue import CATALOGUE

    page = PAGE.read_text("utf-8")
    assert {f"rules {name}" for name in re.findall(r"regiokoers rules ([a-z]+)", page)} <= COMMANDS.keys()
    assert set(re.findall(r"RK\d{3}", page)) <= {one.code for one in CATALOGUE.values()}
    assert {f"RK{number}" for number in range(801, 812)} <= set(re.findall(r"RK\d{3}", page))
