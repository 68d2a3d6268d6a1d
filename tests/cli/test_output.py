"""Where results go: to standard output, or to a file that appears whole or not at all."""

import json
import os
import stat
from pathlib import Path

import pytest

import cli
from engine.reports import screen
from tests.cli.conftest import Calling

FORMS = {"json": "{", "md": "# ", "markdown": "# ", "txt": "Ontwikkeladvies", "onbekend": "Ontwikkeladvies"}


@pytest.mark.parametrize("suffix", FORMS)
def test_the_name_of_the_file_chooses_the_form(suffix: str, call: Calling, place: Path) -> None:
    called = call("advise", "regio.yaml", "--output", f"advies.{suffix}")
    assert called == (0, "", "")
    assert (place / f"advies.{suffix}").read_text("utf-8").startswith(FORMS[suffix])


def test_the_form_that_is_asked_for_goes_before_the_name(call: Calling, place: Path) -> None:
    assert call("advise", "regio.yaml", "--format", "json", "--output", "advies.txt").status == 0
    assert json.loads((place / "advies.txt").read_text("utf-8"))["region"] == "Brugstad"


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_a_file_gets_the_bytes_that_a_pipe_gets(form: str, call: Calling, place: Path) -> None:
    words = ("advise", "regio.yaml", "regio1.yaml", "--format", form)
    assert call(*words, "--output", "uit").status == 0
    assert (place / "uit").read_bytes() == call(*words).out.encode()


@pytest.mark.parametrize(
    "words", [("explain", "regio.yaml", "F4"), ("rules", "check"), ("rules", "test", "region"), ("rules", "show")]
)
def test_every_command_writes_to_a_file(words: tuple[str, ...], call: Calling, place: Path) -> None:
    shown = call(*words)
    assert call(*words, "--output", "uit.txt") == (0, "", "")
    assert (place / "uit.txt").read_text("utf-8") == shown.out
    assert call(*words, "--output", "uit.json") == (0, "", "")
    assert json.loads((place / "uit.json").read_text("utf-8"))


def test_a_file_that_was_there_is_replaced_and_keeps_its_rights(call: Calling, place: Path) -> None:
    output = place / "advies.txt"
    output.write_text("oud", "utf-8")
    output.chmod(0o640)
    assert call("advise", "regio.yaml", "--output", "advies.txt").status == 0
    assert output.read_text("utf-8").startswith("Ontwikkeladvies")
    assert stat.S_IMODE(output.stat().st_mode) == 0o640


def test_a_new_file_gets_the_rights_of_any_new_file(call: Calling, place: Path) -> None:
    (place / "gewoon").touch()
    assert call("advise", "regio.yaml", "--output", "advies.txt").status == 0
    assert (place / "advies.txt").stat().st_mode == (place / "gewoon").stat().st_mode


def test_nothing_is_written_where_a_region_can_not_be_used(call: Calling, place: Path) -> None:
    (place / "fout.yaml").write_text("format: 1\nregion: Fout\nfocus_points: {shared_goals: 5}\n", "utf-8")
    (place / "advies.txt").write_text("oud", "utf-8")
    before = sorted(place.iterdir())
    called = call("advise", "regio.yaml", "fout.yaml", "--output", "advies.txt")
    assert (called.status, called.out) == (2, "")
    assert "fout.yaml:3" in called.err
    assert (place / "advies.txt").read_text("utf-8") == "oud"
    assert sorted(place.iterdir()) == before


@pytest.mark.parametrize("failing", ["replace", "chmod"])
def test_what_fails_halfway_leaves_nothing(
    failing: str, call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (place / "advies.txt").write_text("oud", "utf-8")
    before = sorted(place.iterdir())
    monkeypatch.setattr(Path, failing, refused)
    called = call("advise", "regio.yaml", "--output", "advies.txt")
    assert (called.status, called.out) == (2, "")
    assert "advies.txt: hier kan niet geschreven worden: de schijf is vol [RK710]" in called.err
    assert sorted(place.iterdir()) == before
    assert (place / "advies.txt").read_text("utf-8") == "oud"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_can_not_be_written_to(call: Calling, place: Path) -> None:
    (place / "dicht").mkdir(mode=0o500)
    called = call("advise", "regio.yaml", "--output", "dicht/advies.txt")
    assert (called.status, called.out) == (2, "")
    assert "geen toegang" in called.err


def test_a_terminal_shows_styled_lines_and_a_file_plain_ones(
    call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(cli, "style", lambda lines: shown.extend(line.text for line in lines))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    called = call("advise", "regio.yaml")
    assert called == (0, "", "")
    assert call("advise", "regio.yaml", "--output", "advies.txt").status == 0
    assert "\n".join(shown) + "\n" == (place / "advies.txt").read_text("utf-8")


def test_finished_text_goes_to_a_terminal_as_it_is(call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = call("advise", "regio.yaml", "--format", "markdown").out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert call("advise", "regio.yaml", "--format", "markdown").out == piped


def test_styles_keep_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    from engine.reports.lines import Line

    long = "[red]" + "woord " * 30
    screen.style([Line("Titel", "title"), Line(long, "plain"), Line("", "quiet")])
    assert capsys.readouterr().out == f"Titel\n{long}\n\n"
