"""What advisors corrected in a proposal, kept as cases of reading without names, for authors to learn from."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from engine.consultation.atomic import replace_file
from engine.errors import Fault, Place, RegiokoersError, refuse
from engine.intake.levels.clauses import sentences
from engine.intake.lexicon.content import CasesFile, ReadingCase
from engine.intake.writer import flow, scalar
from engine.model.source_text import decode, read_file
from engine.model.tree import Tree, read_trees
from engine.model.validate import validated
from engine.text import Language

ENDING: Final = ".corrections"
_REACHED: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+|(?<!\w)\+?\d[\d\s()-]{7,}\d(?!\w)")
_NAME: Final = re.compile(r"[A-ZÀ-Þ]\w*[a-zà-ÿ]\w*|[A-ZÀ-Þ]{5,}")
_KEPT: Final = frozenset({"Samen", "Opleiden", "Onderwijsregio", "Education"})
_HIDDEN: Final = "X"


class Corrections:
    """The cases beside one region file."""

    def __init__(self, region: Path, language: Language) -> None:
        self.path = region.with_name(region.name + ENDING)
        self.language = language
        self.cases: list[ReadingCase] = list(read_cases(self.path)[1]) if self.path.exists() else []

    def keep(self, about: str, text: str, right: Any, proposed: Any, region: str) -> None:
        """Keep that a text was read wrong; an earlier correction of the same fact is replaced."""
        self.cases = [one for one in self.cases if one.about != about]
        told = {"expect": _plain(right), "proposed": _plain(proposed)}
        self.cases.append(ReadingCase(about=about, text=unnamed(text, region), language=self.language, **told))
        self._save()

    def drop(self, about: str) -> None:
        """Forget a correction that was taken back."""
        if any(one.about == about for one in self.cases):
            self.cases = [one for one in self.cases if one.about != about]
            self._save()

    def _save(self) -> None:
        if self.cases:
            replace_file(self.path, spelled_cases(self.cases).encode())
        else:
            self.path.unlink(missing_ok=True)


def read_cases(path: Path) -> tuple[Tree, Sequence[ReadingCase]]:
    """Read a file with cases; every fault has its place."""
    return cases_in(decode(read_file(path), str(path)), str(path))


def cases_in(text: str, path: str) -> tuple[Tree, Sequence[ReadingCase]]:
    """Read the cases of a file's text."""
    trees = read_trees(text, path)
    if len(trees) != 1:
        refuse("file-empty" if not trees else "one-document", Place(path), found=len(trees))
    faults: list[Fault] = []
    found = validated(CasesFile, trees[0], faults)
    if found is None or faults:
        raise RegiokoersError(faults)
    return trees[0], found.cases


def spelled_cases(cases: Sequence[ReadingCase]) -> str:
    """Spell cases as authors write them."""
    lines = ["cases:"]
    for one in cases:
        lines += [f"  - about: {one.about}", f"    text: {scalar(one.text)}"]
        lines += [f"    language: {one.language}"] if one.language != "nl" else []
        lines.append(f"    expect: {_value(one.expect)}")
        lines += [f"    also: {flow(list(one.also))}"] if one.also else []
        lines += [f"    proposed: {_value(one.proposed)}"] if "proposed" in one.model_fields_set else []
    return "\n".join(lines) + "\n"


def unnamed(text: str, region: str) -> str:
    """Take names out of a text: of the region, of persons and organisations, and how to reach them."""
    text = re.sub(re.escape(region), _HIDDEN, _REACHED.sub(_HIDDEN, text), flags=re.IGNORECASE)
    return re.sub(r"\bX(?:[\s&]+(?:van|de|der|den|en)?\s*X\b)+", _HIDDEN, " ".join(map(_masked, sentences(text))))


def _masked(sentence: str) -> str:
    """Hide what has a capital within a sentence; its first word has one anyhow."""
    first, gap, rest = sentence.partition(" ")
    return first + gap + _NAME.sub(lambda match: match[0] if match[0] in _KEPT else _HIDDEN, rest)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _value(value: Any) -> str:
    return "null" if value is None else flow(value)
