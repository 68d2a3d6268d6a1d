"""Plain text and Markdown: lines, bullets, headings, and tables drawn with bars, tabs or columns of spaces."""

import re
from collections.abc import Iterator
from typing import Final

from engine.intake.clean import alike, one_line
from engine.intake.document import BLANK, Block, row
from engine.intake.documents.columns import column_of

_ITEM: Final = re.compile(r"^\s*[-*+\u2022\u2013\u2014>o]\s+(?=\S)")
_HEADING: Final = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_BOLD: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_RULE: Final = re.compile(r"^\s*\|?\s*:?-{2,}[-|:\s+]*$|^\s*[-=_*—]{3,}\s*$")
_LONGEST_LINE: Final = 20_000


def blocks_of(text: str) -> list[Block]:
    """Read the blocks of a text."""
    lines = [line[:_LONGEST_LINE] for line in alike(text).split("\n")]
    found: list[Block] = []
    at = 0
    while at < len(lines):
        length = _table_length(lines, at)
        if length and (column := column_of(lines[at : at + length])):
            found += _in_columns(lines[at : at + length], column)
            at += length
            continue
        found += _line(lines[at])
        at += 1
    return found


def _table_length(lines: list[str], at: int) -> int:
    """Count the lines from here that could be one table in columns: up to two blank lines in a row."""
    if not re.search(r"\S\s{3,}\S", lines[at].replace("\t", "    ")):
        return 0
    end = at
    while end < len(lines) and any(line.strip() for line in lines[end : end + 2]):
        end += 1
    return end - at


def _in_columns(lines: list[str], column: int) -> Iterator[Block]:
    for line in lines:
        spread = line.expandtabs(4)
        cut = column
        while 0 < cut < len(spread) and spread[cut - 1] != " " and spread[cut] != " ":
            cut += 1  # a word that reaches into the second column stays whole
        left, right = one_line(spread[:cut]), one_line(spread[cut:])
        yield row((left, right)) if left or right else BLANK


def _line(line: str) -> Iterator[Block]:
    bare = _BOLD.sub(r"\2", line)
    if not bare.strip():
        yield BLANK
    elif _RULE.match(bare):
        return
    elif match := _HEADING.match(bare):
        yield Block("heading", one_line(match[2]))
    elif bare.count("|") >= 2 or bare.strip().startswith("|"):
        yield row(tuple(one_line(cell) for cell in bare.strip().strip("|").split("|")))
    elif "\t" in (stripped := _ITEM.sub("", bare).strip()) and not _ITEM.match(bare):
        yield row(tuple(one_line(cell) for cell in re.split(r"\t+", stripped)))
    elif _ITEM.match(bare):
        yield Block("item", one_line(_ITEM.sub("", bare)))
    else:
        yield Block("text", one_line(bare))
