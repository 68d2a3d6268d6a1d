"""Nothing of one region reaches the next, whatever happens on the way."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import RegiokoersError
from engine.language import Condition, Facts, parse
from engine.matching.durable import DurableStratum
from engine.matching.reference import ReferenceStratum
from tests.matching.engine_calls import Calls
from tests.worlds import VOCABULARY, conditions, known_facts

RULES = ("count > 5", "count <= 5 or level is unknown", "sectors has po and joined == true", "rate is known")
KNOWN: Facts = {"count": 6, "level": 2, "sectors": ("po",), "joined": True, "rate": 60}


@given(st.lists(conditions, min_size=1, max_size=6), st.lists(known_facts(), min_size=2, max_size=12))
def test_every_region_of_a_sequence_is_told_as_if_it_were_alone(
    asked: Sequence[Condition], worlds: Sequence[Facts]
) -> None:
    shared = DurableStratum(asked, VOCABULARY)
    reference = ReferenceStratum(asked, VOCABULARY)
    for facts in [*worlds, *reversed(worlds)]:
        assert list(shared.true(facts).items()) == list(reference.true(facts).items())
        assert shared.false(facts) == reference.false(facts)


@pytest.fixture
def stratum() -> DurableStratum:
    return DurableStratum([parse(rule) for rule in RULES], VOCABULARY)


def refused(_: Any) -> Any:
    raise RuntimeError("Could not assert fact, error code: 204")


def altered(status: int) -> Callable[[Any], Any]:
    return lambda result: (status, result[1])


@pytest.mark.parametrize(
    ("call", "failure"),
    [
        ("create_ruleset", refused),
        ("assert_fact", refused),
        ("assert_fact", altered(1)),
        ("start_action_for_state", refused),
        ("start_action_for_state", lambda _: None),
        ("complete_and_start_action", refused),
        ("complete_and_start_action", lambda _: None),
        ("retract_fact", refused),
        ("retract_fact", altered(1)),
        ("get_facts", refused),
        ("get_facts", lambda _: '[{"id":"1"}]'),
    ],
)
def test_trouble_in_the_engine_is_raised_and_the_next_region_is_right(
    stratum: DurableStratum, calls: Calls, call: str, failure: Callable[[Any], Any]
) -> None:
    calls.failures[call] = failure
    with pytest.raises(RegiokoersError) as caught:
        stratum.true(KNOWN)
    assert [found.code for found in caught.value.faults] == ["RK602"]
    reference = ReferenceStratum([parse(rule) for rule in RULES], VOCABULARY)
    for facts in ({}, KNOWN, {"count": 3}):
        assert stratum.true(facts) == reference.true(facts)


def test_a_handle_that_met_trouble_is_not_used_again(stratum: DurableStratum, calls: Calls) -> None:
    stratum.true(KNOWN)
    calls.failures["complete_and_start_action"] = refused
    with pytest.raises(RegiokoersError):
        stratum.true(KNOWN)
    stratum.true(KNOWN)
    assert calls.made.count("create_ruleset") == 2


def test_a_call_cut_off_by_the_user_leaves_nothing_behind(stratum: DurableStratum, calls: Calls) -> None:
    def cut_off(_: Any) -> Any:
        raise KeyboardInterrupt

    calls.failures["start_action_for_state"] = cut_off
    with pytest.raises(KeyboardInterrupt):
        stratum.true(KNOWN)
    assert list(stratum.true({})) == [1]


def test_the_fault_says_what_the_engine_said(stratum: DurableStratum, calls: Calls) -> None:
    calls.failures["assert_fact"] = refused
    with pytest.raises(RegiokoersError) as caught:
        stratum.true(KNOWN)
    assert dict(caught.value.faults[0].words) == {"why": "Could not assert fact, error code: 204"}


def test_threads_that_share_a_stratum_each_get_their_own_answers(stratum: DurableStratum) -> None:
    wrong: list[int] = []

    def work(first: int) -> None:
        for n in range(first, first + 300):
            count = n % 12
            if (0 in stratum.true({"count": count, "level": 1})) != (count > 5):
                wrong.append(n)

    threads = [threading.Thread(target=work, args=(first,)) for first in (0, 1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
