"""The help: of every command, in both languages, with examples that run."""

import io
import re
import shlex
import sys
from pathlib import Path

import pytest

import cli
from engine.commands.listing import COMMANDS, below
from engine.commands.table import Command
from engine.text import LANGUAGES, Language
from tests.cli.conftest import Calling

WIDTH = 80
REVISIONS = {f"regiokoers rules diff {words}" for words in ("HEAD", "v1.0 v1.1", "oude-map nieuwe-map")}
"""Examples that need two whole libraries; the tests of `rules diff` make them."""
ENDLESS = {"rules watch", "serve"}
"""Commands that go on until they are interrupted; their own tests do so."""
EXAMPLES = [
    (command.name, one)
    for command in COMMANDS.values()
    for one in command.examples
    if one not in REVISIONS and command.name not in ENDLESS
]
FINDS = {"rules mutate", "rules coverage"}
"""Commands of which the exit status says whether anything was found."""
every_command = pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda one: one.name or "regiokoers")
every_language = pytest.mark.parametrize("language", LANGUAGES)


def helped(call: Calling, monkeypatch: pytest.MonkeyPatch, command: Command, language: Language) -> str:
    monkeypatch.setenv("REGIOKOERS_LANGUAGE", language)
    called = call(*command.name.split(), "--help")
    assert (called.status, called.err) == (0, "")
    return called.out


@every_language
@every_command
def test_help_says_all_there_is(
    command: Command, language: Language, call: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = helped(call, monkeypatch, command, language)
    flat = " ".join(said.split())
    assert command.does.in_(language) in flat
    for option in command.options:
        assert f"--{option.name}" in said
        assert option.help.in_(language) in flat
        assert all(choice in said for choice in option.choices)
    for argument in command.arguments:
        assert argument.label.in_(language) in said.splitlines()[0]
    for example in command.examples:
        assert f"  {example}\n" in said
    for one in below(command.name) if not command.runs else ():
        assert one.does.in_(language) in flat


@every_language
@every_command
def test_help_is_in_one_language_and_fits(
    command: Command, language: Language, call: Calling, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = helped(call, monkeypatch, command, language)
    other = {"nl": r"\b(Usage|Options|Commands|Examples|Show|The|REGION|QUERY|RULE|INTEGER|default|required)\b"}
    other["en"] = r"\b(Gebruik|Opties|Opdrachten|Voorbeelden|Toon|De|REGIO|VRAAG|REGEL)\b"
    words = re.sub(r"regiokoers [^\n]*\n", "\n", said[said.index("\n") :])
    assert re.findall(other[language], words.replace("REGIOKOERS", "")) == []
    assert [line for line in said.splitlines() if len(line) > WIDTH] == []


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_every_example_runs(
    name: str, example: str, call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, _, words = example.rpartition(" | ")
    if read:
        content = Path(read.removeprefix("cat ")).read_bytes() if read.startswith("cat ") else piped(read, call)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    first, *rest = shlex.split(words)
    assert first == "regiokoers"
    assert f"regiokoers {name}" in example
    if name == "replay":
        assert call("advise", "regio.yaml", "--output", rest[1]).status == 0
    called = call(*rest)
    assert called.err == ""
    assert called.status in ((0, 1) if name in FINDS else (0,))
    output = Path(rest[rest.index("--output") + 1]) if "--output" in rest else None
    files = (
        [] if output is None else [one for one in output.rglob("*") if one.is_file()] if output.is_dir() else [output]
    )
    assert [path for path in files if not path.read_bytes()] == []
    assert files or called.out.splitlines()


def piped(command: str, call: Calling) -> bytes:
    """Give what the first command of a pipe hands on."""
    return call(*shlex.split(command)[1:]).out.encode()


def test_every_command_has_an_example() -> None:
    assert [command.name for command in COMMANDS.values() if not command.examples] == []


@every_language
def test_help_speaks_the_language_of_the_call(language: Language, call: Calling) -> None:
    usage = {"nl": "Gebruik: ", "en": "Usage: "}[language]
    for words in (["--language", language], [f"--language={language}"]):
        assert call("advise", *words, "--help").out.startswith(usage)
        assert call(*words, "rules", "--help").out.startswith(usage)


def test_the_call_goes_before_the_environment(call: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIOKOERS_LANGUAGE", "en")
    assert call("advise", "--help").out.startswith("Usage: ")
    assert call("advise", "--language", "nl", "--help").out.startswith("Gebruik: ")
    monkeypatch.setenv("REGIOKOERS_LANGUAGE", "fr")
    assert call("advise", "--help").out.startswith("Gebruik: ")


def test_a_language_in_the_environment_that_is_not_there_is_said(
    call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGIOKOERS_LANGUAGE", "fr")
    called = call("advise", "regio.yaml")
    assert (called.status, called.out) == (2, "")
    assert "`--language` kan niet `fr` zijn" in called.err


def test_the_version_is_that_of_the_package(call: Calling) -> None:
    called = call("--version")
    assert (called.status, called.out) == (0, "regiokoers 0.1.0\n")
    assert 'version = "0.1.0"' in (Path(cli.__file__).parent / "pyproject.toml").read_text("utf-8")
