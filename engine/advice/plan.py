"""The way to a target: the smallest set of steps, laid out in months, or the agreements that make it impossible."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal, NamedTuple

from engine.advice.adviser import DECLINED, DONE, Adviser, Assessment
from engine.advice.ladder import HIGHEST
from engine.advice.schedule import Schedule, Task, fits, schedules
from engine.language import truth
from engine.model.library import Step

Node = tuple[str, int]
"""A transition: a focus point and the level it starts from."""
Kind = Literal["target", "pin", "without", "declined", "unknown", "within", "capacity"]
MOST_TRIED: Final = 60
"""Sets of agreements that are tried at most before a set is called smallest."""
OTHERS: Final = 3


class Agreement(NamedTuple):
    """Something that was asked of the plan, or that the region decided: a focus point or step, and a number."""

    kind: Kind
    name: str = ""
    value: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """What a plan should reach (`targets` by focus point), with which steps, in how many months, with what capacity."""

    targets: Mapping[str, int]
    pinned: tuple[Step, ...] = ()
    without: tuple[Step, ...] = ()
    within: int | None = None
    capacity: int = 3


class Part(NamedTuple):
    """One transition of a plan: the steps that are left in it, its place in time, and what needs it.

    `needed_for` are the transitions that wait for it; empty where a target asks for it itself.
    """

    node: Node
    steps: tuple[Step, ...]
    start: int
    end: int
    needed_for: tuple[Node, ...]


class Plan(NamedTuple):
    """Parts by their start; `shortest` where it is proved that no other order takes fewer months."""

    parts: tuple[Part, ...]
    months: int
    shortest: bool

    @property
    def steps(self) -> int:
        """Count the steps."""
        return sum(len(part.steps) for part in self.parts)

    @property
    def begins_with(self) -> tuple[Node, ...]:
        """Name the transitions that begin in the first month."""
        return tuple(part.node for part in self.parts if part.start == 0)


class Planned(NamedTuple):
    """The plan with the next best ones (each begins with other focus points), or the conflict that forbids all.

    `reached` are targets that are there already. `smallest` where no smaller set of agreements conflicts.
    """

    wish: Wish
    reached: tuple[str, ...]
    plan: Plan | None
    others: tuple[Plan, ...]
    conflict: tuple[Agreement, ...]
    smallest: bool


def planned(adviser: Adviser, found: Assessment, wish: Wish) -> Planned:
    """Plan the way to the targets.

    A level is reached when all steps of its transition are done, and a transition begins when the levels that it
    needs are reached: so every plan holds all transitions below the targets with all that these need, and the
    smallest plan holds nothing else.
    """
    planner = _Planner(adviser, found, wish)
    reached = tuple(name for name, level in wish.targets.items() if (found.region.level(name) or 0) >= level)
    if structural := planner.structural():
        return Planned(wish, reached, None, (), structural, smallest=True)
    if plans := planner.plans(planner.goals, wish.within, wish.capacity, 1 + OTHERS):
        return Planned(wish, reached, plans[0], plans[1:], (), smallest=True)
    conflict, smallest = planner.out_of_time()
    return Planned(wish, reached, None, (), conflict, smallest and planner.sure)


class _Planner:
    """Plans for one region."""

    def __init__(self, adviser: Adviser, found: Assessment, wish: Wish) -> None:
        self.adviser, self.found, self.wish = adviser, found, wish
        self.goals: dict[Agreement, Node] = {
            Agreement("target", name, level): (name, level - 1) for name, level in wish.targets.items() if level
        }
        self.goals |= {Agreement("pin", step.id): (step.focus_point, step.from_level) for step in wish.pinned}
        self.sure = True
        self.without = frozenset(step.id for step in wish.without)

    def closure(self, goals: Collection[Node]) -> dict[Node, set[Node]]:
        """Give every transition that is needed, each with those that wait for it."""
        needed: dict[Node, set[Node]] = {}
        queue: list[tuple[Node, Node | None]] = [(one, None) for one in goals]
        while queue:
            node, user = queue.pop()
            if self._reached(node):
                continue
            known = node in needed
            needed.setdefault(node, set()).update({user} if user else ())
            if not known:
                queue += [(below, node) for below in self._needs(node)]
        return needed

    def _reached(self, node: Node) -> bool:
        level = self.found.region.level(node[0])
        return level is not None and level > node[1]

    def _needs(self, node: Node) -> Iterator[Node]:
        """Give the transitions that must be done before this one begins."""
        name, level = node
        if level > 0:
            yield name, level - 1
        for other, least in self.adviser.ladder[node].requires:
            if least > 0:
                yield other, least - 1

    def structural(self) -> tuple[Agreement, ...]:
        """Give a goal with one thing that stands in its way whatever the time is; none smaller exists."""
        for goal, node in self.goals.items():
            if (obstacle := next(self._obstacles(self.closure([node])), None)) is not None:
                return (goal, obstacle)
        return ()

    def _obstacles(self, needed: Mapping[Node, object]) -> Iterator[Agreement]:
        for node in sorted(needed, key=lambda one: self.adviser.ladder[one].place):
            if self.found.region.level(node[0]) is None:
                yield Agreement("unknown", node[0])
            for step in self._left(node):
                if step.id in self.without:
                    yield Agreement("without", step.id)
                elif self._status(step) == DECLINED:
                    yield Agreement("declined", step.id)

    def _status(self, step: Step) -> str:
        status = self.found.region.steps.get(step.id)
        return status.status if status else ""

    def _left(self, node: Node) -> tuple[Step, ...]:
        """Give the steps of a transition that are still to be taken."""
        facts, known = self.adviser.library.facts, self.found.derived.facts
        return tuple(
            step
            for step in self.adviser.ladder[node].steps
            if self._status(step) != DONE and (step.when is None or truth(step.when, known, facts) is not False)
        )

    def plans(self, goals: Mapping[Agreement, Node], within: int | None, capacity: int, count: int) -> tuple[Plan, ...]:
        """Give the shortest plan to some goals, and the next best up to a count; none where time is too short."""
        needed = self.closure(list(goals.values()))
        tasks = self._tasks(needed)
        found = schedules(tasks, capacity, within, count)
        self.sure = self.sure and (found.sure or bool(found.schedules))
        return tuple(self._plan(one, needed) for one in found.schedules)

    def _tasks(self, needed: Mapping[Node, object]) -> list[Task]:
        order = [one.transition.focus_point for one in self.found.ranked]
        ranked = {name: len(order) - place for place, name in enumerate(order)}
        return [
            Task(
                node,
                max((step.months[1] for step in self._left(node)), default=0),
                tuple(one for one in self._needs(node) if one in needed),
                ranked.get(node[0], 0),
            )
            for node in sorted(needed, key=lambda one: self.adviser.ladder[one].place)
        ]

    def _plan(self, one: Schedule, needed: Mapping[Node, set[Node]]) -> Plan:
        def by_place(nodes: Collection[Node]) -> tuple[Node, ...]:
            return tuple(sorted(nodes, key=lambda node: self.adviser.ladder[node].place))

        goals = frozenset(self.goals.values())
        parts = [
            Part(
                node=node,
                steps=self._left(node),
                start=start,
                end=end,
                needed_for=() if node in goals else by_place(needed[node]),
            )
            for node, (start, end) in one.times.items()
        ]
        ordered = sorted(parts, key=lambda part: (part.start, part.end, self.adviser.ladder[part.node].place))
        return Plan(tuple(ordered), one.months, one.shortest)

    def out_of_time(self) -> tuple[tuple[Agreement, ...], bool]:
        """Give the smallest set of agreements that takes more time than there is; the months are always among them."""
        assert self.wish.within is not None
        goals = list(self.goals)
        tried = 0
        within = Agreement("within", value=self.wish.within)
        limit = Agreement("capacity", value=self.wish.capacity)
        for size in range(1, len(goals) + 1):
            # Without the capacity a set of goals takes as long as the longest alone: so that is asked of single ones.
            if size == 1:
                for goal in goals:
                    if not self._fits([goal], capacity=HIGHEST * len(self.adviser.library.focus_points)):
                        return (within, goal), True
            for some in combinations(goals, size):
                tried += 1
                if tried > MOST_TRIED:
                    return (within, limit, *self._reduced(goals)), False
                if not self._fits(some, self.wish.capacity):
                    return (within, limit, *some), True
        return (within, limit, *goals), True

    def _reduced(self, goals: Sequence[Agreement]) -> list[Agreement]:
        """Leave out goals as long as the rest still takes too long."""
        kept = list(goals)
        for goal in goals:
            rest = [one for one in kept if one != goal]
            if rest and not self._fits(rest, self.wish.capacity):
                kept = rest
        return kept

    def _fits(self, goals: Sequence[Agreement], capacity: int) -> bool:
        assert self.wish.within is not None
        tasks = self._tasks(self.closure([self.goals[goal] for goal in goals]))
        fit, proved = fits(tasks, capacity, self.wish.within)
        self.sure = self.sure and proved
        return fit
