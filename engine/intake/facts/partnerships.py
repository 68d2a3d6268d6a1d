"""How many partnerships there are, of which kinds, and which sectors take part."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from engine.intake.facts.numbers import number_words, whole_number
from engine.intake.facts.participation import sectors_that_take_part, split_of
from engine.intake.facts.sectors import in_order, sectors_in
from engine.intake.facts.sentence import Sentence
from engine.intake.lexicon.lexicon import SmallWords
from engine.intake.proposal import Confidence, FactProposal

_PLACE: Final = re.compile(r"\b(?:in|bij|binnen|van de|van|of the|at)\s+(?:de\s+)?$")
_LONG: Final = re.compile(r"lang ?bestaand\w*|\bouder?e?\b|long-standing|established")
_RECENT: Final = re.compile(r"\brecent\w*|\bjonger?e?\b|\bnieuwe?\b|\bnewer?\b|\byoung\w*")
_APART: Final = re.compile(r"\b(?:apart|gescheiden|separate\w*)\b")


@dataclass(slots=True)
class Partnerships:
    """What a text says of its partnerships."""

    facts: dict[str, FactProposal] = field(default_factory=dict)
    members: tuple[Mapping[str, Any], ...] = ()


class PartnershipReader:
    """Reads counts, kinds and sectors."""

    def __init__(self, words: SmallWords) -> None:
        self.numbers = words.numbers
        number = number_words(words.numbers)
        counts = number_words({word: value for word, value in words.numbers.items() if word != "een"})
        several = rf"(?P<n>(?<![\w.,])(?:{counts}))(?:\s*(?:a|à|tot|-|of|to)\s*(?P<m>{counts}))?"
        noun = r"(?:partnerschap(?:pen)?|opleidingsscholen|partnerships?)(?!\w)"
        self.count = re.compile(rf"(?:{several})\s+(?:[^\s,;:.()]{{1,30}}\s+){{0,4}}?(?:[\w/]{{1,12}}-){{0,3}}{noun}")
        self.labelled = re.compile(rf"(?:aantal |number of )?(?:partnerschappen|partnerships)\s*[:=]\s*(?:{several})?")
        kinds = r"(?:\(v\)|vso|po|vo|mbo|so|ho|gecombineerd|primary|secondary|vocational)(?![a-z])"
        self.pair = re.compile(rf"(?<![\w.,])(?P<n>{number})\s*(?:x\s*)?(?:(?:in|voor|for) (?:het |de )?)?(?={kinds})")
        self.noun = re.compile(noun)

    def read(self, sentences: Sequence[Sentence]) -> Partnerships:
        """Read all that a case says of its partnerships."""
        found = Partnerships()
        profile = [one for one in sentences if one.where == "profile"]
        counted = next((one for one in profile if self._counted(one) is not None), None)
        if counted is not None:
            count, sure = self._counted(counted) or (0, "low")
            found.facts["partnership_count"] = FactProposal(count, counted.evidence, sure)
            found.members = (
                self._by_history(profile, count)
                or self._members(counted, count)
                or self._members_elsewhere(profile, count)
            )
            if not _APART.search(counted.folded) and (split := split_of(found.members, counted.text, count)):
                found.facts["sector_split"] = FactProposal(split, counted.evidence, "medium")
        found.facts.update(sectors_that_take_part(profile, counted))
        return found

    def _counted(self, sentence: Sentence) -> tuple[int, Confidence] | None:
        """Give the number of partnerships that a sentence names, and how sure that is."""
        folded = sentence.text.lower()
        found = [one for one in self.count.finditer(folded) if not _PLACE.search(folded[: one.start()])]
        match = self.labelled.search(folded)
        if match and not any(match.start() < one.end() <= match.end() for one in found):
            pairs = [whole_number(one, self.numbers) for one in self._pairs(folded[match.start() :])]
            if pairs:
                return sum(pairs), "high"
            return (whole_number(match["n"], self.numbers), "high") if match["n"] else None
        if (listed := self._listed(folded, found)) is not None:
            return listed, "high"
        if not found:
            return None
        if len(found) > 1 and all(any(sectors_in(one[0])) for one in found):
            return sum(whole_number(one["n"], self.numbers) for one in found), "high"
        low = whole_number(found[0]["n"], self.numbers)
        if high := found[0]["m"]:
            return (low + whole_number(high, self.numbers) + 1) // 2, "low"
        about = re.search(r"tiental|twintigtal|dozijn|ongeveer|circa|zo'n|about", folded)
        return low, "medium" if about else "high"

    def _listed(self, folded: str, found: Sequence[re.Match[str]]) -> int | None:
        """Add up `een po-, een vo- en een mbo-partnerschap`, where no number stands for them all."""
        kinds = list(self.pair.finditer(folded))
        counted = [one for one in found if one.start() not in {kind.start() for kind in kinds}]
        if len(kinds) < 2 or counted or not self.noun.search(folded, kinds[0].end()):
            return None
        return sum(whole_number(one["n"], self.numbers) for one in kinds)

    def _pairs(self, folded: str) -> list[str]:
        return [match["n"] for match in self.pair.finditer(folded)]

    def _members(self, sentence: Sentence, count: int) -> tuple[Mapping[str, Any], ...]:
        """Give the partnerships one by one, where their kinds add up to their number."""
        text = sentence.text
        sectors = [code for code, _, _ in sectors_in(text)]
        size = "small" if re.search(r"\bkleine?\b|\bsmall\b", text.lower()) else ""
        size = "large" if re.search(r"\bgro(?:te|ot)\b|\blarge\b", text.lower()) else size
        members = self._kinds(text)
        if count == 1 and sectors:
            members = [{"sectors": in_order(set(sectors))}]
        elif len(members) != count and _APART.search(text.lower()) and len(set(sectors)) == count:
            members = [{"sectors": [code]} for code in in_order(set(sectors))]
        if len(members) != count:
            return ()
        return tuple({**one, "size": size} if size else one for one in members)

    def _members_elsewhere(self, profile: Sequence[Sentence], count: int) -> tuple[Mapping[str, Any], ...]:
        return next((tuple(kinds) for one in profile if len(kinds := self._kinds(one.text)) == count > 1), ())

    def _by_history(self, profile: Sequence[Sentence], count: int) -> tuple[Mapping[str, Any], ...]:
        """Give the partnerships with their history, where a sentence tells old and new ones apart."""
        for sentence in profile:
            marks = sorted(
                [(match.start(), "long_standing") for match in _LONG.finditer(sentence.folded)]
                + [(match.start(), "recent") for match in _RECENT.finditer(sentence.folded)]
            )
            found: list[dict[str, Any]] = []
            for place, (begin, history) in enumerate(marks):
                end = marks[place + 1][0] if place + 1 < len(marks) else len(sentence.text)
                text = sentence.text[begin:end]
                kinds = self._kinds(text) or [{"sectors": [code]} for code, _, _ in sectors_in(text)][:1]
                found += [{**one, "history": history} for one in kinds]
            paired = bool(self._kinds(sentence.text))
            if paired and len({one["history"] for one in found}) == 2 and len(found) == count:
                return tuple(found)
        return ()

    def _kinds(self, text: str) -> list[dict[str, Any]]:
        """Give a partnership for each `2 po`, `one vo/mbo`: as often as the number says."""
        found: list[dict[str, Any]] = []
        folded = text.lower()
        starts = list(self.pair.finditer(folded))
        for place, match in enumerate(starts):
            end = starts[place + 1].start() if place + 1 < len(starts) else len(text)
            codes: set[str] = set()
            last = match.end()
            for code, begin, finish in sectors_in(text[:end]):
                if begin >= match.end() and (
                    begin == last or not codes or re.fullmatch(r"\s*[-/&+]\s*", text[last:begin])
                ):
                    codes.add(code)
                    last = finish
            number = whole_number(match["n"], self.numbers)
            found += [{"sectors": in_order(codes)}] * number if number <= 50 and codes else []
        return found
