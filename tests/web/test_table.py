"""The table, the reasons, the what-if and the plan: each route, also with what is wrong."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from engine.advice.adviser import Adviser
from engine.advice.worth import questions_by_worth
from engine.consultation.journal import sha
from engine.text import LANGUAGES
from engine.web.phrases import common, documents, files, groups, home, table, why
from engine.web.sittings import Sittings
from tests.web.rooms import HOSTILE, Room

TABLE = "/regions/windstreek"
SWAPPED = {"HX-Request": "true"}


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    """Open a room with one region."""
    return Room.opened(tmp_path, adviser, "windstreek")


def region(room: Room) -> Any:
    return room.desk.folder.open("windstreek").region


def version(room: Room) -> str:
    return sha(room.desk.folder.open("windstreek").content)


def post(room: Room, path: str, **data: Any) -> str:
    answer = room.advisor.post(f"{TABLE}/{path}", data=data, headers=SWAPPED)
    assert answer.status_code == 200
    return str(answer.text)


def test_a_level_is_set_and_only_what_changed_comes_back(room: Room) -> None:
    room.advisor.get(TABLE)
    text = post(room, "level", point="shared_goals", level="4", seen=version(room))
    assert region(room).level("shared_goals") == 4
    assert 'id="levels-shared_goals"' in text
    assert 'id="levels-relationships"' not in text
    for part in ("version", "said", "picture", "first", "questions", "cautions", "notes"):
        assert f'id="{part}"' in text
    assert "was 2 (in opbouw)" in text
    assert len(text) < 40_000


def test_the_same_level_again_is_no_change(room: Room) -> None:
    before = version(room)
    post(room, "level", point="shared_goals", level="2", seen=before)
    assert version(room) == before


def test_a_level_becomes_unknown_and_its_question_comes_back(room: Room) -> None:
    text = post(room, "level", point="shared_goals", level="", seen=version(room))
    assert region(room).level("shared_goals") is None
    assert "Nog één focuspunt zonder niveau" in text


@pytest.mark.parametrize(
    ("path", "data", "says"),
    [
        ("level", {"point": "shared_goals", "level": "7"}, "Hulp"),
        ("level", {"point": "shared_goals", "level": "veel"}, "Hulp"),
        ("level", {"point": "iets", "level": "2"}, "RK550"),
        ("fact", {"fact": "pace", "value": "razend"}, "razend"),
        ("fact", {"fact": "partnership_count", "value": "1e9"}, "Hulp"),
        ("fact", {"fact": "fragmented", "value": "true"}, "RK550"),
        ("evidence", {"fact": HOSTILE, "evidence": "x"}, "RK550"),
        ("decide", {"text": "Ja", "on": "morgen"}, "Hulp"),
    ],
)
def test_what_can_not_be_kept_is_said_and_changes_nothing(
    room: Room, path: str, data: dict[str, str], says: str
) -> None:
    before = version(room)
    assert says in post(room, path, **data)
    answer = room.advisor.post(f"{TABLE}/{path}", data=data)
    assert answer.status_code == 422
    assert "<h1>" in answer.text
    assert "<script>alert" not in answer.text
    assert version(room) == before


def test_facts_of_every_kind_are_kept(room: Room) -> None:
    for name, value in {
        "pace": "low",
        "sectors": ["po", "mbo"],
        "partnership_count": "7",
        "realisation_rate": "50-60",
        "municipality_involved": "true",
    }.items():
        post(room, "fact", fact=name, value=value)
    facts = region(room).facts
    assert facts["pace"] == "low"
    assert facts["sectors"] == ("po", "mbo")
    assert facts["partnership_count"] == 7
    assert region(room).ranges["realisation_rate"] == (50, 60)
    assert facts["municipality_involved"] is True
    post(room, "fact", fact="sectors", value=["geen"])
    assert region(room).facts["sectors"] == ()
    post(room, "fact", fact="pace", value="")
    assert "pace" not in region(room).facts


def test_evidence_goes_beside_an_answer_and_away_again(room: Room) -> None:
    post(room, "evidence", fact="shared_goals", evidence="Plan van maart", confidence="low")
    assert region(room).evidence["shared_goals"] == "Plan van maart"
    assert region(room).confidence["shared_goals"] == "low"
    post(room, "evidence", fact="shared_goals", evidence="", confidence="high")
    assert "shared_goals" not in region(room).evidence
    assert region(room).level("shared_goals") == 2


def test_what_may_be_about_a_person_is_saved_only_when_someone_says_so(room: Room) -> None:
    told = "Bel 06-12345678"
    for path, data in (
        ("park", {"text": told}),
        ("decide", {"text": told}),
        ("evidence", {"fact": "pace", "evidence": told}),
    ):
        before = version(room)
        text = post(room, path, **data)
        assert "een telefoonnummer" in text
        assert told in text
        assert version(room) == before
        post(room, path, **data, sure="1")
        assert version(room) != before


def test_points_are_parked_and_dealt_with(room: Room) -> None:
    post(room, "park", text="Vervoer")
    post(room, "park", text=HOSTILE)
    text = room.advisor.get(TABLE).text
    assert "<script>alert" not in text
    assert "Vervoer" in text
    post(room, "park", gone="0", seen=version(room))
    dossier = room.desk.folder.open("windstreek")
    assert [one["text"] for one in dossier.get(("consultation", "parked"))] == [HOSTILE]
    post(room, "park", gone="5", seen=version(room))
    assert len(dossier.get(("consultation", "parked"))) == 1


def test_undo_and_redo_say_what_they_did(room: Room) -> None:
    post(room, "level", point="shared_goals", level="4", seen=version(room))
    assert "Ongedaan gemaakt: Gedeelde doelen" in post(room, "undo", seen=version(room))
    assert region(room).level("shared_goals") == 2
    assert "niets om ongedaan te maken" in post(room, "undo", seen=version(room))
    assert "Opnieuw gedaan: Gedeelde doelen" in post(room, "redo", seen=version(room))
    assert region(room).level("shared_goals") == 4
    assert "niets om opnieuw te doen" in post(room, "redo", seen=version(room))


def test_an_answer_from_an_old_page_is_kept_only_where_nothing_changed_there(room: Room) -> None:
    old = version(room)
    post(room, "level", point="shared_goals", level="4", seen=old)
    text = post(room, "level", point="shared_goals", level="0", seen=old)
    assert "RK520" in text
    assert region(room).level("shared_goals") == 4
    assert (
        room.advisor.post(f"{TABLE}/level", data={"point": "shared_goals", "level": "0", "seen": old}).status_code
        == 409
    )
    post(room, "level", point="relationships", level="0", seen=old)
    assert region(room).level("relationships") == 0
    assert "in een ander venster" in post(room, "undo", seen=old)
    assert region(room).level("relationships") == 0
    path = room.folder / "windstreek.yaml"
    seen = version(room)
    path.write_text(path.read_text("utf-8").replace("region: Windstreek", "region: Windkracht"), "utf-8")
    assert "RK520" in post(room, "level", point="relationships", level="3", seen=seen)


def test_another_window_is_brought_up_to_date_and_only_then(room: Room) -> None:
    old = version(room)
    assert room.advisor.get(f"{TABLE}/now", params={"seen": old}).status_code == 204
    post(room, "level", point="shared_goals", level="4", seen=old)
    answer = room.advisor.get(f"{TABLE}/now", params={"seen": old})
    assert answer.status_code == 200
    assert 'id="levels-shared_goals"' in answer.text
    assert 'id="levels-relationships"' not in answer.text
    assert 'id="levels-relationships"' in room.advisor.get(f"{TABLE}/now", params={"seen": "0"}).text


def test_questions_come_in_the_order_of_their_worth(room: Room, adviser: Adviser) -> None:
    assert "worden gezocht" in room.advisor.get(TABLE).text
    text = room.advisor.get(f"{TABLE}/questions").text
    ranked = questions_by_worth(adviser, adviser.assess(region(room))).questions
    assert next(one for one in ranked if not one.doubtful).question.nl in text
    assert "vragen doen er nog toe" in text or "vraag doet er nog toe" in text or "staan vast" in text
    assert "worden gezocht" not in room.advisor.get(TABLE).text


def test_the_same_questions_are_weighed_once_however_many_ask(room: Room, adviser: Adviser) -> None:
    async def asked() -> list[Any]:
        sittings = Sittings(adviser)
        sittings.of("windstreek", region(room))
        return [*await asyncio.gather(*(sittings.questions("windstreek", region(room)) for _ in range(5)))]

    found = asyncio.run(asked())
    assert all(one is found[0] for one in found)
    assert found[0] == questions_by_worth(adviser, adviser.assess(region(room)))


def test_weighing_stops_where_an_answer_overtakes_it(room: Room, adviser: Adviser) -> None:
    async def overtaken() -> Any:
        sittings, old = Sittings(adviser), region(room)
        sittings.of("windstreek", old)
        weighing = asyncio.create_task(sittings.questions("windstreek", old))
        await asyncio.sleep(0)
        post(room, "level", point="shared_goals", level="4", seen=version(room))
        sittings.of("windstreek", region(room))
        return await weighing, sittings.known_questions(old)

    assert asyncio.run(overtaken()) == (None, None)


def test_what_is_for_the_advisor_shows_only_when_asked(room: Room) -> None:
    why = f"{TABLE}/why/covenant-with-mandate"
    assert "punten ·" not in room.advisor.get(why).text
    room.advisor.post(f"{TABLE}/notes", data={"show": "1"})
    assert "punten ·" in room.advisor.get(why).text
    assert "Adviseursnotities verbergen" in room.advisor.get(TABLE).text
    room.advisor.post(f"{TABLE}/notes")
    assert "punten ·" not in room.advisor.get(why).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_can_be_explained(language: str, room: Room, adviser: Adviser) -> None:
    for name, step in adviser.library.steps.items():
        answer = room.advisor.get(f"{TABLE}/why/{name}", params={"language": language})
        assert answer.status_code == 200
        assert str(step.title.en if language == "en" else step.title.nl).split()[0] in answer.text
    assert room.advisor.get(f"{TABLE}/why/geen-stap").status_code == 422


def test_what_would_turn_a_step_is_said(room: Room) -> None:
    text = room.advisor.get(f"{TABLE}/why/covenant-with-mandate/turn").text
    assert "niet nu beginnen" in text
    assert "→" in text


def test_why_not_goes_to_the_step_that_is_meant(room: Room) -> None:
    ask = f"{TABLE}/why-not"
    answer = room.advisor.get(ask, params={"q": "matrix vast wie besluit"}, follow_redirects=False)
    assert answer.headers["location"].endswith("/why/mandate-matrix")
    several = room.advisor.get(ask, params={"q": "begeleid"})
    assert several.status_code == 200
    assert several.text.count("/why/") > 1
    for nothing in ("zzz", "", HOSTILE):
        found = room.advisor.get(ask, params={"q": nothing})
        assert found.status_code == 422
        assert "<script>alert" not in found.text


def test_a_step_gets_a_status_with_its_reason(room: Room) -> None:
    name = "covenant-with-mandate"
    room.advisor.post(f"{TABLE}/step", data={"step": name, "status": "declined", "reason": "Past nu niet"})
    assert region(room).steps[name].reason == "Past nu niet"
    warned = room.advisor.post(f"{TABLE}/step", data={"step": name, "status": "declined", "reason": "mail a@b.nl"})
    assert "een e-mailadres" in warned.text
    assert region(room).steps[name].reason == "Past nu niet"
    room.advisor.post(f"{TABLE}/step", data={"step": name, "status": ""})
    assert name not in region(room).steps
    assert room.advisor.post(f"{TABLE}/step", data={"step": "x", "status": "done"}).status_code == 422


def test_a_what_if_changes_nothing_until_it_is_taken_over_as_one_change(room: Room) -> None:
    before = version(room)
    asked = {"slide-shared_goals": "4", "slide-pace": "0", "sectors": ["po", "mbo"], "labour_market": "balanced"}
    text = room.advisor.get(f"{TABLE}/what-if", params=asked).text
    assert "Erbij" in text or "Vervalt" in text or "Verschuift" in text
    assert "Waar het advies kantelt" in text
    assert version(room) == before
    room.advisor.post(f"{TABLE}/what-if", data={**asked, "seen": before})
    facts = region(room).facts
    assert (facts["shared_goals"], facts["pace"], facts["sectors"]) == (4, "low", ("po", "mbo"))
    assert facts["labour_market"] == "balanced"
    room.desk.folder.open("windstreek").undo()
    assert version(room) == before


def test_a_what_if_that_is_wrong_or_old_is_refused(room: Room) -> None:
    what_if = f"{TABLE}/what-if"
    assert room.advisor.get(what_if, params={"pace": "razend"}).status_code == 422
    assert room.advisor.get(what_if, params={"slide-pace": "99", "niets": "1"}).status_code == 200
    old = version(room)
    post(room, "fact", fact="pace", value="moderate")
    assert room.advisor.post(what_if, data={"slide-pace": "0", "seen": old}).status_code == 409
    assert region(room).facts["pace"] == "moderate"


def test_a_what_if_that_tries_nothing_else_is_taken_over_as_nothing(room: Room) -> None:
    before = version(room)
    text = room.advisor.get(f"{TABLE}/what-if", params={"add": "pace"}).text
    assert "Het advies blijft gelijk" in text
    room.advisor.post(f"{TABLE}/what-if", data={"add": "pace", "seen": before})
    assert version(room) == before


def test_a_plan_is_made_kept_and_what_forbids_it_is_said(room: Room) -> None:
    plan = f"{TABLE}/plan"
    assert "Kies een doel" in room.advisor.get(plan).text
    found = room.advisor.get(plan, params={"target-collective_finance": "2"}).text
    assert "Kalender" in found
    assert "<rect" in found
    forbidden = room.advisor.get(plan, params={"target-collective_finance": "2", "within": "1"}).text
    assert "Het is klaar in 1 maanden." in forbidden
    step = re.findall(r'name="step-([a-z-]+)"', found)[0]
    without = room.advisor.get(plan, params={"target-collective_finance": "2", f"step-{step}": "without"})
    assert "valt weg" in without.text
    room.advisor.post(plan, data={"target-collective_finance": "2", "seen": version(room)})
    assert region(room).targets == {"collective_finance": 2}
    assert "doel 2" in room.advisor.get(TABLE).text
    for wrong in ({"within": "-1"}, {"capacity": "veel"}, {"target-shared_goals": "9"}):
        answer = room.advisor.get(plan, params=wrong)
        assert answer.status_code == 422
        assert "RK521" in answer.text


def test_a_region_that_is_begun_anew_does_not_remember_the_one_before(room: Room) -> None:
    post(room, "level", point="shared_goals", level="4", seen=version(room))
    content = (room.folder / "windstreek.yaml").read_bytes()
    room.advisor.post(f"{TABLE}/files/delete", data={"sure": "1"})
    (room.folder / "windstreek.yaml").write_bytes(content)
    assert "data-was" not in room.advisor.get(TABLE).text


def test_the_language_stays_as_it_was_chosen(room: Room) -> None:
    assert "What to ask now" in room.advisor.get(TABLE, params={"language": "en"}).text
    assert "What to ask now" in room.advisor.get(TABLE).text
    assert "Wat nu te vragen" in room.advisor.get(TABLE, params={"language": "nl"}).text


def test_no_two_pages_give_one_name_to_different_texts() -> None:
    seen: dict[str, str] = {}
    for module in (common, documents, files, groups, home, table, why):
        for phrases in (one for name, one in vars(module).items() if name.isupper() and isinstance(one, dict)):
            for name in phrases:
                assert seen.setdefault(name, module.__name__) == module.__name__, name
