"""Texts of rules with the region's own facts in them."""

from collections.abc import Mapping, Sequence

from engine.language import Fact, Value, enumerate_words, say_value
from engine.model.library import FocusPoint, Library, Rule
from engine.model.placeholders import OWN, fill, own_names, placeholders
from engine.text import LANGUAGES, Language, Text

_AND: dict[Language, str] = {"nl": " en ", "en": " and "}
_WAITS = Text(
    "{Other} wacht hierop: voor de volgende stap daar is bij {subject} niveau {level} nodig.",
    "{Other} waits for this: its next step needs level {level} for {subject}.",
)


def fill_rule(
    rule: Rule, text: Text | None, values: Mapping[str, Value | Sequence[str] | None], library: Library
) -> Text:
    """Fill the placeholders of a rule's text with the values that its tests found."""
    if text is None:
        return Text("", "")
    return Text(*(_filled(rule, text.in_(language), values, library, language) for language in LANGUAGES))


def _filled(
    rule: Rule, text: str, values: Mapping[str, Value | Sequence[str] | None], library: Library, language: Language
) -> str:
    words = {}
    own = own_names(rule.about) if rule.about else {}
    for name in placeholders(text):
        value = values.get(own.get(name, name))
        if rule.about and name == OWN[0]:
            words[name] = library.focus_points[rule.about].name.in_(language)
        elif value is not None:
            words[name] = say(library.facts[own.get(name, name)], value, language)
    return fill(text, words)


def say(fact: Fact, value: Value | Sequence[str], language: Language) -> str:
    """Say a fact's value in words; the members of a list are joined."""
    if isinstance(value, str | int | float):
        return say_value(fact, value, language)
    return enumerate_words([say_value(fact, word, language) for word in value], _AND[language])


def fill_waiting(needed: FocusPoint, waiting: FocusPoint, level: int) -> Text:
    """Say that one focus point waits for another."""
    return Text(
        *(
            fill(
                _WAITS.in_(language).replace("{Other}", capital(waiting.subject.in_(language))),
                {"subject": needed.subject.in_(language), "level": str(level)},
            )
            for language in LANGUAGES
        )
    )


def capital(text: str) -> str:
    """Begin a sentence with a capital."""
    return text[:1].upper() + text[1:]
