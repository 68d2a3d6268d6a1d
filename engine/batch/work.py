"""One part of a table worked off: read, advised on, and kept as a file with what is wrong beside it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from engine.advice.columns import Block, BlockAdvice, ColumnAdviser
from engine.batch.fields import fields_of
from engine.batch.reading import Piece, Reader, RowFault
from engine.batch.reporting import Reports
from engine.batch.results import Results
from engine.batch.sources import Part
from engine.errors import Fault, RegiokoersError, said
from engine.matching.columns import codings, unpack
from engine.matching.columns.coding import DAY, day_of
from engine.matching.engines import EngineName
from engine.matching.inference import Inference
from engine.matching.reference import ReferenceEngine
from engine.model.library import Library
from engine.model.load import load_library
from engine.text import Language


class Settings(NamedTuple):
    """What makes the result what it is; a worker process builds everything from this.

    `medium` is the form of a report for every region, empty for one table.
    """

    home: Path | None
    drafts: bool
    language: Language
    capacity: int
    listed: int
    include: tuple[str, ...]
    medium: str = ""
    engine: EngineName | None = None
    audience: str = "board"

    def plain(self) -> dict[str, Any]:
        """Give what is written down to tell whether work goes on under the same settings."""
        return {**self._asdict(), "home": str(self.home or ""), "include": list(self.include)}


class Done(NamedTuple):
    """What came of one part: the faults are rows of plain text, with the row's number within the part."""

    rows: int
    advised: int
    faulty: int
    span: int
    faults: list[dict[str, Any]]


class Worker:
    """Advises on parts with one library."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.library = load_library(settings.home, drafts=settings.drafts)
        self.fields = fields_of(self.library)
        asks = "questions" in settings.include
        self.adviser = ColumnAdviser(self.library, settings.capacity, settings.listed, questions=asks)
        self.results = Results(self.adviser, settings.include)
        self.reports = self._reports() if settings.medium else None

    def _reports(self) -> Reports:
        return Reports(self.library, self.settings.engine, self.settings.capacity, self.settings.medium)

    def work(self, part: Part, headings: dict[str, str]) -> tuple[pl.DataFrame, Done]:
        """Give the results of a part, and what came of it."""
        reader = Reader(self.library, self.fields, headings, whole=self.reports is not None)
        frames: list[pl.DataFrame] = []
        faults: list[RowFault] = []
        rows = span = 0
        for piece in part.pieces(reader):
            frame, wrong = self._piece(piece)
            frames.append(frame)
            faults += wrong
            rows, span = rows + piece.rows, span + piece.span
        found = pl.concat(frames)
        faults.sort(key=lambda one: one.row)
        faulty = len({one.row for one in faults})
        return found, Done(rows, found.height, faulty, span, [self._said(one) for one in faults])

    def _piece(self, piece: Piece) -> tuple[pl.DataFrame, list[RowFault]]:
        advice = self.adviser.advise(piece.block)
        conflict = unpack(advice.conflict, advice.size).view(np.bool_)
        frame = self._frame(piece, advice, ~conflict)
        if not conflict.any():
            return frame, piece.faults
        found = [
            RowFault(int(piece.numbers[row]), piece.keys["region_id"][int(row)], "", one)
            for row in np.flatnonzero(conflict)
            for one in contradictions(self.library, piece.block, int(row))
        ]
        return frame, [*piece.faults, *found]

    def _frame(self, piece: Piece, advice: BlockAdvice, good: NDArray[np.bool_]) -> pl.DataFrame:
        if self.reports is None:
            frame = self.results.frame(piece.keys, piece.block.facts[DAY], advice)
            return frame if good.all() else frame.filter(pl.Series(good))
        regions = [region for region, one in zip(piece.regions, good, strict=True) if one]
        for_advisor = self.settings.audience == "advisor"
        return self.reports.frame(regions, self.settings.language, for_advisor=for_advisor)

    def _said(self, one: RowFault) -> dict[str, Any]:
        what, help_ = said(one.fault, self.settings.language)
        place = f"{one.fault.place}: " if one.fault.place.path else ""
        return {
            "row": one.row,
            "region_id": one.region_id,
            "column": one.column,
            "code": one.fault.code,
            "what": f"{place}{what}",
            "help": help_,
        }


def contradictions(library: Library, block: Block, row: int) -> Sequence[Fault]:
    """Say which rules give a fact different values for one region."""
    coded = {name: coding for name, coding in codings(library.facts).items() if name in block.facts}
    facts = {name: coding.value(int(block.facts[name][row])) for name, coding in coded.items()}
    known = {name: value for name, value in facts.items() if value is not None}
    try:
        Inference(library, ReferenceEngine()).derive(known, day_of(int(block.facts[DAY][row])))
    except RegiokoersError as error:
        return error.faults
    return ()
