"""The cases that stand beside a rule: they must ask about facts there are, with values these can have."""

from collections.abc import Iterator
from typing import Any

from engine.errors import Fault, fault, nearest
from engine.language import Fact, wrong_value
from engine.model.build import fact_of
from engine.model.placeholders import own_names
from engine.model.read import Item
from engine.model.validate import spelled

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
        yield from (wrong_value(fact, member) for member in members if not _admits(fact, member))


def _admits(fact: Fact, value: Any) -> bool:
    return isinstance(value, str | int | float) and fact.admits(value)
