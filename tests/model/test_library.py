"""The library that content makes: every file in its place, the same however the files lie."""

import random
from pathlib import Path

import pytest

from engine.errors import RegiokoersError
from engine.language import Test, parse, spell
from engine.model.build import build, plain_of, tree_of
from engine.model.compile import compile_library
from engine.model.files import ContentFiles, gather
from engine.model.library import Advise, Caution, Citation, Describe, Gives, Library, Pitfall, Rule, Weigh
from engine.model.load import load_library
from engine.text import Text
from tests.model.conftest import SMALL, change

SHORT = "rules/goals/visit-when-short.yaml"


def rule(library: Library, name: str) -> Rule:
    (found,) = library.rules_of(f"goals/{name}")
    return found


def test_reads_focus_points_in_their_order_with_five_levels(small: Library) -> None:
    assert list(small.focus_points) == ["shared_goals", "relationships"]
    one = small.focus_points["shared_goals"]
    assert [text.nl for text in one.rubric] == ["afwezig", "ad hoc", "in opbouw", "ingericht", "robuust"]
    assert (one.name, one.sources) == (Text("Gedeelde doelen", "Shared goals"), (Citation("handbook"),))
    assert one.source == "knowledge/focus_points/shared_goals.yaml:2"


def test_reads_a_step_with_where_it_stands(small: Library) -> None:
    step = small.steps["agree"]
    assert (step.focus_point, step.from_level, step.to_level) == ("shared_goals", 2, 3)
    assert (step.owner, step.involved, step.months) == ("programme_manager", ("steering_group",), (1, 2))
    assert step.requires == (("relationships", 2),)
    assert (step.source, step.requires_source) == (
        "knowledge/steps/shared_goals/agree.yaml:3",
        "knowledge/steps/shared_goals/agree.yaml:11",
    )
    assert small.steps["visit"].requires_source == small.steps["visit"].source


def test_reads_each_kind_of_effect(home: Path, small: Library) -> None:
    assert rule(small, "scattered-goals").effect == Weigh(("shared_goals",), 150, "context")
    assert rule(small, "visit-when-short").effect == Advise(("visit",), 75)
    assert rule(small, "fragmented").effect == Gives("fragmented", True)
    caution = rule(small, "high-rate-low-coverage").effect
    assert isinstance(caution, Caution)
    assert (caution.kind, caution.audience, len(caution.ways_out)) == ("contradiction", "advisor", 1)
    change(
        home, "rules/goals/high-rate-low-coverage.yaml", "caution:\n  kind: contradiction", "describe:\n  kind: fragile"
    )
    change(home, "rules/goals/high-rate-low-coverage.yaml", "  ways_out: [{nl: Vraag na., en: Ask again.}]\n", "")
    described = rule(load_library(home), "high-rate-low-coverage").effect
    assert isinstance(described, Describe)
    assert (described.kind, described.audience) == ("fragile", "advisor")


def test_a_rule_keeps_the_words_of_its_author(small: Library) -> None:
    found = rule(small, "scattered-goals")
    assert found.when_text == "fragmented == true\nand shared_goals <= 2"
    assert found.when == parse(found.when_text)
    assert found.source == "rules/goals/scattered-goals.yaml:2"
    assert found.sources == (Citation("handbook", "p. 3"),)
    assert [(case.name, case.expect) for case in found.tests] == [("many", "fires"), ("agreed", "silent")]
    assert found.tests[0].facts == {"fragmented": True, "shared_goals": 2}
    assert found.key == found.id == "goals/scattered-goals"


def test_a_rule_for_each_focus_point_becomes_one_per_focus_point(small: Library) -> None:
    rules = small.rules_of("goals/far-from-target")
    assert [one.about for one in rules] == ["shared_goals", "relationships"]
    assert [spell(one.when) for one in rules] == ["gap_shared_goals >= 2", "gap_relationships >= 2"]
    assert [one.effect for one in rules] == [Weigh((one.about,), 100, "gap") for one in rules]
    assert [one.key for one in rules] == ["goals/far-from-target@shared_goals", "goals/far-from-target@relationships"]


def test_each_focus_point_brings_its_level_gap_and_open_needs(small: Library) -> None:
    level, gap, needs = (small.fact(f"{prefix}shared_goals") for prefix in ("", "gap_", "open_needs_"))
    assert (level.kind, level.high, level.origin) == ("level", 4, "asked")
    assert (gap.kind, gap.low, gap.high, gap.origin) == ("number", 0, 4, "engine")
    assert (needs.kind, needs.low, needs.high, needs.origin) == ("number", 0, 20, "engine")
    assert level.label.nl == "het niveau van de gedeelde doelen"
    assert level.question == small.focus_points["shared_goals"].question


def test_a_role_can_be_absent_and_stood_in_for(small: Library) -> None:
    role = small.roles["programme_manager"]
    assert (role.absent_when, role.stand_in) == (Test("shared_goals", "==", (0,)), "steering_group")
    assert small.roles["steering_group"].absent_when is None


def test_sources_say_what_is_our_own_inference(small: Library) -> None:
    assert {name: (one.own, one.url) for name, one in small.sources.items()} == {
        "handbook": (False, "https://example.org/handboek"),
        "own-inference": (True, None),
    }


def test_the_order_of_files_changes_nothing(small: Library) -> None:
    files = gather(SMALL)
    addresses = [*files.contents]
    random.Random(1).shuffle(addresses)
    mixed = ContentFiles({name: files.contents[name] for name in addresses}, files.paths, files.root)
    assert mixed.sha256() == files.sha256()
    assert build(compile_library(mixed), small.version, files.sha256()) == small


def test_line_ends_change_nothing(home: Path, small: Library) -> None:
    for path in home.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_library(home, cached=False) == small


def test_where_a_home_lies_changes_nothing(home: Path, small: Library) -> None:
    assert load_library(home, cached=False) == small


@pytest.mark.parametrize(
    ("status", "drafts", "there"),
    [
        ("draft", False, False),
        ("draft", True, True),
        ("retired", False, False),
        ("retired", True, False),
        ("stable", False, True),
    ],
)
def test_drafts_run_when_asked_and_retired_rules_never(status: str, drafts: bool, there: bool, home: Path) -> None:
    change(home, SHORT, "points: 0.75", f"points: 0.75\nstatus: {status}")
    assert bool(load_library(home, drafts=drafts).rules_of("goals/visit-when-short")) is there


@pytest.mark.parametrize(
    ("status", "drafts", "active"), [("draft", False, False), ("draft", True, True), ("retired", True, False)]
)
def test_a_step_that_is_not_advised_keeps_its_name(status: str, drafts: bool, active: bool, home: Path) -> None:
    text = (home / "knowledge/steps/shared_goals/agree.yaml").read_text("utf-8")
    (home / "knowledge/steps/shared_goals/another.yaml").write_text(f"{text}status: {status}\n", "utf-8")
    assert load_library(home, drafts=drafts).steps["another"].active is active


def test_a_draft_may_lack_english_and_cases(home: Path) -> None:
    change(home, SHORT, ", en: With a shortage it helps to know each other.", "")
    change(home, SHORT, "points: 0.75", "points: 0.75\nstatus: draft")
    path = home / SHORT
    path.write_text(path.read_text("utf-8").split("tests:")[0], "utf-8")
    because = rule(load_library(home, drafts=True), "visit-when-short").because
    assert because is not None
    assert because.in_("en") == because.nl == "Bij een tekort helpt elkaar kennen."


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("", {"2000-01-01": True, None: True}),
        ("valid: {from: 2025-01-01}", {"2024-12-31": False, "2025-01-01": True, None: None}),
        ("valid: {until: 2025-12-31}", {"2025-12-31": True, "2026-01-01": False, None: None}),
        ("valid: {from: 2025-01-01, until: 2025-01-01}", {"2025-01-01": True, "2025-01-02": False}),
        ("valid: {from: 2025-01-01, until: null}", {"2999-01-01": True}),
        ("valid: {}", {None: True}),
    ],
)
def test_a_period_includes_both_its_days(period: str, days: dict[str | None, bool | None], home: Path) -> None:
    change(home, SHORT, "points: 0.75", f"points: 0.75\n{period}")
    found = rule(load_library(home), "visit-when-short")
    assert {day: found.valid_on(day) for day in days} == days


def test_optional_texts_of_a_step_are_read(home: Path) -> None:
    address = "knowledge/steps/relationships/visit.yaml"
    more = (
        "when: partnership_count > 5\ntouches: [money]\nin_one_partnership: {nl: Samen., en: Together.}\n"
        "pitfalls: [{text: {nl: Let op., en: Mind.}, audience: advisor}]\n"
    )
    text = (home / address).read_text("utf-8")
    (home / "knowledge/steps/relationships/call.yaml").write_text(text + more, "utf-8")
    step = load_library(home).steps["call"]
    assert step.when == parse("partnership_count > 5")
    assert (step.touches, step.in_one_partnership) == (("money",), Text("Samen.", "Together."))
    assert step.pitfalls == (Pitfall(Text("Let op.", "Mind."), "advisor"),)


@pytest.mark.parametrize("text", ["a == 1", "a in [x, y] and (b is known or c has z)", "d >= 2.5 or e == true"])
def test_a_condition_comes_back_from_its_plain_form(text: str) -> None:
    condition = parse(text)
    assert tree_of(plain_of(condition)) == condition
    assert spell(tree_of(plain_of(condition))) == text


def test_all_faults_of_all_files_are_raised_together(home: Path) -> None:
    change(home, SHORT, "[visit]", "[vist]")
    change(home, "rules/goals/fragmented.yaml", "partnership_count > 5", "partnership_cuont > 5")
    change(home, "knowledge/steps/shared_goals/agree.yaml", "{id: handbook}", "{id: handboek}")
    with pytest.raises(RegiokoersError) as caught:
        load_library(home)
    assert sorted(found.name for found in caught.value.faults) == ["no-such-source", "no-such-step", "unknown-fact"]
