"""The C engine of durable-rules, seen and disturbed: what it is called with, and what happens where it fails."""

from collections.abc import Callable, Sequence
from typing import Any

import durable_rules_engine as dre

from engine.language import Condition, Facts, Vocabulary, parse
from engine.matching.durable import DurableStratum
from engine.matching.reference import ReferenceStratum
from tests.worlds import VOCABULARY

CALLS = (
    "create_ruleset",
    "assert_fact",
    "start_action_for_state",
    "complete_and_start_action",
    "retract_fact",
    "get_facts",
)
"""All that is needed of the engine; whatever else it offers has been seen to crash or hang."""


class Calls:
    """Stands in the place of the C engine: passes calls on, keeps a record, and fails where it was told to."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.arguments: list[tuple[Any, ...]] = []
        self.results: list[Any] = []
        self.failures: dict[str, Callable[[Any], Any]] = {}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            self.made.append(name)
            self.arguments.append(arguments)
            result = getattr(dre, name)(*arguments)
            if name in self.failures:
                result = self.failures.pop(name)(result)
            self.results.append(result)
            return result

        return call


def agree(conditions: Sequence[Condition], facts: Facts, vocabulary: Vocabulary = VOCABULARY) -> bool:
    """Say whether durable-rules and the reference say the same of all conditions, both ways."""
    durable, reference = DurableStratum(conditions, vocabulary), ReferenceStratum(conditions, vocabulary)
    true, wanted = (list(stratum.true(facts).items()) for stratum in (durable, reference))
    return true == wanted and durable.false(facts) == reference.false(facts)


def fires(text: str, facts: Facts, vocabulary: Vocabulary = VOCABULARY) -> bool:
    """Say whether durable-rules finds a condition true; the reference must say the same."""
    condition = parse(text)
    assert agree([condition], facts, vocabulary)
    return bool(DurableStratum([condition], vocabulary).true(facts))
