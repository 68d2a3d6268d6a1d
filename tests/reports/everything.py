"""Every report of every region in both languages and every format: made, opened as its readers do, held to the light.

`python -m tests.reports.everything FOLDER [REGION…]` writes the reports of these regions (the shipped ones where none
is named) into a folder, with a picture of every page, and prints what a reader should not see; it ends with status 1
where there is any. Word files are laid out by LibreOffice where it is there.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml
from playwright.sync_api import Browser, FloatRect, Page, Request

import cli
from engine.advice.adviser import Adviser
from engine.home import REGIONS
from engine.matching.engines import engine_named
from engine.model.load import load_library
from engine.model.region import read_regions
from engine.reports.published import DOCUMENTS, LISTS
from engine.text import LANGUAGES, Language
from tests.browser import browser
from tests.reports.light import decimals, foreign_words, off_the_page, raw_names
from tests.reports.readers import texts_of

FORMS: Final = (
    *((medium, False) for medium in ("text", "markdown", "json", *DOCUMENTS, *LISTS)),
    *((medium, True) for medium in DOCUMENTS),
)
"""Format, and whether it is the single page."""
ENGINE: Final = "durable-rules"
WIDTHS: Final = (360, 1280)
TALLEST: Final = 8000
"""Pixels of a page that are kept as a picture; a browser can't draw all of a long one at once."""
SCALE: Final = 1.3
MM: Final = 72 / 25.4
FULL, SINGLE = (22 * MM, 22 * MM, 22 * MM, 8 * MM), (18 * MM, 18 * MM, 14 * MM, 6 * MM)
"""Margins of a PDF as its template sets them; the foot stands in the lower one."""
PRINTED: Final = (10 * MM,) * 4
"""The least that a browser leaves free when it prints; the style sheet asks for more."""
WORD: Final = (18 * MM, 18 * MM, 8 * MM, 8 * MM)
"""The narrowest margins of the Word template."""


class Made(NamedTuple):
    """One file: of which region it is, in which language, format and length."""

    path: Path
    region: Path
    language: Language
    medium: str
    one_page: bool


class Readers(NamedTuple):
    """Programs that lay out pages, None where they are not to."""

    browser: Browser | None = None
    office: str | None = None


def make(region: Path, language: Language, medium: str, one_page: bool, folder: Path) -> Made:
    """Let the program write one file."""
    suffix = {"text": "txt", "markdown": "md"}.get(medium, medium)
    path = folder / f"{region.stem}.{language}{'.one-page' * one_page}.{suffix}"
    call = ["advise", str(region), "--language", language, "--format", medium, "--output", str(path)]
    if (status := cli.run([*call, *(["--one-page"] if one_page else [])])) != cli.DONE:
        raise RuntimeError(f"{' '.join(call)} gave {status}")
    return Made(path, region, language, medium, one_page)


def begins(region: Path) -> bool:
    """Say whether a step can begin now: without one there is no calendar."""
    adviser = Adviser(load_library(), engine_named(None))
    (one,) = read_regions(str(region), adviser.library)
    return any(step.wave == "now" for step in adviser.advise(one).steps)


def findings(one: Made, readers: Readers) -> Iterator[str]:
    """Say what a reader of one file should not see."""
    content = one.path.read_bytes()
    if one.medium == "json":
        words: list[str] = []
        json.loads(content, parse_constant=words.append)
        yield from (f"`{word}`, which is no JSON" for word in words)
        return
    texts = texts_of(one.medium, content, one.language)
    if not any(texts):
        yield "no text at all"
    yield from (f"raw name `{word}`" for word in sorted(raw_names(texts)))
    yield from (f"word of the other language `{word}`" for word in sorted(_foreign(texts, one)))
    if one.medium in DOCUMENTS:
        yield from (f"decimal `{number}`" for number in sorted(decimals(texts)))
    yield from _laid_out(one, content, readers)


def _foreign(texts: Sequence[str], one: Made) -> set[str]:
    """Find words of the other language; what the region says in its own words has no other."""
    region = yaml.safe_load(one.region.read_text("utf-8"))
    steps = region.get("steps", {}).values()
    own = [region["region"], *(step[key] for step in steps for key in ("owner", "reason") if key in step)]
    return foreign_words(texts, one.language, [*own, ENGINE])


def _laid_out(one: Made, content: bytes, readers: Readers) -> Iterator[str]:
    if one.medium == "pdf":
        yield from _on_paper(one, content, SINGLE if one.one_page else FULL)
    elif one.medium == "html" and readers.browser:
        yield from _on_screens(one, readers.browser)
    elif one.medium == "docx" and readers.office:
        yield from _on_paper(one, _as_pdf(readers.office, one.path), WORD)


def _on_paper(one: Made, content: bytes, margins: tuple[float, float, float, float]) -> Iterator[str]:
    from pypdfium2 import PdfDocument

    yield from off_the_page(content, margins)
    document: Any = PdfDocument(content)
    if one.one_page and len(document) != 1:
        yield f"{len(document)} pages"
    for number, page in enumerate(document, 1):
        page.render(scale=SCALE).to_pil().save(f"{one.path}.{number:02}.png")
    document.close()


def _as_pdf(office: str, path: Path) -> bytes:
    """Let LibreOffice lay out a Word file."""
    folder = path.parent / "word"
    own = f"-env:UserInstallation={(folder / 'office').absolute().as_uri()}"
    call = [office, own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(call, check=True, capture_output=True)
    return (folder / f"{path.stem}.pdf").read_bytes()


def _on_screens(one: Made, chrome: Browser) -> Iterator[str]:
    """Open a page at the width of a telephone and of a laptop, and print it."""
    for width in WIDTHS:
        tab = chrome.new_page(viewport={"width": width, "height": 900})
        said: list[str] = []
        _listen(tab, said)
        tab.goto(one.path.absolute().as_uri())
        wide, room = tab.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        if wide > room:
            yield f"{wide} pixels wide on a screen of {room}"
        yield from said
        seen: FloatRect = {
            "x": 0,
            "y": 0,
            "width": width,
            "height": min(tab.evaluate("document.body.scrollHeight"), TALLEST),
        }
        tab.screenshot(path=f"{one.path}.{width}.png", full_page=True, clip=seen)
        if width == WIDTHS[-1]:
            yield from _on_paper(one, tab.pdf(prefer_css_page_size=True), PRINTED)
        tab.close()


def _listen(tab: Page, said: list[str]) -> None:
    """Note what a page complains of, and what it asks of the world outside."""

    def asks(call: Request) -> None:
        if not call.url.startswith(("file:", "data:")):
            said.append(f"asks for {call.url}")

    tab.on("console", lambda message: said.append(f"the console says: {message.text}"))
    tab.on("request", asks)


def main(arguments: Sequence[str]) -> int:
    if not arguments:
        sys.stderr.write("python -m tests.reports.everything FOLDER [REGION…]\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    regions = [Path(name) for name in arguments[1:]] or sorted(REGIONS.glob("*.yaml"))
    files = [
        make(region, language, medium, one_page, folder)
        for region, language, (medium, one_page) in product(regions, LANGUAGES, FORMS)
        if medium != "ics" or begins(region)
    ]
    count = 0
    with browser() as chrome:
        for one in files:
            for what in findings(one, Readers(chrome, shutil.which("soffice"))):
                print(f"{one.path.name}: {what}", flush=True)
                count += 1
    print(f"{len(files)} files in {folder}, {count} findings")
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
