"""What goes to standard output: text as UTF-8, lines with their style on a terminal."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from engine.reports.lines import Line, Style

STYLES: Final[dict[Style, str]] = {
    "title": "bold cyan",
    "heading": "bold",
    "strong": "bold",
    "quiet": "dim",
    "plain": "",
}


def write(text: str | bytes, output: Path | None) -> None:
    """Write text or bytes to a file, or to standard output: text as UTF-8, unless that is another kind of terminal."""
    if output is not None:
        from engine.reports.output import write_output

        write_output(output, text)
        return
    if isinstance(text, str) and sys.stdout.isatty():
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text if isinstance(text, bytes) else text.encode())
    sys.stdout.flush()


def style(lines: Sequence[Line]) -> None:
    """Show lines on a terminal, with colour where it has any."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Text(line.text, style=STYLES[line.style]), soft_wrap=True)


def steady_streams() -> None:
    """Put something behind every standard stream; a terminal shows `?` for a sign that it lacks."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for the whole run
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
