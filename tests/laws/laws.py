"""What must hold of the advice for every region, whatever the rules say: each law gives its counterexamples.

The tests try some hundreds of random regions; `python -m benchmarks.laws` tries ten thousand.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from engine.advice.adviser import Adviser, Assessment
from engine.advice.points import Weighed
from engine.language import spell, tests_of, truth
from engine.model.region import RegionFacts
from engine.reports.data import advice_data
from tests.laws.world import Case, with_capacity

Law = Callable[[Case], Iterator[str]]


def with_levels(region: RegionFacts, levels: Mapping[str, int]) -> RegionFacts:
    return replace(region, facts={**region.facts, **levels})


def climbing(found: Assessment) -> dict[str, Weighed]:
    return {one.transition.focus_point: one for one in found.ranked}


def level_of(case: Case, name: str) -> int:
    level = case.region.level(name)
    assert level is not None
    return level


def points_never_fall_as_the_level_falls(case: Case) -> Iterator[str]:
    """Lower a focus point by a level, all else as it was."""
    before = climbing(case.found)
    for name in case.chance.sample(sorted(before), min(2, len(before))):
        if level := level_of(case, name):
            after = climbing(case.adviser.assess(with_levels(case.region, {name: level - 1})))
            if after[name].priority < before[name].priority:
                had, has = ({(why.rule, why.points) for why in one[name].reasons} for one in (before, after))
                yield f"{name} {level} to {level - 1} loses {sorted(had - has)} and wins {sorted(has - had)}"


def nothing_is_built_at_the_target(case: Case) -> Iterator[str]:
    """Every advised step begins where the region stands, and that is below the effective target."""
    roadmap = case.adviser.advise(case.region)
    targets = {one.id: one.effective_target for one in roadmap.focus_points}
    for one in roadmap.steps:
        name, level = one.step.focus_point, level_of(case, one.step.focus_point)
        if one.step.from_level != level or level >= targets[name]:
            yield f"{one.step.id} is advised at level {level} with target {targets[name]}"


def an_answer_never_opens_what_was_decided(case: Case) -> Iterator[str]:
    """Hide some facts, then tell one: a test that was decided, and asks for no unknowns, stays decided.

    A level can move targets, and with them gaps; any other answer leaves even the truth of decided rules as it was.
    """
    hidden = [name for name in case.region.facts if case.chance.random() < 0.4]
    if not hidden:
        return
    told, adviser = case.chance.choice(hidden), case.adviser
    facts = {name: value for name, value in case.region.facts.items() if name not in hidden}
    before, after = (
        adviser.assess(replace(case.region, facts=known)).concluded.facts
        for known in (facts, facts | {told: case.region.facts[told]})
    )
    a_level = told in adviser.library.focus_points
    for rule in case.world.lasting:
        for part in tests_of(rule.when) if a_level else [rule.when]:
            was, is_ = (truth(part, known, adviser.library.facts) for known in (before, after))
            if was is not None and (is_ is None or (is_ != was and not a_level)):
                yield f"{rule.key}: {spell(part)} was {was} and is {is_} once {told} is known"


def the_order_of_facts_files_and_rules_changes_no_byte(case: Case) -> Iterator[str]:
    """Give the same facts in another order to an adviser whose content was read in another order."""
    region, chance = case.region, case.chance
    facts = dict(chance.sample(list(region.facts.items()), len(region.facts)))
    targets = dict(chance.sample(list(region.targets.items()), len(region.targets)))
    mixed = replace(region, facts=facts, targets=targets)
    wanted = as_bytes(case.adviser, region)
    for place, other in enumerate(case.world.shuffled):
        if as_bytes(with_capacity(other, case.adviser.capacity), mixed) != wanted:
            yield f"shuffle {place} gives other bytes"


def as_bytes(adviser: Adviser, region: RegionFacts) -> bytes:
    data = advice_data(adviser.advise(region), adviser.library, "nl", "")
    return json.dumps(data | {"knowledge_base": None}, ensure_ascii=False).encode()


def raising_a_prerequisite_blocks_nothing(case: Case) -> Iterator[str]:
    """Raise a focus point by a level: what was met stays met, and what was free stays free or has arrived."""
    before = climbing(case.found)
    name = case.chance.choice(sorted(case.found.places))
    if (level := level_of(case, name)) == 4:
        return
    raised = {name: level + 1}
    after = climbing(case.adviser.assess(with_levels(case.region, raised)))
    levels = {one: level_of(case, one) for one in case.found.places}
    for other, weighed in after.items():
        if other in before and other != name:
            blocked = _open(before[other], levels), _open(weighed, levels | raised)
            if not blocked[1] <= blocked[0]:
                yield f"{other} is blocked by {blocked[1]} once {name} is at {level + 1}"
    if new := set(after) - set(before):
        yield f"{new} must climb once {name} is at {level + 1}"


def _open(one: Weighed, levels: Mapping[str, int]) -> set[str]:
    return {name for name, needed in one.transition.requires if levels[name] < needed}


def a_prerequisite_never_stands_behind_what_needs_it(case: Case) -> Iterator[str]:
    """Look at every prerequisite that is not met: its focus point has a better rank and at least the priority."""
    places = {name: rank for rank, name in enumerate(climbing(case.found))}
    levels = {name: level_of(case, name) for name in case.found.places}
    for name, one in climbing(case.found).items():
        for needed in _open(one, levels):
            first = climbing(case.found).get(needed)
            if first is None or places[needed] > places[name] or first.priority < one.priority:
                yield f"{needed} stands behind {name}, which waits for it"


def what_is_below_its_target_has_a_step_within_reach(case: Case) -> Iterator[str]:
    """Every focus point that has to climb is advised a step, and its turn comes on the way ahead."""
    turns = {(name, level) for wave in case.journey.waves for name, level in wave}
    for name, one in case.found.places.items():
        level = level_of(case, name)
        if level < one.effective_target and not case.found.candidates.get(name):
            yield f"{name} at {level} has no step towards {one.effective_target}"
        missing = [at for at in range(level, one.effective_target) if (name, at) not in turns]
        if missing:
            yield f"the turn of {name} from {missing} never comes"


def the_way_ahead_reaches_every_target(case: Case) -> Iterator[str]:
    """Take the wave `now` as done again and again: nothing is left, and no prerequisite was missing on the way."""
    if case.journey.left:
        yield f"{case.journey.left} never climb"
    levels = {name: level_of(case, name) for name in case.found.places}
    for wave in case.journey.waves:
        if not 0 < len(wave) <= case.adviser.capacity:
            yield f"{len(wave)} begin at once, the capacity is {case.adviser.capacity}"
        for step in case.adviser.library.steps.values():
            if (step.focus_point, step.from_level) in wave:
                lacking = [name for name, needed in step.requires if levels[name] < needed]
                yield from (f"{step.id} begins before {name} is there" for name in lacking)
        levels |= {name: level + 1 for name, level in wave}


def targets_are_closed_under_prerequisites(case: Case) -> Iterator[str]:
    """Every transition that remains needs no more than the effective targets; nothing is raised for nothing."""
    places = case.found.places
    for step in case.adviser.library.steps.values():
        if level_of(case, step.focus_point) <= step.from_level < places[step.focus_point].effective_target:
            for name, needed in step.requires:
                if needed > places[name].effective_target:
                    yield f"{step.id} needs {name} at {needed}, its target is {places[name].effective_target}"
    for one in places.values():
        if (one.effective_target > one.target) != bool(one.raised_for):
            yield f"{one.focus_point} has target {one.target}, raised to {one.effective_target} for {one.raised_for}"


LAWS: Final[tuple[Law, ...]] = (
    points_never_fall_as_the_level_falls,
    nothing_is_built_at_the_target,
    an_answer_never_opens_what_was_decided,
    the_order_of_facts_files_and_rules_changes_no_byte,
    raising_a_prerequisite_blocks_nothing,
    a_prerequisite_never_stands_behind_what_needs_it,
    what_is_below_its_target_has_a_step_within_reach,
    the_way_ahead_reaches_every_target,
    targets_are_closed_under_prerequisites,
)
