"""What no single file shows: references that dangle, languages that lack, cycles, ladders with a missing rung."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from engine.errors import Fault, fault, nearest, or_list
from engine.language import Condition, Vocabulary, wrong_value
from engine.model.build import fact_of, tree_of
from engine.model.graphs import derivation_order, facts_of, prerequisite_order, requirements
from engine.model.placeholders import OWN, always_known, own_names, placeholders
from engine.model.polarity import own_level_faults
from engine.model.read import Content, Item
from engine.model.ruletests import case_faults

Plain = dict[str, Any]


def cross_check(read: Content, plain: Plain) -> None:
    """Hold all content against itself; faults are added to `read.faults`."""
    for kind in ("facts", "focus_points", "steps", "roles", "rules", "sources"):
        for item in read.of(kind).values():
            read.faults += _references(item, read)
            read.faults += _languages(item)
    for item in read.of("facts").values():
        read.faults += _fact(item, read)
    for item in read.of("roles").values():
        read.faults += _role(item, read)
    for item in read.of("steps").values():
        read.faults += _step(item)
    if read.faults:
        return
    vocabulary = {name: fact_of(name, one) for name, one in plain["facts"].items()}
    for rule in plain["rules"]:
        read.faults += _rule(rule, read.of("rules")[rule["id"]], plain)
    read.faults += _prerequisites(read, plain)
    read.faults += _rungs(read, plain)
    if cycle := list(_derivations(read, plain)):
        read.faults += cycle
    else:
        read.faults += _levels(read, plain, vocabulary)


def _dangling(item: Item, name: str, known: Any, kind: str, *path: str | int, key: bool = False) -> Iterator[Fault]:
    if name not in known:
        found = fault(f"no-such-{kind}", found=name, meant=nearest(name, known), known=or_list(known))
        yield item.at(found, *path, key=key)


def _references(item: Item, read: Content) -> Iterator[Fault]:
    plain = item.plain
    for place, citation in enumerate(plain.get("sources", [])):
        yield from _dangling(item, citation["id"], read.of("sources"), "source", "sources", place, "id")
    if item.kind == "steps":
        yield from _dangling(item, plain["focus_point"], read.of("focus_points"), "focus-point")
        yield from _dangling(item, plain["owner"], read.of("roles"), "role", "owner")
        for place, role in enumerate(plain["involved"]):
            yield from _dangling(item, role, read.of("roles"), "role", "involved", place)
        for name in plain["requires"]:
            yield from _dangling(item, name, read.of("focus_points"), "focus-point", "requires", name, key=True)
    for place, name in enumerate(plain.get("weigh", [])):
        yield from _dangling(item, name, read.of("focus_points"), "focus-point", "weigh", place)
    for place, name in enumerate(plain.get("advise", [])):
        yield from _dangling(item, name, read.of("steps"), "step", "advise", place)
    for name in plain.get("gives", {}):
        yield from _dangling(item, name, read.of("facts"), "fact", "gives", name, key=True)
    if "term" in plain:
        yield from _dangling(item, plain["term"], read.of("terms"), "term", "term")
    if "stand_in" in plain:
        yield from _dangling(item, plain["stand_in"], read.of("roles"), "role", "stand_in")


def _languages(item: Item) -> Iterator[Fault]:
    """Find texts without English; a draft may lack it."""
    if item.plain.get("status") == "draft":
        return
    for path, text in _texts(item.plain, ()):
        if not text.get("en"):
            yield item.at(fault("translation-missing", language="en"), *path)


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Plain]]:
    if isinstance(value, dict) and isinstance(value.get("nl"), str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, (*path, place))


def _fact(item: Item, read: Content) -> Iterator[Fault]:
    plain = item.plain
    if (group := plain.get("group")) and item.id != f"{group}_{plain['key']}":
        yield item.at(fault("fact-group-name", meant=f"{group}_{plain['key']}"), "group")
    if item.id in _brought(read):
        yield item.at(fault("fact-name-taken", fact=item.id))
    given = [rule for rule in read.of("rules").values() if item.id in rule.plain.get("gives", {})]
    if plain["origin"] == "derived" and not given:
        yield item.at(fault("fact-never-given", fact=item.id))
    if plain["origin"] == "asked":
        for rule in given:
            yield rule.at(fault("fact-not-derived", fact=item.id), "gives", item.id, key=True)


def _brought(read: Content) -> frozenset[str]:
    """Name the facts that come with the focus points, and the names a rule for each of them has for these."""
    points = read.of("focus_points")
    return frozenset(chain(OWN, *((name, *own_names(name).values()) for name in points)))


def _role(item: Item, read: Content) -> Iterator[Fault]:
    absent, stand_in = "absent_when" in item.plain, item.plain.get("stand_in")
    if absent != (stand_in is not None):
        yield item.at(fault("role-needs-both"), "absent_when" if absent else "stand_in", key=True)
    elif (other := read.of("roles").get(stand_in or "")) and "absent_when" in other.plain:
        yield item.at(fault("stand-in-absent", role=stand_in), "stand_in")


def _step(item: Item) -> Iterator[Fault]:
    plain = item.plain
    if plain["to"] != plain["from"] + 1:
        yield item.at(fault("step-not-one-up", low=plain["from"], high=plain["to"]), "to")
    if plain["months"][0] > plain["months"][1]:
        yield item.at(fault("months-reversed", low=plain["months"][0], high=plain["months"][1]), "months")
    if plain["focus_point"] in plain["requires"]:
        yield item.at(fault("step-requires-itself"), "requires", plain["focus_point"], key=True)


def _rule(rule: Plain, item: Item, plain: Plain) -> Iterator[Fault]:
    """Check one rule (of a family: one of its instances) beyond its own file."""
    condition = tree_of(rule["when"])
    if not rule["about"] or rule["about"] == next(iter(plain["focus_points"])):
        yield from _placeholders(rule, item, condition)
        yield from case_faults(rule, item, plain)
        yield from _gives(rule, item, plain)
        if (rule["valid_from"] or "0") > (rule["valid_until"] or "9"):
            yield item.at(fault("period-reversed", low=rule["valid_from"], high=rule["valid_until"]), "valid")


def _placeholders(rule: Plain, item: Item, condition: Condition) -> Iterator[Fault]:
    known = set(always_known(condition))
    if rule["about"]:
        known |= {own for own, name in own_names(rule["about"]).items() if name in known} | {OWN[0]}
    for path, text in _texts({key: rule[key] for key in ("because", "caution", "describe") if key in rule}, ()):
        names = {language: placeholders(text.get(language, "")) for language in ("nl", "en")}
        for language, name in ((language, name) for language, said in names.items() for name in said):
            if name not in known:
                found = fault("placeholder-unknown", found=name, known=or_list(sorted(known)))
                yield item.at(found, *path, language)
        if text.get("en") and set(names["nl"]) != set(names["en"]):
            yield item.at(fault("placeholders-differ"), *path)


def _gives(rule: Plain, item: Item, plain: Plain) -> Iterator[Fault]:
    for name, value in rule.get("gives", {}).items():
        fact = fact_of(name, plain["facts"][name])
        if not fact.admits(value):
            yield item.at(wrong_value(fact, value), "gives", name)
        for used in sorted(facts_of(tree_of(rule["when"]))):
            if plain["facts"][used]["origin"] == "engine":
                yield item.at(fault("derived-from-engine", fact=used), "when")


def _derivations(read: Content, plain: Plain) -> Iterator[Fault]:
    """Find a cycle of rules that derive facts from one another."""
    if cycle := derivation_order(plain["rules"]).cycle:
        found = fault("derivation-cycle", path=" → ".join(cycle))
        yield read.of("rules")[cycle[0]].at(found, "when", key=True)


def _levels(read: Content, plain: Plain, vocabulary: Vocabulary) -> Iterator[Fault]:
    """Find rules by which points fall with the level; what holds for each rule of a family is said once."""
    rules = ((rule, read.of("rules")[rule["id"]]) for rule in plain["rules"])
    found = (own_level_faults(rule, item, tree_of(rule["when"]), plain, vocabulary) for rule, item in rules)
    yield from dict.fromkeys(chain.from_iterable(found))


def _prerequisites(read: Content, plain: Plain) -> Iterator[Fault]:
    """Find a cycle of levels that require one another."""
    steps = [(one["focus_point"], one["from"], one["requires"]) for one in plain["steps"].values() if one["active"]]
    if cycle := prerequisite_order(requirements(steps), list(plain["focus_points"])).cycle:
        found = fault("prerequisite-cycle", path=" → ".join(cycle))
        yield _step_behind(read, cycle).at(found, "requires", key=True)


def _step_behind(read: Content, cycle: tuple[str, ...]) -> Item:
    """Find the first step whose prerequisites are part of a cycle: there is one, or there was no cycle."""
    names = {node.rsplit(" ", 1)[0] for node in cycle}
    steps = read.of("steps").values()
    within = (item for item in steps if f"{item.plain['focus_point']} {item.plain['to']}" in cycle)
    return next(item for item in within if names & set(item.plain["requires"]))


def _rungs(read: Content, plain: Plain) -> Iterator[Fault]:
    """Find transitions without a step that is always there."""
    there = {
        (step["focus_point"], step["from"])
        for step in plain["steps"].values()
        if step["active"] and not step.get("when")
    }
    for name in plain["focus_points"]:
        for level in range(4):
            if (name, level) not in there:
                item = read.of("focus_points")[name]
                found = fault("transition-without-step", focus_point=name, low=level, high=level + 1)
                yield item.at(found, "name", key=True)
