"""How made-up regions are drawn: how often each value occurs, what occurs together, and what never does."""

from math import sqrt
from typing import NamedTuple

from engine.language import Condition
from engine.text import Text


class Draw(NamedTuple):
    """One draw: the codes that a fact, or one member of a list, can get, and the share of each.

    `only` says where the fact or member occurs; elsewhere the fact is unknown, and the member absent. `weights` are
    those of the factors that lie behind the fact, by their names.
    """

    fact: str
    codes: tuple[int, ...]
    shares: tuple[float, ...]
    member: str = ""
    only: Condition | None = None
    weights: tuple[tuple[str, float], ...] = ()

    @property
    def own(self) -> float:
        """Give the weight of what is the fact's own, so that all weights together have a variance of one."""
        return sqrt(max(0.0, 1 - sum(weight * weight for _, weight in self.weights)))

    def below(self) -> list[float]:
        """Give the shares below each code but the first."""
        found, total = [], 0.0
        for share in self.shares[:-1]:
            total += share
            found.append(min(total, 1.0))
        return found


class Never(NamedTuple):
    """What no made-up region has."""

    name: str
    when: Condition
    why: Text


class Population(NamedTuple):
    """Everything that regions are drawn from; `sha256` is over its files."""

    draws: tuple[Draw, ...]
    factors: tuple[str, ...]
    never: tuple[Never, ...]
    sha256: str

    def correlation(self, one: str, other: str) -> float:
        """Give how two facts hang together before their values are cut: the products of their weights, added up."""
        weights = {draw.fact: dict(draw.weights) for draw in self.draws}
        return sum(weight * weights[other].get(name, 0.0) for name, weight in weights[one].items())
