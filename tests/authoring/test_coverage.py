"""Coverage, mutants and the cases that the prover writes for them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.authoring.cases import facts_of_case
from engine.authoring.coverage import Mark, coverage, marks, shown, sides
from engine.authoring.mutants import killed, mutants, with_test
from engine.authoring.proofs.prover import Prover
from engine.authoring.proofs.showing import case_between, case_for
from engine.authoring.proofs.survivors import Mutation
from engine.authoring.ready import outcome_of
from engine.authoring.rewrite import with_cases
from engine.commands.authoring.coverage import coverage_of
from engine.commands.authoring.mutate import mutate as mutate_command
from engine.commands.call import Call
from engine.errors import RegiokoersError
from engine.home import SHIPPED
from engine.language import Condition, Test, Value, holds, parse, tests_of, truth
from engine.model.library import Case, Library, Rule
from engine.model.load import load_library
from tests.worlds import VOCABULARY, conditions, known_facts

RULE = """\
# Waarom deze regel er is.
title: {nl: Haast, en: Haste}   # kort
when: |
  urgency == high and relationships <= 2
weigh: [relationships]
term: context
points: 0.5
because: {nl: Er is haast., en: There is haste.}
sources: [{id: own-inference}]
status: stable
tests:
  - name: haste and few ties
    facts: {urgency: high, relationships: 0}
    expect: fires
  # Aan de andere kant van de grens.
  - name: strong ties
    facts: {relationships: 4}
    expect: silent
"""


@pytest.fixture(scope="module")
def prover(library: Library) -> Prover:
    return Prover(library)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a home with one rule of its own on the shipped library."""
    (tmp_path / "rules" / "mine").mkdir(parents=True)
    (tmp_path / "home.yaml").write_text("extends: shipped\n")
    (tmp_path / "rules" / "mine" / "haste.yaml").write_text(RULE, "utf-8")
    return tmp_path


def rule_of(home: Path) -> Rule:
    return load_library(home, drafts=True).rules_of("mine/haste")[0]


def missing(home: Path) -> list[tuple[str, object, str]]:
    library = load_library(home, drafts=True)
    found = coverage(library, ["mine/haste"]).missing
    return [(mark.kind, mark.wanted, mark.test.fact if mark.test else "") for mark in found]


def test_what_no_case_shows_is_named(home: Path) -> None:
    assert missing(home) == [
        ("test", False, "urgency"),
        ("threshold", 2, "relationships"),
        ("threshold", 3, "relationships"),
    ]


def test_written_cases_show_everything_and_leave_the_rest_of_the_file_alone(home: Path) -> None:
    path = home / "rules" / "mine" / "haste.yaml"
    assert coverage_of(None, Call(home=home)).found
    answer = coverage_of(None, Call(home=home), write=True)
    assert isinstance(answer.content, str)
    assert "3 voorbeelden toegevoegd" in answer.content
    assert path.read_text("utf-8").startswith(RULE)
    assert missing(home) == []
    assert not coverage_of("mine", Call(home=home)).found
    for case in rule_of(home).tests:
        facts = facts_of_case(rule_of(home), case)
        assert outcome_of(rule_of(home).when, facts, load_library(home).facts) == case.expect


def test_cases_written_for_mutants_kill_them_all(home: Path) -> None:
    assert mutate_command("mine/haste", Call(home=home)).found
    mutate_command("mine/haste", Call(home=home), write=True)
    assert not mutate_command("mine/haste", Call(home=home)).found


def test_only_the_rules_of_the_home_itself_are_held_against_their_cases(home: Path) -> None:
    answer = coverage_of(None, Call(home=home))
    assert isinstance(answer.content, str)
    assert "1 regel;" in answer.content
    assert all(line.count("mine/haste") for line in answer.content.splitlines() if "[RK8" in line)


def test_a_rule_that_is_not_there_is_refused(home: Path) -> None:
    with pytest.raises(RegiokoersError) as refused:
        coverage_of("mine/wait", Call(home=home))
    assert dict(refused.value.faults[0].words)["found"] == "mine/wait"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("level <= 2", (2, 3)),
        ("level < 2", (1, 2)),
        ("level >= 2", (1, 2)),
        ("level > 2", (2, 3)),
        ("rate < 60", (59, 60)),
        ("cover <= partial", ("partial", "most")),
        ("cover > none", ("none", "pilots")),
        ("count >= 500", (499, 500)),
    ],
)
def test_the_sides_of_a_threshold_part_it(text: str, expected: tuple[object, ...]) -> None:
    test = parse(text)
    assert isinstance(test, Test)
    found = sides(test, VOCABULARY[test.fact])
    assert found == expected
    assert {holds(test, {test.fact: value}, VOCABULARY) for value in found} == {True, False}


@given(conditions)
def test_every_mutant_differs_from_its_rule_in_one_place(library: Library, condition: Condition) -> None:
    rule = _rule(library, condition)
    for mutant in mutants(rule, VOCABULARY):
        assert mutant.condition != rule.when
        if mutant.before not in ("and", "or"):
            changed = [
                (one, other)
                for one, other in zip(tests_of(rule.when), tests_of(mutant.condition), strict=True)
                if one != other
            ]
            assert len(changed) == 1
            assert with_test(rule.when, mutant.test, changed[0][1]) == mutant.condition


@given(conditions, st.lists(known_facts(), max_size=3))
def test_a_killed_mutant_is_one_that_a_case_tells_apart(
    library: Library, condition: Condition, worlds: list[dict[str, Value | tuple[str, ...]]]
) -> None:
    cases = tuple(Case(str(place), world, "fires") for place, world in enumerate(worlds))
    rule = _rule(library, condition)._replace(tests=cases)
    for mutant in mutants(rule, VOCABULARY):
        told = [
            (truth(rule.when, case.facts, VOCABULARY), truth(mutant.condition, case.facts, VOCABULARY))
            for case in cases
        ]
        assert killed(mutant, VOCABULARY) is any(one is not other for one, other in told)


def _rule(library: Library, condition: Condition) -> Rule:
    return library.rules[0]._replace(when=condition, tests=(), about="")


def test_a_survivor_comes_with_a_case_that_kills_it(prover: Prover) -> None:
    bare = {name: [rule._replace(tests=()) for rule in family] for name, family in [*prover.families.items()][:25]}
    for family in bare.values():
        for same in zip(*(mutants(rule, prover.library.facts) for rule in family), strict=True):
            case = case_between(prover, family, [one.condition for one in same])
            if case is not None:
                rule = same[0].rule._replace(tests=(case,))
                assert killed(same[0]._replace(rule=rule), prover.library.facts)


def test_a_case_of_the_prover_shows_its_mark(prover: Prover) -> None:
    vocabulary = prover.library.facts
    for family in prover.families.values():
        for mark in marks(family[0], vocabulary):
            case = case_for(prover, mark)
            if case is not None:
                assert shown(mark._replace(rule=mark.rule._replace(tests=(case,))), vocabulary), (mark, case)
                assert case.expect in ("fires", "silent")


def test_nothing_can_show_what_no_region_has(prover: Prover) -> None:
    rule = prover.library.rules[0]
    impossible = parse("single_partnership == true and partnership_count >= 2")
    family = [rule._replace(id="x", about="", when=impossible)]
    prover.families["x"] = family
    try:
        assert case_for(prover, Mark(family[0], "outcome", "fires")) is None
        assert case_for(prover, Mark(family[0], "outcome", "silent")) is not None
    finally:
        del prover.families["x"]


def test_a_mutant_that_means_the_same_for_every_region_does_not_count() -> None:
    assert Mutation(10, 8, 2, ()).score == 100
    assert Mutation(10, 4, 2, ()).score == 50


@pytest.mark.parametrize("path", sorted((SHIPPED / "rules").glob("*/*.yaml"))[::7], ids=lambda path: path.stem)
def test_adding_no_case_changes_no_byte(path: Path) -> None:
    text = path.read_text("utf-8")
    assert with_cases(text, ()) == text
