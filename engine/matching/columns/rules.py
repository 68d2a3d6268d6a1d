"""The rules of a library as logic on bits: derived facts stratum by stratum, then what fires and what can't tell."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from engine.language import Value
from engine.matching.columns.circuit import ALL, NONE, Circuit, Node, Rails
from engine.matching.columns.coding import DAY, DAY_UNKNOWN, codings, day_code
from engine.matching.columns.conditions import Conditions
from engine.matching.inference import ASSESSED_ON, strata
from engine.model.library import Gives, Library, Rule


class RuleBits(NamedTuple):
    """Where a rule fires, where it can't tell, and there by unknown fact what it waits for."""

    rule: Rule
    fired: Node
    undecided: Node
    waits: Mapping[str, Node]


class Rules:
    """All rules of a library in one circuit.

    `givers` derive facts, `others` weigh, advise and caution; `conflict` is where two rules give a fact different
    values.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self.circuit = Circuit()
        self.codings = codings(library.facts)
        self.conditions = Conditions(self.circuit, library.facts, self.codings)
        self.waits: dict[str, dict[str, Node]] = {}
        self.lacking: dict[str, Node] = {}
        self.conditions.derived = {name: {} for name, fact in library.facts.items() if fact.origin == "derived"}
        conflicts: list[Node] = []
        self.givers: list[RuleBits] = []
        for stratum in strata(library.rules):
            bits = {name: [self._rule(rule) for rule in rules] for name, rules in stratum.items()}
            for name, rules in bits.items():
                self.givers += rules
                conflicts.append(self._derive(name, rules))
        self.conflict = self.circuit.either(*conflicts)
        self.others = [self._rule(rule) for rule in library.rules if not isinstance(rule.effect, Gives)]

    def _rule(self, rule: Rule) -> RuleBits:
        rails = self.conditions.rails(rule.when)
        valid = self._valid(rule)
        fired = self.circuit.both(rails.true, valid.true)
        done = self.circuit.either(rails.false, valid.false, fired)
        undecided = self.circuit.opposite(done)
        waits = self._resolved(self.conditions.waiting(rule.when, undecided))
        if valid.true != ALL and (unknown := self.circuit.both(undecided, self._day_unknown())) != NONE:
            waits[ASSESSED_ON] = self.circuit.either(waits.get(ASSESSED_ON, NONE), unknown)
        return RuleBits(rule, fired, undecided, waits)

    def _resolved(self, waiting: Iterable[tuple[str, Node]]) -> dict[str, Node]:
        """Follow derived facts to what they need."""
        found: dict[str, Node] = {}
        for name, where in waiting:
            parts = {fact: self.circuit.both(where, node) for fact, node in self.waits.get(name, {}).items()}
            if name not in self.lacking:
                parts[name] = where
            elif self.library.facts[name].kind != "flag":
                parts[name] = self.circuit.both(where, self.circuit.opposite(self.lacking[name]))
            for fact, node in parts.items():
                found[fact] = self.circuit.either(found.get(fact, NONE), node)
        return {fact: node for fact, node in found.items() if node != NONE}

    def _derive(self, name: str, rules: Sequence[RuleBits]) -> Node:
        """Add a derived fact: what rules give it, and for a flag false where none can give it any more."""
        values: dict[Value, list[Node]] = {}
        for one in rules:
            assert isinstance(one.rule.effect, Gives)
            values.setdefault(one.rule.effect.value, []).append(one.fired)
        given = {value: self.circuit.either(*nodes) for value, nodes in values.items()}
        anything = self.circuit.either(*given.values())
        self.lacking[name] = self.circuit.both(
            self.circuit.opposite(anything), self.circuit.either(*(one.undecided for one in rules))
        )
        self.waits[name] = {}
        for one in rules:
            for fact, node in one.waits.items():
                self.waits[name][fact] = self.circuit.either(self.waits[name].get(fact, NONE), node)
        if self.library.facts[name].kind == "flag":
            rest = self.circuit.opposite(self.circuit.either(anything, self.lacking[name]))
            given[False] = self.circuit.either(given.get(False, NONE), rest)
        self.conditions.derived[name] = given
        return self._twice(list(values.values()))

    def _twice(self, values: Sequence[Sequence[Node]]) -> Node:
        nodes = [self.circuit.either(*one) for one in values]
        pairs = [self.circuit.both(one, other) for place, one in enumerate(nodes) for other in nodes[:place]]
        return self.circuit.either(*pairs)

    def _valid(self, rule: Rule) -> Rails:
        """Give where a rule is valid on the day of assessment, and where it is not."""
        if not (rule.valid_from or rule.valid_until):
            return Rails(ALL, NONE)
        known = self.circuit.opposite(self._day_unknown())
        early = self.circuit.compare(DAY, "<", day_code(rule.valid_from)) if rule.valid_from else NONE
        late = NONE
        if rule.valid_until:
            in_time = self.circuit.compare(DAY, "<", day_code(rule.valid_until) + 1)
            late = self.circuit.both(known, self.circuit.opposite(in_time))
        false = self.circuit.either(early, late)
        return Rails(self.circuit.less(known, false), false)

    def _day_unknown(self) -> Node:
        return self.circuit.compare(DAY, "==", DAY_UNKNOWN)
