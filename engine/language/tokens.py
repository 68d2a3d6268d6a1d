"""The words and signs of a condition."""

import re
from typing import Final, Literal, NamedTuple

from engine.errors import Fault, Place, RegiokoersError, fault

LONGEST: Final = 10_000
COMPARISONS: Final = frozenset({"==", "!=", "<", "<=", ">", ">="})
KEYWORDS: Final = frozenset({"and", "or", "not", "in", "has", "is", "known", "unknown", "true", "false"})

_TOKEN: Final = re.compile(
    r"""\s*(?:
        (?P<number>-?[0-9]+(?:\.[0-9]+)?(?:(?![\w.,%]*[\w%])|(?=,[^\[\]]*\])))
      | (?P<word>[^\W\d]\w*(?:-\w+)*)
      | (?P<sign>==|!=|<=|>=|<|>|[()\[\],])
    )""",
    re.VERBOSE,
)
_REST: Final = re.compile(r"\S+")


class Token(NamedTuple):
    """One word, number or sign with its offsets; a keyword's kind is `keyword`, the last one's `end`."""

    kind: Literal["number", "word", "keyword", "sign", "end"]
    text: str
    start: int
    end: int


def is_word(text: str) -> bool:
    """Say whether a text can be the name of a fact or a value in a condition."""
    match = _TOKEN.fullmatch(text)
    return bool(match and match["word"] == text and text not in KEYWORDS)


def at(text: str, offset: int) -> tuple[Place, str]:
    """Give the line and column (from 1) of an offset, and the text of that line."""
    start = text.rfind("\n", 0, offset) + 1
    line = text[start:].split("\n", 1)[0]
    return Place("", text.count("\n", 0, offset) + 1, offset - start + 1), line


def tokenize(text: str) -> list[Token]:
    """Cut a condition into tokens, with one of kind `end` behind the last."""
    if len(text) > LONGEST:
        raise RegiokoersError([fault("condition-too-long", most=LONGEST)])
    tokens = []
    position = 0
    while text[position:].strip():
        match = _TOKEN.match(text, position)
        if match is None:
            raise RegiokoersError([_unreadable(text, position)])
        tokens.append(_token(match))
        position = match.end()
    end = len(text.rstrip())
    return [*tokens, Token("end", "", end, end)]


def _token(match: re.Match[str]) -> Token:
    group = match.lastgroup or "sign"
    found = match[group]
    kind: Literal["number", "word", "keyword", "sign"] = (
        "number" if group == "number" else "sign" if group == "sign" else "word"
    )
    return Token("keyword" if found in KEYWORDS else kind, found, match.start(group), match.end(group))


def _unreadable(text: str, position: int) -> Fault:
    """Say which characters can't be read, with a hint for the habits that are seen most."""
    rest = _REST.search(text, position)
    start, found = (rest.start(), rest[0]) if rest else (position, "")
    place, line = at(text, start)
    name = "condition-unreadable"
    if re.match(r"-?[0-9]+,[0-9]", found):
        name = "condition-decimal-comma"
    elif found.startswith(("=", "&", "|", "!", "≤", "≥", "≠")):
        name = "condition-foreign-sign"
    return fault(name, place, found=found).at(place, line)
