"""The folder: beginning, opening, documents, and regions side by side."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import document_fromstring

from engine.advice.adviser import Adviser
from engine.home import REGIONS
from engine.intake.corrections import read_cases
from engine.model.region import read_regions
from tests.web.rooms import HOSTILE, Room

CASES = Path(__file__).parents[1] / "seed" / "vijf-casussen.txt"


@pytest.fixture
def room(tmp_path: Path, adviser: Adviser) -> Room:
    return Room.opened(tmp_path, adviser, "windstreek")


def test_an_empty_folder_begins_kindly(tmp_path: Path, adviser: Adviser) -> None:
    room = Room.opened(tmp_path, adviser)
    page = room.advisor.get("/").text
    assert "Hier staat nog geen regio" in page
    assert "Windstreek" in page
    room.advisor.post("/example", data={"name": "windstreek"})
    assert (tmp_path / "windstreek.yaml").read_bytes() == (REGIONS / "windstreek.yaml").read_bytes()
    assert "Nog geen regio" not in room.advisor.get("/portfolio").text


def test_the_folder_shows_its_regions_with_what_is_in_front(room: Room) -> None:
    room.advisor.post("/begin", data={"name": "Nieuwe Regio"})
    page = room.advisor.get("/").text
    assert "11 van de 11 focuspunten ingevuld" in page
    assert "Vooraan: Organisatiestructuur, Solidariteit, Gedeelde doelen" in page
    assert "0 van de 11 focuspunten ingevuld" in page
    assert (room.folder / "nieuwe-regio.yaml").read_text().startswith("format: 1\nregion: Nieuwe Regio\n")
    assert "11 of the 11 focus points filled in" in room.advisor.get("/?language=en").text


def test_a_broken_file_is_named_with_its_fault_and_breaks_nothing(room: Room) -> None:
    (room.folder / "kapot.yaml").write_text("format: 1\nregion: X\nfocus_points:\n  shared_goals: 9\n")
    (room.folder / "geen-json.json").write_text("format: 1\nregion: Toch YAML\n")
    (room.folder / "twee.yaml").write_text("format: 1\nregion: A\n---\nformat: 1\nregion: B\n")
    (room.folder / "Mijn Regio.yaml").write_text("format: 1\nregion: Mijn Regio\n")
    page = room.advisor.get("/")
    assert page.status_code == 200
    for part in ("kapot.yaml:4:17", "RK304", "shared_goals: 9", "RK726", "Mijn Regio.yaml", "Toch YAML", "Windstreek"):
        assert part in page.text
    assert "RK304" in room.advisor.get("/portfolio").text
    broken = room.advisor.get("/regions/kapot/files/delete")
    assert "kapot.yaml" in broken.text
    room.advisor.post("/regions/kapot/files/delete", data={"sure": "1"})
    assert not (room.folder / "kapot.yaml").exists()


@pytest.mark.parametrize("name", ["", "   ", "Windstreek", "a\nb", "x" * 201, "\u2028"])
def test_a_region_is_not_begun_under_a_name_that_can_not_be(room: Room, name: str) -> None:
    before = room.files()
    answer = room.advisor.post("/begin", data={"name": name})
    assert answer.status_code == 422
    assert "RK" in answer.text
    assert room.files() == before


def test_a_region_file_is_opened_as_it_is(room: Room) -> None:
    content = (REGIONS / "brugstad.yaml").read_bytes()
    room.advisor.post("/open", files={"file": ("C:\\fakepath\\Mijn bestand.yaml", content)})
    assert (room.folder / "brugstad.yaml").read_bytes() == content
    plain = json.dumps({"format": 1, "region": "Uit JSON"}).encode()
    room.advisor.post("/open", files={"file": ("x.yaml", plain)})
    assert (room.folder / "uit-json.json").read_bytes() == plain


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("kapot.yaml", b"format: 1\nregion: X\nfocus_points: {shared_goals: 9}\n", "RK304"),
        ("windstreek.yaml", b"format: 1\nregion: Windstreek\n", "RK540"),
        ("twee.yaml", b"format: 1\nregion: A\n---\nformat: 1\nregion: B\n", "RK726"),
        ("leeg.yaml", b"", "RK"),
        ("plaatje.yaml", b"\x89PNG\r\n\x1a\n\x00", "RK"),
        ("groot.yaml", b"# " + b"x" * 2 * 1024 * 1024, "RK"),
        ("../../weg.yaml", b"format: 1\n", "RK"),
    ],
)
def test_a_file_that_can_not_be_opened_is_said_and_leaves_nothing(
    room: Room, name: str, content: bytes, code: str
) -> None:
    before = room.files()
    answer = room.advisor.post("/open", files={"file": (name, content)})
    assert answer.status_code == 422
    assert code in answer.text
    assert room.files() == before


@pytest.mark.parametrize("path", ["/open", "/documents"])
def test_no_file_at_all_is_said(room: Room, path: str) -> None:
    answer = room.advisor.post(path, files={"file": ("", b"")})
    assert answer.status_code == 422
    assert "RK541" in answer.text


@pytest.mark.parametrize("name", ["", "../windstreek", "nergens"])
def test_an_example_that_is_none_is_not_copied(room: Room, name: str) -> None:
    assert room.advisor.post("/example", data={"name": name}).status_code == 404


def test_a_document_becomes_a_dossier_after_its_values_were_checked(room: Room, adviser: Adviser) -> None:
    page = room.advisor.post("/documents", files={"file": ("casussen.txt", CASES.read_bytes())})
    assert "Er zijn meer regio" not in page.text
    assert "<mark" in page.text
    assert "Tekortregio" in page.text
    doubtful, sure = page.text.index("redelijk zeker"), page.text.rindex('badge">zeker')
    assert doubtful < sure
    path = page.url.path
    form: dict[str, Any] = {"region": "Uit het document", "shared_goals": "3", "relationships": ""}
    form |= {"sure-quality_framework": "1"}
    form |= {"quality_framework": "2", "labour_market": "shortage", "partnership_count": "4", "sectors": ["po", "vo"]}
    room.advisor.post(f"{path}/0", data=form)
    region = read_regions("x", adviser.library, (room.folder / "uit-het-document.yaml").read_bytes())[0]
    assert region.name == "Uit het document"
    assert region.facts["shared_goals"] == 3
    assert "relationships" not in region.facts
    assert region.facts["partnership_count"] == 4
    assert region.facts["sectors"] == ("po", "vo")
    assert region.confidence["shared_goals"] == "high"
    assert region.evidence["shared_goals"].startswith("Intenties zijn er")
    assert region.assessed_on is not None
    _, cases = read_cases(room.folder / "uit-het-document.yaml.corrections")
    changed = {one.about: (one.proposed, one.expect) for one in cases}
    assert changed["shared_goals"] == (2, 3)
    assert changed["partnership_count"] == (3, 4)
    assert "relationships" not in changed
    assert "quality_framework" not in changed


def test_a_document_kept_as_it_was_proposed_leaves_no_corrections(room: Room, adviser: Adviser) -> None:
    page = room.advisor.post("/documents", files={"file": ("casussen.txt", CASES.read_bytes())})
    document: Any = document_fromstring(page.text)
    (filled,) = (one for one in document.forms if one.get("class") == "confirm")
    form: dict[str, Any] = {}
    for name, value in filled.form_values():
        form.setdefault(name, []).append(value)
    form["region"] = "Zonder verandering"
    room.advisor.post(f"{page.url.path}/0", data=form)
    assert (room.folder / "zonder-verandering.yaml").exists()
    assert not (room.folder / "zonder-verandering.yaml.corrections").exists()


def test_a_document_with_more_regions_shows_each(room: Room) -> None:
    page = room.advisor.post("/documents", files={"file": ("casussen.txt", CASES.read_bytes())})
    fifth = room.advisor.get(f"{page.url.path}?case=4").text
    assert 'value="Windstreek"' in fifth
    assert room.advisor.get(f"{page.url.path}?case=5").status_code == 404
    again = room.advisor.post(f"{page.url.path}/4", data={"region": "Windstreek"})
    assert "RK540" in again.text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "RK"),
        (b"\x89PNG\r\n\x1a\n", "RK"),
        (b"Een recept voor appeltaart met kaneel.", "RK"),
        (b"%PDF-1.4 kapot", "RK"),
    ],
)
def test_a_document_that_says_nothing_is_refused(room: Room, content: bytes, code: str) -> None:
    before = room.files()
    answer = room.advisor.post("/documents", files={"file": ("x.txt", content)})
    assert answer.status_code == 422
    assert code in answer.text
    assert room.files() == before


def test_hostile_words_in_a_document_are_text(room: Room) -> None:
    text = CASES.read_text("utf-8").replace("Tekortregio", f"Tekortregio {HOSTILE}", 1)
    page = room.advisor.post("/documents", files={"file": (f"{HOSTILE}.txt", text.encode())})
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    bad = room.advisor.post(f"{page.url.path}/0", data={"region": HOSTILE, "shared_goals": HOSTILE})
    assert bad.status_code == 422
    assert "<script>alert" not in bad.text


def test_a_proposal_that_is_gone_is_said(room: Room) -> None:
    assert room.advisor.get("/documents/onzin").status_code == 404
    assert room.advisor.post("/documents/onzin/0").status_code == 404
    page = room.advisor.post("/documents", files={"file": ("casussen.txt", CASES.read_bytes())})
    for case in ("x", "-1", "²", "9" * 5000):
        assert room.advisor.get(page.url.path, params={"case": case}).status_code == 404


def test_the_portfolio_lays_regions_side_by_side_and_hides_names(tmp_path: Path, adviser: Adviser) -> None:
    room = Room.opened(tmp_path, adviser, *(one.stem for one in REGIONS.glob("*.yaml")))
    page = room.advisor.get("/portfolio").text
    assert "5 regio&#39;s naast elkaar" in page
    assert "Windstreek" in page
    assert "geen ranglijst" in page
    hidden = room.advisor.get("/portfolio?pseudonyms=true").text
    names = [yaml.safe_load(one.read_text("utf-8"))["region"].split()[0] for one in REGIONS.glob("*.yaml")]
    assert not any(name in hidden for name in names)
    assert "Regio A" in hidden


def test_two_files_of_one_picture_count_once(room: Room) -> None:
    (room.folder / "kopie.yaml").write_bytes((room.folder / "windstreek.yaml").read_bytes())
    assert "Eén regio in deze map" in room.advisor.get("/portfolio").text
