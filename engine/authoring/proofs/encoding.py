"""A region as unknowns of a solver: every fact with its domain, unknown included, and what follows from it.

Asked facts are free within their domains. Derived facts are written out through the rules that give them, and the
engine's own facts (`gap_…`, `open_needs_…`) through levels, targets and prerequisites, as `engine.advice` works them
out. So a formula over these unknowns speaks of regions that can exist, and of no others.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

import z3

from engine.advice.ladder import HIGHEST, ladder_of
from engine.authoring.proofs.kleene import Algebra, Kleene, fold
from engine.language import Condition, Fact, Test, Value, tests_of
from engine.matching.inference import strata
from engine.model.library import Gives, Library, Rule

Formula: TypeAlias = Any
"""A formula of the solver, which has no types."""
Truth = Kleene[Formula]
YES, NO = z3.BoolVal(True), z3.BoolVal(False)
FORMULAS: Algebra[Formula] = Algebra(
    both=lambda parts: z3.And(*parts),
    either=lambda parts: z3.Or(*parts) if parts else NO,
    always=Kleene(YES, NO),
    never=Kleene(NO, YES),
)


class Unknown(NamedTuple):
    """A fact: whether it is known, and its value (a rank, a flag, or a flag for each member of a list)."""

    known: Formula
    value: Any


class Encoding:
    """All facts of a library; `domain` says which values they can have together."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.ladder = ladder_of(library)
        self.domain: list[Formula] = []
        self.givers = {name: rules for part in strata(library.rules) for name, rules in part.items()}
        self.day = Unknown(z3.Bool(known_name(DAY)), self._number(DAY, ordinal("2000-01-01"), ordinal("2199-12-31")))
        self.targets = {name: self._number(target_name(name), 0, HIGHEST) for name in library.focus_points}
        self._facts: dict[str, Unknown] = {}
        self._tests: dict[Test, Truth] = {}
        self._reaches: dict[tuple[str, int], Formula] = {}

    def truth(self, condition: Condition) -> Truth:
        """Give where a condition is true, and where it is false."""
        return fold(condition, self.test, FORMULAS)

    def rule(self, rule: Rule) -> Truth:
        """Give where a rule fires, and where it is definitely silent: its period counts too."""
        found = self.truth(rule.when)
        if not (rule.valid_from or rule.valid_until):
            return found
        outside = z3.And(self.day.known, z3.Not(self.valid(rule)))
        return Kleene(z3.And(found.true, self.valid(rule)), z3.Or(found.false, outside))

    def valid(self, rule: Rule) -> Formula:
        """Say where the day of assessment is known and within a rule's period."""
        ends = [(rule.valid_from, 1), (rule.valid_until, -1)]
        inside = [sign * self.day.value >= sign * ordinal(day) for day, sign in ends if day]
        return z3.And(self.day.known, *inside)

    def test(self, test: Test) -> Truth:
        """Give where one test is true, and where it is false."""
        if test not in self._tests:
            self._tests[test] = self._test(test)
        return self._tests[test]

    def _test(self, test: Test) -> Truth:
        one = self.fact(test.fact)
        if test.operator == "is known":
            return Kleene(one.known, z3.Not(one.known))
        if test.operator == "is unknown":
            return Kleene(z3.Not(one.known), one.known)
        met = _met(test, self.library.facts[test.fact], one)
        return Kleene(z3.And(one.known, met), z3.And(one.known, z3.Not(met)))

    def fact(self, name: str) -> Unknown:
        """Give a fact by its name."""
        if name not in self._facts:
            self._facts[name] = self._fact(self.library.facts[name])
        return self._facts[name]

    def asked(self) -> dict[str, Unknown]:
        """Give the asked facts that formulas so far speak of."""
        return {name: one for name, one in self._facts.items() if self.library.facts[name].origin == "asked"}

    def leans_on(self, condition: Condition) -> frozenset[str]:
        """Name the facts that a condition asks about, and those that these follow from."""
        return self.support(*(test.fact for test in tests_of(condition)))

    def support(self, *names: str) -> frozenset[str]:
        """Name facts with all that they follow from."""
        found: set[str] = set()
        waiting = [*names]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += [test.fact for giver in self.givers.get(name, ()) for test in tests_of(giver.when)]
                if self.library.facts[name].origin == "engine":
                    waiting += self.library.focus_points
        return frozenset(found)

    def _fact(self, fact: Fact) -> Unknown:
        if fact.name in self.givers:
            return self._derived(fact, self.givers[fact.name])
        if fact.origin == "engine":
            return self._engine(fact.name)
        known = z3.Bool(known_name(fact.name))
        if fact.kind == "flag":
            return Unknown(known, z3.Bool(fact.name))
        if fact.kind == "list":
            return Unknown(known, {word: z3.Bool(member_name(fact.name, word)) for word in fact.values})
        return Unknown(known, self._ranked(fact))

    def _ranked(self, fact: Fact) -> Formula:
        if fact.numeric:
            return self._number(fact.name, *(scaled(fact, end) for end in (fact.low, fact.high)))
        return self._number(fact.name, 0, len(fact.values) - 1)

    def _number(self, name: str, low: int, high: int) -> Formula:
        number = z3.Int(name)
        self.domain += [number >= low, number <= high]
        return number

    def _derived(self, fact: Fact, rules: list[Rule]) -> Unknown:
        """Write a derived fact out: known where a rule gives it; a flag also where none can give it any more."""
        by_value: dict[Value, list[Truth]] = {}
        for rule in rules:
            assert isinstance(rule.effect, Gives)
            by_value.setdefault(rule.effect.value, []).append(self.rule(rule))
        given = {value: z3.Or(*(truth.true for truth in truths)) for value, truths in by_value.items()}
        some = z3.Or(*given.values())
        if fact.kind == "flag":
            none = z3.And(*(truth.false for truths in by_value.values() for truth in truths))
            return Unknown(z3.Or(some, none), given.get(True, NO))
        value: Formula = z3.IntVal(0)
        for one, formula in given.items():
            value = z3.If(formula, rank(fact, one), value)
        return Unknown(some, value)

    def _engine(self, name: str) -> Unknown:
        focus_point = next(one for one in self.library.focus_points if name in (f"gap_{one}", f"open_needs_{one}"))
        level = self.fact(focus_point)
        if name.startswith("gap_"):
            rungs = [z3.And(level.value < n, self.reaches(focus_point, n)) for n in range(1, HIGHEST + 1)]
        else:
            rungs = [self.waits(other, focus_point) for other in self.library.focus_points]
        return Unknown(level.known, z3.Sum([z3.If(rung, 1, 0) for rung in rungs]))

    def reaches(self, focus_point: str, level: int) -> Formula:
        """Say where the effective target of a focus point is at least this level."""
        if (focus_point, level) not in self._reaches:
            raising = [
                z3.And(self.reaches(other, start + 1), self.fact(other).known, self.fact(other).value <= start)
                for (other, start), transition in self.ladder.items()
                if dict(transition.requires).get(focus_point, 0) >= level
            ]
            self._reaches[focus_point, level] = z3.Or(self.targets[focus_point] >= level, *raising)
        return self._reaches[focus_point, level]

    def climbs(self, focus_point: str, start: int | None = None) -> Formula:
        """Say where a focus point has a next transition (from this level)."""
        level = self.fact(focus_point)
        starts = range(HIGHEST) if start is None else (start,)
        return z3.And(level.known, z3.Or(*(z3.And(level.value == n, self.reaches(focus_point, n + 1)) for n in starts)))

    def waits(self, focus_point: str, other: str) -> Formula:
        """Say where the next transition of a focus point needs a higher level of another than that has."""
        needs = [
            z3.And(self.climbs(focus_point, start), self.fact(other).value < needed)
            for start in range(HIGHEST)
            if (needed := dict(self.ladder[focus_point, start].requires).get(other, 0))
        ]
        return z3.Or(*needs) if needs else NO


def _met(test: Test, fact: Fact, one: Unknown) -> Formula:
    """Say where a known fact meets a test."""
    value = one.value
    if test.operator in ("has", "not has"):
        assert isinstance(value, Mapping)
        member = value[str(test.values[0])]
        return member if test.operator == "has" else z3.Not(member)
    if test.operator in ("in", "not in", "==", "!="):
        if fact.kind == "flag":
            among = z3.Or(*(value if wanted else z3.Not(value) for wanted in test.values))
        else:
            among = z3.Or(*(value == rank(fact, wanted) for wanted in test.values))
        return among if test.operator in ("in", "==") else z3.Not(among)
    mark = rank(fact, test.values[0])
    return {"<": value < mark, "<=": value <= mark, ">": value > mark, ">=": value >= mark}[test.operator]


def rank(fact: Fact, value: Value) -> int:
    """Give the number that stands for a value: whole numbers as they are, others in hundredths, words by place."""
    return scaled(fact, value) if fact.numeric else fact.rank(value)


def scaled(fact: Fact, value: Value) -> int:
    """Give a number in the steps in which its fact is counted."""
    return fact.rank(value) // 100 if fact.whole else fact.rank(value)


def unranked(fact: Fact, number: int) -> Value:
    """Give the value that a number stands for."""
    if not fact.numeric:
        return list(fact.values)[number]
    return number if fact.whole else (number // 100 if number % 100 == 0 else number / 100)


DAY: Final = "assessed_on"


def known_name(fact: str) -> str:
    """Name the unknown that says whether a fact is known."""
    return f"{fact}?"


def member_name(fact: str, word: str) -> str:
    """Name the unknown that says whether a list has a member."""
    return f"{fact} has {word}"


def target_name(focus_point: str) -> str:
    """Name the unknown that is the target of a focus point."""
    return f"target {focus_point}"


def ordinal(day: str) -> int:
    """Give a day as a number."""
    return date.fromisoformat(day).toordinal()
