"""The readings of a region that can be defended."""

from dataclasses import replace

import pytest

from engine.advice.readings import MOST, Readings, joint, read_as, readings_of
from engine.model.region import RegionFacts
from tests.libraries import POINTS, region


def doubtful(level: int, confidence: str, alternatives: tuple[int, ...] = ()) -> RegionFacts:
    one = region({"ties": level})
    return replace(one, confidence={"ties": confidence}, alternatives={"ties": alternatives} if alternatives else {})


@pytest.mark.parametrize(
    ("level", "confidence", "alternatives", "expected"),
    [
        (2, "high", (), None),
        (2, "high", (1, 3), None),
        (2, "medium", (), None),
        (2, "medium", (1,), (2, 1)),
        (2, "medium", (1, 4), (2, 1, 4)),
        (2, "low", (), (2, 1, 3)),
        (2, "low", (4,), (2, 4, 1, 3)),
        (2, "low", (3, 1), (2, 3, 1)),
        (0, "low", (), (0, 1)),
        (4, "low", (), (4, 3)),
        (2, "medium", (2,), None),
    ],
)
def test_a_level_can_be_what_its_confidence_leaves_open(
    level: int, confidence: str, alternatives: tuple[int, ...], expected: tuple[int, ...] | None
) -> None:
    found = readings_of(doubtful(level, confidence, alternatives), POINTS)
    assert found.choices == ({"ties": expected} if expected else {})


def test_a_level_of_which_nothing_was_said_is_as_stated() -> None:
    assert readings_of(replace(region({"ties": 2}), confidence={}), POINTS).choices == {}


def test_a_midpoint_can_also_be_either_end_and_other_facts_are_as_stated() -> None:
    one = replace(region({"ties": 1}, rate=55, count=3, sectors=("po",)), ranges={"rate": (50, 60), "count": (3, 3)})
    assert readings_of(one, POINTS).choices == {"rate": (55, 50, 60)}


def test_the_number_of_joint_readings_is_their_product() -> None:
    found = Readings({"ties": (2, 1, 3), "rate": (55, 50, 60)})
    assert (found.count, found.exact) == (9, True)
    assert (Readings({}).count, Readings({}).exact) == (1, True)


def test_few_readings_are_all_tried_the_stated_one_first() -> None:
    found = list(joint(Readings({"ties": (2, 1), "goals": (0, 1, 3)}), "seed"))
    assert found[0] == {"ties": 2, "goals": 0}
    assert len({tuple(sorted(one.items())) for one in found}) == len(found) == 6
    assert list(joint(Readings({}), "seed")) == [{}]


MANY = Readings({f"fact_{n}": (0, 1, 2) for n in range(5)})


def test_many_readings_are_sampled_by_their_seed_alone() -> None:
    assert (MANY.count, MANY.exact) == (243, False)
    tried = list(joint(MANY, "seed"))
    assert len(tried) == MOST
    assert tried == list(joint(MANY, "seed"))
    assert tried != list(joint(MANY, "other"))
    assert {value for one in tried for value in one.values()} == {0, 1, 2}


def test_the_largest_space_that_is_tried_whole() -> None:
    assert Readings({"a": tuple(range(MOST))}).exact
    assert not Readings({"a": tuple(range(MOST + 1))}).exact


def test_read_otherwise_a_region_keeps_all_else() -> None:
    one = region({"ties": 1, "goals": 2}, targets={"ties": 3}, count=3)
    other = read_as(one, {"ties": 2, "rate": 50})
    assert other.facts == {"ties": 2, "goals": 2, "count": 3, "rate": 50}
    assert (one.facts["ties"], other.targets) == (1, {"ties": 3})
