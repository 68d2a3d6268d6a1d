"""What was wrong with rows that were left out, as a table of its own."""

import itertools
from collections.abc import Iterable
from typing import Any, Final

import polars as pl

from engine.batch.outputs.output import SEPARATORS, Output, whole
from engine.batch.outputs.plain import safe
from engine.text import Language

_SCHEMA: Final = {
    "table": pl.String,
    "row": pl.Int64,
    "region_id": pl.String,
    "column": pl.String,
    "code": pl.String,
    "what": pl.String,
    "help": pl.String,
}
_TEXTS: Final = tuple(name for name, kind in _SCHEMA.items() if kind == pl.String)
_MANY: Final = 10_000


def write_faults(output: Output, faults: Iterable[dict[str, Any]], language: Language) -> None:
    """Write the faults beside the output; where there are none, an older file of them goes away."""
    faults = iter(faults)
    separator = SEPARATORS[language]
    number = 0
    some = list(itertools.islice(faults, _MANY))
    if not some:
        output.faults.unlink(missing_ok=True)
        return
    with whole(output.faults) as beside, beside.open("wb") as file:
        while some:
            frame = safe(pl.DataFrame(some, schema=_SCHEMA), _TEXTS)
            frame.write_csv(file, include_header=not number, include_bom=not number, separator=separator)
            number += len(some)
            some = list(itertools.islice(faults, _MANY))
