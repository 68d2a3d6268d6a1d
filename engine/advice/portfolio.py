"""Many regions side by side: what they share, and who took a step from a similar start. No order of merit."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from engine.advice.adviser import DONE, Adviser, Assessment
from engine.advice.sweep import tests_on
from engine.advice.waves import met
from engine.advice.worth import Answer, first_of
from engine.language import Fact, Test, holds
from engine.model.library import Caution, Library
from engine.model.region import RegionFacts

ALIKE: Final = 70
"""From how many of a hundred two starts count as similar."""
LEAST: Final = 4
"""Facts that both must know before anything is said of how alike they are."""
MOST_EXAMPLES: Final = 2


class Member(NamedTuple):
    """One region: its latest picture, and the earlier ones, oldest first."""

    found: Assessment
    earlier: tuple[RegionFacts, ...]

    @property
    def region(self) -> RegionFacts:
        """Give the latest picture."""
        return self.found.region


class Shared(NamedTuple):
    """Something that several regions have in common; `regions` are ids."""

    name: str
    level: int | None
    regions: tuple[str, ...]
    waiting: tuple[str, ...] = ()


class Solved(NamedTuple):
    """A region that is further on a focus point than it, or a similar region, was at the start.

    `history` where it is the region's own earlier picture that is alike; else its present context is. `alike` is of a
    hundred, `on` the facts that agree; `steps` what it did on that focus point.
    """

    region: str
    history: bool
    from_level: int | None
    level: int
    alike: int
    on: tuple[str, ...]
    steps: tuple[str, ...]


class Example(NamedTuple):
    """Who solved what one region has before it."""

    region: str
    focus_point: str
    level: int
    solved: tuple[Solved, ...]


class Portfolio(NamedTuple):
    """All regions by name, what they share (most regions first), and examples."""

    members: tuple[Member, ...]
    first: tuple[Shared, ...]
    blocked: tuple[Shared, ...]
    unknown: tuple[Shared, ...]
    cautions: tuple[Shared, ...]
    examples: tuple[Example, ...]


def portfolio(adviser: Adviser, pictures: Iterable[RegionFacts]) -> Portfolio:
    """Lay the regions side by side; of several pictures of one region the latest counts, the others are its history."""
    members = tuple(_members(adviser, pictures))
    return Portfolio(
        members=members,
        first=_shared((name, None, one) for one in members for name in first_of(one.found)),
        blocked=_blocked(members),
        unknown=_shared((name, None, one) for one in members for name in _unknown(one.found, adviser.library)),
        cautions=_shared((rule, None, one) for one in members for rule in _cautions(one.found)),
        examples=tuple(_examples(members, adviser.library)),
    )


def _members(adviser: Adviser, pictures: Iterable[RegionFacts]) -> Iterator[Member]:
    by_region: dict[str, list[RegionFacts]] = defaultdict(list)
    for one in pictures:
        by_region[one.region_id].append(one)
    for name in sorted(by_region, key=lambda one: (by_region[one][0].name.casefold(), one)):
        ordered = sorted(by_region[name], key=lambda one: one.assessed_on or "")
        yield Member(adviser.assess(ordered[-1]), tuple(ordered[:-1]))


def _shared(named: Iterable[tuple[str, int | None, Member]]) -> tuple[Shared, ...]:
    """Gather what at least two regions have, most regions first."""
    found: dict[tuple[str, int | None], list[str]] = defaultdict(list)
    for name, level, member in named:
        found[name, level].append(member.region.region_id)
    shared = [Shared(name, level, tuple(regions)) for (name, level), regions in found.items() if len(regions) > 1]
    return tuple(sorted(shared, key=lambda one: -len(one.regions)))


def _blocked(members: Sequence[Member]) -> tuple[Shared, ...]:
    """Give the levels that next transitions wait for, with what waits."""
    waiting: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    named = []
    for one in members:
        open_ = {
            need: [*_waiting_for(need, one.found)]
            for weighed in one.found.ranked
            for need in weighed.transition.requires
            if not met(*need, one.found.places)
        }
        for need, names in open_.items():
            named.append((*need, one))
            waiting[need].update(names)
    found = _shared(named)
    return tuple(
        one._replace(waiting=tuple(name for name, _ in waiting[one.name, one.level or 0].most_common()))
        for one in found
    )


def _waiting_for(need: tuple[str, int], found: Assessment) -> Iterator[str]:
    for weighed in found.ranked:
        if need in weighed.transition.requires:
            yield weighed.transition.focus_point


def _unknown(found: Assessment, library: Library) -> Iterator[str]:
    """Name the facts that rules wait for in this region, levels first."""
    names = {name for one in found.concluded.undecided for name in one.waits_for}
    names |= {name for name, standing in found.places.items() if standing.level is None}
    asked = [fact for fact in library.facts.values() if fact.name in names and fact.origin == "asked"]
    yield from (fact.name for fact in sorted(asked, key=lambda one: (one.kind != "level", one.order)))


def _cautions(found: Assessment) -> Iterator[str]:
    for one in found.concluded.fired:
        if isinstance(one.rule.effect, Caution) and one.rule.effect.audience == "board":
            yield one.rule.id


def _examples(members: Sequence[Member], library: Library) -> Iterator[Example]:
    signs = {fact.name: tests_on(fact.name, library) for fact in library.facts.values() if fact.origin == "asked"}
    for one in members:
        for name in first_of(one.found):
            level = one.region.level(name) or 0
            solved = [
                _solved(one, other, name, level, library=library, signs=signs) for other in members if other is not one
            ]
            ranked = sorted((each for each in solved if each), key=lambda each: (not each.history, -each.alike))
            if ranked:
                yield Example(one.region.region_id, name, level, tuple(ranked[:MOST_EXAMPLES]))


def _solved(
    one: Member, other: Member, name: str, level: int, *, library: Library, signs: Mapping[str, Sequence[Test]]
) -> Solved | None:
    """Say whether another region went beyond this level from a similar start: its own earlier one, else its context."""
    reached = other.region.level(name)
    if reached is None or reached <= level:
        return None
    starts = [(picture, True) for picture in other.earlier if picture.level(name) == level]
    for start, history in [*starts, (other.region, False)]:
        alike, on = likeness(one.region, start, library, signs)
        if alike >= ALIKE:
            steps = [step for step in library.steps.values() if step.focus_point == name]
            done = tuple(step.id for step in steps if _is_done(step.id, other.region))
            return Solved(other.region.region_id, history, level if history else None, reached, alike, on, done)
    return None


def _is_done(step: str, region: RegionFacts) -> bool:
    return step in region.steps and region.steps[step].status == DONE


def likeness(
    one: RegionFacts, other: RegionFacts, library: Library, signs: Mapping[str, Sequence[Test]]
) -> tuple[int, tuple[str, ...]]:
    """Give how alike two contexts are, of a hundred, and the facts that agree; 0 where too little is known.

    The context is the profile: what a region was given, not how far it came.
    """
    facts = [library.facts[name] for name in signs if library.facts[name].kind != "level"]
    both = [fact for fact in facts if fact.name in one.facts and fact.name in other.facts]
    if len(both) < LEAST:
        return 0, ()
    near = {fact.name: _near(fact, one.facts[fact.name], other.facts[fact.name], signs[fact.name]) for fact in both}
    return sum(near.values()) // len(near), tuple(name for name, each in near.items() if each == 100)


def _near(fact: Fact, one: Answer, other: Answer, tests: Sequence[Test]) -> int:
    """Give how near two values are, of a hundred: numbers that no rule tells apart are the same."""
    if isinstance(one, tuple) or isinstance(other, tuple):
        members, others = ({*value} if isinstance(value, tuple) else {value} for value in (one, other))
        return 100 * len(members & others) // len(members | others) if members | others else 100
    if fact.kind == "ordered":
        return 100 - 100 * abs(fact.rank(one) - fact.rank(other)) // max(1, len(fact.values) - 1)
    same = all(
        holds(test, {fact.name: one}, {fact.name: fact}) == holds(test, {fact.name: other}, {fact.name: fact})
        for test in tests
    )
    return 100 * (same if fact.numeric else one == other)
