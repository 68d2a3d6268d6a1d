"""`python -m tests.session --write` records the session anew into docs/session.md; without `--write` it is shown."""

import sys
import tempfile
from pathlib import Path

from engine.model.load import load_library
from tests.session.page import PAGE, page_of
from tests.session.session import record


def main(arguments: list[str]) -> int:
    """Record, and show or write."""
    with tempfile.TemporaryDirectory() as folder:
        page = page_of(record(Path(folder), load_library(None)))
    if "--write" in arguments:
        PAGE.write_text(page, "utf-8", newline="\n")
    else:
        sys.stdout.write(page)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
