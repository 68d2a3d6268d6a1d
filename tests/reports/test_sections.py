"""The sections that a call can ask for: numbers that add up, and sentences that say them."""

from dataclasses import replace

import pytest

from engine.advice.adviser import Adviser
from engine.model.region import RegionFacts
from engine.reports.asked import asked_for
from engine.reports.data import advice_data
from engine.reports.sections import SECTIONS, sections_data
from engine.text import LANGUAGES, Language

Data = dict[str, object]


def asked(adviser: Adviser, region: RegionFacts, language: Language = "nl") -> dict[str, dict]:  # type: ignore[type-arg]
    return sections_data([*SECTIONS], adviser, adviser.assess(region), language)


def certain(region: RegionFacts) -> RegionFacts:
    """Give the region with every level certain and no range."""
    return replace(region, ranges={}, confidence=dict.fromkeys(region.confidence, "high"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_said_to_stay_at_most_as_often_as_was_tried(
    adviser: Adviser, regions: dict[str, RegionFacts], language: Language
) -> None:
    for region in regions.values():
        firm = asked(adviser, region, language)["firmness"]
        steps = [step.step.id for step in adviser.advise(region).steps]
        assert [one["id"] for one in firm["steps"]] == steps
        assert all(0 <= one["readings"] <= firm["readings"] for one in firm["steps"])
        assert all(0 <= one["weightings"] <= firm["weightings"] for one in firm["steps"])
        assert all("{" not in one["text"] for one in firm["steps"])


def test_a_region_without_doubt_rests_on_no_weak_answer(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    for region in regions.values():
        firm = asked(adviser, certain(region))["firmness"]
        assert (firm["readings"], firm["exact"]) == (1, True)
        assert firm["text"].startswith("Alle gegevens zijn zeker.")
        assert not any(one["rests_on"] for one in firm["steps"])


def test_one_weak_answer_is_named_with_its_value(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    region = certain(regions["windstreek"])
    level = region.level("shared_goals")
    weak = replace(region, confidence={**region.confidence, "shared_goals": "low"})
    rests = [one for one in asked(adviser, weak)["firmness"]["steps"] if one["rests_on"]]
    assert {tuple(one["rests_on"]) for one in rests} == {("shared_goals",)}
    assert all(f"Dat rust op één onzeker antwoord: Gedeelde doelen (nu {level})." in one["text"] for one in rests)


def test_a_turn_says_what_comes_in_front_and_what_leaves(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    library = adviser.library
    for region in regions.values():
        first = [one.id for one in adviser.advise(region).focus_points[:3]]
        for one in asked(adviser, region)["questions_by_value"]["questions"]:
            for turn in one["turns"]:
                assert set(turn["leaves"]) == set(first) - set(turn["first"])
                assert set(turn["enters"]) == set(turn["first"]) - set(first)
                named = turn["enters"] + turn["leaves"] or turn["first"]
                assert all(library.focus_points[name].short.nl in turn["text"] for name in named)


def test_what_is_printed_leaves_out_what_changes_nothing(adviser: Adviser, regions: dict[str, RegionFacts]) -> None:
    for region in regions.values():
        data = advice_data(adviser.advise(region), adviser.library, "nl", "reference")
        assert list(asked_for(data)) == []
        both = {**data, **asked(adviser, region)}
        (firm, _, places), (heading, _, items) = asked_for(both)
        assert (firm, heading) == ("firmness", "questions_by_value")
        assert len(items) == sum(bool(one["turns"]) for one in both["questions_by_value"]["questions"])
        ahead = {step["focus_point"] for step in data["steps"] if step["wave"] != "later"}
        assert len(places) == len(ahead)
