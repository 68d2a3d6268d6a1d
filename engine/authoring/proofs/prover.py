"""What every proof leans on: the sample, the solver, and each rule in both."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from engine.authoring.proofs.encoding import Formula, Truth
from engine.authoring.proofs.sample import Masks, Sample
from engine.authoring.proofs.solver import Solver
from engine.authoring.proofs.worlds import Consequences, World, random_worlds
from engine.language import Test, tests_of
from engine.model.library import Library, Rule

SAMPLED = 256
T = TypeVar("T")


class Finding(NamedTuple):
    """Something proved of a rule or step.

    `name` is its entry in the catalogue of faults, `kind` and `id` say what it is about and `path` and `test` where
    in the file it stands; `witness` is a region that shows it, and where there is none the words say so.
    """

    name: str
    kind: str
    id: str
    words: Mapping[str, object]
    path: tuple[str | int, ...] = ("when",)
    test: Test | None = None
    witness: World | None = None


class Prover:
    """Decides whether there is a region for which something holds: by the sample if it can, else by the solver."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.consequences = Consequences(library)
        self.sample = Sample(random_worlds(library, SAMPLED), self.consequences)
        self.solver = Solver(library)
        self.groups = 0
        self.pairs = 0
        self._masks: dict[str, Masks] = {}
        self._truths: dict[str, Truth] = {}
        self._climbs: dict[str, int] = {}
        self._fires: dict[str, World | None] = {}
        self.families: dict[str, list[Rule]] = {}
        for rule in library.rules:
            self.families.setdefault(rule.id, []).append(rule)

    def masks(self, rule: Rule) -> Masks:
        """Give a rule's truth in the sample."""
        if rule.key not in self._masks:
            self._masks[rule.key] = self.sample.rule(rule)
        return self._masks[rule.key]

    def truth(self, rule: Rule) -> Truth:
        """Give a rule's truth as formulas."""
        if rule.key not in self._truths:
            self._truths[rule.key] = self.solver.encoding.rule(rule)
        return self._truths[rule.key]

    def some(self, mask: int, formula: Callable[[], Formula]) -> World | None:
        """Give a world in which something holds, None where it is proved that there is none."""
        if mask:
            return self.sample.worlds[(mask & -mask).bit_length() - 1]
        return self.solver.find(formula())

    def climbs(self, focus_point: str) -> int:
        """Give the worlds of the sample in which a focus point has a next transition."""
        if focus_point not in self._climbs:
            gap = f"gap_{focus_point}"
            self._climbs[focus_point] = self.sample.where(lambda _, facts: bool(facts.get(gap)))
        return self._climbs[focus_point]

    def possible(self, mask: int, formula: Callable[[], Formula]) -> bool:
        """Say whether there is a world in which something holds."""
        return bool(mask) or self.solver.possible(formula())

    def find_plain(self, rule: Rule, *formulas: Formula) -> World | None:
        """Give a world for which formulas hold, with whole percentages in what a rule asks about where it can be."""
        encoding, facts = self.solver.encoding, self.library.facts
        asked = [facts[test.fact] for test in tests_of(rule.when)]
        whole = [encoding.fact(fact.name).value % 100 == 0 for fact in asked if fact.numeric and not fact.whole]
        found = self.solver.find(*formulas, *whole)
        return found if found is not None or not whole else self.solver.find(*formulas)

    def can_fire(self, rule: Rule) -> World | None:
        """Give a world in which a rule fires."""
        if rule.key not in self._fires:
            self._fires[rule.key] = self.some(self.masks(rule).true, lambda: self.truth(rule).true)
        return self._fires[rule.key]

    def can_be_silent(self, rule: Rule) -> World | None:
        """Give a world in which a rule is definitely silent."""
        return self.some(self.masks(rule).false, lambda: self.truth(rule).false)

    def example(self, rule: Rule) -> World | None:
        """Give a small world in which a rule fires."""
        found = self.can_fire(rule)
        asked = self.solver.encoding.leans_on(rule.when)
        return found and smallest(found, lambda world: self.consequences.fires(world, rule), asked)


def smallest(world: World, shows: Callable[[World], bool], asked: frozenset[str] = frozenset()) -> World:
    """Leave out of a world all that is not needed to show something; what is left still shows it.

    `asked` names the facts that will do, where that is known.
    """
    assert shows(world)
    likely = {name: value for name, value in world.facts.items() if name in asked}
    world = _if_shown(world._replace(facts=likely), world, shows)
    world = _if_shown(world._replace(day=None), world, shows)
    world = _if_shown(world._replace(targets={}), world, shows)
    for name in [*world.targets]:
        world = _if_shown(world._replace(targets=_less(world.targets, name)), world, shows)
    for name in [*world.facts]:
        world = _if_shown(world._replace(facts=_less(world.facts, name)), world, shows)
    return world


def _if_shown(smaller: World, world: World, shows: Callable[[World], bool]) -> World:
    return smaller if shows(smaller) else world


def _less(mapping: Mapping[str, T], name: str) -> dict[str, T]:
    return {key: value for key, value in mapping.items() if key != name}
