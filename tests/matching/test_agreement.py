"""durable-rules says what the reference says; `python -m benchmarks.differential` asks a million times."""

import random

import pytest

from benchmarks.differential import condition_of, disagreements, facts_of
from engine.language import Test
from engine.matching.durable import LARGEST, DurableStratum
from engine.matching.reference import ReferenceStratum
from tests.worlds import VOCABULARY, fact


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_both_engines_agree_on_random_conditions_and_facts(seed: int) -> None:
    assert disagreements(random.Random(seed)) == []


def test_two_thousand_rules_are_parted_and_told_rightly() -> None:
    chance = random.Random(2000)
    conditions = [condition_of(chance, 1) for _ in range(2_000)]
    durable, reference = DurableStratum(conditions, VOCABULARY), ReferenceStratum(conditions, VOCABULARY)
    sizes = [len(ruleset.patterns) for ruleset in (*durable.positive.rulesets, *durable.negative.rulesets)]
    assert len(sizes) > 4
    assert max(sizes) <= LARGEST
    for _ in range(12):
        facts = facts_of(chance)
        assert durable.true(facts) == reference.true(facts)
        assert durable.false(facts) == reference.false(facts)


def test_two_thousand_rules_can_all_match_at_once() -> None:
    vocabulary = {f"fact_{n}": fact(f"fact_{n}", "number", high=500) for n in range(150)}
    conditions = [Test(f"fact_{n % 150}", ">=", (n // 150 + 1,)) for n in range(2_000)]
    stratum = DurableStratum(conditions, vocabulary)
    assert [len(ruleset.patterns) for ruleset in stratum.positive.rulesets] == [800, 800, 400]
    assert list(stratum.true(dict.fromkeys(vocabulary, 500))) == list(range(2_000))
    assert stratum.true(dict.fromkeys(vocabulary, 0)) == {}
    assert stratum.false(dict.fromkeys(vocabulary, 0)) == frozenset(range(2_000))
