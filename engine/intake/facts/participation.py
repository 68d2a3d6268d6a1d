"""Which sectors take part: fully, or in a limited way, such as through the partnership of another sector."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from engine.intake.facts.sectors import in_order, sectors_in
from engine.intake.facts.sentence import Sentence
from engine.intake.proposal import Confidence, FactProposal

_LIMITED: Final = re.compile(
    r"\b(?:beperkt\w*|mondjesmaat|los\w* project|toehoorder\w*|waarnemer\w*|zijdelings|"
    r"limited|observer\w*|marginal\w*)\b"
)
_ABSENT: Final = re.compile(
    r"\b(?:niet|geen|zonder|behalve|evenmin|ontbreekt|ontbreken|uitgenodigd|op termijn|verkent|overweegt|"
    r"not|no|without|except|invited)\b"
)
_TAKES_PART: Final = re.compile(
    r"\bsector\w*|\b(?:vertegenwoordigd|deel|doet|doen|mee|partner\w*|erbij|bediend|aangehaakt|"
    r"aangesloten|ondergebracht|sluit aan|sluiten aan|"
    r"take part|takes part|represented|participat\w*|served)\b"
)
_VIA: Final = re.compile(r"\b(?:via|through) (?:(?:het|een|de|the|a) )?(?:\w+ )?\Z")
_WITHIN: Final = re.compile(r"\b(?:aan|onder|bij|binnen|in|within) (?:het|een|de|the|a) (?:\w+ )?\Z")
_PARTNERSHIP: Final = re.compile(r"-?\s?(?:partnersch|opleidingssch|partnership)")
"""What stands before the sector whose partnership another one takes part in: `so doet mee via het po`."""
_SOME_SCHOOLS: Final = re.compile(
    r"\b(?:enkele|een paar|een enkele|sommige|één|een|twee|drie|vier|some|a few|one|two|three)\s+\Z"
)
_SCHOOLS: Final = re.compile(r"-?\s?(?:scholen|school|colleges?|locaties?|schools?)\b")


def sectors_that_take_part(profile: Sequence[Sentence], counted: Sentence | None) -> dict[str, FactProposal]:
    """Give the sectors that take part, and those that do so in a limited way."""
    full: dict[str, str] = {}
    limited: dict[str, str] = {}
    through: dict[str, str] = {}
    for sentence in profile:
        text = sentence.folded
        if sentence is not counted and not _TAKES_PART.search(text) and not _LIMITED.search(text):
            continue
        for part in re.split(r"[,;.]\s+|\bmaar\b|\bbut\b", sentence.text):
            _read_part(part, sentence, counted, (full, limited, through))
    found: dict[str, FactProposal] = {}
    full = {code: text for code, text in full.items() if code not in through or _counts(code, counted)}
    limited = {code: text for code, text in {**limited, **through}.items() if code not in full}
    if full:
        found["sectors"] = FactProposal(in_order(set(full)), next(iter(full.values())), "high")
    if limited:
        sure: Confidence = "medium" if set(limited) & set(through) else "high"
        found["limited_sectors"] = FactProposal(in_order(set(limited)), next(iter(limited.values())), sure)
    return found


def _read_part(part: str, sentence: Sentence, counted: Sentence | None, found: Sequence[dict[str, str]]) -> None:
    """Add the sectors of one part of a sentence to the full, the limited, or those through another one."""
    full, limited, through = found
    folded = part.lower()
    if not _LIMITED.search(folded) and not _ABSENT.search(folded) and (guests := _guests(part, sentence)):
        through.update(dict.fromkeys(guests, sentence.evidence))
        return
    for code, _, _ in sectors_in(part):
        if _LIMITED.search(folded):
            limited.setdefault(code, sentence.evidence)
            break
        if not _ABSENT.search(folded) and _takes_part(part, sentence, counted):
            full.setdefault(code, sentence.evidence)


def _guests(part: str, sentence: Sentence) -> list[str]:
    """Give the sectors that take part through the partnership of another one, or with a few schools only."""
    if not _TAKES_PART.search(sentence.folded):
        return []
    folded = part.lower()
    named = list(sectors_in(part))
    hosts = [begin for _, begin, end in named if _is_host(folded, begin, end)]
    if not hosts:
        return [
            code for code, begin, end in named if _SOME_SCHOOLS.search(folded[:begin]) and _SCHOOLS.match(folded, end)
        ]
    own = {code for code, begin, _ in named if begin >= hosts[0]}
    return [code for code, begin, _ in named if begin < hosts[0] and code not in own]


def _is_host(folded: str, begin: int, end: int) -> bool:
    """Say whether a sector is named as the one whose partnership another one takes part in."""
    before = folded[:begin]
    return bool(_VIA.search(before) or (_WITHIN.search(before) and _PARTNERSHIP.match(folded, end)))


def _counts(code: str, counted: Sentence | None) -> bool:
    """Say whether a sector is named where the partnerships are counted, and not only as a guest there."""
    if counted is None:
        return False
    before = re.split(r";\s+", counted.text)[0]
    return not _guests(before, counted) and any(one == code for one, _, _ in sectors_in(before))


def _takes_part(part: str, sentence: Sentence, counted: Sentence | None) -> bool:
    """Say whether a part is about who takes part, rather than about the share of students."""
    return sentence is counted or not re.search(r"student|%|procent|tekort|krimp|shortage", part.lower())


def split_of(members: Sequence[Mapping[str, Sequence[str]]], listed: str, count: int) -> str:
    """Say how sectors are spread over several partnerships; the empty string where that is not clear.

    Partly is told where at least half of the partnerships, or of their kinds, joins sectors: one `vo/mbo` among
    four partnerships leaves the others to one sector each, which says nothing of how those work together.
    """
    if count < 2:
        return ""
    if len(members) == count:
        kinds = [list(one["sectors"]) for one in members]
        if all(len(one) == 1 for one in kinds):
            return "separate" if len({*map(tuple, kinds)}) == count else ""
    else:
        kinds = _kinds_listed(listed)
    joined = sum(len(one) > 1 for one in kinds)
    return "partly" if joined and 2 * joined >= len(kinds) else ""


def _kinds_listed(text: str) -> list[list[str]]:
    """Give the kinds of partnership in a list such as `po, po-so, vo en vo-mbo`."""
    kinds: list[list[str]] = []
    last = -1
    for code, begin, end in sectors_in(text):
        if kinds and re.fullmatch(r"\s?[-/&+]\s?", text[last:begin]):
            kinds[-1].append(code)
        else:
            kinds.append([code])
        last = end
    return kinds
