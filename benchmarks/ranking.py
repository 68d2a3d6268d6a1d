"""How alike two rankings are: Kendall's tau, and how much of the first five they share."""

from collections.abc import Sequence
from itertools import combinations, product

Ranking = Sequence[str]
FIRST = 5


def tau(one: Ranking, other: Ranking) -> float:
    """Give Kendall's tau of two rankings of the same names: 1 where equal, -1 where turned round."""
    place = {name: at for at, name in enumerate(other)}
    agree = [place[first] < place[second] for first, second in combinations(one, 2)]
    return (2 * sum(agree) - len(agree)) / len(agree)


def overlap(one: Ranking, other: Ranking) -> float:
    """Give the share of the first five that two rankings have in common."""
    return len(set(one[:FIRST]) & set(other[:FIRST])) / FIRST


def mean(numbers: Sequence[float]) -> float:
    """Give the mean, 0 of nothing."""
    return sum(numbers) / len(numbers) if numbers else 0.0


def against(ranking: Ranking, readings: Sequence[Ranking]) -> tuple[float, float]:
    """Give the mean tau and mean overlap of a ranking with several readings."""
    return mean([tau(ranking, one) for one in readings]), mean([overlap(ranking, one) for one in readings])


def among(readings: Sequence[Ranking]) -> tuple[float, float]:
    """Give the mean tau and mean overlap of the readings with one another."""
    pairs = [(one, other) for (at, one), (to, other) in product(enumerate(readings), repeat=2) if at < to]
    return mean([tau(*pair) for pair in pairs]), mean([overlap(*pair) for pair in pairs])
