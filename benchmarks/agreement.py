"""How far the engine's order agrees with independent readings of 29 regions.

`python -m benchmarks.agreement` prints a row per region and the means; every third region is kept aside: no weight
is chosen on it. Forty regions that we made and read ourselves (`own_regions.json`) stand apart: weights are checked on
them too; eighty others (`later_regions.json`) were read once, when the weights stood. `--weights` adds what happens
when each weight is halved and doubled, one at a time.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.ranking import Ranking, against, among, mean
from engine.advice.adviser import Adviser
from engine.matching.engines import engine_named
from engine.model.library import Library, Weigh
from engine.model.load import load_library
from engine.model.region import RegionFacts, read_regions

READINGS = Path(__file__).parent / "readings"
CASES = ("vallei-en-velden", "stad-en-streek", "binnenmeren", "brugstad", "windstreek")
CHOSEN, ASIDE, OWN, LATER = "chosen on", "set aside", "our own readings", "read later"
TAU, OVERLAP = 0.82, 0.88
"""What to reach on both parts."""


@dataclass(frozen=True, slots=True)
class Read:
    """A region with the rankings that readers gave it, and the part it belongs to."""

    facts: RegionFacts
    readings: tuple[Ranking, ...]
    part: str


def read_all(library: Library) -> list[Read]:
    """Read the 24 fictitious regions and the five cases, every third of them set aside; then our own regions."""
    found = [*_fictitious("regions.json", library), *_cases(library)]
    independent = [Read(*one, ASIDE if place % 3 == 2 else CHOSEN) for place, one in enumerate(found)]
    own = [Read(*one, OWN) for one in _fictitious("own_regions.json", library)]
    return [*independent, *own, *(Read(*one, LATER) for one in _fictitious("later_regions.json", library))]


def _fictitious(name: str, library: Library) -> Iterator[tuple[RegionFacts, tuple[Ranking, ...]]]:
    for one in json.loads((READINGS / name).read_text("utf-8"))["regions"]:
        content = json.dumps(one["region_file"], ensure_ascii=False).encode()
        (facts,) = read_regions(name, library, content)
        yield facts, tuple(reading["ranking"] for reading in one["readings"])


def _cases(library: Library) -> Iterator[tuple[RegionFacts, tuple[Ranking, ...]]]:
    readings = json.loads((READINGS / "seed_cases.json").read_text("utf-8"))["readings"]
    for number, name in enumerate(CASES, 1):
        path = READINGS.parent.parent / "knowledge" / "regions" / f"{name}.yaml"
        (facts,) = read_regions(str(path), library)
        yield facts, tuple(reading[f"casus_{number:02}"]["ranking"] for reading in readings)


def ranking_of(adviser: Adviser, facts: RegionFacts) -> Ranking:
    """Give the engine's order of the focus points."""
    return [one.id for one in adviser.advise(facts).focus_points]


def lowest_first(adviser: Adviser, facts: RegionFacts) -> Ranking:
    """Give the order by level alone, the lowest first."""
    return sorted(adviser.library.focus_points, key=lambda name: facts.level(name) or 0)


def moved_most(adviser: Adviser, facts: RegionFacts, ranking: Ranking, readings: Sequence[Ranking]) -> str:
    """Name the focus point whose rank differs most from the readings, and the rule that moved it most."""
    away = {name: mean([one.index(name) for one in readings]) - ranking.index(name) for name in ranking}
    name = max(away, key=lambda one: abs(away[one]))
    weighed = {one.transition.focus_point: one for one in adviser.assess(facts).ranked}
    reasons = weighed[name].reasons if name in weighed else ()
    rule = max(reasons, key=lambda one: one.points if away[name] > 0 else -one.points, default=None)
    said = f"{name} {'too high' if away[name] > 0 else 'too low'} by {abs(away[name]):.1f}"
    return f"{said} ({rule.rule} {rule.points / 100:+g})" if rule else said


def measure(adviser: Adviser, regions: Sequence[Read]) -> tuple[float, float]:
    """Give the mean tau and the mean overlap over regions."""
    scores = [against(ranking_of(adviser, one.facts), one.readings) for one in regions]
    return mean([score[0] for score in scores]), mean([score[1] for score in scores])


def table(adviser: Adviser, regions: Sequence[Read]) -> Iterator[str]:
    """Give a row per region."""
    yield f"{'region':<20} {'tau':>6} {'top-5':>6}   {'readers':>7} {'':>6}   {'lowest':>6}   largest difference"
    for one in regions:
        ranking = ranking_of(adviser, one.facts)
        own, readers = against(ranking, one.readings), among(one.readings)
        lowest = against(lowest_first(adviser, one.facts), one.readings)
        name = f"{one.facts.name}{' *' if one.part == ASIDE else ''}"
        yield (
            f"{name:<20} {own[0]:>6.3f} {own[1]:>6.3f}   {readers[0]:>7.3f} {readers[1]:>6.3f}   {lowest[0]:>6.3f}   "
            f"{moved_most(adviser, one.facts, ranking, one.readings)}"
        )
    yield "* set aside: no weight is chosen on it"


def means(adviser: Adviser, regions: Sequence[Read]) -> Iterator[str]:
    """Give the means of each part."""
    for title, part in parts(regions).items():
        own = measure(adviser, part)
        several = [among(one.readings) for one in part if len(one.readings) > 1]
        readers = [f"{mean([score[at] for score in several]):.3f}" if several else "-" for at in (0, 1)]
        lowest = mean([against(lowest_first(adviser, one.facts), one.readings)[0] for one in part])
        reached = "reached" if own[0] >= TAU and own[1] >= OVERLAP else "not reached"
        yield (
            f"{title:<20} {own[0]:>6.3f} {own[1]:>6.3f}   {readers[0]:>7} {readers[1]:>6}   {lowest:>6.3f}   "
            f"aim {TAU} and {OVERLAP}: {reached}"
        )


def parts(regions: Sequence[Read]) -> dict[str, list[Read]]:
    """Part the regions: those that weights are chosen on, those set aside, both, our own, and those read later."""
    found = {part: [one for one in regions if one.part == part] for part in (CHOSEN, ASIDE, OWN, LATER)}
    return {**found, "all independent": [*found[CHOSEN], *found[ASIDE]]}


def changed(library: Library, rule_id: str, factor: float) -> Library:
    """Give the library with the points of one rule multiplied."""

    def scaled(rule: Any) -> Any:
        if rule.id != rule_id:
            return rule
        return rule._replace(effect=rule.effect._replace(points=round(rule.effect.points * factor)))

    return library._replace(rules=tuple(scaled(rule) for rule in library.rules))


def weights(library: Library, regions: Sequence[Read]) -> Iterator[str]:
    """Give what each weight, halved and doubled, does to the means over all regions."""
    engine = engine_named(None)
    base = measure(Adviser(library, engine), regions)
    yield f"{'weight':<52} {'halved':>7} {'top-5':>6}   {'doubled':>7} {'top-5':>6}"
    worst = base[0]
    for rule_id in dict.fromkeys(rule.id for rule in library.rules if isinstance(rule.effect, Weigh)):
        found = [measure(Adviser(changed(library, rule_id, factor), engine), regions) for factor in (0.5, 2)]
        worst = min(worst, *(score[0] for score in found))
        yield f"{rule_id:<52} {found[0][0]:>7.3f} {found[0][1]:>6.3f}   {found[1][0]:>7.3f} {found[1][1]:>6.3f}"
    yield f"as it is {base[0]:.3f}; with any one weight halved or doubled at least {worst:.3f}"


def main(arguments: Sequence[str]) -> None:
    library = load_library()
    regions = read_all(library)
    adviser = Adviser(library, engine_named(None))
    independent = [one for one in regions if one.part in (CHOSEN, ASIDE)]
    more = weights(library, independent) if "--weights" in arguments else ()
    for line in chain(table(adviser, independent), means(adviser, regions), more):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
