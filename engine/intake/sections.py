"""Which words of a case are about which focus point: by the labels that stand in front of them."""

import difflib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from engine.intake.clean import fold, one_line
from engine.intake.document import Block
from engine.intake.lexicon.lexicon import Lexicon, Patterns
from engine.intake.stems import stems_of, tail_length
from engine.text import Language

_NUMBERING: Final = re.compile(
    r"^[\W_]*(?:(?:focuspunt|focus point|f)\s?\d{1,2}\b\s*[.:)]?|\d{1,2}(?:\.\d{1,2})*\b\s*[.:)]?|[a-k][.)])?[\W_]*",
    re.I,
)
_SIGN: Final = re.compile(r"\s*(?:=+>|->|[:=|•→]|[-–—]\s)\s*")
_KEYED: Final = re.compile(r"[A-ZÀ-Ý][^:.]{1,60}:\s")
"""A line such as `Arbeidsmarkt: tekort`, which stands alone without a bullet."""
_SENTENCE: Final = re.compile(r"\b(?:wordt|worden|is|zijn|heeft|hebben|niet|geen|are|has|have|not)\b", re.I)
"""Words that make a line without a stop a sentence, no label."""
_ALIKE: Final = 0.9
FEWEST_LABELS: Final = 3
"""With fewer labels than this, a text has none."""
_LINES: Final = 3


@dataclass(slots=True)
class Sections:
    """The paragraphs of one case: those about each focus point, and the others."""

    profile: list[str] = field(default_factory=list)
    about: dict[str, list[str]] = field(default_factory=dict)

    def of(self, subject: str) -> list[str]:
        """Give the paragraphs under one label, `profile` for those before any."""
        return self.profile if subject == "profile" else self.about.setdefault(subject, [])


@dataclass(frozen=True, slots=True)
class _Label:
    """A label found at the begin of blocks: whose, how many blocks it takes, and what stands behind it."""

    subject: str
    blocks: int
    rest: str


class Labels:
    """Finds labels of focus points and other headings at the begin of a line or cell.

    For focus points that are `missing`, words that only their labels have are enough: `design for the future`.
    """

    def __init__(self, lexicon: Lexicon, language: Language, missing: frozenset[str] = frozenset()) -> None:
        words = lexicon.words
        self.missing = missing
        self.whole = [(one.id, one.labels.in_(language)) for one in lexicon.subjects.values()]
        self.short = [(one.id, one.short_labels.in_(language)) for one in lexicon.subjects.values()]
        self.short += [("profile", words.profile.in_(language)), ("other", words.headings.in_(language))]
        general = stems_of(" ".join(p.text for said in (words.region, words.case) for p in said.in_(language)))
        named = [
            (one, (*one.labels.in_(language), *one.short_labels.in_(language))) for one in lexicon.subjects.values()
        ]
        self.own = {one.id: stems_of(" ".join(p.text for p in patterns)) - general for one, patterns in named}
        self.often = Counter(stem for own in self.own.values() for stem in own)
        self.near = [(fold(p.text), one) for one, patterns in [*self.whole, *self.short] for p in patterns]
        self.near = [(text, one) for text, one in self.near if len(text) >= 8 and not re.search(r"[*()\[\]#]", text)]

    def at(self, lines: Sequence[str]) -> _Label | None:
        """Give the label that these lines begin with: the longest, whole labels before short ones."""
        if not lines or not lines[0]:
            return None
        numbering = _NUMBERING.match(lines[0])
        begin = numbering.end() if numbering else 0
        found: _Label | None = None
        longest = 0
        for count in range(1, min(_LINES, len(lines)) + 1):
            text = one_line(" ".join(lines[:count]))[begin:]
            first = len(one_line(" ".join(lines[: count - 1]))) - begin
            subject, end = self._longest(fold(text), text)
            if end > max(longest, first):
                rest = text[end:]
                rest = rest[tail_length(rest, self.own.get(subject, frozenset()), _SIGN) :]
                found, longest = _Label(subject, count, rest), end
        return found or self._nearly(lines[0][begin:])

    def _longest(self, folded: str, text: str) -> tuple[str, int]:
        best = ("", 0)
        for kind, signed in ((self.whole, False), (self.short, True)):
            for subject, patterns in kind:
                end = _end(patterns, folded)
                if end > best[1] and (not signed or not text[end:].strip() or _SIGN.match(text[end:])):
                    best = (subject, end)
        return best

    def _nearly(self, text: str) -> _Label | None:
        """Find a misspelt label in front of a sign, or alone on its line."""
        sign = _SIGN.search(text)
        head, rest = (text[: sign.start()], text[sign.start() :]) if sign else (text, "")
        if not 8 <= len(head) <= 90:
            return None
        best, subject, folded = _ALIKE, "", fold(head.strip())
        matcher = difflib.SequenceMatcher(None, b=folded, autojunk=False)
        for label, one in self.near:
            if 2 * min(len(label), len(folded)) <= best * (len(label) + len(folded)):
                continue  # of so different lengths that they can't be alike
            matcher.set_seq1(label)
            if matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
                best, subject = ratio, one
        subject = subject or self._told(head)
        return _Label(subject, 1, rest) if subject else None

    def _told(self, head: str) -> str:
        """Name the missing focus point whose labels alone have words of a head; the empty string where none has."""
        if not self.missing or head.endswith(".") or _SENTENCE.search(head):
            return ""
        stems = stems_of(head)
        points = {one: sum(1 / self.often[stem] for stem in stems & own) for one, own in self.own.items()}
        best, second = sorted(points, key=lambda one: -points[one])[:2]
        return best if best in self.missing and points[best] >= 1 and points[best] > points[second] else ""


def _end(patterns: Patterns, folded: str) -> int:
    return max((pattern.begins(folded) for pattern in patterns), default=0)


def sections_of(blocks: Sequence[Block], lexicon: Lexicon, language: Language) -> Sections:
    """Divide the blocks of one case by their labels; where some are there, the others may be called otherwise."""
    found = _divided(blocks, Labels(lexicon, language))
    missing = frozenset(lexicon.subjects) - set(found.about)
    if missing and len(found.about) >= FEWEST_LABELS:
        found = _divided(blocks, Labels(lexicon, language, missing))
    return found


def _divided(blocks: Sequence[Block], labels: Labels) -> Sections:
    found = Sections()
    current = "profile"
    at = 0
    fresh = True
    while at < len(blocks):
        block = blocks[at]
        if block.kind == "blank":
            at, fresh = at + 1, True
            continue
        if block.kind == "row":
            current, at = _row(blocks, at, labels, found, current)
            fresh = True
            continue
        label = labels.at(_following(blocks, at))
        if label is not None and not (not fresh and _mid_sentence(blocks, at, label)):
            current, fresh = label.subject, True
            at += label.blocks
            if rest := _behind(label.rest):
                _add(found, current, rest, fresh=True)
                fresh = False
            elif current not in ("profile", "other"):
                found.of(current)
            continue
        begins = fresh or block.kind != "text" or bool(_KEYED.match(block.text))
        _add(found, current, block.text, fresh=begins, broken=block.kind == "text")
        fresh = block.kind == "heading"
        at += 1
    return found


def _following(blocks: Sequence[Block], at: int) -> list[str]:
    """Give the lines from here that a label could be wrapped over."""
    lines = [blocks[at].text]
    for block in blocks[at + 1 : at + _LINES]:
        if block.kind != "text":
            break
        lines.append(block.text)
    return lines


def _mid_sentence(blocks: Sequence[Block], at: int, label: _Label) -> bool:
    """Say whether the words of a label only happen to begin a line of a sentence that is wrapped."""
    before, text = blocks[at - 1].text, blocks[at].text
    return before[-1:] not in ".!?:;" and text[:1].islower() and not _SIGN.match(label.rest)


def _behind(rest: str) -> str:
    """Give what stands behind a label, without the sign between."""
    match = _SIGN.match(rest)
    return (rest[match.end() :] if match else rest).strip()


def _add(found: Sections, current: str, text: str, *, fresh: bool, broken: bool = False) -> None:
    """Add words to a section: as a paragraph of their own, or behind the line before."""
    if current == "other":
        current = "profile"
    paragraphs = found.of(current)
    if not paragraphs or (fresh and not (broken and _goes_on(paragraphs[-1], text))):
        paragraphs.append(text)
    elif paragraphs[-1].endswith("-") and text[:1].islower():
        paragraphs[-1] = paragraphs[-1][:-1] + text
    else:
        paragraphs[-1] += f" {text}"


def _goes_on(before: str, text: str) -> bool:
    """Say whether a sentence that was broken off goes on behind a blank line."""
    return text[:1].islower() and before[-1:] not in ".;:!?" and len(before) > 40


def _row(blocks: Sequence[Block], at: int, labels: Labels, found: Sections, current: str) -> tuple[str, int]:
    """Read a table row, with those that go on with its label."""
    cells = blocks[at].cells
    for place, cell in enumerate(cells[:3]):
        heads = [cell, *_heads(blocks, at + 1, place)]
        label = labels.at(heads)
        if label is None:
            continue
        if label.subject in ("other", "profile") and place == 0 and _behind(label.rest):
            continue
        texts = [_behind(label.rest)] if place == len(cells) - 1 else []
        texts += _columns(blocks[at : at + label.blocks], place + 1)
        if label.subject not in ("other", "profile"):
            found.of(label.subject)
            _add(found, label.subject, _sentences(texts), fresh=True)
        return label.subject, at + label.blocks
    text = one_line(" ".join(cells[1:] if not cells[0] and current not in ("profile", "other") else cells))
    if text:
        whole = current in ("profile", "other") or bool(cells[0])
        _add(found, current, text, fresh=whole)
    return current, at + 1


def _columns(rows: Sequence[Block], begin: int) -> list[str]:
    """Give what stands in each column from the one called `begin`, over rows that belong together."""
    width = max(len(one.cells) for one in rows)
    columns = ([one.cells[place] for one in rows if place < len(one.cells)] for place in range(begin, width))
    return [text for column in columns if (text := one_line(" ".join(column)))]


def _sentences(cells: Sequence[str]) -> str:
    """Put cells behind each other, each a sentence of its own."""
    return " ".join(cell if cell[-1:] in ".!?;:" or cell is cells[-1] else f"{cell}." for cell in cells if cell)


def _heads(blocks: Sequence[Block], at: int, place: int) -> list[str]:
    """Give the same column of the next rows, as far as a label could be wrapped over them."""
    found = []
    for block in blocks[at : at + _LINES - 1]:
        if block.kind != "row" or place >= len(block.cells) or not block.cells[place]:
            break
        found.append(block.cells[place])
    return found
