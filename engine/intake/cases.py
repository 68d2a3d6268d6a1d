"""The cases in a document: where each begins, and the name of its region."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from engine.intake.clean import fold
from engine.intake.document import Block, Document
from engine.intake.lexicon.lexicon import SmallWords
from engine.text import Language

_BETWEEN: Final = frozenset({"&", "en", "van", "de", "het", "den", "der", "aan", "op", "of", "the", "and", "-", "/"})
_BEFORE: Final = re.compile(r"([^\s.;:(,][^.;:(,]{2,})\s*[(,:]\s*(?:een |an? )?$")
"""A name in front of the word for a region, and what stands between them."""
_LONGEST_NAME: Final = 100
_LONGEST_HEADING: Final = 80


@dataclass(frozen=True, slots=True)
class Case:
    """One case: the region's name and the blocks that are about it."""

    region: str
    blocks: tuple[Block, ...]


def cases_of(document: Document, words: SmallWords, language: Language) -> list[Case]:
    """Divide a document into its cases: at `Casus 2`, or at headings that name a region; else it is one."""
    blocks = document.blocks
    finder = _Names(words, language)
    starts = [at for at, block in enumerate(blocks) if finder.marks(block)]
    if not starts:
        starts = _first_of_each(blocks, finder)
    starts = [0, *starts[1:]] if starts else [0]
    found = []
    for begin, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        part = blocks[begin:end]
        found.append(Case(_region(document, part, finder, single=len(starts) == 1), part))
    return found


class _Names:
    """Finds marks of a case, and names of regions."""

    def __init__(self, words: SmallWords, language: Language) -> None:
        self.case = words.case.in_(language)
        self.region = words.region.in_(language)
        self.begins = [one for said in (words.profile, words.headings) for one in said.in_(language)]

    def marks(self, block: Block) -> bool:
        """Say whether a block is a heading such as `Casus 2`, with or without a name."""
        if block.kind not in ("text", "heading") or len(block.text) > _LONGEST_HEADING:
            return False
        folded = fold(block.text).lstrip("#*[( ")
        return any(
            re.match(r"\s*\d+", folded[end:]) or re.search(r"\d+$", folded[:end])
            for one in self.case
            if (end := one.begins(folded))
        )

    def names(self, text: str) -> str:
        """Give the name behind the word for a region, the empty string where there is none."""
        folded = fold(text)
        for one in self.region:
            for _, end in one.found_in(folded):
                if name := _name(text[end : end + _LONGEST_NAME]):
                    return _tidy(name)
        return ""

    def before(self, text: str) -> str:
        """Give a name in front of the word for a region: `brandersgouw (onderwijsregio)`."""
        for one in self.region:
            for begin, _ in one.found_in(fold(text)):
                if match := _BEFORE.search(text[max(0, begin - _LONGEST_HEADING) : begin]):
                    return _tidy(_last_name(match[1]))
        return ""

    def unmarked(self, heading: str) -> str:
        """Give a heading without the mark of a case: `Casus Zilverduin` is Zilverduin."""
        end = max((one.begins(fold(heading)) for one in self.case), default=0)
        return heading[end:].strip(" :-–") or heading

    def name_in(self, blocks: Sequence[Block]) -> str:
        """Give the first name of a region in a case."""
        return next((name for block in blocks if (name := self.names(block.text))), "") or next(
            (name for block in blocks[:20] if (name := self.before(block.text))), ""
        )


def _region(document: Document, blocks: Sequence[Block], finder: _Names, *, single: bool) -> str:
    """Name the region of a case, in as many letters as a region file takes."""
    name = finder.name_in(blocks) or finder.unmarked(_fallback(document, blocks, single=single))
    return name[:_LONGEST_NAME].strip() or "Onderwijsregio"


def _first_of_each(blocks: Sequence[Block], finder: _Names) -> list[int]:
    """Find headings that are nothing but a region's name, the first of each name."""
    seen: dict[str, int] = {}
    for at, block in enumerate(blocks):
        if (
            block.kind in ("text", "heading")
            and len(block.text) <= _LONGEST_HEADING
            and (name := finder.names(block.text))
        ):
            alone = block.text.rstrip(" .:").endswith(name) or block.text.isupper()
            if alone and any(one.begins(fold(block.text)) for one in finder.region):
                seen.setdefault(name, at)
    return list(seen.values())


def _name(text: str) -> str:
    """Give the words with a capital that a text begins with, and small ones between them: `Vallei en Velden`."""
    if text[:1].isalnum() or not text.strip():
        return ""
    found: list[str] = []
    for word in text.strip(" :\"'(-").split():
        bare = word.rstrip(",.;:)!?\"'")
        if bare in _BETWEEN and found:
            found.append(bare)
            continue
        if not (bare[:1].isupper() or (bare[:1] == "'" and bare[1:2].isalpha())):
            break
        found.append(bare)
        if bare != word:
            break
    while found and found[-1] in _BETWEEN:
        found.pop()
    return " ".join(found)


def _last_name(text: str) -> str:
    """Give the words with a capital that a text ends with; its last word where there are none."""
    words = text.split()
    kept = len(words)
    while kept and (words[kept - 1][:1].isupper() or words[kept - 1] in _BETWEEN):
        kept -= 1
    while kept < len(words) and words[kept] in _BETWEEN:
        kept += 1
    return " ".join(words[kept:]) or words[-1]


def _tidy(name: str) -> str:
    name = re.sub(r"\s+", " ", name).strip(" -'&/")
    return name.title() if name.isupper() or name.islower() else name


def _fallback(document: Document, blocks: Sequence[Block], *, single: bool) -> str:
    """Name a region whose name is not said: by the first heading, else by the file."""
    heading = next((block.text for block in blocks if block.kind == "heading" and len(block.text) < 60), "")
    stem = PurePath(document.name).stem if document.name else ""
    name = heading if single and heading else stem
    return re.sub(r"[\W_]+", " ", name).strip()[:100].capitalize() if name != heading else heading
