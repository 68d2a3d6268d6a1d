"""One printer for each peer: the same tree in its own language."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, NamedTuple

from benchmarks.peers.rules import Compare, Simple, joined, simple
from engine.language import Condition, Test, Vocabulary, conjunctions


class Spelling(NamedTuple):
    """How a language spells what hangs together, what is there, and what is not."""

    both: str
    either: str
    known: str
    unknown: str
    compare: str = "{field} {sign} {number}"


_CEL: Final = Spelling(" && ", " || ", "has(r.{field})", "!has(r.{field})", "r.{field} {sign} {number}")
_ZEN: Final = Spelling(" and ", " or ", "{field} != null", "{field} == null")
_CEDAR: Final = Spelling(
    " && ", " || ", "(context has {field})", "!(context has {field})", "context.{field} {sign} {number}"
)


def infix(condition: Condition, vocabulary: Vocabulary, spelling: Spelling) -> str:
    """Print a condition as a text in which signs stand between what they join."""
    if isinstance(condition, Test):
        found = [_infix(one, spelling) for one in simple(condition, vocabulary)]
        return f"({spelling.both.join(found)})"
    sign, parts = joined(condition)
    between = spelling.both if sign == "and" else spelling.either
    return f"({between.join(infix(part, vocabulary, spelling) for part in parts)})"


def _infix(one: Simple, spelling: Spelling) -> str:
    if not isinstance(one, Compare):
        return f"({spelling.either.join(_infix(part, spelling) for part in one)})"
    known = spelling.known.format(field=one.field)
    if one.sign == "known":
        return known
    if one.sign == "unknown":
        return spelling.unknown.format(field=one.field)
    return f"{known}{spelling.both}{spelling.compare.format(**one._asdict())}"


def clips(condition: Condition, vocabulary: Vocabulary) -> str:
    """Print a condition as the left side of a CLIPS rule: one pattern for each alternative."""
    patterns = []
    for conjunction in conjunctions(condition):
        tests: dict[str, list[str]] = {}
        for test in conjunction:
            for one in simple(test, vocabulary):
                _slot(one, tests)
        slots = (f"({field} ?{field}&:(and TRUE {' '.join(found)}))" for field, found in tests.items())
        patterns.append(f"(region {' '.join(slots)})")
    return patterns[0] if len(patterns) == 1 else f"(or {' '.join(patterns)})"


def _slot(one: Simple, tests: dict[str, list[str]]) -> None:
    """Add a comparison to the tests of its slot; alternatives are of one slot."""
    parts = [one] if isinstance(one, Compare) else [part for part in one if isinstance(part, Compare)]
    texts = [_prefix(part) for part in parts]
    tests.setdefault(parts[0].field, []).append(texts[0] if len(texts) == 1 else f"(or {' '.join(texts)})")


def _prefix(one: Compare) -> str:
    known = f"(neq ?{one.field} nil)"
    if one.sign == "known":
        return known
    if one.sign == "unknown":
        return f"(eq ?{one.field} nil)"
    sign = {"==": "=", "!=": "<>"}.get(one.sign, one.sign)
    return f"(and {known} ({sign} ?{one.field} {one.number}))"


PRINTERS: Final[Mapping[str, Callable[[Condition, Vocabulary], str]]] = {
    "zen-engine": partial(infix, spelling=_ZEN),
    "common-expression-language": partial(infix, spelling=_CEL),
    "cedarpy": partial(infix, spelling=_CEDAR),
    "rule-engine": partial(infix, spelling=_ZEN),
    "clipspy": clips,
}
