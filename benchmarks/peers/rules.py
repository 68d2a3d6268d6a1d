"""Rules and regions in a form that every peer can be given: whole numbers, and conditions on these alone.

A derived fact is written out where it is used, so that no peer has to chain; what is unknown is left out of a row, and
every comparison asks first whether its fact is there.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from benchmarks.differential import condition_of
from engine.language import And, Condition, Facts, Or, Test, Vocabulary, conjunctions, negate
from engine.matching.encoding import encode_facts, encode_test
from engine.model.library import Gives, Library

_SIGNS: Final = {"$neq": "!=", "$lt": "<", "$lte": "<=", "$gt": ">", "$gte": ">="}
Row = dict[str, int]


class Compare(NamedTuple):
    """A field held against a number; `known` and `unknown` ask only whether it is there."""

    field: str
    sign: str
    number: int = 0


Simple = Compare | tuple["Simple", ...]
"""A comparison, or several of which at least one holds."""


def written_out(library: Library) -> list[Condition]:
    """Give the conditions of all rules that need nothing of the engine's own, derived facts written out."""
    givers: dict[str, list[Condition]] = {}
    for rule in library.rules:
        if isinstance(rule.effect, Gives):
            assert rule.effect.value is True, "a flag is given as true; false is what no rule gives"
            givers.setdefault(rule.effect.fact, []).append(rule.when)
    own = {name for name, fact in library.facts.items() if fact.origin == "engine"}
    flat = dict.fromkeys(_flat(rule.when, givers) for rule in library.rules)
    return [one for one in flat if not own & set(names_of(one))]


def _flat(condition: Condition, givers: Mapping[str, Sequence[Condition]]) -> Condition:
    if not isinstance(condition, Test):
        return type(condition)(tuple(_flat(part, givers) for part in condition.parts))
    if condition.fact not in givers:
        return condition
    given = Or(tuple(_flat(one, givers) for one in givers[condition.fact]))
    holds = (condition.operator == "==") == condition.values[0]
    return given if holds else negate(given)


def names_of(condition: Condition) -> Iterator[str]:
    """Name the facts of a condition."""
    if isinstance(condition, Test):
        yield condition.fact
    else:
        for part in condition.parts:
            yield from names_of(part)


def chosen(library: Library, count: int, seed: int = 5) -> list[Condition]:
    """Choose so many of the shipped rules, and random ones on the same facts where there are not enough."""
    chance = random.Random(seed)
    shipped = [one for one in written_out(library) if _narrow(one)]
    found = chance.sample(shipped, min(count, len(shipped)))
    asked: Vocabulary = {name: fact for name, fact in library.facts.items() if fact.origin == "asked"}
    return [*found, *(condition_of(chance, 1, asked) for _ in range(count - len(found)))]


def _narrow(condition: Condition) -> bool:
    """Leave out what durable-rules and CLIPS, which want alternatives, would be given far too many of."""
    return len(conjunctions(condition)) <= 16


def simple(test: Test, vocabulary: Vocabulary) -> list[Simple]:
    """Give the comparisons that hold together exactly where a test is definitely true."""
    return [_simple(pattern) for pattern in encode_test(test, vocabulary[test.fact])]


def _simple(pattern: dict[str, Any]) -> Simple:
    ((key, what),) = pattern.items()
    if key == "$or":
        return tuple(_simple(one) for one in what)
    if key in ("$ex", "$nex"):
        return Compare(field_of(next(iter(what))), "known" if key == "$ex" else "unknown")
    if key in _SIGNS:
        ((name, number),) = what.items()
        return Compare(field_of(name), _SIGNS[key], int(number))
    return Compare(field_of(key), "==", int(what))


def field_of(name: str) -> str:
    """Give a name that every peer takes for one word."""
    return "f_" + "".join(sign if sign.isalnum() else "_" for sign in name)


def row_of(facts: Facts, names: Sequence[str], vocabulary: Vocabulary) -> Row:
    """Give a region as fields and whole numbers; what is unknown is left out."""
    return {field_of(name): int(value) for name, value in encode_facts(facts, names, vocabulary).items()}


def fields_of(names: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Name every field that a row can have."""
    found = []
    for name in names:
        fact = vocabulary[name]
        found += [
            field_of(name),
            *(field_of(f"{name}:{word}") for word in (fact.values if fact.kind == "list" else ())),
        ]
    return found


def joined(condition: Condition) -> tuple[str, tuple[Condition, ...]]:
    """Give how the parts of a condition hang together."""
    assert isinstance(condition, And | Or)
    return ("and" if isinstance(condition, And) else "or"), condition.parts
