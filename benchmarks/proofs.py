"""What proving costs: the shipped library, and 100 to 2,000 generated rules over the shipped facts.

`python -m benchmarks.proofs` prints seconds, groups of one effect, pairs compared and questions to the prover. To
reach: the whole of `rules check` on the shipped library within a second beside the process's own start, and 2,000 rules
within 20 seconds.
"""

import random
import sys
import time
from collections.abc import Iterator

from engine.authoring.proofs.all_proofs import Proved, prove
from engine.authoring.workbench import workbench
from engine.language import And, Condition, Fact, Operator, Or, Test, Value, candidates, negate
from engine.model.library import Gives, Library, Rule, Weigh
from engine.text import Text

RULES = (100, 500, 1000, 2000)
MOST_SHIPPED, MOST_GENERATED = 1.0, 20.0


def generated(library: Library, count: int, chance: random.Random) -> Library:
    """Give a library with so many rules that weigh, beside the shipped ones that derive."""
    facts = [fact for fact in library.facts.values() if fact.origin != "engine"]
    terms, points = list(library.terms), list(library.focus_points)
    deriving = [rule for rule in library.rules if isinstance(rule.effect, Gives)]
    model = next(rule for rule in library.rules if isinstance(rule.effect, Weigh))
    rules = [
        model._replace(
            id=f"made/rule-{number}",
            when=_condition(facts, chance),
            effect=Weigh((chance.choice(points),), chance.choice([-50, 25, 50, 100]), chance.choice(terms)),
            because=Text(f"omdat {number}", f"because {number}"),
            tests=(),
            about="",
        )
        for number in range(count)
    ]
    return library._replace(rules=tuple(sorted([*deriving, *rules], key=_key)))


def _key(rule: Rule) -> str:
    return rule.id


def _condition(facts: list[Fact], chance: random.Random) -> Condition:
    tests = tuple(_test(chance.choice(facts), chance) for _ in range(chance.choice([1, 2, 2, 3, 4])))
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 4:
        return And((tests[0], Or(tests[1:])))
    return And(tests) if chance.random() < 0.7 else Or(tests)


def _test(fact: Fact, chance: random.Random) -> Test:
    operators: list[Operator] = ["has"] if fact.kind == "list" else ["<=", ">="] if fact.compares else ["=="]
    test = Test(fact.name, chance.choice(operators), (_value(fact, chance),))
    found = negate(test) if chance.random() < 0.1 else test
    assert isinstance(found, Test)
    return found


def _value(fact: Fact, chance: random.Random) -> Value:
    if fact.numeric:
        return chance.choice([1, 2, 3]) if fact.kind == "level" else chance.randrange(fact.low + 1, fact.high)
    return chance.choice(list(fact.values) if fact.kind == "list" else candidates(fact, ()))


def timed(library: Library) -> tuple[float, Proved]:
    """Prove a library and give the seconds it took."""
    started = time.perf_counter()
    proved = prove(library)
    return time.perf_counter() - started, proved


def rows(shipped: Library) -> Iterator[tuple[str, float, Proved]]:
    """Give the measurements, the shipped library first."""
    yield ("shipped", *timed(shipped))
    chance = random.Random(11)
    for count in RULES:
        yield (str(count), *timed(generated(shipped, count, chance)))


def main() -> int:
    started = time.perf_counter()
    shipped = workbench(None).library
    reading = time.perf_counter() - started
    print(f"reading and checking the shipped content, without proofs: {reading:.2f} s")
    print(f"{'rules':<8} {'seconds':>8} {'groups':>7} {'pairs':>8} {'questions':>10} {'findings':>9}")
    measured = {}
    for name, seconds, proved in rows(shipped):
        measured[name] = seconds
        numbers = f"{proved.groups:>7} {proved.pairs:>8} {proved.questions:>10} {len(proved.findings):>9}"
        print(f"{name:<8} {seconds:>8.2f} {numbers}", flush=True)
    whole = reading + measured["shipped"]
    print(f"the whole of `rules check` on the shipped library: {whole:.2f} s (to reach: {MOST_SHIPPED})")
    print(f"2,000 rules: {measured['2000']:.1f} s (to reach: {MOST_GENERATED})")
    return int(whole > MOST_SHIPPED or measured["2000"] > MOST_GENERATED)


if __name__ == "__main__":
    sys.exit(main())
