"""Tasks laid out in months by a constraint solver: precedence and capacity kept, the shortest one proved."""

from collections.abc import Mapping, Sequence
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from engine.errors import refuse

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Node = tuple[str, int]
EFFORT: Final = 0.2
"""How long the solver may look for each answer, in its own units of work: the same on every machine."""
OTHERS: Final = 0.05
"""The same for each next best answer."""
POLISH: Final = 0.05
"""And to put what weighs most in front, within the months that were found."""


class Task(NamedTuple):
    """Something that takes months; `after` must be done first, and a higher `weight` likes to begin early."""

    node: Node
    months: int
    after: tuple[Node, ...]
    weight: int


class Schedule(NamedTuple):
    """The first month and the month after the last of each task; `shortest` where no schedule takes fewer months."""

    times: Mapping[Node, tuple[int, int]]
    months: int
    shortest: bool


class Found(NamedTuple):
    """Schedules, the best first; `sure` where it is proved that there is none besides, if there is none at all."""

    schedules: tuple[Schedule, ...]
    sure: bool


def schedules(tasks: Sequence[Task], capacity: int, within: int | None, count: int) -> Found:
    """Give the shortest schedule, then the next best that begin with other tasks; none where none fits.

    Of equally short ones the first given is one in which what weighs most begins early.
    """
    if not tasks:
        return Found((Schedule({}, 0, shortest=True),), sure=True)
    model = _Model(tasks, capacity, within)
    found: list[Schedule] = []
    while len(found) < count:
        status, one = model.solve(EFFORT if not found else OTHERS)
        if one is None:
            return Found(tuple(found), sure=status == model.cp.INFEASIBLE)
        found.append(model.early(one) if not found else one)
        model.begin_otherwise(one if len(found) > 1 else found[0])
    return Found(tuple(found), sure=True)


def fits(tasks: Sequence[Task], capacity: int, within: int) -> tuple[bool, bool]:
    """Say whether tasks fit in some months, and whether that is proved.

    What the longest chain forbids, or a plain first-come order shows, needs no search.
    """
    if not tasks or in_order(tasks, capacity) <= within:
        return True, True
    if least_months(tasks, capacity) > within:
        return False, True
    found = schedules(tasks, capacity, within, 1)
    return bool(found.schedules), found.sure


class _Model:
    """The constraint model of one set of tasks."""

    def __init__(self, tasks: Sequence[Task], capacity: int, within: int | None) -> None:
        cp = solver_module()
        self.cp, self.tasks = cp, tasks
        self.model = cp.CpModel()
        longest = sum(task.months for task in tasks)
        self.horizon = longest if within is None else min(within, longest)
        self.starts = {task.node: self.model.new_int_var(0, self.horizon, "") for task in tasks}
        self.least = least_months(tasks, capacity)
        self.months = self.model.new_int_var(0, self.horizon, "")
        self.model.add(self.months >= self.least)
        intervals = []
        for task in tasks:
            start = self.starts[task.node]
            self.model.add(start + task.months <= self.months)
            intervals.append(self.model.new_fixed_size_interval_var(start, task.months, ""))
        self._precede()
        self.model.add_cumulative(intervals, [1] * len(tasks), capacity)
        self.first = {task.node: self._begins(task) for task in tasks if task.months and not task.after}

    def _precede(self) -> None:
        months = {task.node: task.months for task in self.tasks}
        for task in self.tasks:
            for before in task.after:
                self.model.add(self.starts[task.node] >= self.starts[before] + months[before])

    def _begins(self, task: Task) -> "cp_model.IntVar":
        """Make a truth that says whether a task begins in the first month."""
        begins: cp_model.IntVar = self.model.new_bool_var("")
        self.model.add(self.starts[task.node] == 0).only_enforce_if(begins)
        self.model.add(self.starts[task.node] >= 1).only_enforce_if(~begins)
        return begins

    def solve(self, effort: float) -> tuple[int, Schedule | None]:
        """Give the schedule of the fewest months that is found, and how the search ended."""
        self.model.minimize(self.months)
        solver = self.cp.CpSolver()
        status = _run(solver, self.model, effort)
        if status not in (self.cp.OPTIMAL, self.cp.FEASIBLE):
            return status, None
        return status, self._schedule(solver, shortest=status == self.cp.OPTIMAL)

    def early(self, one: Schedule) -> Schedule:
        """Put what weighs most as early as can be, in no more months."""
        model = self.model.clone()
        model.add(self.months <= one.months)
        model.minimize(sum((1 + task.weight) * self.starts[task.node] for task in self.tasks))
        for node, start in self.starts.items():
            model.add_hint(start, one.times[node][0])
        solver = self.cp.CpSolver()
        found = _run(solver, model, POLISH) in (self.cp.OPTIMAL, self.cp.FEASIBLE)
        return self._schedule(solver, shortest=one.shortest) if found else one

    def _schedule(self, solver: "cp_model.CpSolver", *, shortest: bool) -> Schedule:
        times = {task.node: (at := solver.value(self.starts[task.node]), at + task.months) for task in self.tasks}
        return Schedule(times, max(end for _, end in times.values()), shortest)

    def begin_otherwise(self, one: Schedule) -> None:
        """Ask that the next schedule begins with other tasks, and with some."""
        begun = [begins if one.times[node][0] == 0 else ~begins for node, begins in self.first.items()]
        self.model.add_bool_or([~literal for literal in begun])
        self.model.add_bool_or(list(self.first.values()))


def _run(solver: "cp_model.CpSolver", model: "cp_model.CpModel", effort: float) -> int:
    """Solve with one worker and a bound on work, not on time: the same answer everywhere."""
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = effort
    return int(solver.solve(model))


def least_months(tasks: Sequence[Task], capacity: int) -> int:
    """Give the months that no schedule can be shorter than: the longest chain, and all work shared out."""
    months = {task.node: task.months for task in tasks}
    after = {task.node: task.after for task in tasks}
    ends: dict[Node, int] = {}
    for node in TopologicalSorter(after).static_order():
        ends[node] = months[node] + max((ends[one] for one in after[node]), default=0)
    return max(*ends.values(), -(-sum(months.values()) // capacity))


def in_order(tasks: Sequence[Task], capacity: int) -> int:
    """Give the months of a schedule made without search: what has the longest way behind it begins first."""
    months = {task.node: task.months for task in tasks}
    after = {task.node: task.after for task in tasks}
    order = [*TopologicalSorter(after).static_order()]
    way = dict(months)
    for node in reversed(order):
        for before in after[node]:
            way[before] = max(way[before], months[before] + way[node])
    ends: dict[Node, int] = {}
    free = [0] * capacity
    waiting = sorted(order, key=lambda node: -way[node])
    while waiting:
        node = next(one for one in waiting if all(before in ends for before in after[one]))
        waiting.remove(node)
        start = max(min(free), *(ends[before] for before in after[node]), 0)
        free[free.index(min(free))] = ends[node] = start + months[node]
    return max(ends.values())


def solver_module() -> Any:
    """Give the solver, or say in one sentence how to get it."""
    try:
        from ortools.sat.python import cp_model as solver  # late: no other command needs it
    except ImportError:
        refuse("extra-missing", command="plan", package="ortools", extra="plan")
    return solver
