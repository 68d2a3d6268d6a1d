"""What-if, compare and portfolio as their users call them."""

import json
import sys
from pathlib import Path

import pytest

from engine.text import LANGUAGES, Language
from tests.cli.conftest import Calling
from tests.reports.light import foreign_words, raw_names

CALLS = [
    "what-if regio1.yaml --set hr_involvement=structural --set F8=3",
    "what-if regio1.yaml --set realisation_rate=50..60 --set pace=onbekend",
    "what-if regio1.yaml --sweep partnership_count",
    "what-if regio1.yaml --sweep sectors",
    "what-if regio1.yaml --sweep hr_involvement --sweep attitude",
    "what-if regio1.yaml --make money-flow-map --unmake covenant-with-mandate",
    "plan regio1.yaml --target F8=4 --within 24",
    "plan regio2.yaml --target F11=4 --target F10=4 --capacity 2",
    "plan regio1.yaml --pin mandate-matrix --target F3=2",
    "compare regio-2025.yaml regio-2026.yaml",
    "compare regio-2025.yaml regio-2026.yaml --home-old kennis-2025",
    "portfolio regios",
    "consult regio1.yaml",
    "consult nieuw.yaml --name Veenwijk",
    "consult regio1.yaml --answer F4=3 --step mandate-matrix=done",
    "consult --merge tafel1.yaml tafel2.yaml",
    "portfolio regios --pseudonyms",
]
NAMES = ("Binnenmeren", "Brugstad", "Stad & Streek", "Vallei & Velden", "Windstreek", "Veenwijk")
WORDS = ("title", "text", "region", "label", "question", "help")
every_call = pytest.mark.parametrize("words", CALLS)


@pytest.mark.parametrize("words", [*CALLS, "consult regio1.yaml --park Vervoer --decide Begin"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_fits_and_says_it_in_its_own_language(words: str, language: Language, call: Calling, place: Path) -> None:
    called = call(*words.split(), "--language", language)
    assert (called.status, called.err) == (0, "")
    assert [line for line in called.out.splitlines() if len(line) > 80] == []
    assert raw_names([called.out]) == set()
    assert foreign_words([called.out], language, [*NAMES, "Vervoer"]) == set()


def test_a_decision_has_its_day_in_words(call: Calling, place: Path) -> None:
    decided = "consultation: {decisions: [{text: Begin klein, on: 2026-03-01}, {text: Later meer, on: null}]}\n"
    (place / "regio1.yaml").write_text((place / "regio1.yaml").read_text("utf-8") + decided, "utf-8")
    assert call("consult", "regio1.yaml").out.endswith("- Begin klein (1 maart 2026)\n- Later meer\n")
    assert "- Begin klein (1 March 2026)\n" in call("consult", "regio1.yaml", "--language", "en").out


@every_call
def test_json_says_the_same_in_any_language_but_for_the_words(words: str, call: Calling, place: Path) -> None:
    def skeleton(one: object) -> object:
        if isinstance(one, dict):
            return {key: skeleton(value) for key, value in one.items() if key not in WORDS}
        return [skeleton(each) for each in one] if isinstance(one, list) else one

    both = [json.loads(call(*words.split(), "--format", "json", "--language", language).out) for language in LANGUAGES]
    for one in both:
        assert one["format"] == 1
        del one["language"]
    if "--pseudonyms" not in words:
        assert skeleton(both[0]) == skeleton(both[1])


def test_what_if_finds_what_advise_would_find(call: Calling, place: Path) -> None:
    text = Path("regio1.yaml").read_text("utf-8").replace("value: growing", "value: structural")
    Path("anders.yaml").write_text(text, "utf-8")
    there = json.loads(call("what-if", "regio1.yaml", "--set", "hr_involvement=structural", "--format", "json").out)
    advised = json.loads(call("advise", "anders.yaml", "--format", "json").out)
    order = [one["id"] for one in advised["focus_points"] if one["wave"]]
    assert there["difference"]["order"]["after"] == order
    assert there["changes"] == [{"fact": "hr_involvement", "before": "growing", "after": "structural"}]


def test_pseudonyms_leave_no_name_behind(call: Calling, place: Path) -> None:
    for form in ("text", "json"):
        said = call("portfolio", "regios", "--pseudonyms", "--format", form).out
        for name in ("Binnenmeren", "Brugstad", "Stad & Streek", "Vallei & Velden", "Windstreek"):
            assert name.casefold() not in said.casefold()
            assert name.casefold().replace(" & ", "-en-") not in said.casefold()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("what-if regio1.yaml", "RK723"),
        ("what-if regio1.yaml --set hr_involvement", "RK720"),
        ("what-if regio1.yaml --sweep no_such", "RK721"),
        ("what-if regio1.yaml --set fragmented=true", "RK722"),
        ("what-if regio1.yaml --sweep pace --sweep urgency --sweep attitude", "RK724"),
        ("what-if regio1.yaml --make shared_goals", "RK725"),
        ("what-if regio1.yaml --make nergens-bekend", "RK713"),
        ("plan regio1.yaml", "RK733"),
        ("plan regio1.yaml --target pace=high", "RK734"),
        ("plan regio1.yaml --target F2=onbekend", "RK734"),
        ("plan regio1.yaml --target F2=5", "RK304"),
        ("plan regio1.yaml --pin mandate-matrix --without mandate-matrix", "RK735"),
        ("consult", "RK739"),
        ("consult nergens.yaml", "RK201"),
        ("consult twee.yaml", "RK726"),
        ("consult regio1.yaml --answer F4=9", "RK304"),
        ("consult regio1.yaml --step mandate-matrix=klaar", "RK740"),
        ("consult --merge regio1.yaml regio2.yaml", "RK741"),
        ("compare - -", "RK727"),
        ("compare regio1.yaml twee.yaml", "RK726"),
        ("portfolio nergens", "RK728"),
        ("portfolio regio1.yaml", "RK729"),
        ("portfolio leeg", "RK918"),
        ("portfolio dubbel", "RK731"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_not_be_done_is_refused(words: str, code: str, language: str, call: Calling, place: Path) -> None:
    Path("leeg").mkdir()
    Path("dubbel").mkdir()
    region = "format: 1\nregion: Veenwijk\n"
    for name in ("dubbel/a.yaml", "dubbel/b.yaml"):
        Path(name).write_text(region, "utf-8")
    Path("twee.yaml").write_text(f"{region}---\n{region}", "utf-8")
    called = call(*words.split(), "--language", language)
    assert (called.status, called.out) == (2, "")
    assert f"[{code}]" in called.err


def test_what_stands_in_the_way_of_a_plan_is_something_found(call: Calling, place: Path) -> None:
    words = ("plan", "regio1.yaml", "--target", "F11=4", "--within", "12")
    for language, said in (("nl", "Het is klaar in 12 maanden."), ("en", "It is done in 12 months.")):
        called = call(*words, "--language", language)
        assert (called.status, called.err) == (1, "")
        assert said in called.out
    found = json.loads(call(*words, "--format", "json").out)
    assert found["plan"] is None
    assert {one["kind"] for one in found["conflict"]} == {"within", "target"}


def test_without_the_solver_plan_says_how_to_get_it(
    call: Calling, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ortools.sat.python", None)
    called = call("plan", "regio1.yaml", "--target", "F8=4")
    assert (called.status, called.out) == (2, "")
    assert "RK820" in called.err
    assert "regiokoers[plan]" in called.err


def test_several_regions_in_one_file_are_each_answered(call: Calling, place: Path) -> None:
    text = "format: 1\nregion: Een\n---\nformat: 1\nregion: Twee\n"
    Path("twee.yaml").write_text(text, "utf-8")
    found = json.loads(call("what-if", "twee.yaml", "--set", "pace=high", "--format", "json").out)
    assert [one["region"] for one in found] == ["Een", "Twee"]


def test_a_region_without_any_level_can_be_asked_everything(call: Calling, place: Path) -> None:
    Path("leeg.yaml").write_text("format: 1\nregion: Leeg\n", "utf-8")
    for words in (
        "--set F1=1",
        "--sweep F1",
        "--sweep F1 --sweep F2",
        "--make safeguards-afternoon",
        "--sweep sectors",
    ):
        assert call("what-if", "leeg.yaml", *words.split()).status == 0
    assert call("compare", "leeg.yaml", "regio1.yaml").status == 0
