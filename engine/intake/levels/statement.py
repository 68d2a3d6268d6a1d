"""What one part of a sentence says about a level, and by which steps that was found."""

from dataclasses import dataclass, field

from engine.intake.levels.clauses import Part
from engine.intake.levels.signals import Finder, Hit, with_role
from engine.intake.lexicon.lexicon import Lexicon
from engine.text import Text

STRONG = 2.5
STANDING = 2.2
"""From here on more things that stand do not make less of each other: a part counts for its strongest."""
NEAR = 45
"""How many letters behind an adverb of degree it still colours a word."""


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: the phrase, what it does in words, the value it leads to, and where that is written."""

    phrase: str
    because: Text
    value: float | None
    source: str = ""


@dataclass(slots=True)
class Statement:
    """What a part says: about which level, what makes that last, and how it was said."""

    part: Part
    value: float | None = None
    links: list[Link] = field(default_factory=list)
    proofs: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    denied: bool = False
    strong: int = 0

    def bend(self, value: float, phrase: str, because: Text) -> None:
        """Change the value, and keep by what."""
        if self.value is None or round(value, 2) != round(self.value, 2):
            self.value = value
            self.links.append(Link(phrase, because, value))


class StatementReader:
    """Reads parts into statements with one lexicon."""

    def __init__(self, lexicon: Lexicon, finder: Finder) -> None:
        self.lexicon = lexicon
        self.finder = finder

    def read(self, part: Part, subject: str) -> Statement:
        """Read one part."""
        hits = self.finder.hits(part, subject)
        found = Statement(part, tags={hit.entry.role for hit in hits})
        self._strengths(found, hits)
        self._existence(found, hits)
        self._caps(found, hits)
        return found

    def _strengths(self, found: Statement, hits: list[Hit]) -> None:
        """Take the strengths, each as its degree and its denial leave it; their mean counts."""
        values = []
        degrees = with_role(hits, "degree")
        strengths = [hit for hit in with_role(hits, "strength") if not _coloured(hit, degrees)]
        if not strengths and not degrees and "some" not in found.tags:
            strengths = with_role(hits, "carrier")
        for hit in [*degrees, *strengths]:
            value, link = self._taken(hit, hits, found, alone=hit.entry.role == "degree" or len(strengths) == 1)
            values.append(value)
            found.links.append(link)
        if values:
            found.value = max(values) if min(values) >= STANDING else sum(values) / len(values)
        if strengths and strengths[0].entry.role == "carrier":
            found.tags.add("carried")
            if {"everyone", "whole_region"} & found.tags and not found.denied:
                rule = self.lexicon.composing["region_exists"]
                found.bend(rule.number, strengths[0].phrase, rule.because)

    def _taken(self, hit: Hit, hits: list[Hit], found: Statement, *, alone: bool) -> tuple[float, Link]:
        value = hit.entry.value or 0.0
        ended = _before(with_role(hits, "ended"), hit)
        denials = with_role(hits, "denial")
        denial = _before(denials, hit) or _behind(denials, hit, found.part.folded, alone=alone)
        if ended is not None and value < 1.6:
            return self._ruled("ended", f"{ended.phrase} … {hit.phrase}")
        if (no := denial or ended) is None:
            found.strong += value >= STRONG
            if hit.entry.proof:
                found.proofs.add(hit.entry.proof)
            return value, Link(hit.phrase, hit.entry.title, value, hit.entry.source)
        found.denied = True
        if hit.entry.role == "carrier":
            return self._ruled(_bare(no), f"{no.phrase} … {hit.phrase}")
        if value >= STRONG and not hit.entry.manner and _denies_a_thing(no):
            return self._ruled(
                "denied_thing_yet" if _bare(no) == "denied_bare_yet" else "denied_thing", f"{no.phrase} … {hit.phrase}"
            )
        whole = hit.entry.proof in ("complete", "anchored")
        name = "denied_whole" if whole and value >= 2.5 else "denied_arranged" if value >= 2.5 else "denied_partial"
        return self._ruled("denied_slight" if value < 1.3 else name, f"{no.phrase} … {hit.phrase}")

    def _ruled(self, name: str, phrase: str) -> tuple[float, Link]:
        rule = self.lexicon.composing[name]
        return rule.number, Link(phrase, rule.because, rule.number)

    def _existence(self, found: Statement, hits: list[Hit]) -> None:
        """Where no strength is named: that something is there, is there for all, or is not there."""
        if found.value is not None:
            return
        name, hit = "", None
        if denials := [*with_role(hits, "denial"), *with_role(hits, "ended")]:
            hit, found.denied = denials[0], True
            name = _bare(hit)
        elif some := with_role(hits, "some"):
            hit = some[0]
            found.value = hit.entry.value
            found.links.append(Link(hit.phrase, hit.entry.title, hit.entry.value, hit.entry.source))
            return
        elif exists := with_role(hits, "exists"):
            hit = exists[0]
            name = "region_exists" if {"whole_region", "everyone"} & found.tags else "exists"
        elif region := with_role(hits, "whole_region"):
            name, hit = "region_exists", region[0]
        elif plans := with_role(hits, "plan"):
            name, hit = "plan", plans[0]
        if hit is not None:
            found.value, link = self._ruled(name, hit.phrase)
            found.links.append(link)
            if not found.denied:
                found.tags.add("thin")

    def _caps(self, found: Statement, hits: list[Hit]) -> None:
        """Bound the value: a plan is not yet there, some are not all, within partnerships is not the region."""
        for hit in with_role(hits, "some"):
            if found.value is not None and found.value > (most := hit.entry.value or 0):
                found.bend(most, hit.phrase, hit.entry.title)
        for role in ("plan",):
            rule = self.lexicon.composing[role]
            for hit in with_role(hits, role):
                if found.value is not None and found.value > rule.number:
                    found.bend(rule.number, hit.phrase, rule.because)


def _coloured(hit: Hit, degrees: list[Hit]) -> bool:
    """Say whether an adverb of degree stands right before a hit, and so speaks for it."""
    return any(0 <= hit.begin - degree.end <= NEAR for degree in degrees)


def _before(hits: list[Hit], other: Hit) -> Hit | None:
    return next((hit for hit in reversed(hits) if hit.end <= other.begin), None)


def _behind(hits: list[Hit], other: Hit, folded: str, *, alone: bool) -> Hit | None:
    """Give the denial behind an expression: the one that ends the part denies all of it."""
    end = len(folded.rstrip(" .;:!"))
    return next((hit for hit in hits if hit.begin >= other.end and (alone or hit.end >= end)), None)


def _denies_a_thing(hit: Hit) -> bool:
    """Say whether a denial takes a thing away (`no`, `is missing`) rather than the way it is done (`not`)."""
    words = set(hit.phrase.lower().split())
    return "er" in words or not {"niet", "not", "n't"} & words


def _bare(hit: Hit) -> str:
    """Name the rule for a denial with nothing to deny: `not` is stronger than `not yet`."""
    return "denied_bare_yet" if {"nog", "yet"} & set(hit.phrase.lower().split()) else "denied_bare"
