"""A report as an accessible PDF (PDF/UA-1), set by typst; all words go in as data."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

from engine.errors import refuse
from engine.reports.document.blocks import Picture, Report, plain, said
from engine.reports.document.words import WORDS, say
from engine.reports.pictures import picture
from engine.reports.templates import TEMPLATES

Data = dict[str, Any]
STANDARD: Final = "ua-1"
SIZES: Final = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
"""Points; a report that must fit its pages takes the first that does."""
RECORD: Final = "regiokoers.json"
MARK: Final = "•"
BROKEN: Final = re.compile("[\ufffe\x02]")
"""How the reader spells a hyphen at the end of a line; no text of ours has these signs."""


def pdf(report: Report, data: Data, record: str) -> bytes:
    """Write a report, with its pictures and its record inside."""
    shown = _with_glyphs(plain(report))
    pictures = {name: picture(name, data, "svg").decode() for name in report.pictures}
    for size in SIZES if report.pages else SIZES[:1]:
        content = _typeset(shown, pictures, record, size)
        if not report.pages or pages_of(content) <= report.pages:
            return content
    return refuse("report-too-long", pages=report.pages)


def _typeset(report: Any, pictures: dict[str, str], record: str, size: float) -> bytes:
    import typst

    inputs = {
        "report": json.dumps(report, ensure_ascii=False),
        "pictures": json.dumps(pictures, ensure_ascii=False),
        "record": record,
        "size": str(size),
        "page-of": WORDS["page_of"].in_(report["language"]),
    }
    content: bytes = typst.compile(
        str(TEMPLATES / "report.typ"),
        root=str(TEMPLATES),
        format="pdf",
        font_paths=[str(_fonts())],
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=[STANDARD],
    )
    return content


@cache
def _fonts() -> Path:
    import matplotlib as mpl

    return Path(mpl.get_data_path()) / "fonts" / "ttf"


@cache
def _known() -> frozenset[int]:
    """Give the characters that the wider of the two typefaces has."""
    from matplotlib.ft2font import FT2Font

    return frozenset(FT2Font(str(_fonts() / "DejaVuSans.ttf")).get_charmap())


def _with_glyphs(value: Any) -> Any:
    r"""Spell what no typeface here can show as `\u{...}`, so that nothing is lost."""
    if isinstance(value, str):
        known = _known()
        return "".join(one if ord(one) in known else f"\\u{{{ord(one):x}}}" for one in value)
    if isinstance(value, dict):
        return {key: _with_glyphs(one) for key, one in value.items()}
    return [_with_glyphs(one) for one in value] if isinstance(value, list | tuple) else value


def pages_of(content: bytes) -> int:
    """Count the pages."""
    with _opened(content) as document:
        return len(document)


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    from pypdfium2 import PdfDocument

    document = PdfDocument(content)
    try:
        yield document
    finally:
        document.close()


def texts_of_pdf(content: bytes) -> list[str]:
    """Give the text of every page."""
    with _opened(content) as document:
        return [BROKEN.sub("-", page.get_textpage().get_text_range()) for page in document]


def letters_of_pdf(content: bytes) -> Counter[str]:
    """Count every letter on every page."""
    return _letters("".join(texts_of_pdf(content)))


def letters_of_report(report: Report, pages: int) -> Counter[str]:
    """Count the letters that so many pages must show; a picture shows none of its alternative text."""
    shown = Counter[str]()
    left_out = Counter(block.alt for block in report.blocks if isinstance(block, Picture))
    for text in said(report):
        if left_out[text]:
            left_out[text] -= 1
        else:
            shown += _letters(_with_glyphs(text))
    for page in range(1, pages + 1):
        shown += _letters(_with_glyphs(report.region) + say("page_of", report.language, page=page, pages=pages))
    return shown


def _letters(text: str) -> Counter[str]:
    return Counter(one for one in text if not one.isspace() and one != MARK)


def record_of_pdf(content: bytes) -> str | None:
    """Give the record that a file carries."""
    with _opened(content) as document:
        attached = (document.get_attachment(place) for place in range(document.count_attachments()))
        return next((bytes(one.get_data()).decode() for one in attached if one.get_name() == RECORD), None)
