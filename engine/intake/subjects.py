"""Text without labels: the subject of a paragraph, by words that betray it."""

from collections.abc import Sequence

from engine.intake.clean import fold
from engine.intake.levels.clauses import sentences
from engine.intake.lexicon.lexicon import Lexicon
from engine.text import Language


def by_subject(paragraphs: Sequence[str], lexicon: Lexicon, language: Language) -> dict[str, list[str]]:
    """Give the paragraphs about each focus point, by their first sentence.

    A paragraph of many sentences is taken apart where another subject begins. What betrays no subject, or several
    at once, is left out.
    """
    found: dict[str, list[str]] = {}
    for paragraph in paragraphs:
        current = ""
        for sentence in sentences(paragraph):
            folded = fold(sentence)
            subject = _subject(folded, lexicon, language)
            current = subject or current
            if current:
                found.setdefault(current, []).append(sentence)
    return found


def _subject(folded: str, lexicon: Lexicon, language: Language) -> str:
    """Give the focus point that most of the words speak of; where two speak as much, the one named first."""
    best: tuple[int, int] | None = None
    subject = ""
    for one in lexicon.subjects.values():
        places = [begin for pattern in one.topics.in_(language) for begin, _ in pattern.found_in(folded)]
        if places and (best is None or (-min(places), len(places)) > best):
            best, subject = (-min(places), len(places)), one.id
    return subject
