"""How old partnerships and the region are: by the years and the numbers of years that a sentence names."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from engine.intake.facts.numbers import number_words, whole_number
from engine.intake.facts.sentence import Sentence
from engine.intake.lexicon.lexicon import SmallWords
from engine.intake.proposal import FactProposal

LAST_OLD_YEAR: Final = 2016
FIRST_RECENT_YEAR: Final = 2019
FEWEST_OLD: Final = 10
MOST_RECENT: Final = 5
_FOUNDED: Final = re.compile(
    r"\b(?:opgericht|gestart|start(?:te|ten)|van start|begonnen|ontstaan|ontstonden|"
    r"besta(?:at|an|and|ande)|dateert|dateren|"
    r"gevormd|samengegaan|samenwerk\w*|werken\b.*\bsamen|actief|draai(?:t|en)|jaar oud|stamt|stammen|"
    r"historie|geschiedenis|"
    r"oudste|jongste|ingesteld|(?:is|zijn) (?:er )?(?:al )?(?:sinds|van)|founded|started|formed|exists?|existed|active|"
    r"years old|dates?|established)\b"
)
_PARTNERSHIPS: Final = re.compile(
    r"partnersch|partnership|opleidingsschol|\bnetwerk|\bverband|\boudste\b|\bjongste\b|"
    r"^\W*(?:(?:beide|allebei|alle (?:drie|vier|vijf)|de (?:meeste|overige|andere)|both|all|most)\b|"
    r"(?:\(v\)so|vso|po|vo|mbo|so)\b.*\bbesta)"
)
_OTHERS: Final = re.compile(r"student|realisatie|leergroep|zij-instro|peildatum|convenant|krimp|leerling|mandaat")
_REGION: Final = re.compile(r"^\W*(?:(?:de|onze|the) )?(?:onderwijs|education )?(?:regio|region)(?:vorming)?\b")
_YEAR: Final = re.compile(r"\b(?:(?P<after>na|after) )?(?P<year>(?:19[89]|20[0-3])\d)\b(?!-\d)")
_AROUND: Final = r"(?P<before>(?:\w+\s+){0,2})"
_NOT_AN_AGE: Final = re.compile(
    r"\b(?:eerste|komende|afgelopen|laatste|volgende|per|elke|iedere|voor|"
    r"first|coming|past|last|next|per|every|for the)\s+\Z"
)


class HistoryReader:
    """Reads ages with one lexicon."""

    def __init__(self, words: SmallWords) -> None:
        self.numbers: Mapping[str, int] = words.numbers
        self.years = re.compile(
            rf"{_AROUND}(?<![\w.,])(?P<n>{number_words(words.numbers)})\s?(?P<more>\+)?\s*(?:jaar|years?)\b"
        )

    def read(self, sentences: Sequence[Sentence]) -> dict[str, list[FactProposal]]:
        """Read the history of the partnerships, and whether the region is recent."""
        found: dict[str, list[FactProposal]] = {"partnership_history": [], "regional_cooperation": []}
        for sentence in sentences:
            folded = sentence.folded
            if sentence.where != "profile" or not _FOUNDED.search(folded) or _OTHERS.search(folded):
                continue
            values = self._values(folded)
            if _REGION.search(folded):
                if values == ["recent"]:
                    found["regional_cooperation"].append(FactProposal("recent", sentence.evidence, "medium"))
            elif _PARTNERSHIPS.search(folded):
                found["partnership_history"] += [FactProposal(one, sentence.evidence, "medium") for one in values]
        return {name: proposals for name, proposals in found.items() if proposals}

    def _values(self, folded: str) -> list[str]:
        """Give each of old and recent that a sentence tells of, once."""
        found = [_by_year(int(one["year"]) + (1 if one["after"] else 0)) for one in _YEAR.finditer(folded)]
        found += [
            _by_age(whole_number(one["n"], self.numbers), one["before"], plus=bool(one["more"]))
            for one in self.years.finditer(folded)
            if not _NOT_AN_AGE.search(one["before"])
        ]
        return [one for one in dict.fromkeys(found) if one]


def _by_year(year: int) -> str:
    return "long_standing" if year <= LAST_OLD_YEAR else "recent" if year >= FIRST_RECENT_YEAR else ""


def _by_age(age: int, before: str, *, plus: bool) -> str:
    at_least = plus or bool(re.search(r"\b(?:ruim|meer|langer|dan|more|over)\b", before))
    if age >= FEWEST_OLD:
        return "" if re.search(r"\bnog geen\b|\bless\b", before) else "long_standing"
    return "recent" if age <= MOST_RECENT and not at_least else ""
