"""The cases that stand beside a rule: they must ask about facts there are, with values these can have."""

from collections.abc import Iterator
from typing import Any

from engine.errors import Fault, fault, nearest
from engine.language import Fact, wrong_value
from engine.model.build import fact_of
from engine.model.placeholders import own_names
from engine.model.read import Item
from engine.model.validate import hinted, spelled

Plain = dict[str, Any]


def case_faults(rule: Plain, item: Item, plain: Plain) -> Iterator[Fault]:
    """Find cases that can't be run; a stable rule also needs one that fires and one that stays silent."""
    own = own_names(rule["about"]) if rule["about"] else {}
    for place, case in enumerate(rule["tests"]):
        for name, value in case["facts"].items():
            known = plain["facts"].get(own.get(name, name))
            path = ("tests", place, "facts", name)
            if known is None:
                meant = nearest(name, [*own, *plain["facts"]])
                yield item.at(fault("unknown-fact", found=name, meant=meant), *path, key=True)
            else:
                yield from (item.at(found, *path) for found in _wrong(fact_of(name, known), value))
    expected = {case["expect"] for case in rule["tests"]}
    for missing in ("fires", "silent"):
        if rule["status"] == "stable" and missing not in expected:
            yield item.at(fault("case-missing", expect=missing), "tests", key=True)


def _wrong(fact: Fact, value: Any) -> Iterator[Fault]:
    """Say why a fact can't have a value, or why its list can't have a member."""
    if value is None:
        yield fault("value-empty", key=fact.name)
    elif fact.kind == "list" and not isinstance(value, list):
        yield fault("list-expected", key=fact.name, found=spelled(value))
    else:
        members = value if fact.kind == "list" else [value]
        yield from (found for member in members if (found := _wrong_single(fact, member)))


def _wrong_single(fact: Fact, value: Any) -> Fault | None:
    if fact.numeric and isinstance(value, str):
        return hinted("number-value-expected", fact.name, value)
    if not isinstance(value, str | int | float):
        return hinted("value-wrong", fact.name, value)
    return None if fact.admits(value) else wrong_value(fact, value)
