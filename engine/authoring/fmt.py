"""The fixed form of a content file: keys in the order of its model, even indents, evenly spaced conditions.

What a file says does not change, and comments stay: those above a key go along with it.
"""

import re
from collections.abc import Sequence

import yaml
from pydantic import BaseModel

from engine.authoring.rewrite import rewritten
from engine.errors import RegiokoersError
from engine.language.tokens import Token, tokenize

_KEY = re.compile(r"(['\"]?)([A-Za-z_][\w-]*)\1\s*:(?:\s|$)")
_WHEN = re.compile(r"^(?P<key>when|absent_when):[ \t]*(?P<rest>.*\n(?:(?:[ \t].*)?\n)*)", re.MULTILINE)


def formatted(text: str, model: type[BaseModel] | None) -> str:
    """Give a file in its fixed form; `model` says in which order its keys stand, and without one they stay."""
    text = text.replace("\r\n", "\n")
    ordered = _ordered(text, [field.alias or name for name, field in model.model_fields.items()]) if model else text
    even = rewritten(_WHEN.sub(_evenly, ordered))
    return even if _says(even) == _says(text) else text


def _says(text: str) -> object:
    """Give what a file says, conditions without their spaces."""
    plain = yaml.safe_load(text)
    if isinstance(plain, dict):
        return {key: "".join(value.split()) if _is_condition(key, value) else value for key, value in plain.items()}
    return plain


def _is_condition(key: object, value: object) -> bool:
    return key in ("when", "absent_when") and isinstance(value, str)


def _ordered(text: str, order: Sequence[str]) -> str:
    """Put the top keys in order, each with the comments above it; the file's first comment stays on top."""
    head, blocks = _blocks(text)
    if any(name not in order for name, _ in blocks):
        return text
    return head + "".join(block for _, block in sorted(blocks, key=lambda one: order.index(one[0])))


def _blocks(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Part a file into what stands above everything, and a block for each top key."""
    head, waiting = "", ""
    blocks: list[tuple[str, str]] = []
    for line in f"{text.rstrip()}\n".splitlines(keepends=True):
        if match := _KEY.match(line):
            head, waiting = (head, waiting) if blocks else _parted(waiting)
            blocks.append((match[2], waiting + line))
            waiting = ""
        elif blocks and line.strip() and not line.startswith(("#", "---", "...")):
            name, block = blocks[-1]
            blocks[-1] = (name, block + waiting + line)
            waiting = ""
        else:
            waiting += line
    if blocks and waiting:
        blocks[-1] = (blocks[-1][0], blocks[-1][1] + waiting)
    return head, blocks


def _parted(comments: str) -> tuple[str, str]:
    """Part what stands above the first key: all up to the last empty line belongs to the file."""
    above, empty, own = comments.rpartition("\n\n")
    return (above + empty, own) if empty else (comments, "")


def _evenly(match: re.Match[str]) -> str:
    """Space a condition evenly, line by line; one that can't be read is left as it is."""
    rest = match["rest"]
    if rest.lstrip().startswith(("'", '"', ">", "&", "*", "!")):
        return match[0]
    lines = rest.split("\n")
    first = lines[0] if lines[0].lstrip().startswith("|") else _spaced(lines[0])
    return "\n".join([f"{match['key']}: {first.strip()}", *(_spaced(line) for line in lines[1:])])


def _spaced(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    if "#" in line:
        return line
    try:
        tokens = tokenize(line)[:-1]
    except RegiokoersError:
        return line
    spaced = "".join(_gap(before, token) + token.text for before, token in zip([None, *tokens], tokens, strict=False))
    return (indent if line.strip() else "") + spaced


def _gap(before: Token | None, token: Token) -> str:
    closed = before is None or before.text in ("(", "[") or token.text in (")", "]", ",")
    return "" if closed else " "
