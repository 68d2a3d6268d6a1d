"""What the file of a fact must say for its kind: values, a range, sentences, a question."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from engine.errors import Fault, fault
from engine.language import is_word

_NEEDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("choice", "ordered", "list"), "values"),
    **dict.fromkeys(("number", "percentage"), "range"),
    "flag": "sentences",
}
_EXAMPLES: Final[Mapping[str, str]] = {
    "values": "values: {low: {nl: laag, en: low}, high: {nl: hoog, en: high}}",
    "range": "range: [0, 100]",
    "sentences": 'sentences: {"true": {nl: het is zo, en: it is so}, "false": {nl: het is niet zo, en: it is not so}}',
    "question": "question: {nl: Hoe ver is de regio?, en: How far is the region?}",
}
_LEAST: Final = 2
"""Two values to choose from, two ends of a range, a sentence for true and one for false."""


def fact_faults(name: str, plain: Mapping[str, Any]) -> Iterator[tuple[Fault, tuple[str, ...]]]:
    """Find what lacks in a fact or contradicts itself, each with the path of what it is about."""
    for word, path in ((name, ()), *((word, ("values", word)) for word in plain["values"])):
        if not is_word(word):
            yield fault("fact-word", found=word), path
    yield from ((found, (key,)) for found, key in _lacks(plain))


def _lacks(plain: Mapping[str, Any]) -> Iterator[tuple[Fault, str]]:
    kind, needed = plain["kind"], _NEEDS[plain["kind"]]
    if len(plain.get(needed, ())) < _LEAST:
        yield fault("fact-needs", key=needed, kind=kind, example=_EXAMPLES[needed]), needed
    if plain["origin"] == "derived" and kind == "list":
        yield fault("fact-derived-list"), "kind"
    if plain["origin"] == "asked" and "question" not in plain:
        yield fault("fact-needs", key="question", kind=kind, example=_EXAMPLES["question"]), "question"
    low, high = plain.get("range", (0, 0))
    if low > high:
        yield fault("range-reversed", low=low, high=high), "range"
    if ("group" in plain) != ("key" in plain):
        yield fault("fact-group-alone"), "group" if "group" in plain else "key"
