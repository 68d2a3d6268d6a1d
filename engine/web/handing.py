"""Reports from buttons: which there are, what their files are called, and how each is made."""

import json
from typing import Any, Final, NamedTuple, Self

from engine.advice.adviser import Adviser
from engine.errors import refuse
from engine.model.region import RegionFacts
from engine.reports.handout import Handout, check_one_page, data_of, hand_out
from engine.text import Language

ENDS: Final = {"markdown": "md"}
BUTTONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("one_page", ("one-pdf", "one-docx", "one-html")),
    ("full", ("pdf", "docx", "html", "markdown")),
    ("lists", ("xlsx", "csv", "ics", "json")),
)
"""The buttons by group; `one-` makes one page."""
ONE: Final = "one-"


class Asked(NamedTuple):
    """A report as a button asks for it."""

    medium: str
    audience: str
    one_page: bool
    language: Language

    @classmethod
    def of(cls, button: str, audience: str, language: Language) -> Self:
        """Read what was asked; the one page is for the board, whoever asks for it."""
        if not any(button in group for _, group in BUTTONS):
            refuse("medium-not-here", found=button[:40])
        one_page = button.startswith(ONE)
        reader = "advisor" if audience == "advisor" and not one_page else "board"
        return cls(button.removeprefix(ONE), reader, one_page, language)

    def name(self, key: str) -> str:
        """Give what the file is called."""
        words = {
            "nl": ("advies", "een-pagina", "adviseur"),
            "en": ("advice", "one-page", "advisor"),
        }[self.language]
        what = words[1] if self.one_page else words[0]
        for_whom = f"-{words[2]}" if self.audience == "advisor" else ""
        return f"{key}-{what}{for_whom}-{self.language}.{ENDS.get(self.medium, self.medium)}"

    @staticmethod
    def medium_of(name: str) -> str:
        """Give the medium of a file by its ending."""
        ending = name.rsplit(".", 1)[-1]
        return next((medium for medium, one in ENDS.items() if one == ending), ending)


def made(asked: Asked, region: RegionFacts, adviser: Adviser) -> bytes:
    """Make the report."""
    data = data_of(adviser, region, (), asked.language)
    if asked.medium == "json":
        return (json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
    if asked.medium == "markdown":
        from engine.reports.markdown import markdown

        return markdown(data, for_advisor=asked.audience == "advisor").encode()
    if asked.one_page:
        check_one_page(asked.medium, asked.audience)
    medium: Any = asked.medium
    return hand_out([data], [region], adviser, Handout(medium, asked.language, asked.audience, asked.one_page))
