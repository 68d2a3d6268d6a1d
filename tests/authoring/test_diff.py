"""What an edit changes: for known regions, for others a witness or a proof, and never a claim that does not hold."""

import itertools
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.authoring.diff.changes import changes
from engine.authoring.diff.compare import Comparison, Judged
from engine.authoring.diff.region import longest_rise, region_diff
from engine.authoring.diff.revision import folder_of
from engine.authoring.proofs.worlds import random_worlds
from engine.commands.authoring.difference import difference
from engine.commands.call import Call
from engine.errors import RegiokoersError
from engine.home import SHIPPED
from engine.matching.reference import ReferenceEngine
from engine.model.library import Library
from engine.model.load import load_library

Edit = Callable[[Path], None]


def replaced(path: str, old: str, new: str) -> Edit:
    """Give an edit that puts other words into a file."""

    def edit(home: Path) -> None:
        text = (home / path).read_text("utf-8")
        assert old in text
        (home / path).write_text(text.replace(old, new, 1), "utf-8")

    return edit


@pytest.fixture
def edited(tmp_path: Path) -> Callable[[Edit], Library]:
    """Give what makes an edited copy of the shipped library."""
    for room in ("rules", "knowledge"):
        shutil.copytree(SHIPPED / room, tmp_path / room)

    def make(edit: Edit) -> Library:
        edit(tmp_path)
        return load_library(tmp_path, drafts=True, cached=False)

    return make


def judged(old: Library, new: Library) -> dict[str, Judged]:
    found = Comparison(old, new, ReferenceEngine()).others()
    return {one.verdict.change.id: one for one in found}


def same_advice(old: Library, new: Library) -> bool:
    """Say whether two libraries give the same on many regions."""
    comparison = Comparison(old, new, ReferenceEngine())
    regions = [world.region() for world in random_worlds(old, 150)]
    return not any(one.differs for one in comparison.known(regions))


FRAGMENTED = "rules/region/fragmented.yaml"


def test_no_edit_changes_nothing(edited: Callable[[Edit], Library], library: Library) -> None:
    new = edited(lambda _: None)
    assert changes(load_library(drafts=True), new) == ()
    assert judged(library, new) == {}


def test_another_way_to_say_the_same_is_proved_to_change_nothing(edited: Callable[[Edit], Library]) -> None:
    old, new = (
        load_library(drafts=True),
        edited(replaced(FRAGMENTED, "partnership_count > 5", "partnership_count >= 6")),
    )
    found = judged(old, new)
    assert found["region/fragmented"].verdict.change.kind == "condition"
    assert {one.verdict.told for one in found.values()} == {"proved"}
    assert len(found) > 1
    assert same_advice(old, new)


def test_another_threshold_comes_with_a_region_that_shows_it(edited: Callable[[Edit], Library]) -> None:
    old, new = load_library(drafts=True), edited(replaced(FRAGMENTED, "partnership_count > 5", "partnership_count > 6"))
    found = judged(old, new)
    follows = [one for one in found.values() if one.verdict.change.kind == "follows"]
    shown = [one for one in follows if one.verdict.told == "witness"]
    assert shown
    for one in shown:
        assert one.region is not None
        assert one.region.facts["partnership_count"] == 6
        assert one.differs is not None
        assert one.differs.differs


def test_words_are_told_from_conditions(edited: Callable[[Edit], Library]) -> None:
    new = edited(replaced("rules/relationships/no-ties.yaml", "title:\n  nl: ", "title:\n  nl: Anders, "))
    found = judged(load_library(drafts=True), new)
    assert [(name, one.verdict.told) for name, one in found.items()] == [("relationships/no-ties", "words")]


def test_a_rule_taken_away_is_shown_where_it_fired(edited: Callable[[Edit], Library]) -> None:
    new = edited(lambda home: (home / "rules/relationships/no-ties.yaml").unlink())
    found = judged(load_library(drafts=True), new)["relationships/no-ties"]
    assert found.verdict.change.kind == "removed"
    assert found.region is not None
    assert found.region.facts == {"relationships": 0}
    assert found.differs is not None
    assert [shift.rule for shift in found.differs.shifts["relationships"]] == ["relationships/no-ties"]


def test_a_step_that_is_retired_is_lost_at_its_level(edited: Callable[[Edit], Library]) -> None:
    old = load_library(drafts=True)
    step = next(one for one in old.steps.values() if (one.focus_point, one.from_level) == ("relationships", 0))
    path = f"knowledge/steps/relationships/{step.id}.yaml"
    found = judged(old, edited(replaced(path, "status: stable", "status: retired")))[step.id]
    assert found.verdict.change.kind == "removed"
    assert found.differs is not None
    assert [one.step.id for one in found.differs.lost] == [step.id]


def test_more_that_is_needed_first_is_shown_at_a_level_between(edited: Callable[[Edit], Library]) -> None:
    old = load_library(drafts=True)
    path = "knowledge/steps/shared_goals/agreements-on-results.yaml"
    found = judged(old, edited(replaced(path, "requires: {relationships: 2}", "requires: {relationships: 3}")))
    one = found["agreements-on-results"]
    assert one.verdict.change.kind == "requires"
    assert one.region is not None
    assert one.region.facts == {"shared_goals": old.steps["agreements-on-results"].from_level, "relationships": 2}


def test_a_fact_with_other_values_is_not_compared(edited: Callable[[Edit], Library]) -> None:
    def edit(home: Path) -> None:
        replaced("knowledge/facts/partnership_count.yaml", "range: [0, 500]", "range: [0, 600]")(home)
        replaced(FRAGMENTED, "partnership_count > 5", "partnership_count > 6")(home)

    found = judged(load_library(drafts=True), edited(edit))
    assert found["region/fragmented"].verdict.told == "unproved"
    assert found["region/fragmented"].verdict.facts == ("partnership_count",)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_proved_the_same_is_the_same_on_many_regions(seed: int, edited: Callable[[Edit], Library]) -> None:
    """Edits of thresholds that may or may not matter: only those without witness leave all advice as it was."""
    old = load_library(drafts=True)
    edits = [
        replaced(FRAGMENTED, "partnership_count > 5", "partnership_count > 5 and partnership_count >= 3"),
        replaced(FRAGMENTED, "partnership_count > 5", "partnership_count > 4"),
        replaced("rules/relationships/no-ties.yaml", "relationships == 0", "relationships < 1"),
        replaced("rules/relationships/no-ties.yaml", "relationships == 0", "relationships <= 1"),
    ]
    new = edited(edits[seed])
    proved = {one.verdict.told for one in judged(old, new).values()} == {"proved"}
    assert proved is (seed in (0, 2))
    assert same_advice(old, new) is proved


@given(st.permutations(range(7)))
def test_the_longest_rise_is_as_long_as_any(numbers: list[int]) -> None:
    found = longest_rise(numbers)
    assert found == sorted(found)
    assert [numbers[place] for place in found] == sorted(numbers[place] for place in found)
    best = max(
        size
        for size in range(len(numbers) + 1)
        for part in itertools.combinations(numbers, size)
        if list(part) == sorted(part)
    )
    assert len(found) == best


def test_the_same_advice_twice_does_not_differ(library: Library) -> None:
    comparison = Comparison(library, library, ReferenceEngine())
    region = random_worlds(library, 1)[0].region()
    advice = comparison.before.advise(region)
    assert not region_diff(advice, advice).differs


def test_a_git_revision_is_laid_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    (home / "rules" / "mine").mkdir(parents=True)
    out.mkdir()
    (home / "home.yaml").write_text("extends: shipped\n")
    (home / "rules" / "mine" / "a.yaml").write_text("title: x\n")
    monkeypatch.chdir(home)
    quiet = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ["-c", "user.name=a", "-c", "user.email=a@b"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "x"]):
        subprocess.run(["git", *words], check=True, env=quiet)
    (home / "rules" / "mine" / "a.yaml").write_text("title: y\n")
    assert folder_of("HEAD", out) == out
    assert (out / "rules" / "mine" / "a.yaml").read_text() == "title: x\n"
    with pytest.raises(RegiokoersError) as refused:
        folder_of("no-such-thing", out)
    assert refused.value.faults[0].name == "no-such-revision"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_report_names_regions_and_proofs(language: str, edited: Callable[[Edit], Library], tmp_path: Path) -> None:
    edited(replaced(FRAGMENTED, "partnership_count > 5", "partnership_count >= 6"))
    answer = difference(str(SHIPPED), str(tmp_path), Call(language="nl" if language == "nl" else "en"))
    text = "\n".join(line.text for line in answer.content or () if not isinstance(line, str))
    assert "Windstreek" in text
    assert {"nl": "dat is bewezen", "en": "that is proved"}[language] in text
    assert all(len(line) <= 80 for line in text.splitlines() if "    " not in line[:4])
