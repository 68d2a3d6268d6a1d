"""Expressions of the lexicon found in a part of a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.intake.levels.clauses import Part, Turns
from engine.intake.lexicon.lexicon import Entry, Lexicon, Patterns
from engine.text import Language


@dataclass(frozen=True, slots=True)
class Hit:
    """One expression in a part: its entry, and where it stands."""

    entry: Entry
    begin: int
    end: int
    phrase: str


class Finder:
    """Finds the expressions that are about one focus point, in one language."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self.language = language
        self.entries = lexicon.entries
        self.turns = Turns(*(self._patterns(role) for role in ("contrast", "concession", "harmless")))

    def _patterns(self, role: str) -> Patterns:
        entries = (entry for entry in self.entries if entry.role == role)
        return tuple(pattern for entry in entries for pattern in entry.said.in_(self.language))

    def hits(self, part: Part, subject: str) -> list[Hit]:
        """Give the expressions in a part from left to right; of those that overlap the longest."""
        found = [
            Hit(entry, begin, end, part.text[begin:end])
            for entry in self.entries
            if entry.role not in ("contrast", "concession", "harmless") and (not entry.about or subject in entry.about)
            for pattern in entry.said.in_(self.language)
            for begin, end in pattern.found_in(part.folded)
        ]
        return sorted(_apart(found), key=lambda hit: hit.begin)


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Keep the longest of hits that overlap; of equally long ones the one about this focus point."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.begin - hit.end, not hit.entry.about, hit.begin, hit.entry.source)):
        if all(hit.end <= other.begin or hit.begin >= other.end for other in kept):
            kept.append(hit)
    return kept


def with_role(hits: Sequence[Hit], role: str) -> list[Hit]:
    """Give the hits with one role."""
    return [hit for hit in hits if hit.entry.role == role]
