"""Conditions as logic on bits: where each is true, and where it is definitely false."""

from collections.abc import Iterator, Mapping

from engine.language import And, Condition, Or, Test, Value, Vocabulary
from engine.matching.columns.circuit import NONE, Circuit, Node, Rails
from engine.matching.columns.coding import Coding


class Conditions:
    """Compiles conditions; `derived` tells by value where a derived fact has it."""

    def __init__(self, circuit: Circuit, vocabulary: Vocabulary, codings: Mapping[str, Coding]) -> None:
        self.circuit = circuit
        self.vocabulary = vocabulary
        self.codings = codings
        self.derived: dict[str, dict[Value, Node]] = {}
        self.made: dict[Condition, Rails] = {}

    def rails(self, condition: Condition) -> Rails:
        """Give where a condition is true and where it is definitely false."""
        if condition not in self.made:
            self.made[condition] = self._test(condition) if isinstance(condition, Test) else self._joined(condition)
        return self.made[condition]

    def _joined(self, condition: And | Or) -> Rails:
        parts = [self.rails(part) for part in condition.parts]
        true, false = [part.true for part in parts], [part.false for part in parts]
        if isinstance(condition, And):
            return Rails(self.circuit.both(*true), self.circuit.either(*false))
        return Rails(self.circuit.either(*true), self.circuit.both(*false))

    def _test(self, test: Test) -> Rails:
        known = self.known(test.fact)
        if test.operator == "is known":
            return Rails(known, self.circuit.opposite(known))
        if test.operator == "is unknown":
            return Rails(self.circuit.opposite(known), known)
        holds, opposite = self._holds(test)
        other = self.circuit.less(known, holds)
        return Rails(other, holds) if opposite else Rails(holds, other)

    def _holds(self, test: Test) -> tuple[Node, bool]:
        """Give where a test, or its opposite, is true."""
        value = test.values[0]
        if test.operator in ("<", ">="):
            return self.below(test.fact, value, among=False), test.operator == ">="
        if test.operator in ("<=", ">"):
            return self.below(test.fact, value, among=True), test.operator == ">"
        if test.operator in ("has", "not has"):
            return self._member(test.fact, str(value)), test.operator == "not has"
        equal = [self.equal(test.fact, one) for one in test.values]
        return self.circuit.either(*equal), test.operator in ("!=", "not in")

    def known(self, name: str) -> Node:
        """Give where a fact is known."""
        if name in self.derived:
            return self.circuit.either(*self.derived[name].values())
        coding = self.codings[name]
        return self.circuit.compare(name, "!=", coding.unknown)

    def equal(self, name: str, value: Value) -> Node:
        """Give where a fact has a value."""
        if name in self.derived:
            same = (node for one, node in self.derived[name].items() if type(one) is type(value) and one == value)
            return self.circuit.either(*same)
        return self.circuit.compare(name, "==", self.codings[name].code(value))

    def below(self, name: str, value: Value, *, among: bool) -> Node:
        """Give where a fact is known and below a value, or with `among` at most that value."""
        fact = self.vocabulary[name]
        if name in self.derived:
            limit = fact.rank(value) + among
            return self.circuit.either(*(node for one, node in self.derived[name].items() if fact.rank(one) < limit))
        code = self.codings[name].code(value) + among
        return self.circuit.compare(name, "<", code) if code else NONE

    def _member(self, name: str, word: str) -> Node:
        return self.circuit.compare(name, "has", 1 << list(self.vocabulary[name].values).index(word))

    def waiting(self, condition: Condition, within: Node) -> Iterator[tuple[str, Node]]:
        """Name the unknown facts that a condition waits for, and where; `within` bounds the places."""
        here = self.circuit.both(within, self.circuit.undecided(self.rails(condition)))
        if here == NONE:
            return
        if isinstance(condition, Test):
            yield condition.fact, here
            return
        for part in condition.parts:
            yield from self.waiting(part, here)
