"""Work in progress, kept beside the output: a part that is done is a file, so that work can go on after any stop."""

import contextlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import polars as pl

from engine.batch.outputs.output import full
from engine.batch.work import Done
from engine.errors import Place, RegiokoersError, fault, refuse

_MANIFEST: Final = "manifest.json"


class Store:
    """The folder of one output's parts."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output.with_name(f".{output.name}.partial")
        self.lock: Any = None

    def open(self, settings: Mapping[str, Any], *, resume: bool) -> None:
        """Make the folder ready; what was kept is used only to resume, and only under the same settings."""
        manifest = self.folder / _MANIFEST
        with self.writing():
            if not resume or not manifest.is_file():
                self.remove()
            self.folder.mkdir(parents=True, exist_ok=True)
            self._take()
            if manifest.is_file():
                self._same(json.loads(manifest.read_text("utf-8")), settings)
            else:
                _write(manifest, json.dumps(settings, ensure_ascii=False).encode())

    def _same(self, kept: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
        for key, value in settings.items():
            if kept.get(key) != json.loads(json.dumps(value)):
                refuse("batch-resume-other", Place(str(self.folder)), what=key)

    def _take(self) -> None:
        """Refuse to work beside another call; where files can't be locked, that is up to the user."""
        self.lock = (self.folder / "lock").open("w")
        with contextlib.suppress(ImportError):
            import fcntl

            try:
                fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                refuse("batch-busy", Place(str(self.output)))

    def path(self, number: int) -> Path:
        """Give the file of a part's results."""
        return self.folder / f"part-{number:06}.arrow"

    def done(self, number: int) -> Done | None:
        """Give what came of a part that is kept whole."""
        told = self.path(number).with_suffix(".json")
        try:
            kept = json.loads(told.read_text("utf-8"))
            if self.path(number).stat().st_size == kept.pop("size"):
                return Done(**kept)
        except (OSError, ValueError, TypeError, KeyError):
            pass
        return None

    def keep(self, number: int, frame: pl.DataFrame, done: Done) -> None:
        """Keep a part: first its results, then the note by which it counts as done."""
        path = self.path(number)
        with self.writing():
            beside = path.with_name(f".{path.name}.{os.getpid()}")
            frame.write_ipc(beside, compression="uncompressed")
            _settle(beside, path)
            note = {**done._asdict(), "size": path.stat().st_size}
            _write(path.with_suffix(".json"), json.dumps(note, ensure_ascii=False).encode())

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Say of a full disk what can be done about it."""
        try:
            yield
        except (OSError, pl.exceptions.ComputeError) as error:
            if not full(error):
                raise
            kept = f"`{self.folder.name}`"
            raise RegiokoersError([fault("batch-disk-full", Place(str(self.output)), kept=kept)]) from None

    def close(self) -> None:
        """Let another call work on this output."""
        if self.lock is not None:
            self.lock.close()

    def remove(self) -> None:
        """Remove what was kept."""
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    _settle(beside, path)


def _settle(beside: Path, path: Path) -> None:
    """Put a file in its place once it is on the disk."""
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
    beside.replace(path)
