"""Plans checked by walking through their months and by trying everything, with nothing of the planner's own."""

import itertools
import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from engine.advice.adviser import Adviser
from engine.advice.plan import Part, Plan, Planned, Wish, planned
from engine.advice.schedule import Task, fits, in_order, least_months, schedules
from engine.model.region import RegionFacts, StepStatus
from tests import libraries as small

MOST_DONE: Final = 6


class Case(NamedTuple):
    """A region with what was asked of its plan, and the plan."""

    adviser: Adviser
    region: RegionFacts
    wish: Wish
    found: Planned


def random_plan(adviser: Adviser, seed: int) -> Case:
    """Plan for a random region: any levels, some steps done, one target or more, sometimes too little time."""
    chance = random.Random(seed)
    names = list(adviser.library.focus_points)
    done = chance.sample(sorted(adviser.library.steps), MOST_DONE)
    levels = {name: chance.randrange(4) for name in names}
    region = RegionFacts("Made up", "made-up", facts=levels, steps={name: StepStatus("done") for name in done})
    targets = {name: chance.randrange(1, 5) for name in chance.sample(names, chance.randint(1, len(names)))}
    wish = Wish(targets, within=chance.choice([None, None, 24, 60, 90]), capacity=chance.randint(1, 5))
    return Case(adviser, region, wish, planned(adviser, adviser.assess(region), wish))


def wrong_with(case: Case) -> list[str]:
    """Say what is wrong with a plan and with its next best ones, or with the reason that there is none."""
    found, wish = case.found, case.wish
    if found.plan is None:
        return _wrong_with_conflict(case)
    plans = (found.plan, *found.others)
    wrong = [what for plan in plans for what in problems(case, plan)]
    least = len(needed(case.adviser, case.region, wish.targets))
    wrong += [f"{plan.steps} steps where {least} are needed" for plan in plans if plan.steps != least]
    wrong += ["two plans that begin alike"] * (len({frozenset(plan.begins_with) for plan in plans}) < len(plans))
    return wrong


def _wrong_with_conflict(case: Case) -> list[str]:
    """Check that time is what lacks: nothing else can forbid a plan here."""
    kinds = {one.kind for one in case.found.conflict}
    whole = replace(case.wish, within=None)
    free = planned(case.adviser, case.adviser.assess(case.region), whole).plan
    if free is None or case.wish.within is None or not {"target", "within"} <= kinds:
        return [f"a conflict of {sorted(kinds)}"]
    wrong = problems(case._replace(wish=whole), free)
    fits = free.months <= case.wish.within
    return wrong + [f"{free.months} months fit in {case.wish.within}"] * fits


def problems(case: Case, plan: Plan) -> list[str]:
    """Check a plan by walking through its months."""
    adviser, region, wish, _ = case
    found: list[str] = []
    end = max((part.end for part in plan.parts), default=0)
    levels = {name: region.level(name) or 0 for name in adviser.library.focus_points}
    for month in range(end + 1):
        for part in sorted(plan.parts, key=lambda one: (one.end, one.start)):
            if part.start == month:
                found += wrong_start(adviser, region, part, levels)
            if part.end == month:
                found += [f"{part.node} done at {levels[part.node[0]]}"] * (levels[part.node[0]] != part.node[1])
                levels[part.node[0]] = part.node[1] + 1
        running = [part.node for part in plan.parts if part.start <= month < part.end]
        found += [f"{running} in month {month}"] * (len(running) > wish.capacity)
    found += [f"{name} at {levels[name]}" for name, n in wish.targets.items() if levels[name] < n]
    found += [f"{end} months"] * (end != plan.months or (wish.within is not None and end > wish.within))
    taken = {step.id for part in plan.parts for step in part.steps}
    return found + [f"{one.id} left in" for one in wish.without if one.id in taken]


def wrong_start(adviser: Adviser, region: RegionFacts, part: Part, levels: Mapping[str, int]) -> list[str]:
    """Check what a part begins with: its level, what its steps need, which steps it has, and how long it takes."""
    found = [f"{part.node} begun at {levels[part.node[0]]}"] * (levels[part.node[0]] != part.node[1])
    for step in adviser.library.steps.values():
        if (step.focus_point, step.from_level) == part.node:
            found += [f"{step.id} needs {name} {n}" for name, n in step.requires if levels[name] < n]
            done = step.id in region.steps and region.steps[step.id].status == "done"
            found += [f"{step.id} is done: {done}"] * (done == (step in part.steps))
    months = max((step.months[1] for step in part.steps), default=0)
    return found + [f"{part.node} takes {part.end - part.start}"] * (part.end - part.start != months)


def fewest(adviser: Adviser, region: RegionFacts, targets: Mapping[str, int]) -> int:
    """Count the steps of the smallest set of transitions that reaches the targets, by trying every set of levels."""
    names = list(adviser.library.focus_points)
    best = 10**6
    for ends in itertools.product(*(range(region.level(name) or 0, 5) for name in names)):
        end = dict(zip(names, ends, strict=True))
        nodes = [(name, n) for name in names for n in range(region.level(name) or 0, end[name])]
        steps = [one for node in nodes for one in adviser.ladder[node].steps]
        closed = all(end[other] >= n for step in steps for other, n in step.requires)
        if closed and all(end[name] >= n for name, n in targets.items()):
            best = min(best, len(steps))
    return best


def shortest(tasks: Iterable[Task], capacity: int) -> int:
    """Give the fewest months, by trying every order in which tasks can be started as early as they can."""
    every = {task.node: task for task in tasks}
    best = 10**6
    for order in itertools.permutations(every):
        ends: dict[tuple[str, int], int] = {}
        busy: dict[int, int] = {}
        for node in order:
            task = every[node]
            if any(before not in ends for before in task.after):
                break
            at = max((ends[before] for before in task.after), default=0)
            while any(busy.get(month, 0) >= capacity for month in range(at, at + task.months)):
                at += 1
            for month in range(at, at + task.months):
                busy[month] = busy.get(month, 0) + 1
            ends[node] = at + task.months
        else:
            best = min(best, max(ends.values()))
    return best


def needed(adviser: Adviser, region: RegionFacts, targets: Mapping[str, int]) -> set[str]:
    """Name the steps without which the targets can't be reached: go down from each target to all that it needs."""
    climbed: set[str] = set()
    below = [*targets.items()]
    while below:
        name, level = below.pop()
        for step in adviser.library.steps.values():
            on_the_way = step.focus_point == name and (region.level(name) or 0) <= step.from_level < level
            if on_the_way and step.id not in climbed:
                climbed.add(step.id)
                below += step.requires
    return {name for name in climbed if name not in region.steps or region.steps[name].status != "done"}


def wrong_with_small_plan(seed: int) -> list[str]:
    """Plan in a small random library, and try every set of levels for one with fewer steps."""
    chance = random.Random(seed)
    points = list(small.POINTS)
    requires = {
        (name, level): {other: chance.randint(1, level)}
        for place, name in enumerate(points)
        for level in range(1, 4)
        for other in chance.sample(points[:place], min(place, 1))
    }
    adviser = small.adviser(small.library(small.base(), requires), reference=True)
    region = small.region({name: chance.randrange(3) for name in points})
    wish = Wish({name: chance.randint(1, 4) for name in chance.sample(points, 2)})
    case = Case(adviser, region, wish, planned(adviser, adviser.assess(region), wish))
    if case.found.plan is None:
        return ["no plan"]
    least = fewest(adviser, region, wish.targets)
    return [*problems(case, case.found.plan), *[f"{least} steps do"] * (case.found.plan.steps != least)]


def wrong_with_schedule(seed: int) -> list[str]:
    """Schedule six random tasks, and try every order for one with fewer months."""
    chance = random.Random(seed)
    nodes = [(f"t{place}", 0) for place in range(6)]
    tasks = [
        Task(node, chance.randint(1, 6), tuple(chance.sample(nodes[:place], min(place, chance.randint(0, 2)))), 0)
        for place, node in enumerate(nodes)
    ]
    capacity = chance.randint(1, 3)
    (found,) = schedules(tasks, capacity, None, 1).schedules
    best = shortest(tasks, capacity)
    late = schedules(tasks, capacity, best - 1, 1)
    return [
        *[f"{found.months} months where {best} do, proved: {found.shortest}"]
        * (found.months != best or not found.shortest),
        *["the bound is too high"] * (least_months(tasks, capacity) > best),
        *["an order in less than the least"] * (in_order(tasks, capacity) < best),
        *[
            f"{months} months where {best} are needed: {answer}"
            for months in range(sum(task.months for task in tasks) + 1)
            if (answer := fits(tasks, capacity, months)) != (months >= best, True)
        ],
        *["a schedule in less than the least"] * ((late.schedules, late.sure) != ((), True)),
    ]
