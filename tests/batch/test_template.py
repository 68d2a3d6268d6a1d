"""The template: its headings are read, its words are read, and it says how to fill it in."""

from pathlib import Path

import fastexcel
import pytest

from engine.batch.cells import Cells
from engine.batch.fields import Fields
from engine.batch.sources.header import header_of
from engine.batch.template import guides, write_csv_template, write_excel_template
from engine.errors import NOWHERE
from engine.model.library import Library
from engine.text import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_the_workbook_are_read(
    language: Language, library: Library, fields: Fields, tmp_path: Path
) -> None:
    write_excel_template(tmp_path / "t.xlsx", library, fields, language)
    book = fastexcel.read_excel(tmp_path / "t.xlsx")
    assert len(book.sheet_names) == 3
    headings = book.load_sheet(0, header_row=None, dtypes="string").to_polars().row(0)
    header = header_of(list(headings), fields, [], NOWHERE)
    asked = [name for name, fact in library.facts.items() if fact.origin == "asked"]
    assert set(header.names) == {"region", "region_id", "assessed_on", *asked}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_to_choose_from_is_read(language: Language, library: Library, fields: Fields) -> None:
    cells = Cells(library)
    chosen = [guide for guide in guides(library, fields, language) if guide.words]
    assert len(chosen) > 15
    for guide in chosen:
        found = [cells.read(guide.field, word) for word in guide.words]
        fact = library.facts[guide.field.of]
        assert found == ([True, False] if fact.kind == "flag" else list(fact.values))


def test_every_column_says_what_to_fill_in(library: Library, fields: Fields) -> None:
    for language in LANGUAGES:
        for guide in guides(library, fields, language):
            assert guide.question
            assert guide.how or not guide.field.of


def test_the_same_template_is_the_same_file(library: Library, fields: Fields, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_excel_template(tmp_path / name, library, fields, "nl")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_plain_template_has_the_flat_names(library: Library, fields: Fields, tmp_path: Path) -> None:
    write_csv_template(tmp_path / "t.csv", library, fields, "nl")
    names = (tmp_path / "t.csv").read_text("utf-8").rstrip("\n").split(";")
    assert header_of(names, fields, [], NOWHERE).names == tuple(names)
