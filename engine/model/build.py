"""From the plain form of checked content to the library; the same for fresh content and for the cache."""

from collections.abc import Mapping
from typing import Any

from engine.language import And, Condition, Fact, Or, Test
from engine.model.library import (
    Advise,
    Case,
    Caution,
    Citation,
    Describe,
    Effect,
    FocusPoint,
    Gives,
    Library,
    Pitfall,
    Role,
    Rule,
    Source,
    Step,
    Weigh,
)
from engine.text import Text

Plain = Mapping[str, Any]


def build(plain: Plain, version: str, sha256: str) -> Library:
    """Build a library from its plain form."""
    return Library(
        version=version,
        sha256=sha256,
        facts={name: fact_of(name, one) for name, one in plain["facts"].items()},
        focus_points={name: _focus_point(name, one) for name, one in plain["focus_points"].items()},
        steps={name: _step(name, one) for name, one in plain["steps"].items()},
        roles={name: _role(name, one) for name, one in plain["roles"].items()},
        sources={
            name: Source(id=name, **{**one, "supports": Text.of(one["supports"])})
            for name, one in plain["sources"].items()
        },
        terms={name: Text.of(one) for name, one in plain["terms"].items()},
        rules=tuple(_rule(one) for one in plain["rules"]),
    )


def tree_of(plain: Any) -> Condition:
    """Read a condition from its plain form: `["and", ...]`, `["or", ...]` or `[fact, operator, values, start, end]`."""
    if plain[0] == "and":
        return And(tuple(tree_of(part) for part in plain[1:]))
    if plain[0] == "or":
        return Or(tuple(tree_of(part) for part in plain[1:]))
    return Test(plain[0], plain[1], tuple(plain[2]), plain[3], plain[4])


def plain_of(condition: Condition) -> list[Any]:
    """Give the plain form that `tree_of` reads."""
    if isinstance(condition, Test):
        return [condition.fact, condition.operator, list(condition.values), condition.start, condition.end]
    return ["and" if isinstance(condition, And) else "or", *(plain_of(part) for part in condition.parts)]


def _maybe(plain: Mapping[str, str] | None) -> Text | None:
    return Text.of(plain) if plain else None


def _condition(plain: Any) -> Condition | None:
    return tree_of(plain) if plain else None


def _citations(plain: list[dict[str, str]]) -> tuple[Citation, ...]:
    return tuple(Citation(one["id"], one.get("place") or "") for one in plain)


def _pitfalls(plain: list[dict[str, Any]]) -> tuple[Pitfall, ...]:
    return tuple(Pitfall(Text.of(one["text"]), one["audience"]) for one in plain)


def _texts(plain: list[dict[str, str]]) -> tuple[Text, ...]:
    return tuple(Text.of(one) for one in plain)


def fact_of(name: str, one: Plain) -> Fact:
    """Build a fact from its plain form."""
    unit, sentences = one.get("unit"), one.get("sentences")
    low, high = one.get("range") or (0, 0)
    return Fact(
        name=name,
        kind=one["kind"],
        label=Text.of(one["label"]),
        origin=one["origin"],
        values={word: Text.of(label) for word, label in one.get("values", {}).items()},
        low=low,
        high=high,
        whole=one["whole"],
        unit=(Text.of(unit["one"]), Text.of(unit["many"])) if unit else None,
        sentences=(Text.of(sentences["true"]), Text.of(sentences["false"])) if sentences else None,
        question=_maybe(one.get("question")),
        help=_maybe(one.get("help")),
        order=one["order"],
        group=one.get("group") or "",
        key=one.get("key") or "",
        source=one.get("source", ""),
    )


def _focus_point(name: str, one: Plain) -> FocusPoint:
    return FocusPoint(
        id=name,
        order=one["order"],
        name=Text.of(one["name"]),
        short=Text.of(one["short"]),
        subject=Text.of(one["subject"]),
        question=Text.of(one["question"]),
        rubric=_texts(one["rubric"]),
        single_partnership=Text.of(one["single_partnership"]),
        keep=Text.of(one["keep"]),
        pitfalls=_pitfalls(one["pitfalls"]),
        sources=_citations(one["sources"]),
        source=one["source"],
    )


def _step(name: str, one: Plain) -> Step:
    return Step(
        id=name,
        focus_point=one["focus_point"],
        from_level=one["from"],
        to_level=one["to"],
        title=Text.of(one["title"]),
        action=Text.of(one["action"]),
        first_action=Text.of(one["first_action"]),
        owner=one["owner"],
        involved=tuple(one["involved"]),
        months=(one["months"][0], one["months"][1]),
        effort=Text.of(one["effort"]),
        decision_by=Text.of(one["decision_by"]),
        requires=tuple(sorted(one["requires"].items())),
        result=Text.of(one["result"]),
        pitfalls=_pitfalls(one["pitfalls"]),
        touches=tuple(one["touches"]),
        in_one_partnership=_maybe(one.get("in_one_partnership")),
        sources=_citations(one["sources"]),
        when=_condition(one.get("when")),
        status=one["status"],
        active=one["active"],
        source=one["source"],
        requires_source=one["requires_source"],
    )


def _role(name: str, one: Plain) -> Role:
    return Role(
        id=name,
        label=Text.of(one["label"]),
        description=Text.of(one["description"]),
        absent_when=_condition(one.get("absent_when")),
        stand_in=one.get("stand_in"),
        stand_in_text=_maybe(one.get("stand_in_text")),
    )


def _effect(one: Plain) -> Effect:
    points: int = one.get("points", 0)
    if one.get("weigh"):
        return Weigh(tuple(one["weigh"]), points, one["term"])
    if one.get("advise"):
        return Advise(tuple(one["advise"]), points)
    if one.get("gives"):
        ((fact, value),) = one["gives"].items()
        return Gives(fact, value)
    if one.get("describe"):
        described = one["describe"]
        return Describe(described["kind"], described["audience"], Text.of(described["text"]))
    caution = one["caution"]
    ways_out = _texts(caution["ways_out"])
    return Caution(caution["kind"], caution["audience"], Text.of(caution["text"]), ways_out)


def _rule(one: Plain) -> Rule:
    return Rule(
        id=one["id"],
        title=Text.of(one["title"]),
        when=tree_of(one["when"]),
        when_text=one["when_text"],
        effect=_effect(one),
        because=_maybe(one.get("because")),
        sources=_citations(one["sources"]),
        status=one["status"],
        valid_from=one.get("valid_from"),
        valid_until=one.get("valid_until"),
        tests=tuple(_case(case) for case in one["tests"]),
        source=one["source"],
        about=one.get("about", ""),
    )


def _case(one: Plain) -> Case:
    facts = {name: tuple(value) if isinstance(value, list) else value for name, value in one["facts"].items()}
    return Case(one["name"], facts, one["expect"])
