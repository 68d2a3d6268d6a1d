"""The recorded session is what the program does today, and its page for the board is a PDF of one page."""

from pathlib import Path

import pypdfium2

from engine.advice.adviser import Adviser
from engine.model.region import read_regions
from tests.session.page import PAGE, page_of
from tests.session.session import ANSWERS, EVIDENCE, REGION, record


def test_the_session_on_record_is_what_the_program_does(tmp_path: Path, adviser: Adviser) -> None:
    assert page_of(record(tmp_path, adviser.library)) == PAGE.read_text("utf-8")
    (region,) = read_regions(str(tmp_path / "lindestreek.yaml"), adviser.library)
    assert region.name == REGION
    assert {name: value for name, value in region.facts.items() if name in ANSWERS} == {
        name: value for name, value in ANSWERS.items() if name in region.facts
    }
    assert set(region.facts) <= set(ANSWERS)
    assert len(region.facts) >= 11
    assert set(region.evidence.values()) == set(EVIDENCE.values())
    page = pypdfium2.PdfDocument(tmp_path / "lindestreek.pdf")
    assert len(page) == 1
    assert REGION in page[0].get_textpage().get_text_range()
