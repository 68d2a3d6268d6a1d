"""A result written to a file that appears whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from engine.errors import Place, reasons, refuse

FORMATS = {".json": "json", ".md": "markdown", ".markdown": "markdown", ".txt": "text"}


def format_of(path: Path | None) -> str | None:
    """Give the format that a file's name asks for, None where it doesn't say."""
    return FORMATS.get(path.suffix.lower()) if path else None


def check_output(path: Path, inputs: tuple[str, ...]) -> None:
    """Refuse, before any work is done, an output that is a folder or one of the files that are read."""
    if path.is_dir():
        refuse("output-is-folder", Place(str(path)))
    for name in inputs:
        with contextlib.suppress(OSError):
            if name != "-" and path.exists() and path.samefile(name):
                refuse("output-is-input", Place(str(path)))


def write_output(path: Path, content: str | bytes) -> None:
    """Write a file beside its place and move it there; a file that was there stays until then."""
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        Path(beside).chmod(_mode(path))
        Path(beside).replace(path)
    except OSError as error:
        if beside:
            Path(beside).unlink(missing_ok=True)
        refuse("output-unwritable", Place(str(path)), **reasons(error))


def _mode(path: Path) -> int:
    """Give the rights of the file that is replaced, or those that a new file would get."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
