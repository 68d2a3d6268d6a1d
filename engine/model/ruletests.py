"""The cases that stand beside a rule: they must ask about facts there are, with values these can have."""

from collections.abc import Iterator
from typing import Any

from engine.errors import Fault, fault, nearest, or_list
from engine.language import Fact
from engine.model.build import fact_of
from engine.model.placeholders import own_names
from engine.model.read import Item

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
            elif not _fits(fact_of(name, known), value):
                words = {"found": value, "meant": "", "values": or_list(known.get("values", {}))}
                yield item.at(fault("impossible-value", fact=name, **words), *path)
    expected = {case["expect"] for case in rule["tests"]}
    if rule["status"] == "stable" and not {"fires", "silent"} <= expected:
        missing = "fires" if "fires" not in expected else "silent"
        yield item.at(fault("case-missing", expect=missing), "tests", key=True)


def _fits(fact: Fact, value: Any) -> bool:
    if fact.kind == "list":
        return isinstance(value, list) and all(fact.admits(member) for member in value)
    return not isinstance(value, list | dict) and value is not None and fact.admits(value)
