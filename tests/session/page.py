"""The page that shows a recorded session."""

from collections.abc import Iterable
from typing import Final

from engine.home import SHIPPED

PAGE: Final = SHIPPED / "docs" / "session.md"
HEAD: Final = """# A session, recorded

A region of which there is no file yet, from nothing to the page for its board, as a terminal showed it. The region is
made up. The lists to choose from are gone once something was chosen. `python -m tests.session --write` records it anew,
in a real terminal; a test holds this page to the program.

```console
"""


def page_of(lines: Iterable[str]) -> str:
    """Put the lines of a session on a page."""
    return HEAD + "".join(f"{line}\n" for line in lines) + "```\n"
