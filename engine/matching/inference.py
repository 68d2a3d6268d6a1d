"""From facts to fired rules: facts are derived stratum by stratum, then all other rules are held against them."""

from collections.abc import Mapping, Sequence
from graphlib import TopologicalSorter
from types import MappingProxyType
from typing import NamedTuple

from engine.errors import refuse
from engine.language import Condition, Conjunction, Facts, Value, Vocabulary, tests_of, waits_for
from engine.matching.stratum import Engine, Stratum
from engine.model.library import Gives, Library, Rule

ASSESSED_ON = "assessed_on"
"""What a rule that is valid for a period waits for where the day of assessment is unknown."""


class Fired(NamedTuple):
    """A rule whose condition is true: its satisfied alternatives, and the values its tests found."""

    rule: Rule
    because: tuple[Conjunction, ...]
    values: Mapping[str, Value | Sequence[str] | None]


class Undecided(NamedTuple):
    """A rule that cannot tell, and the unknown facts it waits for; derived ones are followed to what they need."""

    rule: Rule
    waits_for: tuple[str, ...]


class Derived(NamedTuple):
    """Facts as they were given, with those that follow from them; `waits_for` tells what each unknown one needs."""

    facts: Facts
    fired: tuple[Fired, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    waits_for: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Concluded(NamedTuple):
    """What all other rules say about the facts."""

    facts: Facts
    fired: tuple[Fired, ...]
    undecided: tuple[Undecided, ...]


class Inference:
    """The rules of a library, made ready once for any number of regions; reasons come in the order of their names."""

    def __init__(self, library: Library, engine: Engine) -> None:
        self.library = library
        self.engine = engine
        rules = sorted(library.rules, key=lambda rule: rule.key)
        self.strata = [
            (facts, _Rules([rule for fact in facts for rule in facts[fact]], engine, library.facts, derive=True))
            for facts in strata(rules)
        ]
        others = [rule for rule in rules if not isinstance(rule.effect, Gives)]
        self.others = _Rules(others, engine, library.facts)

    def derive(self, facts: Facts, day: str | None) -> Derived:
        """Add every fact that follows; `day` is the day of assessment.

        A derived fact is what a rule gives it; a flag is false where no rule can give it any more.
        """
        known = dict(facts)
        fired: list[Fired] = []
        open_: list[Undecided] = []
        waits: dict[str, tuple[str, ...]] = {}
        for derived, rules in self.strata:
            true, undecided = rules.hold(known, day, waits)
            fired += true
            open_ += undecided
            for name in derived:
                if given := [one.rule for one in true if _gives(one.rule) == name]:
                    known[name] = _one_value(name, given)
                elif lacking := [fact for one in undecided if _gives(one.rule) == name for fact in one.waits_for]:
                    waits[name] = tuple(dict.fromkeys(lacking))
                elif self.library.facts[name].kind == "flag":
                    known[name] = False
        return Derived(known, tuple(fired), tuple(open_), waits)

    def conclude(self, derived: Derived, more: Facts, day: str | None) -> Concluded:
        """Hold all rules that derive nothing against the facts and some more of the engine's own."""
        facts = {**derived.facts, **more}
        fired, undecided = self.others.hold(facts, day, derived.waits_for)
        return Concluded(facts, tuple(fired), tuple(undecided))


class _Rules:
    """Rules of one stratum with their conditions made ready; where they derive, false is the engine's to say too."""

    def __init__(self, rules: Sequence[Rule], engine: Engine, vocabulary: Vocabulary, *, derive: bool = False) -> None:
        self.rules = rules
        self.vocabulary = vocabulary
        self.derive = derive
        self.stratum: Stratum = engine.stratum([rule.when for rule in rules], vocabulary)
        self.names = [frozenset(test.fact for test in tests_of(rule.when)) for rule in rules]

    def hold(
        self, facts: Facts, day: str | None, waits: Mapping[str, tuple[str, ...]]
    ) -> tuple[list[Fired], list[Undecided]]:
        """Give the rules that fire and those that cannot tell, both in the order of the rules."""
        fired: list[Fired] = []
        undecided: list[Undecided] = []
        true = self.stratum.true(facts)
        false = self.stratum.false(facts) if self.derive and self._incomplete(facts, true) else frozenset()
        for place, rule in enumerate(self.rules):
            valid = rule.valid_on(day)
            if valid is False or place in false or (place not in true and not self._misses(place, facts)):
                continue
            if place in true and valid:
                values = {test.fact: facts.get(test.fact) for one in true[place] for test in one}
                fired.append(Fired(rule, true[place], values))
            elif place in true or waits_for(rule.when, facts, self.vocabulary):
                undecided.append(Undecided(rule, self._waits(rule.when, facts, valid, waits)))
        return fired, undecided

    def _misses(self, place: int, facts: Facts) -> bool:
        return not self.names[place] <= facts.keys()

    def _incomplete(self, facts: Facts, true: Mapping[int, object]) -> bool:
        """Say whether a rule that did not fire asks about an unknown fact."""
        return any(place not in true and self._misses(place, facts) for place in range(len(self.rules)))

    def _waits(
        self, when: Condition, facts: Facts, valid: bool | None, waits: Mapping[str, tuple[str, ...]]
    ) -> tuple[str, ...]:
        names = [one for name in waits_for(when, facts, self.vocabulary) for one in waits.get(name, (name,))]
        return tuple(dict.fromkeys(names if valid else [*names, ASSESSED_ON]))


def _gives(rule: Rule) -> str:
    return rule.effect.fact if isinstance(rule.effect, Gives) else ""


def _one_value(name: str, rules: Sequence[Rule]) -> Value:
    """Give the value that rules give a fact; two different ones are a fault."""
    values = {rule.effect.value: rule.id for rule in rules if isinstance(rule.effect, Gives)}
    if len(values) > 1:
        refuse("derived-twice", fact=name, rules=", ".join(f"`{rule}`" for rule in sorted(values.values())))
    return next(iter(values))


def strata(rules: Sequence[Rule]) -> list[dict[str, list[Rule]]]:
    """Part derived facts, each with its rules, so that every part stands behind all facts that it uses."""
    givers: dict[str, list[Rule]] = {}
    for rule in rules:
        if name := _gives(rule):
            givers.setdefault(name, []).append(rule)
    uses = {
        name: {test.fact for rule in giving for test in tests_of(rule.when) if test.fact in givers}
        for name, giving in givers.items()
    }
    sorter = TopologicalSorter(uses)
    sorter.prepare()
    parts = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        parts.append({name: givers[name] for name in ready})
        sorter.done(*ready)
    return parts
