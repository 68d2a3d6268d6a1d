"""Which share of each group of students is in, and of all together."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from engine.intake.clean import fold
from engine.intake.facts.numbers import Amount, percentage
from engine.intake.facts.sectors import sectors_in
from engine.intake.facts.sentence import Sentence
from engine.intake.lexicon.lexicon import FactWords, Lexicon
from engine.intake.proposal import Confidence, FactProposal
from engine.text import Language

GROUPS: Final = ("full_time", "part_time", "career_changers")
_PARTS: Final = re.compile(r"[,;]\s+|\s+(?=maar\b|but\b|en\s+(?:voor|bij)\b)")
_RATE: Final = re.compile(r"\brealisatie\w*|\brealisation\b|\bcoverage rate\b")
_BARE: Final = re.compile(r"(?:nog |geheel |helemaal |in het geheel )*(?:niet|geen|not|no)")
_TAKING_PART: Final = re.compile(
    r"(?:\W+\w+){0,3}?\W+(?:betrokken|opgenomen|meegenomen|mee|deel|deelname|ondergebracht|bereikt|geplaatst|ingebed|"
    r"beeld|binnen|onder|bij|aangehaakt|aangesloten|bediend|plek\w*|plaats\w*|aanbod|samen opleiden|involved|included|"
    r"placed|part|reached|places?)\b"
)
"""What a bare `niet` must be about: `hebben geen eigen rooster` says nothing of who takes part."""
_ALL_STUDENTS: Final = re.compile(r"\b(?:studenten|students|samen opleiden|so)\b")


_COUNTED: Final = -99
"""What stands for the length of an amount in figures: it goes before words, and is surer."""


class CoverageReader:
    """Reads shares with one lexicon."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self.words: Mapping[str, FactWords] = {
            name: lexicon.facts[f"coverage_{name}"] for name in GROUPS if f"coverage_{name}" in lexicon.facts
        }
        self.fractions = lexicon.words.fractions
        self.language = language
        self.silent = lexicon.words.silent.in_(language)

    def read(self, sentences: Sequence[Sentence]) -> dict[str, FactProposal]:
        """Read the shares of a case."""
        profile = [one for one in sentences if one.where == "profile"]
        found: dict[str, FactProposal] = {}
        for place, sentence in enumerate(profile):
            following = profile[place + 1] if place + 1 < len(profile) else None
            if following is not None and following.paragraph != sentence.paragraph:
                following = None
            for name, value, sure in self._shares(sentence, following):
                found.setdefault(f"coverage_{name}", FactProposal(value, sentence.evidence, sure))
        found.update(self._rate(profile))
        found.update(self._sector_rates(profile))
        return found

    def _groups(self, folded: str) -> list[str]:
        return [
            name
            for name, words in self.words.items()
            if words.about and any(one.found_in(folded) for one in words.about.in_(self.language))
        ]

    def _shares(self, sentence: Sentence, following: Sentence | None) -> list[tuple[str, str, Confidence]]:
        """Give the shares in one sentence: a share belongs to the groups named since the last one."""
        if not self._groups(sentence.folded):
            return []
        found: list[tuple[str, str, Confidence]] = []
        waiting: list[str] = []
        share: tuple[str, Confidence] | None = None
        for part in _PARTS.split(sentence.folded):
            if any(one.found_in(part) for one in self.silent):
                waiting = []
                continue
            groups = self._groups(part)
            now = self._share(part, groups or waiting)
            if groups and now is None and share is not None and not waiting:
                now = share
            waiting += [one for one in groups if one not in waiting]
            if now is not None and waiting:
                found += [(name, *now) for name in waiting]
                waiting = []
            share = now or share
        if waiting and following and not self._groups(following.folded) and not found:
            now = self._share(following.folded, waiting)
            found += [(name, *now) for name in waiting] if now else []
        return found

    def _share(self, part: str, groups: Sequence[str]) -> tuple[str, Confidence] | None:
        """Give the first share in a part of a sentence."""
        hits: list[tuple[int, int, str]] = []
        words = self.words[groups[0]] if groups else next(iter(self.words.values()), None)
        if words is None:
            return None
        for value, said in words.values.items():
            hits += [
                (begin, begin - end, value)
                for one in said.in_(self.language)
                for begin, end in one.found_in(part)
                if value != "none" or _says_none(part, begin, end)
            ]
        amount = percentage(part, self.fractions)
        if amount is not None:
            hits.append((amount.begin, _COUNTED, _share_of(amount)))
        if not hits:
            return None
        _, length, value = min(hits)
        sure = length == _COUNTED or value not in words.doubtful
        return (value, "high" if sure else "medium") if value != "unknown" else None

    def _rate(self, profile: Sequence[Sentence]) -> dict[str, FactProposal]:
        """Read the share of all students."""
        named = [one for one in profile if _RATE.search(one.folded)]
        others = [one for one in profile if _ALL_STUDENTS.search(one.folded) and _about_all(one, self)]
        for sentence in [*named, *others]:
            folded = re.sub(r"['\"]?100\s?(?:%|procent|percent)['\"]?\s*samen o?p?\w*['\"]?", " ", sentence.folded)
            part = next((one for one in re.split(r",\s+", folded) if percentage(one, self.fractions)), folded)
            amount = percentage(part, self.fractions)
            if amount is not None:
                sure: Confidence = (
                    "low" if amount.beyond else "medium" if amount.about or amount.low < amount.high else "high"
                )
                return {"realisation_rate": FactProposal(amount.plain(), sentence.evidence, sure)}
        return {}

    def _sector_rates(self, profile: Sequence[Sentence]) -> dict[str, FactProposal]:
        """Read the share of one sector: `60% van de po-studenten`."""
        found: dict[str, FactProposal] = {}
        pattern = re.compile(r"(\d{1,3})\s?(?:%|procent|percent)\s+(?:van|of)\s+(?:de|het|the|alle)?\s*([^\s,;.]+)")
        for sentence in profile:
            for match in pattern.finditer(sentence.text.lower()):
                codes = {code for code, _, _ in sectors_in(match[2])}
                if len(codes) == 1 and int(match[1]) <= 100 and not self._groups(fold(match[0])):
                    (code,) = codes
                    found.setdefault(
                        f"sector_realisation_{code}", FactProposal(int(match[1]), sentence.evidence, "high")
                    )
        return found


def _says_none(part: str, begin: int, end: int) -> bool:
    """Say whether a word that denies is about taking part: it ends what is said, or such words follow."""
    if not _BARE.fullmatch(part[begin:end]) or not re.search(r"\w", part[end:]):
        return True
    return bool(_TAKING_PART.match(part, end))


def _about_all(sentence: Sentence, reader: CoverageReader) -> bool:
    """Say whether the first part with an amount is about all students, not about a group or sector."""
    for part in re.split(r",\s+", sentence.folded):
        if percentage(part, reader.fractions):
            return not reader._groups(part) and not any(sectors_in(part)) and bool(_ALL_STUDENTS.search(part))
    return False


def _share_of(amount: Amount) -> str:
    shares = ((97, "all"), (85, "nearly_all"), (50.5, "most"), (0.5, "partial"))
    return next((name for least, name in shares if amount.middle >= least), "none")
