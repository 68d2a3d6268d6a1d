"""The lexicon: what authors can get wrong, each with its place; and a home that reads with its own words."""

import shutil
from pathlib import Path

import pytest

from engine.errors import RegiokoersError, render_all
from engine.home import SHIPPED
from engine.intake.lexicon.load import load_lexicon
from engine.intake.propose import Intake
from engine.model.library import Library
from engine.model.load import load_library
from tests.bad.conftest import Calling, call
from tests.intake.conftest import CASES

__all__ = ["call"]
READING = "knowledge/reading"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Lay a folder with one's own lexicon over the shipped content."""
    (tmp_path / "home.yaml").write_text("extends: shipped\n")
    shutil.copytree(SHIPPED / READING, tmp_path / READING)
    return tmp_path


def changed(home: Path, name: str, old: str, new: str) -> str:
    path = home / READING / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(RegiokoersError) as raised:
        load_lexicon(load_library(home), home)
    return render_all(raised.value.faults, "nl")


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("expressions/some.yaml", "- value: 1.7", "- value: 5", "RK30"),
        ("expressions/some.yaml", "- value: 1.7\n    nl", "- nl", "RK774"),
        ("expressions/modifiers-paper.yaml", "- nl:", "- value: 1\n    nl:", "RK775"),
        ("expressions/slight.yaml", "- informeel", "- (informeel", "RK771"),
        ("expressions/slight.yaml", "- informeel", "- in*formeel", "RK773"),
        ("expressions/slight.yaml", "- informeel", "- '[informeel]'", "RK772"),
        ("expressions/slight.yaml", "- informeel", "- '*'", "RK770"),
        ("expressions/absent.yaml", "role: strength", "role: strenght", "bedoeld is waarschijnlijk `strength`"),
        ("facts/pace.yaml", "  moderate:", "  modrate:", "RK303"),
        ("facts/pace.yaml", "where: [profile]", "where: [profil]", "bedoeld is waarschijnlijk `profile`"),
        ("composing.yaml", "plan:", "plann:", "bedoeld is waarschijnlijk `plan`"),
        ("words.yaml", "silent:", "stil:", "RK301"),
        ("focus_points/relationships.yaml", "labels:", "label:", "RK301"),
    ],
)
def test_a_mistake_is_said_with_its_place(name: str, old: str, new: str, said: str, home: Path) -> None:
    message = changed(home, name, old, new)
    assert said in message
    assert f"{READING}/{name}:" in message


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("expressions/x/y.yaml", "RK779"),
        ("fact/pace.yaml", "RK779"),
        ("facts/pase.yaml", "RK4"),
        ("focus_points/x.yaml", "RK4"),
    ],
)
def test_a_file_out_of_place_is_said(name: str, code: str, home: Path) -> None:
    path = home / READING / name
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(home / READING / "facts" / "pace.yaml", path)
    if name.startswith("focus_points"):
        shutil.copy(home / READING / "focus_points" / "relationships.yaml", path)
    with pytest.raises(RegiokoersError) as raised:
        load_lexicon(load_library(home), home)
    assert code in render_all(raised.value.faults, "en")


def test_all_mistakes_are_said_at_once(home: Path) -> None:
    (home / READING / "composing.yaml").write_text("[]\n")
    changed_ = changed(home, "expressions/slight.yaml", "- informeel", "- (informeel")
    assert "RK771" in changed_
    assert "composing.yaml" in changed_


def test_what_is_missing_is_said(library: Library, home: Path) -> None:
    alone = home / "alone"
    shutil.copytree(home / READING, alone / READING)
    shutil.copytree(SHIPPED / "knowledge" / "facts", alone / "knowledge" / "facts")
    (alone / READING / "focus_points" / "relationships.yaml").unlink()
    (alone / READING / "words.yaml").unlink()
    with pytest.raises(RegiokoersError) as raised:
        load_lexicon(library, alone)
    assert {one.name for one in raised.value.faults} == {"reading-subject-missing", "reading-file-missing"}


def test_the_check_of_rules_checks_the_lexicon_too(home: Path, call: Calling) -> None:
    path = home / READING / "expressions" / "slight.yaml"
    path.write_text(path.read_text("utf-8").replace("- informeel", "- (informeel", 1), "utf-8")
    called = call("rules", "check", "--no-proofs", "--home", home)
    assert called.status == 1
    assert "RK771" in called.out + called.err


def test_a_word_of_ones_own_is_read(home: Path) -> None:
    path = home / READING / "expressions" / "slight.yaml"
    path.write_text(path.read_text("utf-8").replace("- informeel", "- kwakkelt\n      - informeel", 1), "utf-8")
    library = load_library(home)
    from engine.intake.documents.read import document_of

    text = "Onderwijsregio Dal\n2 partnerschappen, alle schoolbesturen\nRelaties: Het kwakkelt.\n"
    for lexicon, level in ((load_lexicon(library), None), (load_lexicon(library, home), 1)):
        (one,) = Intake(library, lexicon).propose(document_of(text.encode(), "x"))
        assert one.levels["relationships"].level == level


def test_a_home_without_a_lexicon_borrows_the_shipped_one(call: Calling) -> None:
    called = call("intake", CASES / "03-heuvelrand.txt", "--home", SHIPPED / "tests" / "small")
    assert (called.status, called.err) == (0, "")
    assert "region: Heuvelrand" in called.out
