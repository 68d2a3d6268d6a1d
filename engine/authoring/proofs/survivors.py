"""Mutants that no case kills: those proved equivalent, and for each other the case that would kill it."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from engine.authoring.mutants import Mutant, killed, mutants
from engine.authoring.proofs.prover import Prover
from engine.authoring.proofs.showing import case_between
from engine.model.library import Case


class Survivor(NamedTuple):
    """A mutant that the cases of its rule don't notice, and one that would."""

    mutant: Mutant
    case: Case


class Mutation(NamedTuple):
    """How many mutants there are, how many are killed, how many mean the same for every region, and who survives."""

    mutants: int
    killed: int
    equivalent: int
    survivors: tuple[Survivor, ...]

    @property
    def score(self) -> float:
        """Give the share that is killed, in percent, of those that mean something else."""
        different = self.mutants - self.equivalent
        return 100.0 if not different else 100 * self.killed / different


def mutate(prover: Prover, names: Collection[str]) -> Mutation:
    """Change these rules in every way, one change at a time."""
    count = dead = same = 0
    survivors = []
    for mutant, case in _tried(prover, names):
        count += 1
        if mutant is None:
            dead += 1
        elif case is None:
            same += 1
        else:
            survivors.append(Survivor(mutant, case))
    return Mutation(count, dead, same, tuple(survivors))


def _tried(prover: Prover, names: Collection[str]) -> Iterator[tuple[Mutant | None, Case | None]]:
    """Give for every mutant nothing where it is killed, and else the mutant with the case that kills it, if any."""
    vocabulary = prover.library.facts
    for rule_id, family in prover.families.items():
        if rule_id in names:
            for same in zip(*(mutants(rule, vocabulary) for rule in family), strict=True):
                if killed(same[0], vocabulary):
                    yield None, None
                else:
                    yield same[0], case_between(prover, family, [one.condition for one in same])
