"""From facts to fired rules: what is derived, in which order, and what can't be told."""

import pytest

from engine.errors import RegiokoersError
from engine.language import Facts
from engine.matching.durable import DurableEngine
from engine.matching.inference import Concluded, Derived, Inference, strata
from engine.matching.reference import ReferenceEngine
from engine.matching.stratum import Engine
from engine.model.library import Rule
from tests.libraries import gives, library, weigh
from tests.worlds import fact

DERIVED = [fact(name, "flag") for name in ("big", "busy", "grand")] + [fact("shape", "choice", ("round", "flat"))]
CHAIN = [
    gives("big", "count > 5", "big"),
    gives("busy", "big == true and joined == true", "busy"),
    gives("grand", "busy == true or level >= 3", "grand"),
]


@pytest.fixture(params=[DurableEngine(), ReferenceEngine()], ids=["durable", "reference"])
def engine(request: pytest.FixtureRequest) -> Engine:
    found: Engine = request.param
    return found


def inference(engine: Engine, *rules: Rule) -> Inference:
    return Inference(library(rules, derived=DERIVED), engine)


def derive(engine: Engine, rules: list[Rule], facts: Facts, day: str | None = None) -> Derived:
    return inference(engine, *rules).derive(facts, day)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"count": 6, "joined": True, "level": 0}, {"big": True, "busy": True, "grand": True}),
        ({"count": 5, "joined": True, "level": 0}, {"big": False, "busy": False, "grand": False}),
        ({"count": 5}, {"big": False, "busy": False}),
        ({"count": 5, "level": 3}, {"big": False, "busy": False, "grand": True}),
        ({"joined": False, "level": 1}, {"busy": False, "grand": False}),
        ({"count": 6}, {"big": True}),
        ({}, {}),
    ],
)
def test_a_derived_flag_is_true_definitely_false_or_unknown(
    engine: Engine, facts: Facts, expected: dict[str, bool]
) -> None:
    found = derive(engine, CHAIN, facts).facts
    assert {name: found[name] for name in ("big", "busy", "grand") if name in found} == expected


def test_an_unknown_derived_fact_waits_for_what_the_region_can_tell(engine: Engine) -> None:
    found = derive(engine, CHAIN, {})
    assert found.waits_for == {"big": ("count",), "busy": ("count", "joined"), "grand": ("count", "joined", "level")}


def test_rules_run_behind_those_whose_facts_they_use_however_they_are_given(engine: Engine) -> None:
    for rules in (CHAIN, CHAIN[::-1], [CHAIN[2], CHAIN[0], CHAIN[1]]):
        assert [list(part) for part in strata(rules)] == [["big"], ["busy"], ["grand"]]
        assert derive(engine, rules, {"count": 6, "joined": True}).facts["grand"] is True


def test_independent_facts_share_a_stratum() -> None:
    rules = [
        gives("b", "joined == true", "busy"),
        gives("a", "count > 5", "big"),
        weigh("w", "big == true", 1, "goals"),
    ]
    assert [list(part) for part in strata(rules)] == [["big", "busy"]]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"count": 6, "joined": False}, {"big": True, "busy": False}),
        ({"count": 5, "joined": True}, {"big": False, "busy": True}),
        ({"count": 6}, {"big": True}),
        ({"joined": False}, {"busy": False}),
    ],
)
def test_facts_of_one_stratum_each_follow_from_their_own_rules(
    engine: Engine, facts: Facts, expected: dict[str, bool]
) -> None:
    found = derive(engine, [gives("a", "count > 5", "big"), gives("b", "joined == true", "busy")], facts)
    assert {name: found.facts[name] for name in ("big", "busy") if name in found.facts} == expected
    assert set(found.waits_for) == {"big", "busy"} - set(expected)


def test_one_of_several_rules_is_enough_and_all_must_fail(engine: Engine) -> None:
    rules = [gives("one", "count > 5", "big"), gives("other", "level >= 3", "big")]
    assert derive(engine, rules, {"level": 3}).facts["big"] is True
    assert derive(engine, rules, {"level": 2, "count": 1}).facts["big"] is False
    half = derive(engine, rules, {"level": 2})
    assert "big" not in half.facts
    assert half.waits_for == {"big": ("count",)}


def test_a_flag_can_be_given_as_false(engine: Engine) -> None:
    rules = [gives("one", "count > 5", "big", False)]
    assert [derive(engine, rules, {"count": n}).facts["big"] for n in (9, 1)] == [False, False]


def test_a_fact_with_words_is_unknown_where_no_rule_gives_it(engine: Engine) -> None:
    rules = [gives("one", "count > 5", "shape", "round"), gives("two", "count < 3", "shape", "flat")]
    assert derive(engine, rules, {"count": 9}).facts["shape"] == "round"
    assert derive(engine, rules, {"count": 1}).facts["shape"] == "flat"
    silent = derive(engine, rules, {"count": 4})
    assert "shape" not in silent.facts
    assert silent.waits_for == {}


def test_two_rules_that_give_different_values_are_a_fault_and_the_next_region_is_right(engine: Engine) -> None:
    made = inference(engine, gives("one", "count > 5", "shape", "round"), gives("two", "level >= 3", "shape", "flat"))
    with pytest.raises(RegiokoersError) as caught:
        made.derive({"count": 6, "level": 3}, None)
    (found,) = caught.value.faults
    assert (found.code, dict(found.words)) == ("RK604", {"fact": "shape", "rules": "`one`, `two`"})
    assert made.derive({"count": 6, "level": 2}, None).facts["shape"] == "round"


def test_two_rules_that_give_the_same_value_are_no_fault(engine: Engine) -> None:
    rules = [gives("one", "count > 5", "big"), gives("two", "level >= 3", "big")]
    found = derive(engine, rules, {"count": 6, "level": 3})
    assert found.facts["big"] is True
    assert [one.rule.id for one in found.fired] == ["one", "two"]


def test_what_is_derived_stays_out_of_the_facts_given(engine: Engine) -> None:
    given = {"count": 6}
    derive(engine, CHAIN, given)
    assert given == {"count": 6}


def conclude(engine: Engine, rules: list[Rule], facts: Facts, day: str | None = None) -> Concluded:
    made = inference(engine, *rules)
    return made.conclude(made.derive(facts, day), {}, day)


def test_a_rule_that_fires_tells_its_true_alternatives_and_the_values_found(engine: Engine) -> None:
    rules = [weigh("w", "count > 5 and mood >= open or rate is unknown", 1, "goals")]
    (fired,) = conclude(engine, rules, {"count": 6, "mood": "driving"}).fired
    assert [[test.fact for test in one] for one in fired.because] == [["count", "mood"], ["rate"]]
    assert fired.values == {"count": 6, "mood": "driving", "rate": None}
    (fired,) = conclude(engine, rules, {"count": 6, "mood": "driving", "rate": 5}).fired
    assert fired.values == {"count": 6, "mood": "driving"}


def test_a_rule_that_cannot_tell_names_what_it_waits_for_behind_derived_facts_too(engine: Engine) -> None:
    rules = [*CHAIN, weigh("w", "grand == true and rate > 5 and count != 3", 1, "goals")]
    (undecided,) = conclude(engine, rules, {"level": 1, "joined": True}).undecided
    assert undecided.waits_for == ("count", "rate")


def test_a_rule_that_is_false_whatever_is_unknown_is_silent(engine: Engine) -> None:
    found = conclude(engine, [weigh("w", "grand == true and rate > 5", 1, "goals")], {"rate": 4})
    assert (found.fired, found.undecided) == ((), ())


@pytest.mark.parametrize(
    ("valid", "day", "outcome"),
    [
        ((None, None), None, "fires"),
        (("2025-01-01", None), "2025-01-01", "fires"),
        (("2025-01-01", None), "2024-12-31", "silent"),
        ((None, "2025-12-31"), "2025-12-31", "fires"),
        ((None, "2025-12-31"), "2026-01-01", "silent"),
        (("2025-01-01", "2025-12-31"), "2025-06-01", "fires"),
        (("2025-01-01", "2025-12-31"), None, "cannot tell"),
    ],
)
def test_a_rule_speaks_only_in_its_period(
    engine: Engine, valid: tuple[str | None, str | None], day: str | None, outcome: str
) -> None:
    found = conclude(engine, [weigh("w", "count > 5", 1, "goals", valid=valid)], {"count": 6}, day)
    told = "fires" if found.fired else "cannot tell" if found.undecided else "silent"
    assert told == outcome
    assert all(one.waits_for == ("assessed_on",) for one in found.undecided)


def test_outside_its_period_a_rule_waits_for_nothing(engine: Engine) -> None:
    rules = [weigh("w", "count > 5", 1, "goals", valid=("2025-01-01", None))]
    assert conclude(engine, rules, {}, "2024-01-01").undecided == ()
    assert conclude(engine, rules, {"count": 1}, None).undecided == ()
    assert [one.waits_for for one in conclude(engine, rules, {}, None).undecided] == [("count", "assessed_on")]


def test_a_derived_fact_can_wait_for_the_day(engine: Engine) -> None:
    rules = [gives("big", "count > 5", "big", valid=("2025-01-01", None))]
    assert derive(engine, rules, {"count": 6}, "2025-02-01").facts["big"] is True
    assert derive(engine, rules, {"count": 6}, "2024-02-01").facts["big"] is False
    assert derive(engine, rules, {"count": 6}).waits_for == {"big": ("assessed_on",)}
