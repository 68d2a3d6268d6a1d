"""A proposal confirmed value by value, and what is corrected kept without names."""

import json
from pathlib import Path

import pytest
from prompt_toolkit.input import PipeInput

from engine.advice.adviser import Adviser
from engine.commands.checking import Checking
from engine.consultation.dossier import Dossier
from engine.consultation.interview import Interview
from engine.home import SHIPPED
from engine.intake.confirmation import Confirmation, marks_of
from engine.intake.corrections import read_cases, unnamed
from engine.intake.writer import region_file
from engine.reports.moved import Words
from tests.bad.conftest import Called, Calling, call
from tests.consultation.conftest import DOWN, ENTER, keys
from tests.intake.conftest import CASES, Reading

__all__ = ["Called", "Calling", "call", "keys"]
TEXT = (CASES / "13-merwezoom.txt").read_text("utf-8")
LEVEL = "integrated_system"


@pytest.fixture
def open_one(tmp_path: Path, read: Reading, adviser: Adviser) -> Confirmation:
    (proposal,) = read(TEXT)
    path = tmp_path / "merwezoom.yaml"
    path.write_text(region_file(proposal, adviser.library, "casus.txt", "nl"), "utf-8")
    return Confirmation(Interview(adviser, Dossier(path, adviser.library)), proposal)


def again(one: Confirmation, adviser: Adviser) -> Confirmation:
    """Open the same file as another session would."""
    return Confirmation(Interview(adviser, Dossier(one.dossier.path, adviser.library)), one.proposal)


def test_doubt_comes_first_with_its_phrases_marked(open_one: Confirmation) -> None:
    items = open_one.items()
    doubt = [one.doubtful for one in items]
    assert doubt == sorted(doubt, reverse=True)
    assert any(doubt)
    assert not all(doubt)
    for one in items:
        assert one.text
        assert all(0 <= begin < end <= len(one.text) for begin, end in one.marks)
    marked = {one.text[begin:end] for one in items for begin, end in one.marks}
    assert "drie van de vier partnerschappen" in marked


def test_what_is_confirmed_keeps_its_phrase_and_takes_the_advisors_confidence(
    open_one: Confirmation, adviser: Adviser
) -> None:
    one = open_one.following()
    assert one is not None
    assert one.right is not None
    before = open_one.dossier.get(("focus_points", one.name))["evidence"]
    open_one.answer(one.name, one.right, "medium")
    kept = open_one.dossier.get(("focus_points", one.name))
    assert (kept["level"], kept["confidence"], kept["evidence"]) == (one.proposed, "medium", before)
    assert "alternatives" not in kept
    assert not open_one.corrections.path.exists()
    following = again(open_one, adviser).following()
    assert following is not None
    assert following.name != one.name


def test_what_is_changed_is_kept_as_a_case_until_it_is_taken_back(open_one: Confirmation, adviser: Adviser) -> None:
    open_one.answer(LEVEL, 3)
    _, (case,) = read_cases(open_one.corrections.path)
    assert (case.about, case.expect, case.proposed) == (LEVEL, 3, 2)
    assert case.text.startswith("Opleiden en begeleiden zijn bij drie van de vier partnerschappen")
    other = again(open_one, adviser)
    assert other.back() == LEVEL
    assert not other.corrections.path.exists()
    item = other.item(LEVEL)
    assert item is not None
    assert (item.now, item.done) == (2, False)


def test_what_nobody_knows_becomes_unknown_and_is_not_asked_again(open_one: Confirmation, adviser: Adviser) -> None:
    open_one.forget(LEVEL)
    item = again(open_one, adviser).item(LEVEL)
    assert item is not None
    assert (item.now, item.done) == (None, True)


def test_a_case_holds_no_names() -> None:
    said = unnamed(
        "In Merwezoom belt Marieke de Wit (m.dewit@scope.nl, 06-12345678) met SCOPE. Dan regelt HR het voor het PO.",
        "Merwezoom",
    )
    assert said == "In X belt X (X, X) met X. Dan regelt HR het voor het PO."


def test_marks_of_two_halves_and_of_overlaps() -> None:
    text = "er is geen enkele vaste afspraak"
    assert [text[begin:end] for begin, end in marks_of(text, ["geen … vaste afspraak", "enkele vaste"])] == [
        "geen",
        "enkele vaste afspraak",
    ]


def test_in_a_terminal_one_keystroke_confirms_and_another_choice_corrects(
    open_one: Confirmation, adviser: Adviser, keys: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = open_one.items()[:2]
    first, second = one.name, other.name
    begin, end = one.marks[0]
    keys.send_text(ENTER + ENTER)  # right, certain
    keys.send_text(DOWN + ENTER + ENTER + ENTER)  # something else: the lowest level, certain
    keys.send_text(DOWN * 5 + ENTER)  # stop
    Checking(adviser, open_one, Words(adviser.library, "nl"), "casus.txt").run()
    shown = capsys.readouterr().out
    items = {one.name: one for one in again(open_one, adviser).items()}
    assert (items[first].done, items[first].now) == (True, items[first].proposed)
    assert (items[second].done, items[second].now) == (True, 0)
    assert "merwezoom.yaml.corrections" in shown
    assert f"[{one.text[begin:end].split()[0]}" in shown


def test_from_a_script(call: Calling, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("casus.txt").write_text(TEXT, "utf-8")
    said = call("consult", "--document", "casus.txt")
    assert (said.status, said.err) == (0, "")
    assert "Eerst bekijken" in said.out
    told = json.loads(
        call("consult", "merwezoom.yaml", "--document", "casus.txt", "--answer", "F5=3", "--format", "json").out
    )
    (changed,) = [one for one in told["items"] if one["done"]]
    assert (changed["fact"], changed["now"], changed["proposed"]) == (LEVEL, 3, 2)
    assert told["left"] == len(told["items"]) - 1


def test_a_document_with_several_regions_asks_which(call: Calling, tmp_path: Path) -> None:
    path = tmp_path / "nieuw.yaml"
    seed = str(SHIPPED / "tests" / "seed" / "vijf-casussen.txt")
    said = call("consult", str(path), "--document", seed)
    assert (said.status, "RK680" in said.err, path.exists()) == (2, True, False)
    assert "`Brugstad`" in said.err
    assert call("consult", str(path), "--document", seed, "--name", "brugstad").status == 0
    assert "region: Brugstad" in path.read_text("utf-8")


def test_a_wrong_answer_leaves_no_file(call: Calling, tmp_path: Path) -> None:
    (tmp_path / "casus.txt").write_text(TEXT, "utf-8")
    path = tmp_path / "nieuw.yaml"
    said = call("consult", str(path), "--document", str(tmp_path / "casus.txt"), "--answer", "F1=9")
    assert (said.status, path.exists()) == (2, False)


def test_personal_data_in_a_document_is_told(call: Calling, tmp_path: Path) -> None:
    path = tmp_path / "casus.txt"
    path.write_text(f"{TEXT}\nVragen: bel 06-12345678 of mail jan@regio.nl\n", "utf-8")
    said = call("intake", str(path))
    assert said.status == 0
    assert "een e-mailadres en een telefoonnummer" in said.err
    assert "06-12345678" not in said.err
