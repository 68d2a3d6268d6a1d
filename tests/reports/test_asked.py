"""The sections on request, in the words of every medium."""

import pytest

from engine.advice.adviser import Adviser
from engine.model.region import RegionFacts, read_regions
from engine.reports.asked import asked_for
from engine.reports.sections import sections_data
from engine.text import Language
from tests.golden.golden import INPUTS

NAMES = ("firmness", "questions")


@pytest.fixture(scope="session")
def nine(adviser: Adviser) -> dict[str, RegionFacts]:
    return {path.stem: read_regions(str(path), adviser.library)[0] for path in INPUTS}


def sections(adviser: Adviser, one: RegionFacts, language: Language = "nl") -> dict[str, dict[str, object]]:
    return sections_data(NAMES, adviser, adviser.assess(one), language)


def test_only_what_was_asked_for_is_worked_out(adviser: Adviser, nine: dict[str, RegionFacts]) -> None:
    found = adviser.assess(nine["brugstad"])
    assert sections_data((), adviser, found, "nl") == {}
    assert [*sections_data(("questions",), adviser, found, "nl")] == ["questions_by_value"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_words_have_no_key_and_no_number_without_a_meaning(
    language: Language, adviser: Adviser, nine: dict[str, RegionFacts]
) -> None:
    for one in nine.values():
        for kind in sections(adviser, one, language).values():
            said = str(kind["text"])
            steps = kind.get("steps", [])
            assert isinstance(steps, list)
            assert said.endswith(".")
            assert not [text for text in (said, *(step["text"] for step in steps)) if "_" in text or "{" in text]


def test_a_region_of_which_all_is_certain_has_one_reading(adviser: Adviser, nine: dict[str, RegionFacts]) -> None:
    firm = sections(adviser, nine["hoogland"])["firmness"]
    assert (firm["readings"], firm["steps"]) == (1, [])
    assert str(firm["text"]).startswith("Alle gegevens zijn zeker.")


def test_a_doubtful_region_says_on_what_its_order_rests(adviser: Adviser, nine: dict[str, RegionFacts]) -> None:
    firm = sections(adviser, nine["rivierduin"])["firmness"]
    steps = firm["steps"]
    assert isinstance(steps, list)
    assert str(firm["text"]).startswith("Geprobeerd zijn alle ")
    weak = [step for step in steps if step["rests_on"]]
    assert weak
    assert all(("rust op één onzeker antwoord: " in step["text"]) == (len(step["rests_on"]) == 1) for step in weak)
    assert all(" (nu " in step["text"] for step in weak)


def test_only_steps_that_can_begin_soon_and_answers_that_matter_are_shown() -> None:
    data = {
        "steps": [{"id": "a", "wave": "now"}, {"id": "b", "wave": "next"}, {"id": "c", "wave": "later"}],
        "firmness": {"text": "Zo.", "steps": [{"id": name, "text": f"over {name}"} for name in "abcab"]},
        "questions_by_value": {
            "text": "Zus.",
            "questions": [
                {"question": "Hoe?", "assumed": "Nu aangenomen: niets.", "turns": [{"text": "Dan dit."}]},
                {"question": "Wat?", "assumed": None, "turns": [{"text": "Dan dat."}, {"text": "Of zo."}]},
                {"question": "Wie?", "assumed": None, "turns": []},
            ],
        },
    }
    assert [*asked_for(data)] == [
        ("firmness", "Zo.", ["over a", "over b"]),
        ("questions_by_value", "Zus.", ["Hoe? Nu aangenomen: niets. Dan dit.", "Wat? Dan dat. Of zo."]),
    ]
    assert [*asked_for({"steps": []})] == []
