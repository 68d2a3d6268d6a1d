"""A document made into proposals: cases, then facts and levels of each."""

from collections.abc import Mapping, Sequence
from functools import cache, partial

from engine.errors import Place, refuse
from engine.intake.cases import Case, cases_of
from engine.intake.clean import fold
from engine.intake.document import Document
from engine.intake.facts.reader import FactReader
from engine.intake.levels.compose import LevelReader
from engine.intake.lexicon.lexicon import Lexicon
from engine.intake.proposal import LevelProposal, Proposal
from engine.intake.sections import FEWEST_LABELS, Sections, sections_of
from engine.intake.subjects import by_subject
from engine.model.library import Library
from engine.text import LANGUAGES, Language

FEWEST_FIELD_WORDS = 3
LONGEST_SECTION = 6_000


class Intake:
    """Proposes regions with one library and one lexicon."""

    def __init__(self, library: Library, lexicon: Lexicon) -> None:
        self.library = library
        self.lexicon = lexicon
        self._reader = cache(partial(LevelReader, lexicon))

    def propose(self, document: Document) -> list[Proposal]:
        """Propose a region for each case of a document; refuses one that is about something else."""
        text = fold(document.text())
        if any(one.found_in(text) for language in LANGUAGES for one in self.lexicon.words.own_report.in_(language)):
            refuse("document-own-report", Place(document.name))
        language = self._language(text, document.name)
        if self._field_words(text, language) < FEWEST_FIELD_WORDS:
            refuse("document-other-subject", Place(document.name))
        found = [self._case(case, language) for case in cases_of(document, self.lexicon.words, language)]
        known = [one for one in found if one.facts or any(level.level is not None for level in one.levels.values())]
        if not known:
            refuse("document-nothing-found", Place(document.name))
        return known

    def _language(self, folded: str, name: str) -> Language:
        words = folded[:50_000].split()
        counts = {
            language: sum(len(one.found_in(" ".join(words))) for one in self.lexicon.words.language.in_(language))
            for language in LANGUAGES
        }
        best = max(LANGUAGES, key=lambda language: counts[language])
        if len(words) >= 60 and counts[best] < 0.1 * len(words):
            refuse("document-other-language", Place(name))
        return best

    def _field_words(self, folded: str, language: Language) -> int:
        return sum(len(one.found_in(folded)) for one in self.lexicon.words.field.in_(language))

    def _case(self, case: Case, language: Language) -> Proposal:
        sections = sections_of(case.blocks, self.lexicon, language)
        found = FactReader(self.lexicon, self.library, language).read(sections)
        single = "partnership_count" in found.facts and found.facts["partnership_count"].value == 1
        levels = self._levels(sections, self._reader(language), language, single=single)
        return Proposal(case.region, found.facts, levels, found.partnerships, language=language)

    def _levels(
        self, sections: Sections, reader: LevelReader, language: Language, *, single: bool
    ) -> dict[str, LevelProposal]:
        labelled: Mapping[str, Sequence[str]] = {
            name: texts for name, texts in sections.about.items() if any(text.strip() for text in texts)
        }
        found = {
            name: reader.read(name, _cut(labelled[name]), single=single, by_label=True)
            for name in self.library.focus_points
            if name in labelled
        }
        if len(labelled) < FEWEST_LABELS:
            rest = by_subject(sections.profile, self.lexicon, language)
            for name in self.library.focus_points:
                if name in rest and name not in found:
                    found[name] = reader.read(name, _cut(rest[name]), single=single, by_label=False)
        return {name: found.get(name, LevelProposal(None, "")) for name in self.library.focus_points}


def _cut(paragraphs: Sequence[str]) -> list[str]:
    """Leave out what goes on for pages: no description of one focus point is that long."""
    kept, length = [], 0
    for paragraph in paragraphs:
        kept.append(paragraph[: LONGEST_SECTION - length])
        length += len(paragraph)
        if length >= LONGEST_SECTION:
            break
    return kept
