"""durable-rules held against the reference evaluator on random conditions and facts.

`python -m benchmarks.differential [EVALUATIONS]` (a million by default) asks both engines of every condition whether it
is true and whether it is definitely false, and prints the disagreements: there should be none.
"""

import random
import sys
import time
from collections.abc import Sequence

from engine.language import (
    And,
    Condition,
    Fact,
    Facts,
    Operator,
    Or,
    Test,
    TooWideError,
    Value,
    Vocabulary,
    conjunctions,
    negate,
    spell,
)
from engine.matching.durable import DurableEngine
from engine.matching.reference import ReferenceEngine
from tests.worlds import VOCABULARY

CONDITIONS, WORLDS = 60, 100


def value_of(fact: Fact, chance: random.Random) -> Value:
    """Give a value of a fact (of a list: a member), its limits often."""
    if fact.kind == "flag":
        return chance.random() < 0.5
    if fact.kind == "percentage":
        return chance.choice([0, 100, 50, 49.99, 50.01, 0.01, chance.randint(0, 9999) / 100])
    if fact.numeric:
        return chance.choice([fact.low, fact.high, chance.randint(fact.low, min(4, fact.high))])
    return chance.choice(list(fact.values))


def any_test(chance: random.Random, vocabulary: Vocabulary) -> Test:
    """Give one test, of any operator that its fact allows."""
    fact = vocabulary[chance.choice(sorted(vocabulary))]
    operators: list[Operator] = ["is known", "is unknown"]
    operators += ["has", "not has"] if fact.kind == "list" else ["==", "!=", "in", "not in"]
    operators += ["<", "<=", ">", ">="] if fact.compares else []
    operator = chance.choice(operators)
    count = 0 if operator.startswith("is ") else chance.randint(1, 4) if operator.endswith("in") else 1
    return Test(fact.name, operator, tuple(dict.fromkeys(value_of(fact, chance) for _ in range(count))))


def condition_of(chance: random.Random, depth: int = 0, vocabulary: Vocabulary = VOCABULARY) -> Condition:
    """Give a condition that is nested up to three deep and not too wide to write out."""
    if depth == 3 or chance.random() < 0.3:
        return any_test(chance, vocabulary)
    parts = tuple(condition_of(chance, depth + 1, vocabulary) for _ in range(chance.randint(2, 3)))
    found = (And if chance.random() < 0.5 else Or)(parts)
    try:
        conjunctions(found)
        conjunctions(negate(found))
    except TooWideError:
        return any_test(chance, vocabulary)
    return found


def facts_of(chance: random.Random) -> Facts:
    """Give facts, some of them unknown."""
    found: dict[str, Value | tuple[str, ...]] = {}
    unknown = chance.random()
    for name, fact in VOCABULARY.items():
        if chance.random() < unknown:
            continue
        if fact.kind == "list":
            found[name] = tuple(word for word in fact.values if chance.random() < 0.4)
        else:
            found[name] = value_of(fact, chance)
    return found


def disagreements(chance: random.Random) -> list[str]:
    """Hold both engines against one set of conditions and facts."""
    conditions = [condition_of(chance) for _ in range(CONDITIONS)]
    durable = DurableEngine().stratum(conditions, VOCABULARY)
    reference = ReferenceEngine().stratum(conditions, VOCABULARY)
    found = []
    for _ in range(WORLDS):
        facts = facts_of(chance)
        true, false = durable.true(facts), durable.false(facts)
        wanted, refused = reference.true(facts), reference.false(facts)
        wrong = {place for place in {*true, *wanted} if true.get(place) != wanted.get(place)} | (false ^ refused)
        found += [f"{spell(conditions[place])} with {dict(facts)}" for place in sorted(wrong)]
    return found


def main(arguments: Sequence[str]) -> int:
    evaluations = int(arguments[0]) if arguments else 1_000_000
    chance = random.Random(20280)
    started, done, wrong = time.perf_counter(), 0, []
    while done < evaluations:
        wrong += disagreements(chance)
        done += CONDITIONS * WORLDS
    for line in wrong[:20]:
        print(line)
    seconds = time.perf_counter() - started
    print(f"{done:,} evaluations both ways in {seconds:.0f} s: {len(wrong)} disagreements")
    return min(1, len(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
