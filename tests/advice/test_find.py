"""What a person means by a few words."""

import pytest

from engine.advice.find import Found, find
from engine.errors import RegiokoersError
from tests.libraries import base, library, step, weigh

MADE = library([*base("goals"), weigh("goals/early", "count > 2", 1, "goals")], steps=[step("meet-early", "ties", 0)])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("goals", ("focus_point", "goals")),
        ("F1", ("focus_point", "goals")),
        ("f4", ("focus_point", "people")),
        ("  Ties NL ", ("focus_point", "ties")),
        ("oal", ("focus_point", "goals")),
        ("goals-1", ("step", "goals-1")),
        ("meet", ("step", "meet-early")),
        ("MEET-EARLY EN", ("step", "meet-early")),
        ("goals/early", ("rule", "goals/early")),
        ("base/", ("rule", "base/goals")),
        ("early", ("step", "meet-early")),
    ],
)
def test_a_thing_is_found_by_its_id_its_number_or_a_part_of_its_name(query: str, expected: Found) -> None:
    assert find(query, MADE) == expected


def refused(query: str) -> tuple[str, dict[str, str]]:
    with pytest.raises(RegiokoersError) as caught:
        find(query, MADE)
    (found,) = caught.value.faults
    return found.name, dict(found.words)


def test_where_several_fit_they_are_named() -> None:
    name, words = refused("money-")
    assert (name, words["found"]) == ("several-found", "money-")
    assert [f"money-{n}" in words["known"] for n in range(4)] == [True] * 4


def test_where_very_many_fit_some_are_named() -> None:
    name, words = refused("-")
    assert name == "several-found"
    assert words["known"].count("`") <= 2 * 8 + 2


def test_where_nothing_fits_the_nearest_is_proposed() -> None:
    assert refused("goalz") == ("nothing-found", {"found": "goalz", "meant": "goals"})
    assert refused("xyzzyx")[1]["meant"] == ""


def test_nothing_asked_is_nothing_found() -> None:
    assert refused("  ")[0] == "nothing-found"
