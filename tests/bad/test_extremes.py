"""Input that is too large, too deep or full of signs that mean something to a terminal, Markdown or HTML."""

import html
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from engine.home import SHIPPED
from tests.bad.conftest import SMALL, Calling

MARKED = (
    "[red]rood[/red] <b>vet</b> **ster** _streep_ `code` [link](http://x) & &amp; {partnership_count} $1 #1 |a|b| ~~x~~"
)
HIDDEN = ("\x1b[31m", "\x07", "\u202e", "\ufeff", "\r", "\u2028")
LONG = "o" * 70_000


def region(name: str = "Veenwijk", **more: object) -> str:
    return json.dumps({"format": 1, "region": name, **more}, ensure_ascii=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "regio.yaml"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (region(LONG), "`region` is langer dan 200 tekens [RK306]"),
        (region(profile={"pace": LONG}), "`pace` is hier geen bekend gegeven [RK301]"),
        (region(profile={"labour_market": LONG}), f"`labour_market` kan niet `{'o' * 59}…` zijn [RK303]"),
        (region(profile={"partnership_count": "9" * 5000}), f"hier staat `{'9' * 59}…` [RK309]"),
        (
            region(profile={"partnership_count": {"value": 3, "evidence": LONG}}),
            "`evidence` is langer dan 10000 tekens [RK306]",
        ),
        (region(focus_points={"shared_goals": {"level": 2, "evidence": LONG}}), "`evidence` is langer dan 10000"),
        (region(steps={"agree": {"status": "declined", "reason": LONG}}), "`reason` is langer dan 10000 tekens"),
        ("format: 1\nregion: Veenwijk\n" + "# x\n" * 300_000, "dit bestand is groter dan 1 MiB [RK204]"),
        ("[" * 100_000, "dit is meer dan 60 niveaus diep [RK215]"),
        ("{a: " * 100_000, "dit is meer dan 60 niveaus diep [RK215]"),
        ("format: 1\nregion: Veenwijk\ntargets: [" + "1," * 200_000 + "]", "meer dan 100000 waarden [RK216]"),
        (region(profile={LONG[:900]: 1}), f"`{'o' * 59}…` is hier geen bekend gegeven [RK301]"),
        (region(focus_points={LONG[:900]: 1}), f"het focuspunt `{'o' * 59}…` bestaat niet [RK402]"),
        (f'{{"{LONG[:900]}": 1, "{LONG[:900]}": 1}}', f"`{'o' * 59}…` staat hier voor de tweede keer"),
    ],
)
def test_what_is_too_much_is_refused_on_few_short_lines(content: str, said: str, call: Calling, file: Path) -> None:
    file.write_text(content, "utf-8")
    called = call("advise", file, "--home", SMALL)
    assert (called.status, called.out) == (2, "")
    assert said in called.err
    assert len(called.err.splitlines()) <= 4
    assert max(map(len, called.err.splitlines())) < 400


@pytest.mark.parametrize(
    "content",
    [
        region(profile={f"partnership_cuont_{n}": 3 for n in range(5000)}),
        region(steps={f"agree-{n}": {"status": "done"} for n in range(5000)}),
        region(focus_points={f"ties_{n}": 9 for n in range(5000)}),
        json.dumps([{"format": 1, "region": ""}] * 5000),
        json.dumps({f"regoin{n}": 1 for n in range(5000)}),
    ],
)
def test_of_very_many_faults_the_first_are_said(content: str, call: Calling, file: Path) -> None:
    file.write_text(content.replace(", ", ",\n"), "utf-8")
    called = call("advise", file, "--home", SMALL)
    assert (called.status, called.out) == (2, "")
    assert called.err.count("[RK") == 101
    assert "vanaf hier staan er nog meer fouten [RK329]" in called.err.splitlines()[-2]
    assert called.err.splitlines()[-1] == "  hulp: verbeter eerst deze 100"


@pytest.mark.parametrize("name", [MARKED, "'; DROP TABLE regio; --", "%s %d {0} {{}}", "é日本 — ’s-Gravenhage"])
def test_a_name_is_shown_as_it_is_written_in_every_medium(name: str, call: Calling, file: Path) -> None:
    declined = {"agree": {"status": "declined", "reason": name}}
    file.write_text(region(name, focus_points={"shared_goals": 2, "relationships": 2}, steps=declined), "utf-8")
    text, markdown, plain = (
        call("advise", file, "--home", SMALL, "--format", medium).out for medium in ("text", "markdown", "json")
    )
    assert re.sub(r"\s+", " ", text).count(name) == 2
    rendered = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    assert html.unescape(re.sub(r"<[^>]*>", "", rendered)).count(name) == 2
    assert json.loads(plain)["region"] == name
    assert json.loads(plain)["declined"][0]["reason"] == name


@pytest.mark.parametrize("sign", HIDDEN)
@pytest.mark.parametrize("medium", ["text", "markdown"])
def test_a_hidden_sign_in_a_text_becomes_visible(sign: str, medium: str, call: Calling, file: Path) -> None:
    declined = {"agree": {"status": "declined", "reason": f"voor{sign}achter"}}
    file.write_text(region(focus_points={"shared_goals": 2, "relationships": 2}, steps=declined), "utf-8")
    called = call("advise", file, "--home", SMALL, "--format", medium)
    assert called.status == 0
    assert sign not in called.out.replace("\r\n", "\n")
    assert re.search(r"voor.{0,25}achter", called.out)


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x07", "\u2028", "\n"])
def test_a_name_with_control_characters_is_refused_and_shown_safely(sign: str, call: Calling, file: Path) -> None:
    file.write_text(json.dumps({"format": 1, "region": f"Veen{sign}wijk"}), "utf-8")
    called = call("advise", file, "--home", SMALL)
    assert (called.status, called.out) == (2, "")
    assert f"`Veen\\u{{{ord(sign[0]):x}}}" in called.err or "`Veen wijk`" in called.err
    assert not any(one in called.err for one in HIDDEN)


def test_a_closed_pipe_ends_quietly(file: Path) -> None:
    file.write_text(region(focus_points={"shared_goals": 1, "relationships": 1}), "utf-8")
    program = [sys.executable, str(SHIPPED / "cli.py"), "advise", *[str(file)] * 200, "--home", str(SMALL)]
    command = f"{shlex.join(program)} | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"Ontwikkela", b"")


@pytest.mark.parametrize("name", ["advies.txt", "advies.md", "advies.json"])
def test_a_file_that_was_there_stays_whole_when_the_call_fails(name: str, call: Calling, file: Path) -> None:
    file.write_text(region(focus_points={"shared_goals": 9}), "utf-8")
    output = file.parent / name
    output.write_text("van gisteren", "utf-8")
    assert call("advise", file, "--home", SMALL, "--output", output).status == 2
    assert output.read_text("utf-8") == "van gisteren"
    assert {path.name for path in file.parent.iterdir()} == {"regio.yaml", name}
