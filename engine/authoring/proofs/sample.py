"""Many worlds at once, a bit for each: what a sample refutes need not be asked of the solver."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from engine.authoring.proofs.kleene import Algebra, Kleene, Leaf, fold
from engine.authoring.proofs.worlds import Consequences, World
from engine.errors import RegiokoersError
from engine.language import Condition, Facts, Test, Vocabulary, holds
from engine.model.library import Rule

Mask = int
Masks = Kleene[Mask]
_UNKNOWN = None


class Sample:
    """Worlds with all that follows in them; masks tell in which of them a condition is true, and in which false."""

    def __init__(self, worlds: Iterable[World], consequences: Consequences) -> None:
        self.vocabulary: Vocabulary = consequences.library.facts
        self.worlds: list[World] = []
        self.totals: list[Facts] = []
        for world in worlds:
            try:
                total = consequences.facts(world)
            except RegiokoersError:  # two rules give one fact different values: that is another finding
                continue
            self.worlds.append(world)
            self.totals.append(total)
        everywhere = (1 << len(self.worlds)) - 1
        self.algebra: Algebra[Mask] = Algebra(_both(everywhere), _either, Kleene(everywhere, 0), Kleene(0, everywhere))
        self._tests: dict[Test, Masks] = {}
        self._values: dict[str, Mapping[object, tuple[Facts, Mask]]] = {}

    def test(self, test: Test) -> Masks:
        """Give the worlds in which a test is true, and in which it is false."""
        if test not in self._tests:
            true = false = 0
            for facts, mask in self._by_value(test.fact).values():
                told = holds(test, facts, self.vocabulary)
                true |= mask if told is True else 0
                false |= mask if told is False else 0
            self._tests[test] = Kleene(true, false)
        return self._tests[test]

    def condition(self, condition: Condition, leaf: Leaf[Mask] | None = None) -> Masks:
        """Give the worlds in which a condition is true, and in which it is false."""
        return fold(condition, leaf or self.test, self.algebra)

    def rule(self, rule: Rule) -> Masks:
        """Give the worlds in which a rule fires, and in which it is silent; its period counts too."""
        found = self.condition(rule.when)
        if not (rule.valid_from or rule.valid_until):
            return found
        inside = self._days(rule, wanted=True)
        return Kleene(found.true & inside, found.false | self._days(rule, wanted=False))

    def where(self, holds_in: Callable[[World, Facts], bool]) -> Mask:
        """Give the worlds in which something holds."""
        pairs = enumerate(zip(self.worlds, self.totals, strict=True))
        return sum(1 << place for place, (world, total) in pairs if holds_in(world, total))

    def _days(self, rule: Rule, *, wanted: bool) -> Mask:
        return self.where(lambda world, _: rule.valid_on(world.day) is wanted)

    def _by_value(self, name: str) -> Mapping[object, tuple[Facts, Mask]]:
        """Give the worlds by the value that one fact has in them."""
        if name not in self._values:
            found: dict[object, tuple[Facts, Mask]] = {}
            for place, total in enumerate(self.totals):
                value = total.get(name, _UNKNOWN)
                facts, mask = found.get((type(value), value), (total, 0))
                found[type(value), value] = (facts, mask | 1 << place)
            self._values[name] = found
        return self._values[name]


def _both(everywhere: Mask) -> Callable[[Sequence[Mask]], Mask]:
    def both(parts: Sequence[Mask]) -> Mask:
        found = everywhere
        for part in parts:
            found &= part
        return found

    return both


def _either(parts: Sequence[Mask]) -> Mask:
    found = 0
    for part in parts:
        found |= part
    return found
