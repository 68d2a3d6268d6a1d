"""Web pages: what a reader sees of them, without scripts and navigation."""

from collections.abc import Iterator
from typing import Any, Final

from engine.errors import Place, refuse
from engine.intake.clean import alike, one_line
from engine.intake.document import BLANK, Block, row

_SKIPPED: Final = frozenset({"script", "style", "noscript", "template", "nav", "head", "svg", "button", "form"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt", "th"})
_BLOCKS: Final = frozenset(
    {"p", "div", "section", "article", "main", "ul", "ol", "dl", "dd", "blockquote", "pre", "table", "header", "footer"}
)


def web_blocks(content: bytes, name: str) -> list[Block]:
    """Read the blocks of a web page."""
    try:
        from lxml import etree, html
    except ImportError:
        refuse("extra-intake-missing", Place(name))
    parser = html.HTMLParser(encoding=_encoding(content), remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        refuse("document-damaged", Place(name))
    return list(_blocks(tree))


def _encoding(content: bytes) -> str:
    """Give the character set: UTF-8 where it is that, else what an older Windows writes."""
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _blocks(tree: Any) -> Iterator[Block]:
    """Walk through the page without recursion, and give a block where one ends."""
    words: list[str] = []
    kind = "text"
    skipped = None
    from lxml import etree

    for event, node in etree.iterwalk(tree, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if skipped is not None:
            if event == "end" and node is skipped:
                skipped = None
                words.append(node.tail or "")
            continue
        if event == "start":
            if tag in _SKIPPED or tag == "tr":
                yield from _spoken(words, kind)
                words, skipped = [], node
                if tag == "tr":
                    yield _row(node)
                continue
            if tag in _HEADINGS | _BLOCKS | {"li"}:
                yield from _spoken(words, kind)
                words = []
                kind = "heading" if tag in _HEADINGS else "item" if tag == "li" else "text"
            words.append("\n" if tag == "br" else node.text or "")
        else:
            if tag in _HEADINGS | _BLOCKS | {"li"}:
                yield from _spoken(words, kind)
                words, kind = [], "text"
                if tag in _BLOCKS:
                    yield BLANK
            words.append(node.tail or "")
    yield from _spoken(words, kind)


def _row(node: Any) -> Block:
    return row([one_line(alike(" ".join(cell.itertext()))) for cell in node.iterchildren("td", "th")])


def _spoken(words: list[str], kind: Any) -> Iterator[Block]:
    """Give what was gathered as blocks, a line for each."""
    for line in "".join(words).replace("\r", "").split("\n") if kind != "heading" else [" ".join(words)]:
        if text := one_line(alike(line)):
            yield Block(kind, text)
