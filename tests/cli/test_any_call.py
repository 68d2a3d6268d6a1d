"""Whatever is typed: one of the known exit statuses, never a traceback, and nothing on standard output with 2."""

import io
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cli
from engine.commands.listing import COMMANDS
from tests.cli.conftest import SMALL, Called

REGION = "format: 1\nregion: Veenwijk\nfocus_points: {shared_goals: 1}\n"
OPTIONS = sorted({f"--{option.name}" for command in COMMANDS.values() for option in command.options})
VALUES = ["nl", "en", "json", "text", "markdown", "durable", "reference", "advisor", "firmness", "3", "0", "-1", "99"]
FILES = ["regio.yaml", "weg.yaml", "map", "fout.yaml", "-", "uit/advies.json", "uit.md", "thuis", ""]
QUERIES = ["F1", "F99", "shared_goals", "doelen", "goals", "goals/fragmented", "zzz", "'", "é\u202e", "[red]"]
NAMES = sorted({word for name in COMMANDS for word in name.split()})
words = st.one_of(
    st.sampled_from([*NAMES, *NAMES, *OPTIONS, *VALUES, *FILES, *QUERIES, "--help", "--version", "--", "-x", "--=x"]),
    st.builds("{}={}".format, st.sampled_from(OPTIONS), st.sampled_from([*VALUES, *FILES])),
    st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(["\udcff", "regio\udce9.yaml"]),  # bytes of a name that are no UTF-8
)
calls = st.lists(words, max_size=5)
sensible = st.builds(
    lambda name, more: [*name.split(), *more], st.sampled_from([*COMMANDS]), st.lists(words, max_size=4)
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("any")
    (made / "regio.yaml").write_text(REGION, "utf-8")
    (made / "fout.yaml").write_text(REGION.replace("1}", "9}"), "utf-8")
    (made / "map").mkdir()
    (made / "uit").mkdir()
    shutil.copytree(SMALL, made / "kennis")  # some commands write into the library that they are called for
    return made


def called(folder: Path, arguments: list[str]) -> Called:
    """Call the program in a folder, with a region on standard input and a small library."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", how) for how in ("replace", "backslashreplace"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("REGIOKOERS_HOME", str(folder / "kennis"))
        patch.setattr("engine.commands.authoring.watch.saves", lambda _: iter(()))  # nobody saves, so watching ends
        patch.setattr("engine.web.serving.serve", lambda *_, **__: None)  # nobody visits, so serving ends
        patch.setattr(sys, "argv", ["regiokoers", *arguments])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REGION.encode())))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        status = cli.run(arguments)
    return Called(status, *(_written(stream) for stream in (out, err)))


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.one_of(calls, sensible))
def test_any_call_ends_as_it_should(folder: Path, arguments: list[str]) -> None:
    found = called(folder, arguments)
    assert found.status in (0, 1, 2)
    if found.status == 2:
        assert found.out == ""
        assert "[RK" in found.err
    else:
        assert found.err == "" or "serve" in arguments  # which says where it is, before it answers anyone
    assert "\x1b" not in found.err


def test_the_calls_are_of_every_kind(folder: Path) -> None:
    assert called(folder, ["advise", "regio.yaml"]).out.startswith("Ontwikkeladvies voor Veenwijk")
    assert called(folder, ["advise", "-", "--format", "json"]).status == 0
    assert called(folder, ["rules", "test"]).status == 0
    assert called(folder, ["advise", "fout.yaml"]).status == 2
