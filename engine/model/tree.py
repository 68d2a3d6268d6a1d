"""YAML (or JSON) read into a tree that knows where each value stands.

Scalars follow the core schema of YAML 1.2: `no`, `1:30` and dates are texts, `010` is a text too (and is
refused where a number is asked). Duplicate keys, anchors that explode, and nesting without end are faults.
"""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from engine.errors import Fault, Place, RegiokoersError, fault
from engine.model.syntax import DEEPEST, character_fault, syntax_fault
from engine.text import shorten

MOST_VALUES: Final = 100_000
_BREAKS: Final = re.compile("[\n\x85\u2028\u2029]")
"""What ends a line for the parser."""
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT: Final = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_WORDS: Final[dict[str, Any]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN", "NaN"), float("nan")),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "Infinity"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF", "-Infinity"), float("-inf")),
}

Path_ = tuple[str | int, ...]


@dataclass(slots=True)
class Tree:
    """One document: its plain value, and the place of every key and value by its path."""

    name: str
    value: Any
    lines: list[str]
    marks: dict[Path_, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path_, tuple[int, int]] = field(default_factory=dict)
    styles: dict[Path_, str] = field(default_factory=dict)

    def place(self, path: Path_, *, key: bool = False) -> Place:
        """Give the place of a value, or of its key; of the nearest outer one where the path isn't there."""
        path = tuple(path)
        while True:
            mark = (self.keys.get(path) if key else None) or self.marks.get(path)
            if mark is not None:
                return Place(self.name, mark[0] + 1, mark[1] + 1)
            if not path:
                return Place(self.name)
            path = path[:-1]

    def at(self, found: Fault, path: Path_, *, key: bool = False) -> Fault:
        """Give a fault its place in this document, with the line to show."""
        place = self.place(path, key=key)
        line = self.lines[place.line - 1] if place.line and place.line <= len(self.lines) else ""
        return found.at(place, line)

    def parts(self) -> dict[str | int, "Tree"]:
        """Give the members of a list or mapping as trees of their own, with places in the whole."""
        members = enumerate(self.value) if isinstance(self.value, list) else self.value.items()
        found = {name: Tree(self.name, value, self.lines) for name, value in members}
        for path, mark in self.marks.items():
            if path:
                found[path[0]].marks[path[1:]] = mark
        for path, mark in self.keys.items():
            found[path[0]].keys[path[1:]] = mark
        for path, style in self.styles.items():
            found[path[0]].styles[path[1:]] = style
        return found


def read_trees(text: str, name: str) -> list[Tree]:
    """Read every document of a text; a JSON array at the top is a list of documents."""
    lines = _BREAKS.split(text)
    if text.lstrip()[:1] in ("{", "["):
        text = _json_as_yaml(text)
    trees = []
    try:
        builder = _Builder(name, lines)
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
        trees = builder.documents
    except yaml.MarkedYAMLError as error:
        raise RegiokoersError([syntax_fault(error, name, lines)]) from None
    except yaml.reader.ReaderError as error:
        raise RegiokoersError([character_fault(error, text, name)]) from None
    return trees


def _json_as_yaml(text: str) -> str:
    r"""Rewrite what JSON strings may hold and YAML's may not: `\/` and surrogate pairs; no line moves."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    text = re.sub(r"\\(?:(\\)|/)", lambda m: m[0] if m[1] else "/", text)
    pair = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
    return pair.sub(lambda m: json.loads(f'"{m[0]}"'), text)


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being filled."""

    value: Any
    path: Path_
    key: Any = None
    waiting: bool = True
    anchor: str | None = None


class _Builder:
    """Builds trees from the parser's events, without recursion, and counts what it builds."""

    def __init__(self, name: str, lines: list[str]) -> None:
        self.name = name
        self.lines = lines
        self.documents: list[Tree] = []
        self.frames: list[_Frame] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.count = 0

    def take(self, event: yaml.Event) -> None:
        """Handle one event."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents.append(Tree(self.name, None, self.lines))
            self.anchors.clear()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            frame = self.frames.pop()
            if frame.anchor:
                self.anchors[frame.anchor] = (frame.value, _size(frame.value))

    def _fail(self, name: str, event: yaml.Event, /, **words: object) -> NoReturn:
        row, column = _start(event)
        line = self.lines[row] if row < len(self.lines) else ""
        raise RegiokoersError([fault(name, **words).at(Place(self.name, row + 1, column + 1), line)])

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.tag not in (None, "!", "tag:yaml.org,2002:str"):
            self._fail("yaml-tag", event, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))
        plain = event.implicit[0] and event.style in (None, "")
        value = resolve(event.value) if plain else event.value
        if self.frames and isinstance(self.frames[-1].value, dict) and self.frames[-1].waiting:
            self._key(event.value, event)
            return
        path = self._put(value, event)
        self.documents[-1].styles[path] = event.style or ""
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)

    def _key(self, key: str, event: yaml.Event) -> None:
        frame = self.frames[-1]
        tree = self.documents[-1]
        path = (*frame.path, key)
        if key in ("", "<<"):
            self._fail("yaml-no-key" if not key else "yaml-merge", event)
        if path in tree.keys and key in frame.value:
            self._fail("duplicate-key", event, key=shorten(key), line=tree.keys[path][0] + 1)
        tree.keys[path] = _start(event)
        frame.value[key] = None
        frame.key, frame.waiting = key, False

    def _put(self, value: Any, event: yaml.Event) -> Path_:
        """Put a value where it belongs and give its path."""
        self.count += 1
        if self.count > MOST_VALUES:
            self._fail("yaml-explodes", event, most=MOST_VALUES)
        tree = self.documents[-1]
        path: Path_ = ()
        if not self.frames:
            tree.value = value
        elif isinstance(frame := self.frames[-1], _Frame) and isinstance(frame.value, dict):
            if frame.waiting:
                self._fail("yaml-complex-key", event)
            path = (*frame.path, frame.key)
            frame.value[frame.key] = value
            frame.waiting = True
        else:
            path = (*frame.path, len(frame.value))
            frame.value.append(value)
        tree.marks[path] = _start(event)
        return path

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if event.tag not in (None, "!"):
            self._fail("yaml-tag", event, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))
        if len(self.frames) >= DEEPEST:
            self._fail("yaml-too-deep", event, most=DEEPEST)
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._put(value, event)
        self.frames.append(_Frame(value, path, anchor=event.anchor))

    def _alias(self, event: yaml.AliasEvent) -> None:
        found = self.anchors.get(event.anchor or "")
        if found is None:
            self._fail("yaml-alias", event)
        value, size = found
        self.count += size
        self._put(value, event)


def _start(event: yaml.Event) -> tuple[int, int]:
    """Give the line and column of an event, from 0."""
    return (event.start_mark.line, event.start_mark.column) if event.start_mark else (0, 0)


def _size(value: Any) -> int:
    """Count the values in a mapping or list, those behind aliases each time they are used."""
    return sum(1 for _ in _walk(value, [MOST_VALUES + 1]))


def _walk(value: Any, left: list[int]) -> Iterator[None]:
    stack = [value]
    while stack and left[0]:
        left[0] -= 1
        yield
        top = stack.pop()
        if isinstance(top, dict):
            stack.extend(top.values())
        elif isinstance(top, list):
            stack.extend(top)


def resolve(text: str) -> Any:
    """Resolve a plain scalar by the core schema of YAML 1.2, but for numbers that could be misread."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.match(text) and len(text) <= 40:
        return int(text)
    if _FLOAT.match(text) and math.isfinite(number := float(text)):
        return number
    return text
