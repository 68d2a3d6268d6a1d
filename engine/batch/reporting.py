"""A report for every region of a table, made by the row path and the one renderer."""

import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import polars as pl

from engine.advice.adviser import Adviser
from engine.errors import Place, refuse
from engine.matching.engines import EngineName, engine_named
from engine.model.library import Library
from engine.model.region import RegionFacts
from engine.reports.data import advice_data
from engine.reports.lines import plain
from engine.text import Language

ENDS: Final = {"json": ".json", "markdown": ".md", "text": ".txt"}
_REPORT: Final = "report"


class Reports:
    """Writes the advice for one region after another, in one form."""

    def __init__(self, library: Library, engine: EngineName | None, capacity: int, medium: str) -> None:
        self.adviser = Adviser(library, engine_named(engine), capacity)
        self.medium = medium

    def frame(self, regions: Sequence[RegionFacts], language: Language, *, for_advisor: bool) -> pl.DataFrame:
        """Give a table with the report of each region."""
        texts = [self._text(region, language, for_advisor=for_advisor) for region in regions]
        ids = [region.region_id for region in regions]
        return pl.DataFrame({"region_id": ids, _REPORT: texts}, schema={"region_id": pl.String, _REPORT: pl.String})

    def _text(self, region: RegionFacts, language: Language, *, for_advisor: bool) -> str:
        engine = self.adviser.inference.engine.name
        data = advice_data(self.adviser.advise(region), self.adviser.library, language, engine)
        if self.medium == "json":
            return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
        if self.medium == "markdown":
            from engine.reports.markdown import markdown

            return markdown(data, for_advisor=for_advisor)
        from engine.reports.text import TextReport

        return plain(TextReport(data, for_advisor=for_advisor).lines())


def write_reports(parts: Sequence[Path], folder: Path, medium: str) -> None:
    """Write every report to a file of its own; regions of the same key are numbered."""
    folder.mkdir()
    taken: set[str] = set()
    for part in parts:
        for key, text in pl.read_ipc(part).iter_rows():
            name = next(one for one in _names(key) if one not in taken)
            taken.add(name)
            (folder / f"{name}{ENDS[medium]}").write_text(text, "utf-8", newline="\n")


def _names(key: str) -> Iterator[str]:
    yield key
    yield from (f"{key}-{number}" for number in itertools.count(2))


def check_folder(folder: Path) -> None:
    """Refuse a folder for reports that holds anything."""
    place = Place(str(folder))
    if folder.is_file():
        refuse("batch-folder-is-file", place)
    if folder.is_dir() and any(folder.iterdir()):
        refuse("batch-folder-not-empty", place)
