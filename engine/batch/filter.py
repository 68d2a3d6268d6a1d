"""A filter for pipelines: one region on each line in, one answer on each line out, at once."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from engine.advice.adviser import Adviser
from engine.batch.cells import Cells
from engine.batch.fields import fields_of
from engine.batch.plain import region_of_row
from engine.batch.sources.header import unknown
from engine.batch.sources.lines import cell_of
from engine.errors import Fault, RegiokoersError, fault, said
from engine.model.region import RegionFacts, read_regions
from engine.model.source_text import LARGEST
from engine.reports.data import advice_data
from engine.text import Language, shorten


class Line(NamedTuple):
    """An answer, and whether it is advice rather than what is wrong."""

    text: str
    advised: bool


class Filter:
    """Answers lines one by one, with the row path."""

    def __init__(self, adviser: Adviser, language: Language) -> None:
        self.adviser = adviser
        self.language = language
        self.fields = fields_of(adviser.library)
        self.cells = Cells(adviser.library)

    def answers(self, lines: BinaryIO) -> Iterator[Line]:
        """Answer every line that holds anything."""
        number = 0
        while line := lines.readline(LARGEST + 1):
            number += 1
            if len(line) > LARGEST and not line.endswith(b"\n"):
                _rest(lines)
                yield self._wrong(number, [("", fault("file-too-large"))])
            elif line.strip():
                yield self._answer(number, line)

    def _answer(self, number: int, line: bytes) -> Line:
        try:
            region = self._region(line)
            data = advice_data(
                self.adviser.advise(region), self.adviser.library, self.language, self.adviser.inference.engine.name
            )
        except _Wrong as error:
            return self._wrong(number, error.faults)
        except RegiokoersError as error:
            return self._wrong(number, [("", one) for one in error.faults])
        return Line(_json(data), advised=True)

    def _region(self, line: bytes) -> RegionFacts:
        try:
            read = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _Wrong([("", fault("json-line", at=getattr(error, "pos", 0) + 1))]) from None
        if not isinstance(read, dict):
            raise _Wrong([("", fault("region-expected", found=shorten(str(read))))])
        if "format" in read:
            return read_regions("", self.adviser.library, line)[0]
        return self._flat(read)

    def _flat(self, read: dict[str, Any]) -> RegionFacts:
        """Read a flat line as a row of a table."""
        values: dict[str, Any] = {}
        wrong: list[tuple[str, Fault]] = []
        for heading, value in read.items():
            field = self.fields.find(heading)
            cell = (cell_of(value) or "").strip()
            if field is None:
                wrong.append((heading, unknown(heading, self.fields)))
            elif cell and field.role in ("region", "region_id"):
                values[field.name] = cell
            elif cell and isinstance(found := self.cells.read(field, cell), Fault):
                wrong.append((heading, found))
            elif cell:
                values[field.name] = found
        if not wrong and not {"region", "region_id"} & set(values):
            wrong.append(("", fault("row-no-region")))
        if wrong:
            raise _Wrong(wrong)
        name = values.setdefault("region", values.get("region_id"))
        return region_of_row(values, self.fields, self.adviser.library, str(name))

    def _wrong(self, number: int, faults: list[tuple[str, Fault]]) -> Line:
        told = []
        for column, one in faults:
            what, help_ = said(one, self.language)
            told.append({"column": column or None, "code": one.code, "what": what, "help": help_})
        return Line(_json({"format": 1, "line": number, "faults": told}), advised=False)


class _Wrong(Exception):  # noqa: N818 - it never leaves this module
    """A line that can't be advised on, with the column of each fault."""

    def __init__(self, faults: list[tuple[str, Fault]]) -> None:
        self.faults = faults
        super().__init__()


def _rest(lines: BinaryIO) -> None:
    """Pass over the rest of a line that is too long."""
    while (more := lines.readline(LARGEST)) and not more.endswith(b"\n"):
        pass


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
