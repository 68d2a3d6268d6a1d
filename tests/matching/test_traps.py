"""What durable-rules does wrong when it is used as its manual shows: a test for each guard that keeps it out."""

import json
import subprocess
import sys
from itertools import count

import pytest

from engine.errors import RegiokoersError
from engine.home import SHIPPED
from engine.language import And, Facts, Or, Test, check, parse
from engine.matching.durable import DurableStratum, Ruleset
from engine.matching.encoding import fnv1a
from tests.matching.engine_calls import CALLS, Calls, agree, fires
from tests.worlds import VOCABULARY, fact

COUNTS = {f"count_{n}": fact(f"count_{n}", "number", high=500) for n in range(600)}


def test_no_host_is_made_whose_threads_would_steal_what_fires() -> None:
    code = (
        "import sys; from engine.matching.durable import DurableEngine; from tests.matching.engine_calls import fires;"
        "fires('count > 5', {'count': 6});"
        "print(*[name for name in sys.modules if name.partition('.')[0] == 'durable'])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=SHIPPED)
    assert found.stdout.split() == []


def test_only_the_calls_that_are_safe_are_made(calls: Calls) -> None:
    stratum = DurableStratum([parse("count > 5"), parse("count is unknown")], VOCABULARY)
    for facts in ({"count": 6}, {}, {"count": 1}):
        stratum.true(facts)
        stratum.false(facts)
    assert set(calls.made) == set(CALLS)


@pytest.mark.parametrize("facts", [{}, {"count": 1}, {"level": 3}, {"sectors": ()}])
def test_facts_that_nothing_asks_for_or_that_match_nothing_are_no_error(facts: Facts) -> None:
    stratum = DurableStratum([parse("count > 5")], VOCABULARY)
    assert [stratum.true(facts), stratum.true({"count": 6}).keys(), stratum.true(facts)] == [{}, {0}, {}]


def test_after_as_many_regions_as_confuse_its_hashes_the_answers_are_still_right() -> None:
    stratum = DurableStratum([parse("count > 5")], VOCABULARY)
    answers = [bool(stratum.true({"count": n % 12})) for n in range(48_000)]
    assert answers == [n % 12 > 5 for n in range(48_000)]


def test_every_region_is_the_same_fact_of_the_same_session(calls: Calls) -> None:
    stratum = DurableStratum([parse("count > 5")], VOCABULARY)
    for n in range(1_100):
        stratum.true({"count": n % 12})
    names = {(extra["id"], extra["sid"]) for extra in (ruleset.extra for ruleset in stratum.positive.rulesets)}
    assert names == {("1", "0")}
    assert calls.made.count("retract_fact") == 1_100


def test_names_that_it_takes_for_one_another_are_refused_when_the_rules_are_loaded() -> None:
    names = ["attr_70789", "attr_2110122"]
    assert fnv1a(names[0]) == fnv1a(names[1])
    vocabulary = {name: fact(name, "number", high=9) for name in names}
    with pytest.raises(RegiokoersError) as caught:
        DurableStratum([parse(f"{name} > 5") for name in names], vocabulary)
    (found,) = caught.value.faults
    assert (found.code, dict(found.words)) == ("RK603", {"first": names[1], "second": names[0]})


def test_names_of_members_are_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {name: fact(name, "list", (word,)) for name, word in (("a", "x"), ("bc", "y"))}
    patterns = [(Test("a", "has", ("x",)),), (Test("bc", "has", ("y",)),)]
    assert Ruleset(patterns, words).match({"a": ("x",)}) == patterns[:1]
    monkeypatch.setattr("engine.matching.encoding.fnv1a", lambda name: {"a:x": 7, "bc:y": 7}.get(name, hash(name)))
    with pytest.raises(RegiokoersError, match="names-collide"):
        Ruleset(patterns, words)


@pytest.mark.parametrize("facts", [{}, {"level": 3}, {"count": 3}, {"count": 0, "level": 0}])
def test_asking_for_what_is_unknown_ends_and_sees_no_message_of_the_engines_own(facts: Facts) -> None:
    assert fires("count is unknown", facts) is ("count" not in facts)
    assert fires("count is unknown and level is unknown", facts) is (not facts)


def test_every_pattern_asks_for_a_region_first() -> None:
    ruleset = Ruleset([(Test("count", "is unknown"),), (Test("count", ">", (5,)),)], VOCABULARY)
    patterns = [rule["all"] for rule in json.loads(ruleset.source).values()]
    asked = [[one["m"].get("$and", [one["m"]])[0] for one in pattern] for pattern in patterns]
    assert asked == [[{"$$t": "r"}]] * 3


def test_a_condition_with_several_true_alternatives_fires_once_and_tells_all() -> None:
    condition = parse("(count > 5 or level >= 2) and (joined == true or count > 7) or count > 6")
    found = DurableStratum([condition], VOCABULARY).true({"count": 9, "level": 3, "joined": True})
    assert [len(alternatives) for alternatives in found.values()] == [5]
    assert agree([condition], {"count": 9, "level": 3, "joined": True})


@pytest.mark.parametrize("value", [0, 1, 3, 4])
def test_a_list_of_numbers_fires_once(value: int, calls: Calls) -> None:
    DurableStratum([parse("level in [0, 1, 3]")], VOCABULARY).true({"level": value})
    fired = sum(isinstance(one, str) and one.startswith('{"p0"') for one in _matches(calls))
    assert fired == int(value in (0, 1, 3))


def _matches(calls: Calls) -> list[str]:
    started = (one[1] for name, one in zip(calls.made, calls.results, strict=True) if name == "start_action_for_state")
    later = (one for name, one in zip(calls.made, calls.results, strict=True) if name == "complete_and_start_action")
    return [*started, *later]


@pytest.mark.parametrize("facts", [{}, {"count": 6}, {"count": 6, "level": 0}, {"count": 6, "level": 3}])
def test_what_is_not_there_is_asked_by_opposites_rather_than_by_cancelling(facts: Facts) -> None:
    assert agree([parse("count > 5 and level < 2"), parse("level < 2"), parse("level >= 2 or count <= 5")], facts)


@pytest.mark.parametrize("rules", [64, 120, 257, 600])
def test_any_number_of_rules_can_match_at_once(rules: int) -> None:
    conditions = [Test(f"count_{n}", ">=", (1,)) for n in range(rules)]
    stratum = DurableStratum(conditions, COUNTS)
    assert list(stratum.true(dict.fromkeys(COUNTS, 3))) == list(range(rules))
    assert stratum.true(dict.fromkeys(COUNTS, 0)) == {}
    assert stratum.false(dict.fromkeys(COUNTS, 0)) == frozenset(range(rules))


def test_patterns_on_one_fact_stand_in_buckets_of_forty() -> None:
    ruleset = Ruleset([(Test("count", ">=", (n,)),) for n in range(90)], VOCABULARY)
    buckets = [rule["all"][0]["m"]["$and"][1] for rule in list(json.loads(ruleset.source).values())[:-1]]
    assert [buckets.count({f"$$b{n}": 1}) for n in range(4)] == [40, 40, 10, 0]
    assert len(ruleset.match({"count": 500})) == 90


def test_equal_conditions_are_one_pattern() -> None:
    stratum = DurableStratum([parse("count > 5")] * 300, VOCABULARY)
    assert [len(ruleset.patterns) for ruleset in stratum.positive.rulesets] == [1]
    assert list(stratum.true({"count": 6})) == list(range(300))


def test_conditions_come_in_their_own_order_where_they_share_patterns() -> None:
    rules = ("count > 5", "level > 1", "count > 5 or joined == true", "joined == true or level > 1")
    found = DurableStratum([parse(one) for one in rules], VOCABULARY).true({"count": 6, "level": 2, "joined": True})
    assert list(found) == [0, 1, 2, 3]
    assert [[test.fact for (test,) in alternatives] for alternatives in found.values()][2:] == [
        ["count", "joined"],
        ["joined", "level"],
    ]


def test_deep_and_wide_conditions_are_written_out() -> None:
    condition = parse("count > 5")
    for n in range(20):
        condition = (And if n % 2 else Or)((condition, Test(f"count_{n}", ">=", (1,))))
    vocabulary = {**VOCABULARY, **COUNTS}
    assert agree([condition], {"count": 6, **dict.fromkeys(list(COUNTS)[:20:2], 1)}, vocabulary)
    assert agree([condition], {"count": 6, **dict.fromkeys(list(COUNTS)[:20], 1)}, vocabulary)
    assert agree([Or(tuple(Test("count", "==", (n,)) for n in range(100)))], {"count": 99})


def test_more_lists_of_numbers_than_one_pattern_can_hold_are_refused_when_the_rules_are_loaded() -> None:
    tests = [f"count_{n} in [1, 3]" for n in range(15)]
    assert [found.code for found in check(parse(" and ".join(tests)), "", COUNTS)] == ["RK114"]
    held = parse(" and ".join(tests[:10]))
    assert check(held, "", COUNTS) == []
    assert agree([held], dict.fromkeys(COUNTS, 3), COUNTS)


def test_rules_that_ask_for_more_facts_than_one_message_can_hold_are_parted() -> None:
    stratum = DurableStratum([Test(name, ">", (n % 7,)) for n, name in enumerate(COUNTS)], COUNTS)
    assert [len(ruleset.facts) for ruleset in stratum.positive.rulesets] == [200, 200, 200]
    assert agree(stratum_conditions(stratum), dict(zip(COUNTS, count(), strict=False)), COUNTS)


def stratum_conditions(stratum: DurableStratum) -> list[Test]:
    return [alternatives[0][0] for alternatives in stratum.written]


def test_one_ruleset_serves_all_regions(calls: Calls) -> None:
    stratum = DurableStratum([parse("count > 5"), parse("level is unknown")], VOCABULARY)
    for n in range(100):
        stratum.true({"count": n})
    assert calls.made.count("create_ruleset") == 1
