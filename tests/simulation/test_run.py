"""A simulation counts what the row path says of the same regions, with and without other facts."""

from collections import Counter
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.columns_differential import disagreements
from engine.advice.adviser import Adviser
from engine.language import parse, truth
from engine.model.assign import changed
from engine.model.library import Gives, Library
from engine.model.region import RegionFacts
from engine.reports.data import advice_data
from engine.simulation import run
from engine.simulation.change import Wish
from engine.simulation.generate import Generator
from engine.simulation.population import Population
from engine.simulation.run import Order, Outcome, simulate
from engine.simulation.tally import ones
from tests.simulation.test_generate import regions_of

WHERE = "labour_market in [shortage, shrinking] and hr_involvement < structural"
WISH = Wish({"hr_involvement": "structural", "professional_collaboration_hr": 2}, parse(WHERE), WHERE)


@pytest.fixture(scope="module")
def regions(generator: Generator, library: Library) -> list[RegionFacts]:
    return regions_of(generator.block(3, 0, 80, 0.1), library, range(80))


@pytest.fixture(scope="module")
def outcome(library: Library, population: Population) -> Outcome:
    return simulate(Order(80, seed=3, unknown=0.1, wish=WISH), library, population)


class Rows:
    """Where regions begin, by the row path."""

    def __init__(self, adviser: Adviser, regions: list[RegionFacts]) -> None:
        self.begins: list[tuple[frozenset[str], frozenset[str], str | None]] = []
        for region in regions:
            data = advice_data(adviser.advise(region), adviser.library, "nl", "reference")
            now = [step for step in data["steps"] if step["wave"] == "now"]
            first = min(now, key=lambda step: step["rank"]) if now else None
            points = frozenset(step["focus_point"] for step in now)
            self.begins.append((points, frozenset(step["id"] for step in now), first["id"] if first else None))

    def count(self, part: int) -> Counter[str]:
        return Counter(name for one in self.begins for name in one[part] or ())


def counted(names: list[str], counts: NDArray[Any]) -> dict[str, int]:
    return {name: int(count) for name, count in zip(names, counts, strict=True) if count}


def test_the_columns_give_what_the_row_path_gives(library: Library, regions: list[RegionFacts]) -> None:
    assert disagreements(library, regions) == []


def test_it_counts_where_regions_begin(
    outcome: Outcome, reference_adviser: Adviser, regions: list[RegionFacts], library: Library
) -> None:
    rows = Rows(reference_adviser, regions)
    assert counted(list(library.focus_points), outcome.before.now) == rows.count(0)
    assert counted(list(library.steps), outcome.before.steps_now) == rows.count(1)
    firsts = Counter(one[2] for one in rows.begins)
    assert outcome.before.first_step[-1] == firsts.pop(None, 0)
    assert counted(list(library.steps), outcome.before.first_step[:-1]) == firsts
    points = Counter(library.steps[name].focus_point for name in firsts.elements() if name)
    assert counted(list(library.focus_points), outcome.before.first[:-1]) == points


def test_it_counts_levels_and_rules(
    outcome: Outcome, reference_adviser: Adviser, regions: list[RegionFacts], library: Library
) -> None:
    for row, name in enumerate(library.focus_points):
        levels = Counter(region.facts.get(name) for region in regions)
        assert outcome.before.levels[row].tolist() == [levels[level] for level in (0, 1, 2, 3, 4, None)]
    fired: Counter[str] = Counter()
    for region in regions:
        found = reference_adviser.assess(region)
        fired.update({one.rule.id for one in (*found.derived.fired, *found.concluded.fired)})
    assert {name: count for name, count in outcome.before.fired.items() if count} == fired


def test_it_counts_what_another_fact_changes(
    outcome: Outcome, reference_adviser: Adviser, regions: list[RegionFacts], library: Library
) -> None:
    assert WISH.where is not None
    here = [truth(WISH.where, region.facts, library.facts) is True for region in regions]
    others = [changed(one, WISH.values) if there else one for one, there in zip(regions, here, strict=True)]
    before, after = Rows(reference_adviser, regions), Rows(reference_adviser, others)
    moves = outcome.moves
    assert moves is not None
    assert moves.concerned == sum(here)
    assert moves.moved == sum(one != other for one, other in zip(before.begins, after.begins, strict=True)) > 0
    pairs = list(zip(before.begins, after.begins, strict=True))
    gained = Counter(name for one, other in pairs for name in other[0] - one[0])
    lost = Counter(name for one, other in pairs for name in one[1] - other[1])
    assert counted(list(library.focus_points), moves.gained) == gained
    assert counted(list(library.steps), moves.steps_lost) == lost
    assert int(moves.first.sum()) == moves.moved
    coding = moves.codings["labour_market"]
    kinds = {coding.value(code): among for (fact, code), (among, _) in moves.kinds.items() if fact == "labour_market"}
    words = Counter(region.facts.get("labour_market") for region, there in zip(regions, here, strict=True) if there)
    assert kinds == {word: words[word] for word in library.facts["labour_market"].values}


def test_another_fact_for_nobody_changes_nothing(library: Library, population: Population) -> None:
    wish = Wish({"shared_goals": 4}, parse("partnership_count > 400"), "")
    found = simulate(Order(300, wish=wish), library, population)
    assert found.moves is not None
    assert found.after is not None
    assert (found.moves.concerned, found.moves.moved) == (0, 0)
    assert found.after.steps_now.tolist() == found.before.steps_now.tolist()


def test_a_fact_can_be_made_unknown_for_all(library: Library, population: Population) -> None:
    found = simulate(Order(300, wish=Wish({"shared_goals": None})), library, population)
    assert found.after is not None
    assert found.moves is not None
    row = list(library.focus_points).index("shared_goals")
    assert found.after.levels[row].tolist() == [0, 0, 0, 0, 0, 300]
    assert (found.moves.concerned, found.after.now[row]) == (300, 0)


def test_a_derived_fact_tells_for_which_regions(library: Library, population: Population) -> None:
    counts = [
        simulate(Order(500, wish=Wish({"pace": "high"}, parse(where), "")), library, population).moves
        for where in ("teacher_shortage == true", "labour_market in [shortage, shortage_and_shrinking]")
    ]
    assert counts[0] is not None
    assert counts[1] is not None
    assert 0 < counts[0].concerned == counts[1].concerned < 500


def test_blocks_add_up(library: Library, population: Population, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "BLOCK", 64)
    done: list[int] = []
    found = simulate(Order(150, seed=4), library, population, done.append)
    generator = Generator(population, library)
    blocks = [generator.block(4, number, size) for number, size in ((0, 64), (1, 64), (2, 22))]
    levels = np.concatenate([one.facts["relationships"] for one in blocks])
    row = list(library.focus_points).index("relationships")
    assert done == [64, 128, 150]
    assert found.before.levels[row][:5].tolist() == np.bincount(levels, minlength=5).tolist()


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 130])
def test_bits_behind_the_last_region_do_not_count(count: int) -> None:
    assert ones(np.full(3, np.iinfo(np.uint64).max, np.uint64), count) == count


def test_regions_of_which_the_rules_contradict_each_other_are_counted(library: Library, population: Population) -> None:
    rule, effect = next((one, one.effect) for one in library.rules if isinstance(one.effect, Gives))
    other = rule._replace(id="zz/other", effect=effect._replace(value=not effect.value))
    wrong = library._replace(rules=(*library.rules, other))
    assert simulate(Order(400), library, population).before.contradicting == 0
    assert simulate(Order(400), wrong, population).before.contradicting > 0


def test_one_region_is_enough(library: Library, population: Population) -> None:
    assert simulate(Order(1), library, population).before.regions == 1
