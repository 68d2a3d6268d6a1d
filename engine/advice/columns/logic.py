"""The logic of advice on bits: what a transition lacks, what it lends, which facts are worth asking for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.advice.ladder import HIGHEST, Ladder, ladder_of
from engine.matching.columns.circuit import NONE, Circuit, Node
from engine.matching.columns.rules import RuleBits, Rules
from engine.model.library import Advise, Caution, Library, Rule, Step, Weigh


class Need(NamedTuple):
    """What the transition of one focus point requires of another.

    `lends` is where that is open and its level known, `lacks` also where it is unknown; `near` is where one level is
    all that is missing.
    """

    row: int
    other: int
    place: int
    lends: Node
    lacks: Node
    near: Node


class StepBits(NamedTuple):
    """Where a step is left to advise, and the rules that give it points."""

    step: Step
    here: Node
    points: tuple[tuple[Node, int], ...]


class Logic:
    """Everything about a library's advice that is logic; `statuses` takes along what regions did with steps."""

    def __init__(self, library: Library, *, statuses: bool) -> None:
        self.library = library
        self.statuses = statuses
        self.rules = Rules(library)
        self.circuit: Circuit = self.rules.circuit
        self.ladder: Ladder = ladder_of(library)
        self.names = list(library.focus_points)
        self.rows = {name: row for row, name in enumerate(self.names)}
        self.climbs = {name: self.circuit.given(f"climbs {name}") for name in self.names}
        self.at = {key: self.circuit.both(self._level(*key), self.climbs[key[0]]) for key in self.ladder}
        self.needs = list(self._needs())
        self.steps = {key: self._steps(key) for key in self.ladder}
        self.questions = self._questions()

    def _level(self, name: str, level: int) -> Node:
        return self.rules.conditions.equal(name, level)

    def _needs(self) -> Iterator[Need]:
        """Give what every transition requires, those at the back of the topological order first."""
        for key, transition in sorted(self.ladder.items(), key=lambda pair: -pair[1].place):
            for other, needed in transition.requires:
                below = self.rules.conditions.below(other, needed, among=False)
                reached = self.circuit.less(self.rules.conditions.known(other), below)
                yield Need(
                    self.rows[key[0]],
                    self.rows[other],
                    transition.place,
                    self.circuit.both(self.at[key], below),
                    self.circuit.both(self.at[key], self.circuit.opposite(reached)),
                    self._level(other, needed - 1),
                )

    def waiting(self) -> list[list[Node]]:
        """Give for each focus point where each other one waits for it."""
        found: list[dict[int, list[Node]]] = [{} for _ in self.names]
        for need in self.needs:
            found[need.other].setdefault(need.row, []).append(need.lends)
        return [[self.circuit.either(*nodes) for nodes in one.values()] for one in found]

    def free(self, name: str) -> Node:
        """Give where nothing blocks the next transition of a focus point."""
        blocked = [need.lacks for need in self.needs if need.row == self.rows[name]]
        return self.circuit.both(self.climbs[name], self.circuit.opposite(self.circuit.either(*blocked)))

    def something_left(self, name: str) -> Node:
        """Give where the next transition of a focus point has a step left to advise."""
        return self.circuit.either(*(one.here for level in range(HIGHEST) for one in self.steps[name, level]))

    def later(self, name: str) -> Node:
        """Give where a transition lacks more than one level of what runs now; `now` and `lacks` are given."""
        hard = []
        for place, need in enumerate(self.needs):
            if need.row == self.rows[name]:
                lacks = self.circuit.given(f"lacks {place}")
                near = self.circuit.both(self.circuit.given(f"now {self.names[need.other]}"), need.near)
                hard.append(self.circuit.both(lacks, self.circuit.opposite(near)))
        return self.circuit.either(*hard)

    def _steps(self, key: tuple[str, int]) -> list[StepBits]:
        """Give the steps of a transition in the order of their ids."""
        found = []
        for step in self.ladder[key].steps:
            gone = [self.circuit.given(f"out {step.id}")] if self.statuses else []
            if step.when is not None:
                gone.append(self.rules.conditions.rails(step.when).false)
            left = self.circuit.opposite(self.circuit.either(*gone))
            found.append(StepBits(step, self.circuit.both(self.at[key], left), tuple(self._points(step))))
        return found

    def _points(self, step: Step) -> Iterator[tuple[Node, int]]:
        for one in self.rules.others:
            if isinstance(effect := one.rule.effect, Advise):
                yield from ((one.fired, effect.points) for name in effect.steps if name == step.id)

    def weights(self) -> list[dict[int, list[Node]]]:
        """Give for each focus point the rules that weigh it, by the points that they give."""
        found: list[dict[int, list[Node]]] = [{} for _ in self.names]
        for one in self.rules.others:
            if isinstance(effect := one.rule.effect, Weigh):
                for name in effect.focus_points:
                    found[self.rows[name]].setdefault(effect.points, []).append(one.fired)
        return found

    def _questions(self) -> dict[str, Node]:
        """Give for each fact where an answer would help, or a level may have been reached."""
        found = {name: [self.circuit.opposite(self.rules.conditions.known(name))] for name in self.names}
        for one in self.rules.others:
            matters = self._matters(one.rule)
            for name, where in one.waits.items() if matters != NONE else ():
                found.setdefault(self._asked(name), []).append(self.circuit.both(where, matters))
        if self.statuses:
            for name in self.names:
                found[name] += [self._finished(name, level) for level in range(HIGHEST)]
        joined = {name: self.circuit.either(*nodes) for name, nodes in found.items()}
        return {name: node for name, node in joined.items() if node != NONE}

    def _finished(self, name: str, level: int) -> Node:
        done = (self.circuit.given(f"done {step.id}") for step in self.ladder[name, level].steps)
        return self.circuit.both(self.at[name, level], *done)

    def _asked(self, name: str) -> str:
        """Give the fact to ask for behind one that the engine works out itself."""
        fact = self.library.facts.get(name)
        if fact is None or fact.origin != "engine":
            return name
        return next(one for one in self.names if name in (f"gap_{one}", f"open_needs_{one}"))

    def _matters(self, rule: Rule) -> Node:
        """Give where the answer to what a rule waits for can change the advice."""
        effect = rule.effect
        if isinstance(effect, Weigh):
            return self.circuit.either(*(self._open(name) for name in effect.focus_points))
        if isinstance(effect, Advise):
            steps: Sequence[Step] = [self.library.steps[name] for name in effect.steps]
            return self.circuit.either(*(self._candidate(step) for step in steps))
        return self.circuit.opposite(NONE) if isinstance(effect, Caution) else NONE

    def _open(self, name: str) -> Node:
        unknown = self.circuit.opposite(self.rules.conditions.known(name))
        return self.circuit.either(unknown, self.climbs[name])

    def _candidate(self, step: Step) -> Node:
        unknown = self.circuit.opposite(self.rules.conditions.known(step.focus_point))
        return self.circuit.either(unknown, self.at[step.focus_point, step.from_level])

    def all_rules(self) -> list[RuleBits]:
        """Give every rule, those that derive facts first."""
        return [*self.rules.givers, *self.rules.others]
