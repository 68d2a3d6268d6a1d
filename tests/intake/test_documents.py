"""Documents of every medium give the same regions, and broken ones a clear message instead of a guess."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from engine.errors import RegiokoersError, render
from engine.intake.document import Block
from engine.intake.documents import read as reading
from engine.intake.documents.plain import blocks_of
from engine.intake.documents.read import document_of, read_document
from engine.intake.proposal import Proposal
from tests.intake.conftest import Reading

HERE = Path(__file__).parent / "documents"
ROWS = [
    ("Gedeelde kwaliteit met kwaliteitskader", "Elk partnerschap bepaalt eigen accenten."),
    ("Gedeelde doelstellingen in beleid", "Er is een regionale visie en beleid."),
    ("Bovenbestuurlijke solidariteit", "Plaatsen worden regionaal verdeeld volgens een vaste sleutel."),
    ("Samenwerking professionals incl. HR", "HR-managers worden incidenteel betrokken."),
    ("Sterke formele/informele relaties", "Binnen partnerschappen sterk, tussen partnerschappen aftastend."),
    ("Collectieve financiën gekoppeld aan strategie", "Financiering is decentraal."),
]
LEVELS = {
    "quality_framework": 1, "shared_goals": 3, "cross_board_solidarity": 3,
    "professional_collaboration_hr": 1, "relationships": 2, "collective_finance": 0,
}  # fmt: skip
PROFILE = ["Tekortregio", "3 partnerschappen (2 po, 1 vo)", "Realisatiegraad: ± 60%"]


def levels(proposal: Proposal) -> dict[str, int]:
    return {name: one.level for name, one in proposal.levels.items() if one.level is not None}


def checked(proposals: list[Proposal]) -> None:
    (one,) = proposals
    assert one.region == "Rietlanden"
    assert levels(one) == LEVELS
    assert one.facts["partnership_count"].value == 3
    assert one.facts["realisation_rate"].value == 60


def word(table: bool) -> bytes:
    document = docx.Document()
    document.add_heading("Onderwijsregio Rietlanden")
    document.add_heading("Profiel", level=2)
    for text in PROFILE:
        document.add_paragraph(text, style="List Bullet")
    if table:
        made = document.add_table(rows=0, cols=2)
        for label, text in ROWS:
            cells = made.add_row().cells
            cells[0].text, cells[1].text = label, text
    else:
        for label, text in ROWS:
            document.add_heading(label, level=3)
            document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("table", [True, False], ids=["table", "headings"])
def test_reads_word(table: bool, read: Reading) -> None:
    checked(read(word(table)))


def test_reads_a_web_page(read: Reading) -> None:
    rows = "".join(f"<tr><th>{label}</th><td>{text}</td></tr>" for label, text in ROWS)
    items = "".join(f"<li>{text}</li>" for text in PROFILE)
    page = "<!DOCTYPE html><html><head><title>x</title><script>var geen = 'niet';</script></head><body><nav>Menu</nav>"
    page += f"<h1>Onderwijsregio Rietlanden</h1><h2>Profiel</h2><ul>{items}</ul><table>{rows}</table></body></html>"
    checked(read(page))


def test_reads_a_web_page_with_headings(read: Reading) -> None:
    body = "".join(f"<h3>{label}</h3><p>{text[:20]}<b>{text[20:]}</b></p>" for label, text in ROWS)
    items = "<br>".join(PROFILE)
    checked(read(f"<html><body><h1>Onderwijsregio Rietlanden</h1><p>{items}</p>{body}</body></html>"))


@pytest.mark.parametrize("drawn", ["bars", "tabs", "columns", "labels"])
def test_reads_text(drawn: str, read: Reading) -> None:
    head = "Onderwijsregio Rietlanden\n\nProfiel\n" + "".join(f"- {text}\n" for text in PROFILE) + "\n"
    lines = {
        "bars": [f"| {label} | {text} |" for label, text in ROWS],
        "tabs": [f"{label}\t{text}" for label, text in ROWS],
        "columns": [f"{label:50}{text}" for label, text in ROWS],
        "labels": [f"{label}: {text}" for label, text in ROWS],
    }[drawn]
    checked(read(head + "\n".join(lines) + "\n"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reads_text_of_any_encoding(encoding: str, read: Reading) -> None:
    lines = [*PROFILE, *(f"{label}: {text}" for label, text in ROWS)]
    checked(read(("Onderwijsregio Rietlanden\n" + "\n".join(lines)).encode(encoding)))


@pytest.mark.parametrize("name", ["rietlanden-table.pdf", "rietlanden-columns.pdf"])
def test_reads_pdf(name: str, read: Reading) -> None:
    (one,) = read((HERE / name).read_bytes())
    assert one.region == "Rietlanden"
    assert list(levels(one).values()) == [2, 2, 3, 1, 2, 2, 2, 3, 1, 1, 0]
    assert one.levels["learner_centred"].text.startswith("Er is aandacht voor maatwerk")
    assert one.facts["labour_market"].evidence == "Tekortregio"


def test_wrapped_cells_of_a_drawn_table_belong_together() -> None:
    text = (
        "Integraal systeem van Samen Opleiden,    Samen Opleiden en begeleiding zijn\n"
        "begeleiden en professionaliseren         gekoppeld.\n"
        "Lerende centraal bij inrichting          Op maat.\n"
    )
    rows = [block.cells for block in blocks_of(text) if block.kind == "row"]
    assert rows[1] == ("begeleiden en professionaliseren", "gekoppeld.")


def code_of(content: bytes, read: Reading) -> str:
    with pytest.raises(RegiokoersError) as raised:
        read(content)
    (found,) = raised.value.faults
    assert all(render(found, language) for language in ("nl", "en"))
    return found.name


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


GERMAN = "Die Bildungsregion hat drei Partnerschaften und arbeitet mit den Schulen zusammen an der Ausbildung. " * 12
NOVEL = "Het regende al dagen toen Anna de deur van het oude huis opende en niemand haar leek te verwachten.\n" * 400


BROKEN = {
    "empty": (b"", "document-empty"),
    "only spaces": (b" \n\t ", "document-empty"),
    "a scan": ((HERE / "scan.pdf").read_bytes(), "document-without-text"),
    "a password": ((HERE / "locked.pdf").read_bytes(), "document-locked"),
    "half a PDF": ((HERE / "rietlanden-table.pdf").read_bytes()[:700], "document-damaged"),
    "rubbish called PDF": (b"%PDF-1.7\n" + b"\x00\xff" * 400, "document-damaged"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 60, "document-other-kind"),
    "an older Office": (b"\xd0\xcf\x11\xe0" + b"\x00" * 60, "document-old-word"),
    "half a package": (b"PK\x03\x04" + b"\x00" * 60, "document-damaged"),
    "a spreadsheet": (packed(xl__workbook_xml=b"<x/>"), "document-other-kind"),
    "no XML": (packed(word__document_xml=b"<x"), "document-damaged"),
    "a bomb": (packed(word__document_xml=b" " * (101 * 2**20)), "document-too-large"),
    "no text": (bytes(range(32)) * 50, "document-other-kind"),
    "German": (GERMAN.encode(), "document-other-language"),
    "a novel": (NOVEL.encode(), "document-other-subject"),
    "a long novel": ((NOVEL * 12).encode(), "document-too-long"),
    "nothing in it": (b"Onderwijsregio, partnerschap, schoolbestuur: het gaat nergens over.", "document-nothing-found"),
}


@pytest.mark.parametrize(("content", "name"), BROKEN.values(), ids=BROKEN)
def test_broken_documents_are_refused(content: bytes, name: str, read: Reading) -> None:
    assert code_of(content, read) == name


def test_a_huge_file_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200 * 2**20)
    with pytest.raises(RegiokoersError, match="document-too-large"):
        read_document(str(huge), "nl")


def test_missing_files_and_folders_are_said(tmp_path: Path) -> None:
    for path, name in ((tmp_path / "weg.txt", "file-missing"), (tmp_path, "file-is-folder")):
        with pytest.raises(RegiokoersError, match=name):
            read_document(str(path), "nl")


def test_a_table_without_labels_is_never_read_by_its_order(read: Reading) -> None:
    text = "Onderwijsregio Rietlanden\n\n3 partnerschappen (2 po, 1 vo), veel opleidingsscholen\n\n"
    text += "\n".join(
        f"| {words} |  |" for words in ("Verankerd in alle lagen.", "Ontbreekt.", "Ja.", "Nee.", "Wisselend.")
    )
    (one,) = read(text)
    assert levels(one) == {}
    assert one.facts["partnership_count"].value == 3


def test_a_page_number_is_no_text() -> None:
    blocks = document_of(b"Profiel van de onderwijsregio\nPagina 3 van 12\nVijf partnerschappen", "x").blocks
    assert [block.text for block in blocks if block != Block("blank")] == [
        "Profiel van de onderwijsregio", "Vijf partnerschappen"
    ]  # fmt: skip


def test_the_limit_is_on_what_is_read() -> None:
    assert reading.LARGEST_FILE == 20 * 2**20
