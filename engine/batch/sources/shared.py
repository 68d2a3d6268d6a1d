"""Partitions of Parquet on storage that several machines share, by an address such as `s3://bucket/regions/*.parquet`.

What storage there is, fsspec knows; a part reads its partition by itself, wherever it is worked off.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib import util
from io import BytesIO
from pathlib import Path
from typing import Any, Final, NamedTuple

import polars as pl

from engine.batch.fields import Fields
from engine.batch.reading import Piece, Reader
from engine.batch.sources.frames import numbered, pieces_of
from engine.batch.sources.header import Header
from engine.batch.sources.parquet import ROWS, open_parquet, parquet_header
from engine.batch.sources.part import Table
from engine.errors import Place, RegiokoersError, refuse

_MARK: Final = "://"
_LOCAL: Final = frozenset({"file", "local"})
_FOOT: Final = 8
"""The last bytes of a Parquet file: how long its foot is, and a mark."""
_LONGEST_FOOT: Final = 64 * 1024 * 1024


class Partition(NamedTuple):
    """One file on shared storage: its address, its size, and what tells whether it is still the same."""

    address: str
    size: int
    stamp: str


class SharedPart(NamedTuple):
    """Rows of a partition, by their place in it."""

    address: str
    start: int
    header: Header

    def pieces(self, reader: Reader) -> Iterator[Piece]:
        """Fetch the partition and read the rows."""
        content = _reached(self.address, lambda storage, path: storage.cat_file(path))
        try:
            frame = pl.scan_parquet(BytesIO(content)).slice(self.start, ROWS).collect()
        except (pl.exceptions.PolarsError, OSError):
            refuse("table-broken", Place(self.address), kind=".parquet")
        frame.columns = list(self.header.names)
        yield from pieces_of(numbered(frame), self.header, reader, self.address)


def is_shared(name: str) -> bool:
    """Say whether a name is an address on shared storage."""
    return _MARK in name


def partitions(address: str) -> list[Partition]:
    """Name the partitions behind an address: a file, a folder of .parquet or a pattern, in order of name."""
    if util.find_spec("fsspec") is None:
        refuse("cluster-extra-missing", found="`fsspec`")
    found: list[Partition] = _reached(address, _listed)
    if not found:
        refuse("shared-nothing", Place(address))
    return found


def _listed(storage: Any, path: str) -> list[Partition]:
    if any(sign in path for sign in "*?["):
        names = storage.glob(path)
    else:
        names = [path] if storage.isfile(path) else storage.glob(f"{path.rstrip('/')}/*.parquet")
    return [
        Partition(storage.unstrip_protocol(name), int(storage.info(name)["size"]), str(storage.ukey(name)))
        for name in sorted(names)
    ]


def open_partition(partition: Partition, fields: Fields, skip: Sequence[str]) -> Table:
    """Open one partition, and check the types of its columns."""
    address = partition.address
    scheme, _, path = address.partition(_MARK)
    if scheme in _LOCAL:
        return open_parquet(Path(path), fields, skip, address)
    header, rows = _foot(partition, fields, skip)

    def parts() -> Iterator[SharedPart]:
        for start in range(0, rows, ROWS):
            yield SharedPart(address, start, header)

    return Table(address, header.headings, parts, 1, rows)


def _foot(partition: Partition, fields: Fields, skip: Sequence[str]) -> tuple[Header, int]:
    """Fetch no more than the foot, and read it at the end of a file that is empty before it."""
    address, size = partition.address, partition.size

    def last(count: int) -> bytes:
        content: bytes = _reached(address, lambda storage, path: storage.cat_file(path, start=max(0, size - count)))
        return content

    end = last(_FOOT)
    if end[4:] != b"PAR1":
        refuse("table-broken", Place(address), kind=".parquet")
    foot = last(min(int.from_bytes(end[:4], "little") + _FOOT, _LONGEST_FOOT))
    with tempfile.NamedTemporaryFile(suffix=".parquet") as file:
        file.write(b"PAR1")
        file.seek(size - len(foot))
        file.write(foot)
        file.flush()
        return parquet_header(Path(file.name), fields, skip, address)


def _reached(address: str, work: Callable[[Any, str], Any]) -> Any:
    """Do something with the storage behind an address, and say what is wrong where that can't be reached."""
    from fsspec.core import url_to_fs

    try:
        return work(*url_to_fs(address))
    except RegiokoersError:
        raise
    except FileNotFoundError:
        refuse("shared-nothing", Place(address))
    except Exception as error:  # every kind of storage has errors of its own
        refuse("shared-unreachable", Place(address), why=str(error) or type(error).__name__)
