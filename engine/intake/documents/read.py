"""A file made a document, by what its bytes are rather than what it is called."""

import codecs
import sys
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Final

from engine.errors import Place, reasons, refuse
from engine.intake.document import BLANK, Block, Document
from engine.intake.documents.plain import blocks_of
from engine.model.source_text import STDIN_NAME
from engine.text import Language

LARGEST_FILE: Final = 20 * 1024 * 1024
LONGEST_TEXT: Final = 400_000
"""What is read of a document: some 150 pages."""
_OTHER: Final = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"{\\rtf",
    b"II*\x00",
    b"MM\x00*",
)
Reader = Callable[[bytes, str], list[Block]]


def read_document(path: str, language: Language) -> Document:
    """Read a document from a file, or from standard input where the path is `-`."""
    name = STDIN_NAME[language] if path == "-" else path
    content = _stdin(name) if path == "-" else _file(Path(path))
    return document_of(content, name)


def document_of(content: bytes, name: str) -> Document:
    """Read a document from its bytes."""
    if len(content) > LARGEST_FILE:
        refuse("document-too-large", Place(name), most=LARGEST_FILE // 2**20)
    if not content.strip():
        refuse("document-empty", Place(name))
    blocks = _reader(content, name)(content, name)
    if not any(block.text for block in blocks):
        refuse("document-without-text", Place(name))
    if sum(len(block.text) for block in blocks) > LONGEST_TEXT:
        refuse("document-too-long", Place(name), most=LONGEST_TEXT)
    return Document(name, tuple(_without_running_heads(blocks)))


def _file(path: Path) -> bytes:
    place = Place(str(path))
    try:
        if path.is_dir():
            refuse("file-is-folder", place)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        refuse("file-missing", place)
    except (OSError, ValueError) as error:
        refuse("file-unreadable", place, **reasons(error))


def _stdin(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    except OSError as error:
        refuse("file-unreadable", Place(name), **reasons(error))


def _reader(content: bytes, name: str) -> Reader:
    """Choose the reader for these bytes."""
    head = content[:2048].lstrip()
    if head.startswith(b"%PDF"):
        from engine.intake.documents.pdf import pdf_blocks

        return pdf_blocks
    if content.startswith(b"PK\x03\x04"):
        from engine.intake.documents.word import word_blocks

        return word_blocks
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        refuse("document-old-word", Place(name))
    if content.startswith(_OTHER):
        refuse("document-other-kind", Place(name))
    if _is_web(head, name):
        from engine.intake.documents.web import web_blocks

        return web_blocks
    return _text_blocks


def _is_web(head: bytes, name: str) -> bool:
    lowered = head[:600].lower()
    marked = lowered.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or b"<html" in lowered
    return marked or (PurePath(name).suffix.lower() in (".html", ".htm", ".xhtml") and b"<" in head)


def _text_blocks(content: bytes, name: str) -> list[Block]:
    return blocks_of(text_of(content, name))


def text_of(content: bytes, name: str) -> str:
    """Decode text: UTF-8, UTF-16 with its mark, or what an older Windows writes."""
    if content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    if text.count("\x00") > 0 or _unreadable(text):
        refuse("document-other-kind", Place(name))
    return text


def _unreadable(text: str) -> bool:
    """Say whether this is hardly text: many characters that no one types."""
    odd = sum(1 for c in text[:20_000] if ord(c) < 32 and c not in "\t\n\r\f\x0b")
    return odd > 0.02 * min(len(text), 20_000)


def _without_running_heads(blocks: list[Block]) -> list[Block]:
    """Leave out what a printed page repeats at its head or foot: page numbers alone on a line."""
    return [BLANK if block.kind == "text" and _page_number(block.text) else block for block in blocks]


def _page_number(text: str) -> bool:
    words = text.lower().split()
    return (
        len(words) <= 4
        and bool(words)
        and all(word in ("pagina", "page", "van", "of", "-", "|", "/") or word.isdigit() for word in words)
        and any(word.isdigit() for word in words)
    )
