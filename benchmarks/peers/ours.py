"""Our own matchers and what runs in our own environment: logic on bits, polars, durable-rules, and a copy of memory."""

import json
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

import durable_rules_engine as dre
import numpy as np
import polars as pl

from benchmarks.columns import Expressions, copied, facts_of, seconds
from benchmarks.peers.rules import fields_of, names_of, row_of
from engine.advice.columns import Block
from engine.language import Condition, Facts, conjunctions
from engine.matching.columns import Circuit, Conditions, codings, unpack
from engine.matching.durable import Ruleset
from engine.matching.encoding import encode_facts
from engine.model.library import Library

COMPARED = 300
Fired = list[list[int]]
One = TypeVar("One")


class Measured(NamedTuple):
    """The processor's time for one region, over how many that was measured, and what fired for the first ones."""

    seconds: float
    rows: int
    fired: Fired


class Case:
    """Rules and regions: blocks in columns, and the first regions also one by one."""

    def __init__(self, library: Library, conditions: Sequence[Condition], blocks: Sequence[Block], sample: int) -> None:
        self.library = library
        self.conditions = list(conditions)
        self.names = sorted({name for one in conditions for name in names_of(one)})
        self.codings = {name: codings(library.facts)[name] for name in self.names}
        self.blocks = [_of(one, self.names) for one in blocks]
        self.size = sum(one.size for one in blocks)
        self.facts: list[Facts] = [facts_of(self.blocks[0], self.codings, row) for row in range(sample)]
        self.rows = [row_of(one, self.names, library.facts) for one in self.facts]
        self.fields = fields_of(self.names, library.facts)
        circuit = Circuit()
        made = Conditions(circuit, library.facts, self.codings)
        self.nodes = [made.rails(one).true for one in self.conditions]
        self.program = circuit.program(self.nodes)

    @property
    def bytes_a_row(self) -> int:
        """Give what one region takes in columns."""
        return sum(codes.dtype.itemsize for codes in self.blocks[0].facts.values())

    def bits(self) -> Measured:
        """Match with logic on bits."""

        def work() -> None:
            for block in self.blocks:
                self.program.run(block.size, block.facts, {})

        found = self.program.run(self.blocks[0].size, self.blocks[0].facts, {})
        count = min(COMPARED, self.blocks[0].size)
        flags = np.stack([unpack(found[node], count) for node in self.nodes]) if self.nodes else np.zeros((0, count))
        return Measured(
            seconds(work) / self.size, self.size, [np.flatnonzero(flags[:, n]).tolist() for n in range(count)]
        )

    def copy(self) -> Measured:
        """Copy the same bytes in memory; nothing is matched."""
        room = {name: np.empty_like(codes) for name, codes in self.blocks[0].facts.items()}
        return Measured(seconds(lambda: copied(self.blocks, room)) / self.size, self.size, [])

    def polars(self) -> Measured:
        """Match with one polars expression for each rule."""
        frames = [self._frame(block) for block in self.blocks]
        made = Expressions(self.library, self.codings)
        wanted = [made.of(one).fill_null(value=False).alias(str(n)) for n, one in enumerate(self.conditions)]
        flags = frames[0].head(COMPARED).select(wanted).to_numpy()
        spent = seconds(lambda: [one.select(wanted) for one in frames])
        return Measured(spent / self.size, self.size, [np.flatnonzero(one).tolist() for one in flags])

    def _frame(self, block: Block) -> pl.DataFrame:
        columns = {}
        for name, codes in block.facts.items():
            columns[name] = pl.Series(name, codes).set(pl.Series(codes == self.codings[name].unknown), None)
        return pl.DataFrame(columns)

    def _patterns(self) -> tuple[Ruleset, list[int]]:
        """Give all alternatives as one ruleset, and the rule that each belongs to."""
        written = [(alternative, n) for n, one in enumerate(self.conditions) for alternative in conjunctions(one)]
        return Ruleset([one for one, _ in written], self.library.facts), [n for _, n in written]

    def durable(self, spend: float) -> Measured:
        """Assert each region as a fact in the engine of durable-rules, called directly; messages are ready before."""
        ruleset, owner = self._patterns()
        handle = dre.create_ruleset("peers", ruleset.source)
        messages = [self._message(ruleset, one) for one in self.facts]

        def match(message: str) -> list[int]:
            _, state = dre.assert_fact(handle, message)
            started = dre.start_action_for_state(handle, state)
            text = started[1] if started else None
            found = set()
            while text:
                name = text[2 : text.index('"', 2)]
                if name[0] == "p":
                    found.add(owner[int(name[1:])])
                text = dre.complete_and_start_action(handle, state)
            dre.retract_fact(handle, message)
            return sorted(found)

        return _one_by_one(messages, match, spend)

    def host_job(self) -> dict[str, Any]:
        """Give what the Host of durable-rules is to be asked: a process of its own, for its threads stay on."""
        ruleset, owner = self._patterns()
        messages = [json.loads(self._message(ruleset, one)) for one in self.facts]
        return {"peer": "durable-rules, Host", "rules": [ruleset.source], "fields": owner, "rows": messages}

    def _message(self, ruleset: Ruleset, facts: Facts) -> str:
        return json.dumps({**encode_facts(facts, ruleset.facts, self.library.facts), **ruleset.extra})


def _of(block: Block, names: Sequence[str]) -> Block:
    return block._replace(facts={name: block.facts[name] for name in names})


def _one_by_one(rows: Sequence[One], match: Callable[[One], list[int]], spend: float) -> Measured:
    fired = [match(one) for one in rows[:COMPARED]]
    done, begun = 0, time.process_time()
    while (spent := time.process_time() - begun) < spend:
        match(rows[done % len(rows)])
        done += 1
    return Measured(spent / done, done, fired)
