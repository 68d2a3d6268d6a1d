"""Word documents: paragraphs, headings, lists and tables, in their own order."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from engine.errors import Place, refuse
from engine.intake.clean import alike, one_line
from engine.intake.document import BLANK, Block, row

LARGEST_UNPACKED: Final = 100 * 2**20
"""A document that unpacks to more than this is refused before it is opened."""


def word_blocks(content: bytes, name: str) -> list[Block]:
    """Read the blocks of a .docx."""
    _check_parts(content, name)
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError:
        refuse("extra-intake-missing", Place(name))
    try:
        document = docx.Document(io.BytesIO(content))
        return [block for item in document.iter_inner_content() for block in _blocks(item)]
    except (
        OpcError,
        LxmlError,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
        IndexError,
        OSError,
        zipfile.BadZipFile,
    ):
        refuse("document-damaged", Place(name))


def _check_parts(content: bytes, name: str) -> None:
    """Refuse another kind of package, a damaged one, or one that unpacks without end."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                refuse("document-too-large", Place(name), most=LARGEST_UNPACKED // 2**20)
            if not any(part.filename == "word/document.xml" for part in parts):
                refuse("document-other-kind", Place(name))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        refuse("document-damaged", Place(name))


def _blocks(item: Any) -> Iterator[Block]:
    if hasattr(item, "rows"):
        for line in item.rows:
            yield row([one_line(alike(cell)) for cell in _cells(line)])
        yield BLANK
        return
    style = str(item.style.name).lower() if item.style is not None else ""
    for line in alike(item.text).split("\n"):
        text = one_line(line)
        if not text:
            yield BLANK
        elif style.startswith(("heading", "kop", "title", "titel")):
            yield Block("heading", text)
        elif "list" in style or "lijst" in style or text.startswith(("\u2022", "- ")):
            yield Block("item", text.lstrip("\u2022- "))
        else:
            yield Block("text", text)
            yield BLANK


def _cells(line: Any) -> Iterator[str]:
    """Give the cells of a row, a merged one once."""
    seen: set[int] = set()
    for cell in line.cells:
        if id(cell._tc) not in seen:
            seen.add(id(cell._tc))
            yield cell.text
