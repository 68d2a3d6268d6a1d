"""A condition that stands in a file: parsed and checked, with faults that point into the file."""

from engine.errors import Fault, Place, RegiokoersError
from engine.language import Condition, Vocabulary, check, parse
from engine.model.read import Item
from engine.model.tree import Path_


def read_condition(item: Item, key: str, vocabulary: Vocabulary, faults: list[Fault]) -> Condition | None:
    """Parse and check a condition in a file; faults point into the file, with a caret under the word."""
    text = item.plain[key]
    try:
        condition = parse(text)
        found = check(condition, text, vocabulary)
    except RegiokoersError as error:
        condition, found = None, list(error.faults)
    faults += [in_file(one, item, (key,)) for one in found]
    return None if found else condition


def in_file(found: Fault, item: Item, path: Path_) -> Fault:
    """Move a place within a condition to its place in the file, as far as the way it is written allows."""
    full = item.base + path
    start = item.tree.place(full)
    style = item.tree.styles.get(full, "")
    line, column = (found.place.line or 1), (found.place.column or 1)
    first = start.line or 1
    if style == "|":
        row = first + line
        shown = item.tree.lines[row - 1] if row <= len(item.tree.lines) else found.line
        indent = len(shown) - len(shown.lstrip())
        extra = len(found.line) - len(found.line.lstrip())
        return _moved(found, Place(start.path, row, column + indent - extra), shown)
    shown = item.tree.lines[first - 1]
    if found.line and found.line in shown:
        return _moved(found, Place(start.path, first, shown.index(found.line) + column), shown)
    return Fault(found.name, start, found.words, found.line, found.column)


def _moved(found: Fault, place: Place, line: str) -> Fault:
    return Fault(found.name, place, found.words, line, place.column)
