"""Small made-up libraries: a few focus points with their transitions, and the rules that a test is about."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from engine.advice.adviser import Adviser
from engine.language import Fact, Value, parse
from engine.matching.durable import DurableEngine
from engine.matching.reference import ReferenceEngine
from engine.model.library import (
    Advise,
    Caution,
    Citation,
    Describe,
    Effect,
    FocusPoint,
    Gives,
    Library,
    Role,
    Rule,
    Step,
    Weigh,
)
from engine.model.region import RegionFacts, StepStatus
from engine.text import Text
from tests.worlds import VOCABULARY, fact

POINTS = ("goals", "ties", "money", "people")
"""The focus points of made-up libraries, in the source's order."""
Requires = Mapping[tuple[str, int], Mapping[str, int]]


def text(words: str) -> Text:
    return Text(f"{words} nl", f"{words} en")


def focus_point(name: str, order: int = 1) -> FocusPoint:
    return FocusPoint(
        id=name,
        order=order,
        name=text(name),
        short=text(name),
        subject=text(name),
        question=text(f"how is {name}?"),
        rubric=tuple(text(f"{name} at {level}") for level in range(5)),
        single_partnership=text("one"),
        keep=text(f"keep {name}"),
        pitfalls=(),
        sources=(),
        source=f"knowledge/focus_points/{name}.yaml:1",
    )


def step(
    name: str,
    at: str,
    from_level: int,
    requires: Mapping[str, int] | None = None,
    *,
    when: str = "",
    owner: str = "manager",
    active: bool = True,
) -> Step:
    return Step(
        id=name,
        focus_point=at,
        from_level=from_level,
        to_level=from_level + 1,
        title=text(name),
        action=text(name),
        first_action=text(name),
        owner=owner,
        involved=(),
        months=(1, 2),
        effort=text("some"),
        decision_by=text("board"),
        requires=tuple(sorted((requires or {}).items())),
        result=text("done"),
        pitfalls=(),
        touches=(),
        in_one_partnership=None,
        sources=(Citation("source"),),
        when=parse(when) if when else None,
        status="stable" if active else "draft",
        active=active,
        source=f"knowledge/steps/{at}/{name}.yaml:1",
        requires_source=f"knowledge/steps/{at}/{name}.yaml:9",
    )


def rule(name: str, when: str, effect: Effect, *, valid: tuple[str | None, str | None] = (None, None)) -> Rule:
    return Rule(
        id=name,
        title=text(name),
        when=parse(when),
        when_text=when,
        effect=effect,
        because=text(f"because of {name}"),
        sources=(),
        status="stable",
        valid_from=valid[0],
        valid_until=valid[1],
        tests=(),
        source=f"rules/{name}.yaml:2",
    )


def weigh(name: str, when: str, points: int, *focus_points: str, term: str = "context", **more: Any) -> Rule:
    return rule(name, when, Weigh(focus_points, points, term), **more)


def advise(name: str, when: str, points: int, *steps: str) -> Rule:
    return rule(name, when, Advise(steps, points))


def gives(name: str, when: str, given: str, value: Value = True, **more: Any) -> Rule:
    return rule(name, when, Gives(given, value), **more)


def caution(name: str, when: str, kind: Literal["tension", "contradiction"] = "tension") -> Rule:
    return rule(name, when, Caution(kind, "board", text(f"think of {{count}} at {name}"), (text("way {count}"),)))


def describe(name: str, when: str, kind: Literal["strong", "fragile", "pattern", "example"]) -> Rule:
    return rule(name, when, Describe(kind, "board", text(f"{name} {{count}}")))


def base(*focus_points: str, points: int = 100) -> list[Rule]:
    """Give a rule per focus point that gives the same points wherever there is something to climb."""
    return [weigh(f"base/{name}", f"gap_{name} >= 1", points, name, term="gap") for name in focus_points or POINTS]


def of_focus_point(name: str, order: int) -> Iterable[Fact]:
    level = fact(name, "level", high=4)
    yield level._replace(order=order, question=text(f"how is {name}?"))
    yield level._replace(name=f"gap_{name}", kind="number", origin="engine", order=order)
    yield level._replace(name=f"open_needs_{name}", kind="number", origin="engine", high=20, order=order)


def library(
    rules: Iterable[Rule] = (),
    requires: Requires | None = None,
    *,
    steps: Sequence[Step] = (),
    derived: Sequence[Fact] = (),
    roles: Sequence[Role] = (),
    points: Sequence[str] = POINTS,
) -> Library:
    """Give a library with one step per transition (`ties-2` leads from level 2 to 3), and those given besides."""
    needs = requires or {}
    known = {name: one._replace(order=order) for order, (name, one) in enumerate(VOCABULARY.items(), 1)}
    known |= {one.name: one._replace(origin="derived") for one in derived}
    known |= {one.name: one for order, name in enumerate(points, 1) for one in of_focus_point(name, order)}
    climbs = [step(f"{name}-{n}", name, n, needs.get((name, n))) for name in points for n in range(4)]
    manager = Role("manager", text("manager"), text("manager"))
    return Library(
        version="0",
        sha256="0" * 64,
        facts=known,
        focus_points={name: focus_point(name, order) for order, name in enumerate(points, 1)},
        steps={one.id: one for one in (*climbs, *steps)},
        roles={one.id: one for one in (manager, *roles)},
        sources={},
        terms={name: text(name) for name in ("gap", "context", "unblocks")},
        rules=tuple(sorted(rules, key=lambda one: one.id)),
    )


def region(
    levels: Mapping[str, int] | None = None,
    *,
    targets: Mapping[str, int] | None = None,
    steps: Mapping[str, str] | None = None,
    on: str | None = None,
    **facts: Value | tuple[str, ...],
) -> RegionFacts:
    """Give a region; `steps` are statuses by step."""
    return RegionFacts(
        name="Made up",
        region_id="made-up",
        assessed_on=on,
        facts={**facts, **(levels or {})},
        targets=targets or {},
        steps={name: StepStatus(status, reason=f"{name} was {status}") for name, status in (steps or {}).items()},
        confidence=dict.fromkeys(levels or {}, "high"),
        sha256="0" * 64,
    )


def adviser(one: Library, *, capacity: int = 3, reference: bool = False) -> Adviser:
    return Adviser(one, ReferenceEngine() if reference else DurableEngine(), capacity)
