"""Regions that nobody here has seen: for each change one for which it makes a difference, or the proof of none."""

from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple

import z3

from engine.authoring.diff.changes import Change, Kind
from engine.authoring.proofs.encoding import Encoding, Formula
from engine.authoring.proofs.prover import smallest
from engine.authoring.proofs.solver import Solver
from engine.authoring.proofs.worlds import Consequences, World
from engine.authoring.ready import outcome_of
from engine.errors import RegiokoersError
from engine.language import Fact
from engine.model.library import Advise, Library, Rule, Step, Weigh

CONDITIONAL: Final[frozenset[Kind]] = frozenset({"condition", "follows"})
"""Changes by which a rule does the same elsewhere; by all others it does something else."""
Told = Literal["witness", "unseen", "proved", "words", "unproved", "untold"]


class Verdict(NamedTuple):
    """What a change does to other regions.

    `witness`: it makes a difference for this one; `unseen`: for this one the rule says something else, and the advice
    stays the same; `proved`: for none; `words`: only texts differ; `unproved`: facts themselves changed, named in
    `facts`, so that the two libraries can't be compared here; `untold`: nothing is claimed.
    """

    change: Change
    told: Told
    world: World | None = None
    facts: tuple[str, ...] = ()


class Everywhere:
    """Two libraries over the same unknowns."""

    def __init__(self, old: Library, new: Library, visible: Callable[[World], bool]) -> None:
        self.visible = visible
        self.solver = Solver(new)
        self.old, self.new = Encoding(old), self.solver.encoding
        for fact in new.facts.values():
            self.new.fact(fact.name)  # a region that is found has what either library asks about
        self.before, self.after = Consequences(old), Consequences(new)
        both = old.facts.keys() & new.facts.keys()
        self.apart = frozenset(name for name in both if _domain(old.facts[name]) != _domain(new.facts[name]))

    def verdict(self, change: Change) -> Verdict:
        """Say what one change does."""
        if change.kind == "words":
            return Verdict(change, "words")
        if change.about not in ("rule", "step"):
            return Verdict(change, "untold")
        if apart := self.apart & self._named(change):
            return Verdict(change, "unproved", facts=tuple(sorted(apart)))
        found = [self.solver.find(*self.old.domain, formula) for formula in self._formulas(change)]
        worlds = [world for world in found if world is not None]
        if not worlds:
            return Verdict(change, "proved")
        outcome = self._shows(change)
        seen = next((world for world in worlds if self.visible(world) and outcome(world)), None)
        if seen is not None:
            return Verdict(change, "witness", smallest(seen, lambda world: outcome(world) and self.visible(world)))
        return Verdict(change, "unseen", smallest(worlds[0], outcome) if outcome(worlds[0]) else worlds[0])

    def _named(self, change: Change) -> frozenset[str]:
        """Name the facts that a change is about, and all that they follow from."""
        sides = ((self.old, change.old), (self.new, change.new))
        conditions = [(side, one.when) for side, ones in sides for one in ones if one.when is not None]
        return frozenset(name for side, when in conditions for name in side.leans_on(when))

    def _formulas(self, change: Change) -> Iterator[Formula]:
        """Give what would be different, best first: where it can be seen in the steps, then at all."""
        if change.about == "step":
            yield self._step_formula(change)
            return
        by_condition = change.kind in CONDITIONAL
        fires = [
            (self._fires_apart(*pair, by_condition), self._open(pair[1] or pair[0])) for pair in self._pairs(change)
        ]
        yield from (z3.And(differs, z3.Or(*open_)) for differs, open_ in fires if open_)
        yield from (differs for differs, _ in fires)
        if by_condition:
            yield from (
                self.old.rule(old).false != self.new.rule(new).false for old, new in self._pairs(change) if old and new
            )

    def _pairs(self, change: Change) -> list[tuple[Rule | None, Rule | None]]:
        before = {one.key: one for one in change.old if isinstance(one, Rule)}
        after = {one.key: one for one in change.new if isinstance(one, Rule)}
        return [(before.get(key), after.get(key)) for key in dict.fromkeys([*before, *after])]

    def _fires_apart(self, old: Rule | None, new: Rule | None, by_condition: bool) -> Formula:
        """Say where a rule does something else than before: fires or not, or with another effect wherever it fires."""
        sides = [*([self.old.rule(old).true] if old else []), *([self.new.rule(new).true] if new else [])]
        return sides[0] != sides[1] if by_condition else z3.Or(*sides)

    def _open(self, rule: Rule | None) -> list[Formula]:
        """Say where a focus point or step that a rule gives points to is next."""
        if rule is None:
            return []
        if isinstance(rule.effect, Weigh):
            return [self.new.climbs(name) for name in rule.effect.focus_points]
        if isinstance(rule.effect, Advise):
            steps = [self.new.library.steps.get(name) for name in rule.effect.steps]
            return [self.new.climbs(step.focus_point, step.from_level) for step in steps if step]
        return []

    def _step_formula(self, change: Change) -> Formula:
        old, new = (next((one for one in side if isinstance(one, Step)), None) for side in (change.old, change.new))
        if change.kind == "condition" and old and new:
            sides = [
                encoding.truth(step.when).false if step.when else z3.BoolVal(False)
                for encoding, step in ((self.old, old), (self.new, new))
            ]
            return z3.And(self.new.climbs(new.focus_point, new.from_level), sides[0] != sides[1])
        if change.kind == "requires" and old and new:
            return z3.And(self.new.climbs(new.focus_point, new.from_level), z3.Or(*self._needs(old, new)))
        sides = [(self.old, old), (self.new, new)]
        return z3.Or(*(side.climbs(step.focus_point, step.from_level) for side, step in sides if step))

    def _needs(self, old: Step, new: Step) -> list[Formula]:
        """Say where a transition's prerequisites are met on one side and not on the other."""
        ladders = [side.ladder[new.focus_point, new.from_level].requires for side in (self.old, self.new)]
        found = []
        for name in {**dict(ladders[0]), **dict(ladders[1])}:
            low, high = sorted(dict(ladder).get(name, 0) for ladder in ladders)
            level = self.new.fact(name)
            if low != high:
                found.append(z3.And(level.known, level.value >= low, level.value < high))
        return found or [z3.BoolVal(False)]

    def _shows(self, change: Change) -> Callable[[World], bool]:
        """Give what tells whether a world shows a change of a rule; of a step it is the level that counts."""
        if change.about == "step":
            step = next(one for one in (*change.new, *change.old) if isinstance(one, Step))
            needed = {step.focus_point, *(dict(step.requires) if change.kind == "requires" else ())}
            return lambda world: needed <= set(world.facts)
        pairs, by_condition = self._pairs(change), change.kind in CONDITIONAL

        def shows(world: World) -> bool:
            outcomes = [(_outcome(old, self.before, world), _outcome(new, self.after, world)) for old, new in pairs]
            return any(one != other if by_condition else "fires" in (one, other) for one, other in outcomes)

        return shows


def _outcome(rule: Rule | None, side: Consequences, world: World) -> str:
    """Say what a rule does in a world, on one side."""
    try:
        if rule is None or rule.valid_on(world.day) is False:
            return "silent"
        told = outcome_of(rule.when, side.facts(world), side.library.facts)
    except RegiokoersError:
        return "refused"
    return told if told == "silent" or rule.valid_on(world.day) else "cannot_tell"


def _domain(fact: Fact) -> object:
    """Give what a fact can be; two that can be the same are the same unknown."""
    return (fact.kind, fact.origin, tuple(fact.values), fact.low, fact.high, fact.whole)
