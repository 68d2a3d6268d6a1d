"""What a text sounds like: which words it shares with examples of each level.

Every word speaks for the levels in whose examples it stands more often than in others: naive Bayes with presence of
words (Manning, Raghavan & Schütze, Introduction to Information Retrieval, 2008, chapter 13), counted when it is first
needed. A word counts as itself, by its first letters, together with the focus point, and where its part of the sentence
denies something as a denied one.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from engine.intake.clean import fold
from engine.intake.lexicon.lexicon import Example

LEVELS: Final = 5
SILENT: Final = 5
"""The place behind the levels: texts that say that something is not known."""
_CLASSES: Final = range(LEVELS + 1)
SMOOTHING: Final = 0.3
"""What is added to every count, so that a word not yet seen at a level does not forbid it."""
RARE: Final = 3
"""In so many examples a word says half of what it would say in many."""
STEM: Final = 6
"""Letters by which forms of a word are one: `afspraak`, `afspraken`."""
SHOWN: Final = 3
SHORT: Final = 3
"""Words of so few letters are counted but not shown: `een`, `het`."""
_WORD: Final = re.compile(r"[a-z0-9]+|%")
_PART: Final = re.compile(r"[^.,;:!?()]+")


class Likeness(NamedTuple):
    """How much a text speaks for each level and for silence, in logarithms, and the words that say most.

    `level` is the one that examples of which it sounds most like.
    """

    points: tuple[float, ...]
    level: int
    words: tuple[str, ...]

    def chances(self, weight: float) -> tuple[float, ...]:
        """Give the chance of each level and of silence, with every point counting for so much."""
        return chances([weight * one for one in self.points])


class Examples:
    """Examples in one language, counted."""

    def __init__(self, examples: Sequence[Example], denying: frozenset[str]) -> None:
        self.denying = denying
        self.many = Counter(_place(one.level) for one in examples)
        self.counts: list[Counter[str]] = [Counter() for _ in _CLASSES]
        for one in examples:
            self.counts[_place(one.level)].update({sign for sign, _ in self._signs(one.about, one.text)})
        every = len(set().union(*self.counts))
        self.totals = [math.log(one.total() + SMOOTHING * every) if every else 0.0 for one in self.counts]
        self.points = cache(self._points)

    def likeness(self, subject: str, text: str) -> Likeness | None:
        """Say what a text about a focus point sounds like; None where no word of it stands in an example."""
        signs = {sign: word for sign, word in self._signs(subject, text) if self.points(sign)}
        if not signs:
            return None
        total = [math.log(max(1, self.many[place]) / self.many.total()) for place in _CLASSES]
        for sign in sorted(signs):
            total = [one + other for one, other in zip(total, self.points(sign), strict=True)]
        level = max(range(LEVELS), key=lambda place: total[place])
        return Likeness(tuple(total), level, self._telling(signs, level))

    def _signs(self, subject: str, text: str) -> Iterator[tuple[str, str]]:
        """Give the signs of a text, each with the word as it stands there."""
        folded = fold(text)
        for part in _PART.finditer(folded):
            places = [word.span() for word in _WORD.finditer(folded, *part.span())]
            words = [folded[begin:end] for begin, end in places]
            denied = not self.denying.isdisjoint(words)
            for word, (begin, end) in zip(words, places, strict=True):
                stem, said = word[:STEM], text[begin:end]
                yield f"={word}", said
                yield stem, said
                yield f"{subject} {stem}", said
                if denied:
                    yield f"no {stem}", said

    def _points(self, sign: str) -> tuple[float, ...]:
        """Give how much a sign speaks for each level and silence, against the mean of the levels; empty where new."""
        often = sum(one[sign] for one in self.counts)
        if not often:
            return ()
        logs = [math.log(one[sign] + SMOOTHING) - total for one, total in zip(self.counts, self.totals, strict=True)]
        mean = sum(logs[:LEVELS]) / LEVELS
        return tuple((one - mean) * often / (often + RARE) for one in logs)

    def _telling(self, signs: dict[str, str], level: int) -> tuple[str, ...]:
        """Give the words that speak most for a level, in the order of the text."""
        force: dict[str, float] = defaultdict(float)
        for sign, word in signs.items():
            force[word] += self.points(sign)[level]
        told = [word for word in force if force[word] > 0 and len(word) > SHORT]
        best = sorted(told, key=lambda word: -force[word])[:SHOWN]
        return tuple(dict.fromkeys(word for word in signs.values() if word in best))


def chances(points: Sequence[float]) -> tuple[float, ...]:
    """Make chances, which add up to 1, of logarithms."""
    most = max(points)
    raised = [math.exp(one - most) for one in points]
    return tuple(one / sum(raised) for one in raised)


def _place(level: int | None) -> int:
    return SILENT if level is None else level
