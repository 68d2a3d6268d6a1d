"""Our own reports given as a document: they are refused, and partnerships told one by one are counted."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from engine.home import REGIONS
from engine.text import LANGUAGES
from tests.bad.conftest import Called, Calling, call
from tests.intake.conftest import Reading

__all__ = ["Called", "Calling", "call"]


@pytest.mark.parametrize("ending", ["md", "html", "docx", "pdf", "txt"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_no_description_of_a_region(call: Calling, tmp_path: Path, ending: str, language: str) -> None:
    path = tmp_path / f"advies.{ending}"
    region = str(REGIONS / "windstreek.yaml")
    assert call("advise", region, "--output", str(path), "--language", language).status == 0
    said = call("intake", str(path))
    assert (said.status, said.out, "RK682" in said.err) == (2, "", True)


PARTNERSHIPS: Mapping[str, tuple[int, str | None]] = {
    "In de regio werken een po-, een vo- en een mbo-partnerschap samen.": (3, "separate"),
    "Onderwijsregio Rietland heeft drie partnerschappen: één po, één vo, één mbo.": (3, "separate"),
    "De regio bestaat uit één po-partnerschap en één vo-partnerschap.": (2, "separate"),
    "Er zijn twee partnerschappen: één voor po en één voor vo.": (2, "separate"),
    "De regio telt 2 po-partnerschappen en 1 vo-partnerschap.": (3, None),
}


@pytest.mark.parametrize("text", PARTNERSHIPS)
def test_partnerships_one_by_one(text: str, read: Reading) -> None:
    (found,) = read(f"Onderwijsregio Rietland, met schoolbesturen en lerarenopleidingen.\n\n{text}\n")
    split = found.facts.get("sector_split")
    assert (found.facts["partnership_count"].value, split.value if split else None) == PARTNERSHIPS[text]


def test_cells_of_a_row_are_sentences_of_their_own(read: Reading) -> None:
    rows = (
        "| Loopbaanontwikkeling | Losse paden per sector | Niet bekend bij medewerkers |\n"
        "| Gedeelde kwaliteit | Kader in gebruik | Wisselt per school |\n"
        "| Financiën | Geld gaat direct naar de partnerschappen | Geen overzicht |\n"
    )
    (found,) = read(f"# Onderwijsregio Rietland\n\nEr zijn twee partnerschappen.\n\n{rows}")
    assert found.levels["career_development"].level == 1
    assert found.levels["career_development"].text == "Losse paden per sector. Niet bekend bij medewerkers"


def test_a_document_that_only_names_the_program_is_read(read: Reading) -> None:
    (found,) = read("Onderwijsregio Rietland, twee partnerschappen van schoolbesturen, gebruikt Regiokoers.\n")
    assert found.facts["partnership_count"].value == 2
