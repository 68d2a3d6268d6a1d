"""The facts of a case: each with the phrase it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.intake.lexicon.lexicon import Lexicon
from engine.intake.proposal import FactProposal
from engine.intake.sections import Sections
from engine.model.library import Library
from engine.text import Language


@dataclass(frozen=True, slots=True)
class Found:
    """The facts of one case, and its partnerships one by one where the text tells them apart."""

    facts: Mapping[str, FactProposal]
    partnerships: tuple[Mapping[str, Any], ...] = ()


class FactReader:
    """Reads facts with one lexicon."""

    def __init__(self, lexicon: Lexicon, library: Library, language: Language) -> None:
        self.lexicon = lexicon
        self.library = library
        self.language = language

    def read(self, sections: Sections) -> Found:
        """Read all facts of a case."""
        return Found({})
