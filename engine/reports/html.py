"""A report as one HTML file that calls nothing outside itself."""

import base64
import json
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final

from engine.reports.document.blocks import Report, plain
from engine.reports.pictures import picture
from engine.reports.templates import TEMPLATES

if TYPE_CHECKING:
    from jinja2 import Template

Data = dict[str, Any]
VOID: Final = frozenset({"meta", "img", "col", "br", "link", "input", "hr"})
RECORD: Final = "regiokoers"
"""The id of the script that holds the record."""


def html(report: Report, data: Data, record: str | None) -> bytes:
    """Write a report, with its pictures and, where it can be made again from it, its record inside."""
    return page(report, {name: picture(name, data, "svg") for name in report.pictures}, record)


def page(report: Report, pictures: Mapping[str, bytes], record: str | None = None) -> bytes:
    """Write a report whose pictures are drawn already."""
    inline = {name: _inline(drawn) for name, drawn in pictures.items()}
    style = (TEMPLATES / "report.css").read_text("utf-8")
    kept = json.loads(record) if record else None
    return _template().render(report=plain(report), pictures=inline, style=style, record=kept).encode()


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": True, "sort_keys": True, "separators": (",", ":")}
    return environment.get_template("report.html")


def _inline(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"


class _Reader(HTMLParser):
    """Reads a file as a browser does: every element's own text, the alternative texts, and the record."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.record = ""
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "img":
            self.texts.append(named.get("alt") or "")
        if tag not in VOID:
            self.open.append((tag, named.get("id") or ""))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, named = self.open[-1] if self.open else ("", "")
        if (tag, named) == ("script", RECORD):
            self.record += data
        elif tag not in ("style", "script", "title") and data.strip():
            self.texts.append(data.strip())


def _read(content: bytes) -> _Reader:
    reader = _Reader()
    reader.feed(content.decode("utf-8", "replace"))
    reader.close()
    return reader


def texts_of_html(content: bytes) -> Iterator[str]:
    """Give the texts that a reader sees, in order."""
    yield from _read(content).texts


def record_of_html(content: bytes) -> str | None:
    """Give the record that a file carries."""
    return _read(content).record or None
