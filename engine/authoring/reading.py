"""Cases of reading: what must be read in a sentence, what is read, and which entry of the lexicon decided."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from engine.errors import Fault, RegiokoersError, fault
from engine.intake.corrections import cases_in
from engine.intake.facts.reader import FactReader
from engine.intake.levels.compose import LevelReader
from engine.intake.lexicon.check import unknown
from engine.intake.lexicon.content import ReadingCase
from engine.intake.lexicon.lexicon import Lexicon
from engine.intake.lexicon.load import load_lexicon
from engine.intake.sections import Sections
from engine.intake.writer import flow
from engine.model.files import gather_reading_cases
from engine.model.library import Library
from engine.model.source_text import decode
from engine.model.tree import Tree
from engine.text import Language, decimal

NOTHING: Final = "-"


class ReadingResult(NamedTuple):
    """What one case gave: what was read, by which entries, and the place of the case in its file."""

    case: ReadingCase
    read: Any
    decided: tuple[str, ...]
    tree: Tree
    place: int

    @property
    def passed(self) -> bool:
        """Say whether what was read is expected, or can be defended."""
        return self.read == self.case.expect or (self.read is not None and self.read in self.case.also)

    @property
    def name(self) -> str:
        """Name a case by its place in its file."""
        return f"{self.case.about} {self.place + 1}"


def run_reading(library: Library, home: Path | None, language: Language) -> tuple[ReadingResult, ...]:
    """Read the text of every case; cases that name no focus point or fact are told, all at once."""
    files = gather_reading_cases(home)
    if not files.contents:
        return ()
    lexicon = load_lexicon(library, home)
    reader = cache(partial(LevelReader, lexicon))
    faults: list[Fault] = []
    results: list[ReadingResult] = []
    for address, raw in files.contents.items():
        path = files.paths[address]
        tree, cases = cases_in(decode(raw, path), path)
        for place, case in enumerate(cases):
            if case.about not in library.facts:
                faults.append(tree.at(unknown("fact", case.about, library.facts), ("cases", place, "about")))
                continue
            results.append(ReadingResult(case, *_read(case, library, lexicon, reader, language), tree, place))
    if faults:
        raise RegiokoersError(faults)
    return tuple(results)


def _read(
    case: ReadingCase,
    library: Library,
    lexicon: Lexicon,
    reader: Callable[[Language], LevelReader],
    language: Language,
) -> tuple[Any, tuple[str, ...]]:
    """Read one text, and give what decided: the phrases of a level with their entries, or a fact's own file."""
    if case.about in library.focus_points:
        level = reader(case.language).read(case.about, [case.text], single=False, by_label=True)
        decided = tuple(
            f'"{one.phrase}" {decimal(one.value or 0, language)}' + (f" ({one.source})" if one.source else "")
            for one in level.chain
        )
        return level.level, decided
    found = FactReader(lexicon, library, case.language).read(Sections(profile=[case.text])).facts.get(case.about)
    phrase = f' "{found.phrase}"' if found and found.phrase else ""
    return found.value if found else None, (f"knowledge/reading/facts/{case.about}.yaml{phrase}",)


def reading_faults(results: Sequence[ReadingResult]) -> Iterator[tuple[str, Fault]]:
    """Give a fault, with its place, for every case that is read otherwise."""
    for one in results:
        if not one.passed:
            words = {
                "expected": spelled(one.case.expect),
                "found": spelled(one.read),
                "decided": "; ".join(one.decided) or NOTHING,
            }
            yield one.name, one.tree.at(fault("reading-case-differs", **words), ("cases", one.place, "expect"))


def spelled(value: Any) -> str:
    """Spell a value as authors write it."""
    return "null" if value is None else flow(value)
