"""A condition as a sentence for people, in Dutch and in English."""

import itertools
from typing import Final

from engine.language.nodes import And, Condition, Or, Test, Value
from engine.language.vocabulary import Fact, Vocabulary
from engine.text import Language, decimal

_COMPARISONS: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "==": "is",
        "!=": "is niet",
        "<": "is lager dan",
        "<=": "is hoogstens",
        ">": "is hoger dan",
        ">=": "is minstens",
        "in": "is",
        "not in": "is niet",
        "is known": "is bekend",
        "is unknown": "is onbekend",
    },
    "en": {
        "==": "is",
        "!=": "is not",
        "<": "is below",
        "<=": "is at most",
        ">": "is above",
        ">=": "is at least",
        "in": "is",
        "not in": "is not",
        "is known": "is known",
        "is unknown": "is unknown",
    },
}
_HAS: Final[dict[Language, dict[str, str]]] = {
    "nl": {"has": "bij {label} hoort {value}", "not has": "bij {label} hoort {value} niet"},
    "en": {"has": "{label} includes {value}", "not has": "{label} does not include {value}"},
}
_AND: Final[dict[Language, str]] = {"nl": " en ", "en": " and "}
_OR: Final[dict[Language, str]] = {"nl": " of ", "en": " or "}
_EITHER: Final[dict[Language, tuple[str, str]]] = {"nl": ("ofwel ", ", ofwel "), "en": ("either ", ", or ")}
LEVELS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("afwezig", "ad hoc", "in opbouw", "ingericht", "robuust"),
    "en": ("absent", "ad hoc", "in build-up", "in place", "robust"),
}


def sentence(condition: Condition, vocabulary: Vocabulary, language: Language) -> str:
    """Say a condition as a clause, with labels for facts and values: `het aantal partnerschappen is 10`."""
    return _clause(condition, vocabulary, language, inside=False)


def _clause(condition: Condition, vocabulary: Vocabulary, language: Language, *, inside: bool) -> str:
    if isinstance(condition, Test):
        return describe_test(condition, vocabulary[condition.fact], language)
    parts = _parts(condition)
    if isinstance(condition, Or):
        first, between = _EITHER[language]
        said = first + between.join(_clause(part, vocabulary, language, inside=True) for part in parts)
        return f"({said})" if inside else said
    # A choice comes last, where it can't swallow what follows; where that is not enough it gets brackets.
    parts.sort(key=lambda part: isinstance(part, Or))
    inside = inside or isinstance(parts[-2], Or)
    return _AND[language].join(_clause(part, vocabulary, language, inside=inside) for part in parts)


def _parts(condition: And | Or) -> list[Condition]:
    """Give the parts of a condition, with those of a nested one of its own kind in its place."""
    own = type(condition)
    nested = (_parts(part) if isinstance(part, own) else [part] for part in condition.parts)
    return list(itertools.chain.from_iterable(nested))


def describe_test(test: Test, fact: Fact, language: Language) -> str:
    """Say one test as a clause."""
    if fact.kind == "flag" and fact.sentences and len(test.values) == 1:
        wanted = test.values[0] is (test.operator in ("==", "in"))
        return fact.sentences[0 if wanted else 1].in_(language)
    label = fact.label.in_(language)
    values = [say_value(fact, value, language) for value in test.values]
    if test.operator in ("has", "not has"):
        return _HAS[language][test.operator].format(label=label, value=values[0])
    verb = _COMPARISONS[language][test.operator]
    return f"{label} {verb} {enumerate_words(values, _OR[language])}".rstrip()


def say_value(fact: Fact, value: Value, language: Language) -> str:
    """Say a value in words: a label, `60%`, `10 partnerschappen`, `2 (in opbouw)`."""
    if isinstance(value, bool):
        return {"nl": ("nee", "ja"), "en": ("no", "yes")}[language][value]
    if isinstance(value, str):
        return fact.values[value].in_(language) if value in fact.values else value
    number = decimal(value, language)
    if fact.kind == "percentage":
        return f"{number}%"
    if fact.kind == "level":
        return f"{number} ({LEVELS[language][int(value)]})"
    unit = fact.unit[0 if value == 1 else 1].in_(language) if fact.unit else ""
    return f"{number} {unit}".rstrip()


def enumerate_words(words: list[str], between: str) -> str:
    """Join words as people do: `a, b of c`."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + between + words[-1]
