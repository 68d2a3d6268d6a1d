"""Which unknown or doubtful fact would change the advice most, in which direction."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.advice.adviser import Adviser, Assessment
from engine.advice.bounds import FIRST, settled
from engine.advice.questions import open_questions
from engine.advice.readings import read_as, readings_of
from engine.language import Fact, Test, Value, candidates, holds, tests_of
from engine.model.library import Library
from engine.text import Text

Answer = Value | tuple[str, ...]


class Turn(NamedTuple):
    """What one answer does to the first three focus points."""

    answer: Answer
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    first: tuple[str, ...]


class Worth(NamedTuple):
    """A fact to ask: `worth` is how much the answers differ from the advice as it is, from 0 to 100.

    It is the share of the first three that changes, averaged over the answers; `turns` are the answers that change
    them, those that change most first. `doubtful` marks a fact that has an answer, but a weak one.
    """

    fact: str
    question: Text
    worth: int
    doubtful: bool
    turns: tuple[Turn, ...]


class Questions(NamedTuple):
    """The questions by worth; `settled` where it is proved that no open answer can change the first three."""

    settled: bool
    first: tuple[str, ...]
    questions: tuple[Worth, ...]


def questions_by_worth(adviser: Adviser, found: Assessment) -> Questions:
    """Ask every unknown or doubtful fact in thought, and see what each answer would do."""
    return ranked(adviser, found, [one for one in worths(adviser, found) if one is not None])


def worths(adviser: Adviser, found: Assessment) -> Iterator[Worth | None]:
    """Weigh the questions one by one: first the unknown facts, in the order of the core, then the doubtful ones.

    Gives None after each answer that was tried, so that who has other things to do can do them in between.
    """
    library = adviser.library
    for one in open_questions(found.concluded.undecided, found.places, (), library):
        if one.fact in library.facts:
            yield from _worth(adviser, found, one.fact, answers(library.facts[one.fact], library))
    for name, values in readings_of(found.region, library.focus_points).choices.items():
        yield from _worth(adviser, found, name, values[1:], doubtful=True)


def ranked(adviser: Adviser, found: Assessment, asked: Sequence[Worth]) -> Questions:
    """Put weighed questions in order, the most telling first; equal ones stay as they were."""
    ordered = sorted(asked, key=lambda one: -one.worth)
    return Questions(settled(found, adviser.library), first_of(found), tuple(ordered))


def first_of(found: Assessment) -> tuple[str, ...]:
    """Name the first three focus points."""
    return tuple(one.transition.focus_point for one in found.ranked[:FIRST])


def answers(fact: Fact, library: Library) -> list[Answer]:
    """Give the answers that differ for the rules: each value, or one in each stretch between thresholds."""
    tests = [test for rule in library.rules for test in tests_of(rule.when) if test.fact == fact.name]
    if fact.kind == "list":
        return [(), *((str(word),) for word in dict.fromkeys(word for test in tests for word in test.values))]
    if fact.kind == "level":
        return list(range(fact.low, fact.high + 1))
    return list(_stretches(fact, tests) if fact.kind in ("number", "percentage") else candidates(fact, tests))


def _stretches(fact: Fact, tests: Sequence[Test]) -> Iterator[Value]:
    """Give the first value of each stretch in which all tests stay as they are."""
    before: tuple[bool | None, ...] | None = None
    for value in candidates(fact, tests):
        now = tuple(holds(test, {fact.name: value}, {fact.name: fact}) for test in tests)
        if now != before:
            yield value
        before = now


def _worth(
    adviser: Adviser, found: Assessment, name: str, tried: Sequence[Answer], *, doubtful: bool = False
) -> Iterator[Worth | None]:
    base = first_of(found)
    turns: list[Turn] = []
    for answer in tried:
        turns.append(_turn(adviser, found, name, answer, base))
        yield None
    fact = adviser.library.facts[name]
    changed = [one for one in turns if one.first != base]
    yield Worth(
        fact=name,
        question=fact.question or fact.label,
        worth=sum(_change(one.first, base) for one in turns) // max(1, len(turns)),
        doubtful=doubtful,
        turns=tuple(sorted(changed, key=lambda one: -_change(one.first, base))),
    )


def _turn(adviser: Adviser, found: Assessment, name: str, answer: Answer, base: tuple[str, ...]) -> Turn:
    first = first_of(adviser.assess(read_as(found.region, {name: answer})))
    return Turn(
        answer=answer,
        enters=tuple(one for one in first if one not in base),
        leaves=tuple(one for one in base if one not in first),
        first=first,
    )


def _change(first: tuple[str, ...], base: tuple[str, ...]) -> int:
    """Give how much of the first three changes, from 0 to 100; another order of the same three counts a third."""
    new = max(sum(one not in base for one in first), sum(one not in first for one in base))
    moved = sum(one != other for one, other in zip(first, base, strict=False)) - new
    return (300 * new + 100 * max(0, moved)) // (3 * FIRST)
