"""A text in pieces, with the phrases that something rests on marked; escaping is left to the page."""

import re
from collections.abc import Iterable
from typing import NamedTuple

SHORTEST = 8
"""Phrases that are shorter would be marked everywhere."""


class Piece(NamedTuple):
    """A stretch of text, marked or not."""

    text: str
    marked: bool


def marked(text: str, phrases: Iterable[str]) -> list[Piece]:
    """Cut a text into pieces; a phrase is found whatever white space stands between its words."""
    spans = sorted(span for phrase in phrases for span in _found(text, phrase))
    pieces: list[Piece] = []
    at = 0
    for start, end in spans:
        if end > at:
            begin = max(start, at)
            pieces += [Piece(text[at:begin], False), Piece(text[begin:end], True)]
            at = end
    pieces.append(Piece(text[at:], False))
    return [one for one in pieces if one.text]


def _found(text: str, phrase: str) -> list[tuple[int, int]]:
    """Find a phrase, in parts where its middle was left out."""
    parts = [part.strip() for part in re.split(r"\s*[…\n]\s*|\s\.\.\.\s", phrase)]
    patterns = [r"\s+".join(map(re.escape, part.split())) for part in parts if len(part) >= SHORTEST]
    return [found.span() for pattern in patterns if (found := re.search(pattern, text))]
