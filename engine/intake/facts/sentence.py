"""The sentences of a case that facts are looked for in."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.intake.clean import fold
from engine.intake.levels.clauses import sentences
from engine.intake.sections import Sections


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: as written, folded, the part it stands in, and its label where it is nothing but an answer."""

    text: str
    folded: str
    where: str
    lead: str = ""


def sentences_of(sections: Sections) -> list[Sentence]:
    """Give all sentences of a case; an item such as `Deeltijd: niet` stays one sentence."""
    found = list(_within(sections.profile, "profile"))
    for name, paragraphs in sections.about.items():
        found += _within(paragraphs, name)
    return found


def _within(paragraphs: Iterable[str], where: str) -> Iterable[Sentence]:
    for paragraph in paragraphs:
        waiting = ""
        for text in sentences(paragraph):
            if text.endswith(":"):
                waiting = f"{waiting} {text}".strip()
                continue
            if text.endswith("?"):
                continue
            whole = f"{waiting} {text}".strip()
            waiting = ""
            yield Sentence(whole, fold(whole), where)
        if waiting:
            yield Sentence(waiting, fold(waiting), where)
