"""What is wrong with text that is no YAML (or JSON), in words that its writer knows."""

import json
import re
from typing import Final

import yaml

from engine.errors import Fault, Place, fault

DEEPEST: Final = 60
_PROBLEMS: Final = (
    ("maximum nesting depth", "yaml-too-deep"),
    ("cannot start any token|expected (?:the )?node content", "yaml-sign"),
    ("expected ',' or", "yaml-bracket"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("end of stream|unexpected document (?:indicator|separator)", "yaml-quote"),
    ("escape|hexa?decimal", "yaml-escape"),
    ("sequence entries are not allowed", "yaml-dash"),
    ("mapping values are not allowed", "yaml-colon"),
    ("expected key|expected '-' indicator|expected <block end>", "yaml-indent"),
)
"""What the parser says, and what that means for the writer."""
_BEGINS_EARLIER: Final = ("yaml-no-colon", "yaml-quote", "yaml-bracket")
"""Faults that may be noticed only lines after they were made."""
_GLUED: Final = re.compile(r"\s*(?:- )?[\w-]+:\S")
"""A name with its value right behind the colon."""


def syntax_fault(error: yaml.MarkedYAMLError, name: str, lines: list[str]) -> Fault:
    """Say what the parser stumbled over, at the place where it was written."""
    problem = str(error.problem or error.context or "")
    kind = next((kind for pattern, kind in _PROBLEMS if re.search(pattern, problem)), "yaml-syntax")
    kind, row, column = _comma(lines) or _looked_at(kind, *_mark(error, kind), lines)
    shown = _line(lines, row)
    found = fault(kind, most=DEEPEST, sign=shown[column : column + 1])
    return found.at(Place(name, row + 1, column + 1), shown)


def character_fault(error: yaml.reader.ReaderError, text: str, name: str) -> Fault:
    """Point at the first character of a kind that may not be there (the reader counts in bytes)."""
    character = chr(error.character) if isinstance(error.character, int) else error.character[:1]
    before, _, behind = text.partition(character)
    place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
    line = before[before.rfind("\n") + 1 :] + character + behind.split("\n", 1)[0]
    return fault("character-not-allowed", code=f"U+{ord(character):04X}").at(place, line)


def _comma(lines: list[str]) -> tuple[str, int, int] | None:
    """Say where a comma is missing in JSON, which to the YAML parser is a text that goes on."""
    text = "\n".join(lines)
    if text.lstrip()[:1] in ("{", "["):
        try:
            json.loads(text)
        except json.JSONDecodeError as error:
            if error.msg == "Expecting ',' delimiter" and text[error.pos :].strip():
                return "yaml-bracket", error.lineno - 1, error.colno - 1
        except RecursionError:
            return None
    return None


def _mark(error: yaml.MarkedYAMLError, kind: str) -> tuple[int, int]:
    """Give the row and column, from 0, at which the fault was made rather than noticed."""
    mark, begun = error.problem_mark or error.context_mark, error.context_mark
    if mark and begun and kind in _BEGINS_EARLIER and (kind != "yaml-bracket" or begun.line != mark.line):
        mark = begun
    return (mark.line, mark.column) if mark else (0, 0)


def _looked_at(kind: str, row: int, column: int, lines: list[str]) -> tuple[str, int, int]:
    """Tell apart, by the lines themselves, what the parser takes for the same."""
    shown = _line(lines, row)
    indent = shown[: len(shown) - len(shown.lstrip())]
    if "\t" in indent:
        return "yaml-tab", row, indent.index("\t")
    if kind == "yaml-no-colon" and _GLUED.match(shown):
        return "yaml-space", row, shown.index(":")
    if kind == "yaml-colon" and not re.search(r":\s", shown[:column]):
        if _GLUED.match(above := _line(lines, row - 1)):
            return "yaml-space", row - 1, above.index(":")
        return "yaml-indent", row, len(indent)
    if kind == "yaml-bracket" and shown[column : column + 1] == ":":
        return "yaml-colon", row, column
    quoted = kind == "yaml-bracket" and shown[max(0, column - 1) : column] in ("'", '"')
    if quoted or (kind == "yaml-indent" and column > len(indent)):
        return "yaml-text-after", row, column
    return kind, row, column


def _line(lines: list[str], row: int) -> str:
    return lines[row] if 0 <= row < len(lines) else ""
