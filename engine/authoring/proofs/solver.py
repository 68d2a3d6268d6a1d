"""Questions to the solver: is there a region for which this holds, and which."""

from collections.abc import Iterable
from datetime import date

import z3

from engine.authoring.proofs.encoding import Encoding, Formula, Unknown, unranked
from engine.authoring.proofs.worlds import World
from engine.language import Fact, Value
from engine.model.library import Library


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
        self.asked += 1
        self._tell()
        self._solver.push()
        try:
            self._solver.add(*formulas)
            if self._solver.check() == z3.unsat:
                return None
            return self._world(self._solver.model())
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
        encoding = self.encoding
        facts: dict[str, Value | tuple[str, ...]] = {}
        for name, one in encoding.asked().items():
            if z3.is_true(model[one.known]):
                facts[name] = _value(self.library.facts[name], one, model)
        targets = {
            name: model[target].as_long() for name, target in encoding.targets.items() if model[target] is not None
        }
        day = model[encoding.day.value]
        known = z3.is_true(model[encoding.day.known]) and day is not None
        return World(facts, targets, date.fromordinal(day.as_long()).isoformat() if known else None)


def _value(fact: Fact, one: Unknown, model: z3.ModelRef) -> Value | tuple[str, ...]:
    if fact.kind == "list":
        return tuple(word for word, member in one.value.items() if z3.is_true(model[member]))
    if fact.kind == "flag":
        return bool(z3.is_true(model[one.value]))
    number = model[one.value]
    return unranked(fact, number.as_long()) if number is not None else _any(fact)


def _any(fact: Fact) -> Value:
    return fact.low if fact.numeric else next(iter(fact.values))
