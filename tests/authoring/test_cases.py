"""The cases beside the rules, run with both engines."""

import pytest

from engine.authoring.cases import each_rule, facts_of_case, failed, run_cases
from engine.language import Value
from engine.matching.durable import DurableEngine
from engine.matching.reference import ReferenceEngine
from engine.matching.stratum import Engine
from engine.model.library import Case, Library, Rule, Weigh
from tests.libraries import library, rule, weigh

BOTH = pytest.mark.parametrize("engine", [DurableEngine(), ReferenceEngine()], ids=["durable", "reference"])


def with_cases(one: Rule, *cases: tuple[dict[str, Value | tuple[str, ...]], str]) -> Rule:
    made = tuple(Case(f"case {n}", facts, expect) for n, (facts, expect) in enumerate(cases))  # type: ignore[arg-type]
    return one._replace(tests=made)


RULE = with_cases(
    weigh("goals/rule", "count >= 2 and joined == true", 100, "goals"),
    ({"count": 2, "joined": True}, "fires"),
    ({"count": 2, "joined": False}, "silent"),
    ({"count": 1}, "silent"),
    ({"count": 2}, "cannot_tell"),
    ({}, "cannot_tell"),
    ({"count": 3, "joined": True}, "silent"),
    ({"joined": False}, "cannot_tell"),
)
OTHER = with_cases(weigh("ties/rule", "mood == open", 100, "ties"), ({"mood": "open"}, "fires"))


@BOTH
def test_every_outcome_is_told_apart(engine: Engine) -> None:
    results = run_cases(library([RULE]), engine)
    told = [one.outcome for one in results]
    assert told == ["fires", "silent", "silent", "cannot_tell", "cannot_tell", "fires", "silent"]
    assert [one.case.name for one in failed(results)] == ["case 5", "case 6"]


@BOTH
def test_a_name_chooses(engine: Engine) -> None:
    both = library([OTHER, RULE])
    assert len(run_cases(both, engine)) == 8
    assert {one.rule.id for one in run_cases(both, engine, "ties")} == {"ties/rule"}
    assert {one.rule.id for one in run_cases(both, engine, "goals/rule")} == {"goals/rule"}
    assert run_cases(both, engine, "people") == ()


def family() -> Library:
    """Give a rule for each of two focus points, as the library holds it."""
    each = [
        with_cases(
            rule("each/far", f"gap_{name} >= 2 and open_needs_{name} == 0", Weigh((name,), 100, "gap")),
            ({"gap": 2, "open_needs": 0}, "fires"),
            ({"gap": 1, "open_needs": 0}, "silent"),
        )._replace(about=name)
        for name in ("goals", "ties")
    ]
    return library(each)


@BOTH
def test_a_rule_for_each_focus_point_is_run_once_with_its_own_names(engine: Engine) -> None:
    results = run_cases(family(), engine)
    assert [(one.rule.about, one.outcome) for one in results] == [("goals", "fires"), ("goals", "silent")]
    assert all(one.passed for one in results)


def test_the_names_of_a_case_become_those_of_its_focus_point() -> None:
    first, second = family().rules
    assert facts_of_case(first, first.tests[0]) == {"gap_goals": 2, "open_needs_goals": 0}
    assert facts_of_case(second, second.tests[0]) == {"gap_ties": 2, "open_needs_ties": 0}
    assert facts_of_case(RULE, RULE.tests[0]) == {"count": 2, "joined": True}


def test_every_rule_is_given_once_in_its_order() -> None:
    assert [(one.id, one.about) for one in each_rule(family())] == [("each/far", "goals")]
    assert [one.id for one in each_rule(library([OTHER, RULE]))] == ["goals/rule", "ties/rule"]
