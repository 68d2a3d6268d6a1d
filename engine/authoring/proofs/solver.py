"""Questions to the solver: is there a region for which this holds, and which."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import z3

from engine.authoring.proofs.encoding import DAY, Encoding, Formula, known_name, member_name, target_name, unranked
from engine.authoring.proofs.worlds import World
from engine.language import Fact, Value
from engine.model.library import Library

T = TypeVar("T")


class Solver:
    """Asks about all regions that a library can be given; `asked` counts the questions."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.encoding = Encoding(library)
        self.asked = 0
        self._solver = z3.Solver()
        self._solver.set("core.minimize", True)
        self._told = 0

    def find(self, *formulas: Formula) -> World | None:
        """Give a region for which all formulas hold, None where it is proved that there is none."""
        return self._ask(formulas, self._world)

    def possible(self, *formulas: Formula) -> bool:
        """Say whether there is a region for which all formulas hold."""
        return self._ask(formulas, lambda _: True) is not None

    def _ask(self, formulas: Iterable[Formula], answer: Callable[[z3.ModelRef], T]) -> T | None:
        self.asked += 1
        self._tell()
        self._solver.push()
        try:
            self._solver.add(*formulas)
            return None if self._solver.check() == z3.unsat else answer(self._solver.model())
        finally:
            self._solver.pop()

    def clashing(self, formulas: Iterable[Formula]) -> tuple[int, ...]:
        """Give the places of formulas, as few as are found, that can't hold together."""
        self.asked += 1
        self._tell()
        marks = {z3.Bool(f"part {place}"): formula for place, formula in enumerate(formulas)}
        self._solver.push()
        try:
            for mark, formula in marks.items():
                self._solver.add(z3.Implies(mark, formula))
            if self._solver.check(*marks) != z3.unsat:
                return ()
            core = {str(mark) for mark in self._solver.unsat_core()}
        finally:
            self._solver.pop()
        return tuple(place for place, mark in enumerate(marks) if str(mark) in core)

    def _tell(self) -> None:
        """Tell the solver of domains that came with facts first asked about now."""
        self._solver.add(*self.encoding.domain[self._told :])
        self._told = len(self.encoding.domain)

    def _world(self, model: z3.ModelRef) -> World:
        found = {one.name(): model[one] for one in model.decls()}
        facts: dict[str, Value | tuple[str, ...]] = {
            name: _value(self.library.facts[name], found)
            for name in self.encoding.asked()
            if z3.is_true(found.get(known_name(name)))
        }
        targets = {
            name: found[target_name(name)].as_long() for name in self.library.focus_points if target_name(name) in found
        }
        day = found.get(DAY) if z3.is_true(found.get(known_name(DAY))) else None
        return World(facts, targets, date.fromordinal(day.as_long()).isoformat() if day is not None else None)


def _value(fact: Fact, found: Mapping[str, Any]) -> Value | tuple[str, ...]:
    if fact.kind == "list":
        return tuple(word for word in fact.values if z3.is_true(found.get(member_name(fact.name, word))))
    number = found.get(fact.name)
    if fact.kind == "flag":
        return bool(z3.is_true(number))
    return unranked(fact, number.as_long()) if number is not None else _any(fact)


def _any(fact: Fact) -> Value:
    return fact.low if fact.numeric else next(iter(fact.values))
