"""The sentences of a case that facts are looked for in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from engine.intake.clean import fold
from engine.intake.levels.clauses import sentences
from engine.intake.sections import Sections

LONGEST_SENTENCE: Final = 600
LONGEST_SHOWN: Final = 200
"""A paragraph of this length is shown whole, so that a phrase such as `Beperkt;` does not stand alone."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: as written, folded, the part it stands in, and the words to show as evidence."""

    text: str
    folded: str
    where: str
    evidence: str
    paragraph: int = 0


def sentences_of(sections: Sections) -> list[Sentence]:
    """Give all sentences of a case; an item such as `Deeltijd: niet` stays one sentence."""
    found = list(_within(sections.profile, "profile"))
    for name, paragraphs in sections.about.items():
        found += _within(paragraphs, name)
    return found


def _within(paragraphs: Iterable[str], where: str) -> Iterable[Sentence]:
    for number, paragraph in enumerate(paragraphs):
        waiting = ""
        shown = paragraph if len(paragraph) <= LONGEST_SHOWN else ""
        for text in sentences(paragraph):
            if text.endswith(":"):
                waiting = f"{waiting} {text}".strip()
                continue
            if text.endswith("?"):
                continue
            whole = f"{waiting} {text}".strip()[:LONGEST_SENTENCE]
            waiting = ""
            yield Sentence(whole, fold(whole), where, shown or whole, number)
        if waiting:
            yield Sentence(waiting, fold(waiting), where, shown or waiting, number)
