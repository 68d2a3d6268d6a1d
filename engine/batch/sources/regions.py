"""Region files as rows: a folder of them, or one on a line."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import polars as pl

from engine.advice.columns.block import block_of
from engine.batch.reading import Piece, Reader, RowFault
from engine.batch.sources.part import Table
from engine.errors import Place, RegiokoersError, refuse
from engine.model.library import Library
from engine.model.region import RegionFacts, read_regions
from engine.model.source_text import read_file

FILES: Final = 2_000
_ENDS: Final = (".yaml", ".yml", ".json")


class FolderPart(NamedTuple):
    """Some files of a folder, as they were called; `where` is the folder that these names start from."""

    paths: tuple[str, ...]
    where: str

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        """Read the files; one with a fault is left out."""
        regions: list[tuple[int, RegionFacts]] = []
        faults: list[RowFault] = []
        for row, path in enumerate(self.paths):
            try:
                content = read_file(Path(self.where, path))
                regions += [(row, region) for region in read_regions(path, reader.library, content)]
            except RegiokoersError as error:
                named = [one._replace(place=one.place._replace(path=path)) for one in error.faults]
                faults += [RowFault(row, Path(path).stem, "", one) for one in named]
        yield piece_of(regions, faults, reader)


def open_folder(path: Path) -> Table:
    """Open a folder of region files, hidden ones left out."""
    files = sorted(str(one) for one in path.iterdir() if one.suffix.lower() in _ENDS and not one.name.startswith("."))
    if not files:
        refuse("folder-empty", Place(str(path)))

    def parts() -> Iterator[FolderPart]:
        for start in range(0, len(files), FILES):
            yield FolderPart(tuple(files[start : start + FILES]), str(Path.cwd()))

    return Table(str(path), {}, parts, 1, len(files))


def piece_of(regions: Sequence[tuple[int, RegionFacts]], faults: list[RowFault], reader: Reader) -> Piece:
    """Lay regions that were read one by one out as a piece."""
    found = [region for _, region in regions]
    keys = pl.DataFrame(
        {
            "region_id": [one.region_id for one in found],
            "region": [one.name for one in found],
        },
        schema={"region_id": pl.String, "region": pl.String},
    )
    block = block_of(found, reader.codings, list(reader.library.focus_points))
    rows = len(found) + len({one.row for one in faults})
    numbers = np.array([row for row, _ in regions], np.int64)
    return Piece(keys, block, faults, rows, rows, numbers, found)


def region_of(line: bytes, library: Library) -> RegionFacts:
    """Read the one region of a line."""
    return read_regions("", library, line)[0]
