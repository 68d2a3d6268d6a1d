"""What an edit touched: rules and steps added, removed or changed, and what of them."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from engine.language import tests_of
from engine.model.library import Gives, Library, Rule, Step

Kind = Literal["added", "removed", "condition", "effect", "follows", "requires", "words"]


class Change(NamedTuple):
    """One rule or step that the edit touched.

    `old` and `new` are the rule (of a family: each of its rules) or step before and after. `follows` is a rule whose
    own file is the same and that uses a derived fact, or prerequisites, that changed.
    """

    about: Literal["rule", "step", "role", "focus_point"]
    id: str
    kind: Kind
    old: tuple[Rule | Step, ...] = ()
    new: tuple[Rule | Step, ...] = ()


def changes(old: Library, new: Library) -> tuple[Change, ...]:
    """Give everything that differs between two libraries as far as it can change an advice."""
    return (*_rules(old, new), *_steps(old, new), *_others(old, new))


def _others(old: Library, new: Library) -> list[Change]:
    """Give roles with another stand-in, and focus points that came, went or have another place."""
    roles = [{name: (one.absent_when, one.stand_in) for name, one in side.roles.items()} for side in (old, new)]
    points = [{name: place for place, name in enumerate(side.focus_points)} for side in (old, new)]
    return [
        *(Change("role", name, "effect") for name in _differing(*roles)),
        *(Change("focus_point", name, "effect") for name in _differing(*points)),
    ]


def _differing(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    return sorted(name for name in {*old, *new} if old.get(name) != new.get(name))


def _rules(old: Library, new: Library) -> list[Change]:
    before, after = _families(old), _families(new)
    moved = _derived_changes(before, after) | _ladder_changes(old, new)
    found = []
    for name in sorted({*before, *after}):
        one, other = before.get(name, ()), after.get(name, ())
        if kind := _rule_kind(one, other, moved, new):
            found.append(Change("rule", name, kind, one, other))
    return found


def _families(library: Library) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in library.rules:
        found[rule.id] = (*found.get(rule.id, ()), rule)
    return found


def _rule_kind(old: tuple[Rule, ...], new: tuple[Rule, ...], moved: frozenset[str], library: Library) -> Kind | None:
    if not old or not new:
        return "added" if new else "removed"
    if [one.key for one in old] != [one.key for one in new] or [one.effect for one in old] != [
        one.effect for one in new
    ]:
        return "effect"
    if any(_when(one) != _when(other) for one, other in zip(old, new, strict=True)):
        return "condition"
    if any(moved & _asked(rule, library) for rule in new):
        return "follows"
    same = all(_words(one) == _words(other) for one, other in zip(old, new, strict=True))
    return None if same else "words"


def _when(rule: Rule) -> tuple[object, ...]:
    return (rule.when, rule.valid_from, rule.valid_until)


def _words(rule: Rule) -> tuple[object, ...]:
    return (rule.title, rule.because, rule.sources)


def _asked(rule: Rule, library: Library) -> frozenset[str]:
    """Name the facts that a rule asks about, and for the engine's own facts that they hang on the ladder."""
    names = {test.fact for test in tests_of(rule.when)}
    return frozenset(names | {LADDER for name in names if library.facts[name].origin == "engine"})


LADDER = "(prerequisites)"


def _ladder_changes(old: Library, new: Library) -> frozenset[str]:
    return frozenset() if _requires(old) == _requires(new) else frozenset({LADDER})


def _requires(library: Library) -> set[tuple[object, ...]]:
    return {(one.focus_point, one.from_level, one.requires) for one in library.steps.values() if one.active}


def _derived_changes(before: Mapping[str, tuple[Rule, ...]], after: Mapping[str, tuple[Rule, ...]]) -> frozenset[str]:
    """Name the derived facts whose rules differ, and those that follow from them."""
    found: set[str] = set()
    rules = [rule for family in (*before.values(), *after.values()) for rule in family]
    for name in {*before, *after}:
        pairs = [[(rule.effect, *_when(rule)) for rule in side.get(name, ())] for side in (before, after)]
        if pairs[0] != pairs[1]:
            both = (*before.get(name, ()), *after.get(name, ()))
            found |= {rule.effect.fact for rule in both if isinstance(rule.effect, Gives)}
    while (
        more := {
            rule.effect.fact
            for rule in rules
            if isinstance(rule.effect, Gives) and found & {test.fact for test in tests_of(rule.when)}
        }
        - found
    ):
        found |= more
    return frozenset(found)


def _steps(old: Library, new: Library) -> list[Change]:
    found = []
    for name in sorted({*old.steps, *new.steps}):
        one, other = _active(old, name), _active(new, name)
        if kind := _step_kind(one, other):
            found.append(Change("step", name, kind, (one,) if one else (), (other,) if other else ()))
    return found


def _active(library: Library, name: str) -> Step | None:
    step = library.steps.get(name)
    return step if step and step.active else None


def _step_kind(old: Step | None, new: Step | None) -> Kind | None:
    if old is None or new is None:
        return None if old is new else "added" if old is None else "removed"
    if (old.focus_point, old.from_level) != (new.focus_point, new.from_level):
        return "effect"
    if old.when != new.when:
        return "condition"
    if old.requires != new.requires:
        return "requires"
    same = old == new._replace(source=old.source, requires_source=old.requires_source)
    return None if same else "words"
