"""What rules say of a region's position: one pattern for every region, few words, no region as its own example."""

import itertools
import re
from collections.abc import Iterator

from engine.advice.adviser import Adviser
from engine.language import Facts, tests_of, truth
from engine.model.library import Describe, Library, Rule
from engine.model.region import RegionFacts

BASE = ("relationships", "shared_goals", "organisational_structure", "quality_framework")
REST = ("professional_collaboration_hr", "cross_board_solidarity", "integrated_system")
STANDS = "base_agreed"
MOST_SENTENCES = 8


def describing(library: Library, kind: str) -> list[Rule]:
    return [rule for rule in library.rules if isinstance(rule.effect, Describe) and rule.effect.kind == kind]


def bases(library: Library) -> Iterator[Facts]:
    """Give every combination of known base levels, with what follows from it."""
    stands = next(rule for rule in library.rules if rule.id == "region/base-agreed")
    for levels in itertools.product(range(5), repeat=len(BASE)):
        facts = dict(zip(BASE, levels, strict=True))
        yield facts | {STANDS: truth(stands.when, facts, library.facts) is True}


def rests() -> Iterator[Facts]:
    """Give every combination of the levels beside the base, unknown ones included."""
    for levels in itertools.product((None, *range(5)), repeat=len(REST)):
        yield {name: level for name, level in zip(REST, levels, strict=True) if level is not None}


def fitting(patterns: list[Rule], facts: Facts, library: Library) -> list[str]:
    return [rule.id for rule in patterns if truth(rule.when, facts, library.facts) is True]


def test_every_known_base_has_one_pattern(library: Library) -> None:
    """The levels beside the base are run through only where it stands: the next test shows that nothing else asks."""
    patterns = describing(library, "pattern")
    for base in bases(library):
        for rest in rests() if base[STANDS] else [{}]:
            found = fitting(patterns, {**base, **rest}, library)
            assert len(found) == 1, (base, rest, found)


def test_patterns_look_beyond_the_base_only_where_it_stands(library: Library) -> None:
    for rule in describing(library, "pattern"):
        asked = {test.fact for test in tests_of(rule.when)}
        assert asked <= ({STANDS, *REST} if STANDS in asked else set(BASE)), rule.id
        if STANDS in asked:
            assert truth(rule.when, {STANDS: False}, library.facts) is False


def test_every_pattern_fits_some_region(library: Library) -> None:
    patterns = describing(library, "pattern")
    told = {
        name
        for base in bases(library)
        for rest in (dict.fromkeys(REST, 2), dict.fromkeys(REST, 3))
        for name in fitting(patterns, {**base, **rest}, library)
    }
    assert told == {rule.id for rule in patterns}


def test_a_board_hears_few_sentences(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    for region in regions.values():
        said = adviser.advise(region).position
        assert 4 <= len(said) <= 7, region.name
        assert said[0].kind == "pattern"
        for language in ("nl", "en"):
            texts = [one.text.in_(language) for one in said if one.audience == "board"]
            assert sum(len(re.findall(r"[.?!](?= |$)", text)) for text in texts) <= MOST_SENTENCES, region.name


def test_regions_that_differ_are_told_different_things(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    told = {tuple(one.rule for one in adviser.advise(region).position) for region in regions.values()}
    assert len(told) == len(regions)


def test_no_region_is_its_own_example(library: Library, adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    examples = describing(library, "example")
    assert examples
    for rule in examples:
        region = next(one for one in regions.values() if one.name in rule.title.nl)
        assert isinstance(rule.effect, Describe)
        assert region.name in rule.effect.text.nl
        assert rule.id not in {one.rule for one in adviser.advise(region).position}
