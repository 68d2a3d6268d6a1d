"""Tables as text: comma, semicolon or tab between the cells, in UTF-8, UTF-16 or the older set of Windows."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from engine.batch.fields import Fields
from engine.batch.reading import WIDE, Piece, Reader
from engine.batch.sources.frames import numbered, pieces_of
from engine.batch.sources.header import Header, header_of
from engine.batch.sources.part import Table
from engine.errors import Place, RegiokoersError, fault, refuse

SIZE: Final = 8 * 1024 * 1024
_LONGEST_HEADER: Final = 1024 * 1024
_LONGEST_ROW: Final = 64 * 1024 * 1024
_SEPARATORS: Final = (";", ",", "\t", "|")
_OFFSET: Final = re.compile(r"offset in the file is (\d+) bytes")


class TextPart(NamedTuple):
    """Whole rows as UTF-8."""

    content: bytes
    separator: str
    header: Header
    name: str
    line: int

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        """Read the rows; what stands beyond the header is kept apart."""
        names = [*self.header.names, WIDE]
        line = self.separator.join(f'"{name}"' for name in names).encode()
        try:
            frame = pl.read_csv(
                b"\n".join((line, self.content)),
                separator=self.separator,
                infer_schema=False,
                truncate_ragged_lines=True,
            )
        except pl.exceptions.ComputeError as error:
            found = _OFFSET.search(str(error))
            row = self.content.count(b"\n", 0, int(found[1])) if found else 0
            raise RegiokoersError([fault("csv-quote", Place(self.name, self.line + row))]) from None
        yield from pieces_of(numbered(frame), self.header, reader, self.name)


def open_text(path: Path, fields: Fields, skip: Sequence[str]) -> Table:
    """Open a table of text, and find out how it is written."""
    encoding, rows = _encoding(path)
    first = next(_records(path, encoding, SIZE), b"")
    line, _, _ = _split_header(first, path)
    place = Place(str(path), 1)
    header, separator = _header(line, fields, skip, place)

    def parts() -> Iterator[TextPart]:
        at = 1
        for number, content in enumerate(_records(path, encoding, SIZE)):
            body = content if number else _split_header(content, path)[1]
            start, at = at + content.count(b"\n") - body.count(b"\n"), at + content.count(b"\n")
            if body:
                yield TextPart(body, separator, header, str(path), start)

    return Table(str(path), header.headings, parts, 2 + line.count(b"\n"), rows)


def _header(line: bytes, fields: Fields, skip: Sequence[str], place: Place) -> tuple[Header, str]:
    """Choose the separator by which most headings are known."""
    text = line.decode()
    rows = {one: next(csv.reader(io.StringIO(text), delimiter=one), []) for one in _SEPARATORS}
    separator = max(rows, key=lambda one: sum(fields.find(cell) is not None for cell in rows[one]))
    return header_of(rows[separator], fields, skip, place), separator


def _split_header(content: bytes, path: Path) -> tuple[bytes, bytes, int]:
    """Part the header from the rows; the line by which Excel names its separator is no header."""
    lines = 0
    while True:
        line, _, rest = content.partition(b"\n")
        while line.count(b'"') % 2 and rest:
            more, _, rest = rest.partition(b"\n")
            line += b"\n" + more
        lines += 1
        if len(line) > _LONGEST_HEADER:
            refuse("columns-too-many", Place(str(path), 1), most=2_000)
        if not re.fullmatch(rb"sep=.", line.strip()) or lines > 1:
            return line, rest, lines
        content = rest


def _encoding(path: Path) -> tuple[str, int]:
    """Tell the character set of a whole file, and count its lines."""
    with path.open("rb") as file:
        start = file.read(4)
        if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16", 0
        file.seek(0)
        decoder: codecs.IncrementalDecoder = codecs.getincrementaldecoder("utf-8-sig")()
        encoding, lines = "utf-8-sig", 0
        while block := file.read(SIZE):
            lines += block.count(b"\n")
            if b"\x00" in block:
                refuse("table-not-text", Place(str(path)))
            try:
                decoder.decode(block)
            except UnicodeDecodeError:
                encoding = "cp1252"
                decoder = codecs.getincrementaldecoder("latin-1")()
    return encoding, lines


def _records(path: Path, encoding: str, size: int) -> Iterator[bytes]:
    """Give a file as UTF-8 with LF line ends, cut where no quote is open."""
    carry, at = b"", 1
    for block in _blocks(path, encoding, size):
        carry += block
        cut = _cut(carry)
        if cut:
            yield carry[:cut]
            at += carry.count(b"\n", 0, cut)
            carry = carry[cut:]
        elif len(carry) > _LONGEST_ROW:
            break
    if carry.count(b'"') % 2:
        odd = next(row for row, line in enumerate(carry.split(b"\n"), at) if line.count(b'"') % 2)
        refuse("csv-quote", Place(str(path), odd))
    if carry:
        yield carry


def lines_of(path: Path, size: int) -> Iterator[bytes]:
    """Give a file as whole lines of UTF-8, at most about `size` bytes at a time."""
    carry = b""
    for block in _blocks(path, _encoding(path)[0], size):
        whole, found, carry = (carry + block).rpartition(b"\n")
        if found:
            yield whole + found
    if carry:
        yield carry


def _cut(content: bytes) -> int:
    """Give the place behind the last line end outside quotes, 0 where there is none."""
    end = content.rfind(b"\n")
    quotes = content.count(b'"', 0, end + 1)
    while end >= 0 and quotes % 2:
        before = content.rfind(b"\n", 0, end)
        quotes -= content.count(b'"', before + 1, end)
        end = before
    return end + 1


def _blocks(path: Path, encoding: str, size: int) -> Iterator[bytes]:
    """Give a file in blocks of UTF-8, with LF line ends that are never cut in two."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="strict")
    held = b""
    try:
        with path.open("rb") as file:
            while block := file.read(size):
                if encoding == "utf-8-sig":
                    block = block.removeprefix(codecs.BOM_UTF8) if file.tell() == len(block) else block
                else:
                    block = decoder.decode(block).encode()
                block, held = held + block, b""
                if block.endswith(b"\r"):
                    block, held = block[:-1], b"\r"
                yield block.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in block else block
        if held:
            yield b"\n"
    except UnicodeDecodeError:
        raise RegiokoersError([fault("table-not-text", Place(str(path)))]) from None
