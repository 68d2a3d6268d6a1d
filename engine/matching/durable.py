"""Matching by durable-rules, driven as a plain synchronous matcher.

Its C engine is called directly: no dispatcher threads, no swallowed errors. Every alternative of a condition is
one pattern on one flat fact; what follows from a match is worked out elsewhere, so that its errors are seen.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Final

import durable_rules_engine as dre

from engine.errors import RegiokoersError, refuse
from engine.language import Condition, Conjunction, Facts, Vocabulary, conjunctions, negate
from engine.matching.encoding import Pattern, check_names, encode_facts, encode_test, properties

BUCKET: Final = 40
"""Patterns below one node: the engine holds at most 64 matching nodes at a time."""
LARGEST: Final = 800
"""Patterns in one ruleset: compiling hangs where a node gets 512 children."""
WIDEST: Final = 200
"""Properties in one message: the engine refuses 252."""
_SENTINEL: Final = "~"


class Ruleset:
    """Up to 800 patterns, compiled once and used for one region after another."""

    def __init__(self, patterns: Sequence[Conjunction], vocabulary: Vocabulary) -> None:
        self.patterns = tuple(patterns)
        self.vocabulary = vocabulary
        self.facts = sorted({test.fact for pattern in patterns for test in pattern})
        buckets = {f"$$b{n}": 1 for n in range((len(patterns) - 1) // BUCKET + 1)}
        self.extra = {**buckets, "$$t": "r", "id": "1", "sid": "0"}
        needed = {name for pattern in patterns for one in pattern for name in properties(one, vocabulary[one.fact])}
        check_names(needed | set(self.extra))
        self.source = _json({**self._rules(), _SENTINEL: _rule([])})
        self.handles: list[int] = []

    def _rules(self) -> dict[str, Any]:
        return {
            f"p{place}": _rule([{f"$$b{place // BUCKET}": 1}, *self._tests(pattern)])
            for place, pattern in enumerate(self.patterns)
        }

    def _tests(self, pattern: Conjunction) -> Iterator[Pattern]:
        for test in pattern:
            yield from encode_test(test, self.vocabulary[test.fact])

    def match(self, facts: Facts) -> list[Conjunction]:
        """Give the patterns that the facts satisfy, in the order in which they were given.

        A handle that met any trouble is dropped, and the next call makes a new one.
        """
        message = _json({**encode_facts(facts, self.facts, self.vocabulary), **self.extra})
        try:
            handle = self.handles.pop() if self.handles else dre.create_ruleset("regiokoers", self.source)
            fired = _fire(handle, message)
        except RegiokoersError:
            raise
        except Exception as error:
            refuse("engine-failed", why=error)
        self.handles.append(handle)
        return [self.patterns[place] for place in fired]


def _fire(handle: int, message: str) -> list[int]:
    """Assert one fact, collect what fires, retract it, and see that nothing stayed behind."""
    status, state = dre.assert_fact(handle, message)
    started = dre.start_action_for_state(handle, state)
    fired = []
    match = started[1] if started else None
    while match:
        fired.append(match[2 : match.index('"', 2)])
        match = dre.complete_and_start_action(handle, state)
    if status or fired.count(_SENTINEL) != 1:
        refuse("engine-failed", why=f"status {status}, {len(fired)} rules fired")
    if dre.retract_fact(handle, message)[0] or dre.get_facts(handle, "0") != "[]":
        refuse("engine-failed", why="a fact stayed behind")
    return sorted(int(name[1:]) for name in fired if name != _SENTINEL)


def _rule(tests: list[Pattern]) -> dict[str, Any]:
    return {"all": [{"m": {"$and": [{"$$t": "r"}, *tests]} if tests else {"$$t": "r"}}]}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


class _PatternSet:
    """Any number of patterns over as many rulesets as they need; equal patterns are matched once."""

    def __init__(self, alternatives: Sequence[tuple[Conjunction, ...]], vocabulary: Vocabulary) -> None:
        self.owners: dict[Conjunction, list[int]] = {}
        for place, written in enumerate(alternatives):
            for pattern in written:
                self.owners.setdefault(pattern, []).append(place)
        self.rulesets = [Ruleset(part, vocabulary) for part in _shards(self.owners, vocabulary)]

    def match(self, facts: Facts) -> dict[int, list[Conjunction]]:
        """Give the places of the conditions with a satisfied alternative, each with all of these."""
        found: dict[int, list[Conjunction]] = {}
        for ruleset in self.rulesets:
            for pattern in ruleset.match(facts):
                for place in self.owners[pattern]:
                    found.setdefault(place, []).append(pattern)
        return found


def _shards(patterns: dict[Conjunction, list[int]], vocabulary: Vocabulary) -> Iterator[list[Conjunction]]:
    """Split patterns so that each part stays within what one ruleset and one message can hold."""
    part: list[Conjunction] = []
    names: set[str] = set()
    for pattern in patterns:
        more = {name for test in pattern for name in properties(test, vocabulary[test.fact])}
        if part and (len(part) >= LARGEST or len(names | more) > WIDEST):
            yield part
            part, names = [], set()
        part.append(pattern)
        names |= more
    if part:
        yield part


class DurableStratum:
    """Conditions matched by durable-rules, and their opposites where something is unknown."""

    def __init__(self, conditions: Sequence[Condition], vocabulary: Vocabulary) -> None:
        self.written = [conjunctions(condition) for condition in conditions]
        self.conditions = conditions
        self.vocabulary = vocabulary
        self.positive = _PatternSet(self.written, vocabulary)

    @cached_property
    def negative(self) -> _PatternSet:
        """Give the opposite of each condition, made ready when it is asked for."""
        return _PatternSet([conjunctions(negate(condition)) for condition in self.conditions], self.vocabulary)

    def true(self, facts: Facts) -> dict[int, tuple[Conjunction, ...]]:
        """Give the places of the conditions that are true, in order, each with its satisfied alternatives."""
        found = self.positive.match(facts)
        return {place: self._as_written(place, found[place]) for place in sorted(found)}

    def _as_written(self, place: int, satisfied: list[Conjunction]) -> tuple[Conjunction, ...]:
        if len(satisfied) == 1:
            return tuple(satisfied)
        return tuple(one for one in self.written[place] if one in satisfied)

    def false(self, facts: Facts) -> frozenset[int]:
        """Give the places of the conditions that are definitely false."""
        return frozenset(self.negative.match(facts))


class DurableEngine:
    """durable-rules 2.0.28."""

    name = "durable-rules 2.0.28"

    def stratum(self, conditions: Sequence[Condition], vocabulary: Vocabulary) -> DurableStratum:
        """Prepare conditions for matching."""
        return DurableStratum(conditions, vocabulary)
