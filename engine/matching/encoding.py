"""Facts and tests in the form in which durable-rules compares them rightly: whole numbers and flags only.

The engine takes `3` for `"3"` and `true` for 1, cuts long texts, and loses precision in odd floats. So words
become their place among the fact's values, numbers become hundredths, and a list becomes one flag per member.
A fact that is unknown is left out: a missing property satisfies no comparison, not even `!=`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from engine.errors import refuse
from engine.language import Fact, Facts, Test, Vocabulary

Pattern = dict[str, Any]
_SIGNS: Final = {"!=": "$neq", "<": "$lt", "<=": "$lte", ">": "$gt", ">=": "$gte"}


def encode_fact(fact: Fact, value: Any) -> dict[str, int | bool]:
    """Give the properties that stand for one known fact."""
    if fact.kind != "list":
        return {fact.name: _encode(fact, value)}
    members = set(value)
    return {fact.name: True, **{_member(fact, word): word in members for word in fact.values}}


def encode_facts(facts: Facts, names: Iterable[str], vocabulary: Vocabulary) -> dict[str, int | bool]:
    """Give the properties of the facts with these names that are known."""
    encoded: dict[str, int | bool] = {}
    for name in names:
        if (value := facts.get(name)) is not None:
            encoded |= encode_fact(vocabulary[name], value)
    return encoded


def encode_test(test: Test, fact: Fact) -> list[Pattern]:
    """Give the patterns that are true together exactly where a test is definitely true."""
    if test.operator == "is known":
        return [{"$ex": {fact.name: 1}}]
    if test.operator == "is unknown":
        return [{"$nex": {fact.name: 1}}]
    if fact.kind == "list":
        return [{_member(fact, str(test.values[0])): test.operator == "has"}]
    values = sorted({_encode(fact, value) for value in test.values})
    if test.operator == "in":
        return _among(fact, values)
    if test.operator == "not in":
        return [{"$neq": {fact.name: value}} for value in values]
    if test.operator == "==":
        return [{fact.name: values[0]}]
    return [{_SIGNS[test.operator]: {fact.name: values[0]}}]


def properties(test: Test, fact: Fact) -> frozenset[str]:
    """Name the properties that a test needs in a message."""
    return frozenset(
        {fact.name, *(_member(fact, word) for word in fact.values)} if fact.kind == "list" else {test.fact}
    )


def _encode(fact: Fact, value: Any) -> int | bool:
    return value if isinstance(value, bool) else fact.rank(value)


def _member(fact: Fact, word: str) -> str:
    return f"{fact.name}:{word}"


def _among(fact: Fact, values: list[int | bool]) -> list[Pattern]:
    """Ask for one of several values: by what it is not where the fact has few values, else by alternatives."""
    if len(values) == 1:
        return [{fact.name: values[0]}]
    if fact.numeric:
        return [{"$or": [{fact.name: value} for value in values]}]
    others: list[int | bool] = [rank for rank in range(len(fact.values)) if rank not in values]
    if fact.kind == "flag" or not others:
        return [{"$ex": {fact.name: 1}}]
    return [{"$neq": {fact.name: value}} for value in others]


def check_names(names: Iterable[str]) -> None:
    """Refuse names that the engine, which compares them by a 32-bit hash, would take for one another."""
    seen: dict[int, str] = {}
    for name in sorted(names):
        other = seen.setdefault(fnv1a(name), name)
        if other != name:
            refuse("names-collide", first=other, second=name)


def fnv1a(name: str) -> int:
    """Give the FNV-1a hash of 32 bits."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


Encoded = Mapping[str, int | bool]
