"""PDF documents with text: tables by their lines or columns, and running text."""

import io
import logging
from collections.abc import Iterator
from typing import Any, Final

from engine.errors import Place, RegiokoersError, refuse
from engine.intake.clean import alike, one_line
from engine.intake.document import BLANK, Block, row
from engine.intake.documents.plain import blocks_of

MOST_PAGES: Final = 150
_TABLES: Final = {"vertical_strategy": "lines", "horizontal_strategy": "lines"}


def pdf_blocks(content: bytes, name: str) -> list[Block]:
    """Read the blocks of a PDF; a scan without text is refused."""
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
        from pdfplumber.utils.exceptions import PdfminerException
    except ImportError:
        refuse("extra-intake-missing", Place(name))
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(io.BytesIO(content)) as document:
            if len(document.pages) > MOST_PAGES:
                refuse("document-too-long", Place(name), most=f"{MOST_PAGES} × 3000")
            found = [block for page in document.pages for block in _page(page)]
    except RegiokoersError:
        raise
    except PdfminerException as error:
        locked = error.args and isinstance(error.args[0], PDFPasswordIncorrect)
        refuse("document-locked" if locked else "document-damaged", Place(name))
    except Exception:
        refuse("document-damaged", Place(name))
    return found


def _page(page: Any) -> Iterator[Block]:
    """Give the blocks of a page: its drawn tables, and between them text with its columns kept."""
    tables = sorted(page.find_tables(_TABLES), key=lambda table: table.bbox[1])
    top = 0.0
    for table in tables:
        if table.bbox[1] < top:
            continue
        yield from _text(page, top, table.bbox[1])
        for line in table.extract():
            yield row([one_line(alike(cell or "")) for cell in line])
        yield BLANK
        top = table.bbox[3]
    yield from _text(page, top, page.height)


def _text(page: Any, top: float, bottom: float) -> Iterator[Block]:
    """Give the text between two heights; columns stay apart by wide gaps."""
    if bottom - top < 2:
        return
    part = page.crop((0, max(0, top), page.width, min(page.height, bottom)), strict=False)
    text = part.extract_text(layout=True, x_density=5, y_density=11) or ""
    lines = [line.rstrip() for line in text.split("\n")]
    yield from blocks_of(_closed_up(lines))


def _closed_up(lines: list[str]) -> str:
    """Take the margin and doubled blank lines away."""
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    found: list[str] = []
    for line in lines:
        if line.strip() or (found and found[-1].strip()):
            found.append(line[margin:])
    return "\n".join(found)
