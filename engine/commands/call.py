"""A call of a command, and what it answers."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from engine.advice.adviser import Adviser
from engine.advice.waves import CAPACITY
from engine.errors import Fault, RegiokoersError
from engine.matching.engines import EngineName, engine_named
from engine.model.load import load_library
from engine.model.region import RegionFacts, read_regions
from engine.model.source_text import STDIN_NAME, read_stdin
from engine.reports.lines import Line
from engine.reports.output import format_of
from engine.text import Language


class Call(NamedTuple):
    """The options of a call, those that a command doesn't have at their default."""

    language: Language = "nl"
    format: str | None = None
    output: Path | None = None
    home: Path | None = None
    engine: EngineName | None = None
    audience: str = "board"
    capacity: int = CAPACITY
    drafts: bool = False

    @property
    def medium(self) -> str:
        """Give the format that was asked for, or that the output's name asks for, or text."""
        return self.format or format_of(self.output) or "text"

    @property
    def ascii_only(self) -> bool:
        """Say whether what shows the answer has nothing more than ASCII."""
        try:
            "█·".encode("utf-8" if self.output else sys.stdout.encoding or "ascii")
        except (UnicodeEncodeError, LookupError):
            return True
        return False


class Answer(NamedTuple):
    """What a command answers: finished text, lines with a style, or None where it wrote its files itself.

    `found` tells that something was found wrong.
    """

    content: str | Sequence[Line] | None
    found: bool = False


def adviser_for(call: Call) -> Adviser:
    """Load the library that the call names and make it ready with its engine."""
    engine = engine_named(call.engine)
    return Adviser(load_library(call.home, drafts=call.drafts), engine, call.capacity)


def regions_of(paths: Sequence[str], adviser: Adviser, language: Language) -> list[RegionFacts]:
    """Read all regions of all files; the faults of all files are raised together."""
    regions: list[RegionFacts] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            name = STDIN_NAME[language] if path == "-" else path
            regions += read_regions(name, adviser.library, read_stdin(name) if path == "-" else None)
        except RegiokoersError as error:
            faults += error.faults
    if faults:
        raise RegiokoersError(faults)
    return regions


def as_json(data: Mapping[str, Any] | Sequence[Any]) -> str:
    """Spell data as JSON for people and programs."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def one_or_all(data: Sequence[Any]) -> Any:
    """Give the one thing there is, or the list of several."""
    return data[0] if len(data) == 1 else data
