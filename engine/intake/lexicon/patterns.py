"""Expressions as authors write them, made to search with.

`gestart` is a word; `struct*` and `*tekort*` leave its begin or end open; `(wel|niet) gestart` chooses;
`[nog] geen` may do without; `geen ... afspraak*` allows up to five words between, none that denies; `*` alone is
one word, `#` a number.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from engine.intake.clean import fold

_TOKEN: Final = re.compile(r"\s*(\.\.\.|[()\[\]|#]|[^\s()\[\]|#]+)")
_WORD: Final = r"[^\s,;:.!?]+"
_DENIALS: Final = "niet|geen|nooit|niets|niks|zonder|nauwelijks|amper|not|no|never|without|hardly"
_GAP: Final = rf"(?:(?!(?:{_DENIALS})\b)[^\s,;:.!?]+\s+){{0,5}}?"
NUMBER: Final = r"\d+(?:[.,]\d+)?"
LETTERS: Final = r"[\w'-]{0,40}"


class PatternError(Exception):
    """An expression that can't be read; `column` is where, from 1, `name` the fault's in the catalogue."""

    def __init__(self, name: str, column: int) -> None:
        self.name = name
        self.column = column
        super().__init__(name)


@dataclass(frozen=True, slots=True)
class Pattern:
    """An expression ready to search with; `needs` are letters that any text with it holds."""

    text: str
    source: str
    needs: str

    @property
    def regex(self) -> re.Pattern[str]:
        """Give the expression compiled; most are never needed for a document."""
        return _compiled(self.source)

    def found_in(self, folded: str) -> list[tuple[int, int]]:
        """Give the begin and end of each place in a folded text."""
        if self.needs not in folded:
            return []
        return [match.span() for match in self.regex.finditer(folded)]

    def begins(self, folded: str) -> int:
        """Give where the expression ends that a folded text begins with, 0 where it doesn't."""
        found = self.regex.match(folded) if self.needs in folded else None
        return found.end() if found else 0


def pattern(text: str) -> Pattern:
    """Read an expression; raises `PatternError`."""
    parts = _Reader(fold(text)).read()
    return Pattern(text, rf"(?<!\w){parts}(?!\w)", _needed(fold(text)))


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _needed(folded: str) -> str:
    """Find the longest piece that must be there: outside brackets, in no choice."""
    flat = re.sub(r"\[[^\]]*\]|\([^()]*\)", " ", folded)
    flat = "" if "|" in flat or "(" in flat or "[" in flat else flat
    pieces = [piece for piece in re.split(r"[\s*#]+|\.\.\.", flat) if piece]
    return max(pieces, key=len, default="")


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, text: str) -> None:
        self.tokens = [(match[1], match.start(1) + 1) for match in _TOKEN.finditer(text)]
        self.at = 0
        self.end = len(text) + 1

    def read(self) -> str:
        """Read the whole expression."""
        if not any(any(c.isalnum() or c == "#" for c in token) for token, _ in self.tokens):
            raise PatternError("reading-pattern-empty", 1)
        found = self._choices(closing="")
        if self.at < len(self.tokens):
            raise PatternError("reading-pattern-bracket", self.tokens[self.at][1])
        return found

    def _choices(self, closing: str) -> str:
        choices = [self._row()]
        while self._now() == "|":
            self.at += 1
            choices.append(self._row())
        if self._now() != closing:
            raise PatternError("reading-pattern-bracket", self._column())
        return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"

    def _row(self) -> str:
        """Read words behind each other, up to a bar or a closing bracket."""
        found, gap, solid = "", "", False
        begin = self._column()
        while (token := self._now()) not in ("", "|", ")", "]"):
            self.at += 1
            if token == "...":
                gap = _GAP
                continue
            piece, optional = self._piece(token)
            between = rf"\s+{gap}" if solid else gap
            if optional:
                found += f"(?:{between}{piece})?" if solid else f"(?:{piece}\\s+)?"
            else:
                found += f"{between}{piece}"
            solid, gap = solid or not optional, ""
        if not solid or gap:
            raise PatternError("reading-pattern-hangs", begin)
        return found

    def _piece(self, token: str) -> tuple[str, bool]:
        if token == "(":
            return f"(?:{self._closed(')')})", False
        if token == "[":
            return f"(?:{self._closed(']')})", True
        if token == "#":
            return NUMBER, False
        if token == "*":
            return _WORD, False
        stem = token.strip("*")
        if not stem or "*" in stem:
            raise PatternError("reading-pattern-star", self.tokens[self.at - 1][1])
        open_begin = LETTERS if token.startswith("*") else ""
        return f"{open_begin}{re.escape(stem)}{LETTERS if token.endswith('*') else ''}", False

    def _closed(self, closing: str) -> str:
        found = self._choices(closing)
        self.at += 1
        return found

    def _now(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def _column(self) -> int:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else self.end
