"""A file's bytes made text, or refused with the reason."""

import codecs
import sys
from pathlib import Path
from typing import Final

from engine.errors import Fault, Place, RegiokoersError, fault, reasons, refuse
from engine.text import Language

LARGEST: Final = 1024 * 1024
STDIN_NAME: Final[dict[Language, str]] = {"nl": "standaardinvoer", "en": "standard input"}
_BINARY: Final = (b"PK\x03\x04", b"%PDF", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")


def read_file(path: Path, largest: int = LARGEST) -> bytes:
    """Read a file of at most 1 MiB or another limit; a missing file, a folder or a refusal of the system is a fault."""
    place = Place(str(path))
    try:
        if path.is_dir():
            refuse("file-is-folder", place)
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError:
        refuse("file-missing", place)
    except (OSError, ValueError) as error:
        refuse("file-unreadable", place, **reasons(error))
    return content


def read_stdin(name: str) -> bytes:
    """Read standard input, at most one byte over 1 MiB; `name` is what messages call it."""
    try:
        return sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:
        refuse("file-unreadable", Place(name), **reasons(error))


def _not_utf8(content: bytes, start: int, name: str) -> Fault:
    """Point at the first byte that is no UTF-8; its line is shown as an older Windows would."""
    row = content.count(b"\n", 0, start)
    before = content[content.rfind(b"\n", 0, start) + 1 : start].decode("utf-8", "replace")
    behind = content[start:].split(b"\n", 1)[0].decode("cp1252", "replace")
    return fault("file-not-utf8").at(Place(name, row + 1, len(before) + 1), before + behind)


def decode(content: bytes, name: str) -> str:
    """Decode UTF-8, or UTF-16 with a byte order mark, with LF line ends; refuse what is no text."""
    place = Place(name)
    if len(content) > LARGEST:
        refuse("file-too-large", place)
    if content.startswith(_BINARY):
        refuse("file-binary", place)
    utf16 = content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    try:
        text = content.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        found = fault("file-not-utf8", place) if utf16 else _not_utf8(content, error.start, name)
        raise RegiokoersError([found]) from None
    if "\x00" in text:
        refuse("file-binary", place)
    if not text.strip():
        refuse("file-empty", place)
    return text.replace("\r\n", "\n").replace("\r", "\n")
