"""A text taken apart: sentences, their halves around a contrast, and the parts between commas."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from engine.intake.clean import fold
from engine.intake.lexicon.lexicon import Patterns

_ABBREVIATION: Final = re.compile(
    r"\b(?:[a-z]\.)+[a-z]?\.?$|\b(?:bijv|ca|nr|mln|incl|excl|resp|max|min|o\.b\.v|enz|etc|vgl|e\.g|i\.e|approx)\.$",
    re.I,
)
_END: Final = re.compile(r"(?<=[.!?;:])[\"')\]]*\s+")
_COMMA: Final = re.compile(r"\s*(?:,|[()]|\s[-–—]\s)\s*")
_RESUMES: Final = re.compile(
    r"(?:bestaat|bestaan|ontbreekt|ontbreken|is er|zijn er|is|zijn|blijft|blijven)\s*"
    r"(?:(?:nog|vooralsnog|hier|er|dan ook)\s+)*(?:niet|niet voorhanden|niet aanwezig)?\s*(?=[,.;]|en\b|$)"
)
"""The verb of a sentence that goes on behind what stood between commas: `een beeld van de toekomst, bestaat niet`."""
MOST_PARTS: Final = 60
LONGEST_ABBREVIATION: Final = 12


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence that says one thing: its words, and how it stands to what came before.

    `sentence` counts the sentences, `contrast` tells that a "but" leads it in, `conceded` that an "although" does.
    """

    text: str
    folded: str
    sentence: int
    contrast: bool = False
    conceded: bool = False


@dataclass(frozen=True, slots=True)
class Turns:
    """What turns a sentence: words of contrast and of concession, and words that only look like them."""

    contrast: Patterns
    concession: Patterns
    harmless: Patterns


def sentences(text: str) -> list[str]:
    """Divide a text into sentences, also at a semicolon and a colon; abbreviations don't end one."""
    found: list[str] = []
    begin = 0
    for match in _END.finditer(text):
        before = text[max(begin, match.start() - LONGEST_ABBREVIATION) : match.start()]
        behind = text[match.end() : match.end() + 1]
        if before.endswith(".") and _ABBREVIATION.search(before) and not behind.isupper():
            continue
        found.append(text[begin : match.start()].strip())
        begin = match.end()
    found.append(text[begin:].strip())
    return [one for one in found if any(c.isalnum() for c in one)]


def parts_of(paragraphs: Sequence[str], turns: Turns) -> list[Part]:
    """Take all paragraphs about one thing apart; questions are left out."""
    found: list[Part] = []
    for number, sentence in enumerate(_told(paragraphs)):
        found += _halves(sentence, number, turns)
        if len(found) >= MOST_PARTS:
            break
    return found[:MOST_PARTS]


def told(paragraphs: Sequence[str]) -> str:
    """Give all that paragraphs tell, without their questions."""
    return " ".join(_told(paragraphs))


def _told(paragraphs: Sequence[str]) -> list[str]:
    return [one for paragraph in paragraphs for one in sentences(paragraph) if not one.endswith("?")]


def masked(folded: str, harmless: Patterns) -> str:
    """Blank the words that only look as if they deny or turn something."""
    for pattern in harmless:
        for begin, end in pattern.found_in(folded):
            folded = folded[:begin] + "_" * (end - begin) + folded[end:]
    return folded


def _halves(sentence: str, number: int, turns: Turns) -> Iterator[Part]:
    folded = masked(fold(sentence), turns.harmless)
    marks = sorted(
        (begin, end, kind)
        for kind, patterns in (("contrast", turns.contrast), ("concession", turns.concession))
        for pattern in patterns
        for begin, end in pattern.found_in(folded)
    )
    whole = Part(sentence, folded, number)
    begin = 0
    for start, _, kind in marks:
        if start < begin:
            continue
        if start > begin:
            yield from _parts(whole, begin, start)
        whole = replace(whole, contrast=kind == "contrast", conceded=kind == "concession")
        begin = start
    yield from _parts(whole, begin, len(sentence))


def _parts(whole: Part, begin: int, end: int) -> Iterator[Part]:
    """Cut a stretch of a sentence at its commas."""
    conceded = whole.conceded
    cuts = [match.span() for match in _COMMA.finditer(whole.folded, begin, end)]
    cuts = [span for span in cuts if not _RESUMES.match(whole.folded, span[1])]
    for cut, after in [*cuts, (end, end)]:
        text = whole.text[begin:cut].strip()
        if any(c.isalnum() for c in text):
            folded = whole.folded[begin:cut].strip()
            yield replace(whole, text=text, folded=folded, conceded=conceded)
            conceded = False  # what comes behind the comma is what the writer means
        begin = after
