"""Files that are there in full after a crash: written beside, forced to disk, then moved into place."""

import contextlib
import os
import tempfile
from pathlib import Path

from engine.errors import Place, reasons, refuse


def replace_file(path: Path, content: bytes) -> None:
    """Put a new content in the place of a file; whoever reads sees the old or the new one, never a part."""
    beside = ""
    try:
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(mode)
        Path(beside).replace(path)
        _force_folder(path.parent)
    except OSError as error:
        if beside:
            Path(beside).unlink(missing_ok=True)
        refuse("file-unwritable", Place(str(path)), **reasons(error))


def make_folder(path: Path) -> None:
    """Make a folder, where it is not there yet."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse("file-unwritable", Place(str(path)), **reasons(error))


def append_line(path: Path, line: str) -> None:
    """Add a line to a file and force it to disk; a line that was cut off before it is ended first."""
    try:
        with path.open("ab+") as file:
            if file.tell():
                file.seek(-1, os.SEEK_END)
                if file.read(1) != b"\n":
                    file.write(b"\n")
            file.write(f"{line}\n".encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        refuse("file-unwritable", Place(str(path)), **reasons(error))


def _force_folder(folder: Path) -> None:
    """Force the new name to disk, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
