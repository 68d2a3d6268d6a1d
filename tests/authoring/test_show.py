"""Every shipped rule as a person reads it."""

import re

import pytest

from engine.authoring.cases import each_rule
from engine.authoring.show import effect_sentence, rule_data, rule_lines
from engine.model.library import Citation, Library
from engine.reports.lines import WIDTH, plain
from engine.text import LANGUAGES, Language

every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_every_rule_can_be_read(language: Language, library: Library) -> None:
    for rule in each_rule(library):
        lines = [line.text for line in rule_lines(rule, library, language)]
        assert max(len(line) for line in lines) <= WIDTH, rule.id
        assert " ".join(lines).startswith(f"{rule.title.in_(language)} ({rule.id})"[:WIDTH]), rule.id
        assert lines[-1] == f"{'Regel' if language == 'nl' else 'Rule'}: {rule.source}"


@every_language
def test_a_rule_as_a_sentence_has_no_key_and_no_sign_of_the_language_of_rules(
    language: Language, library: Library
) -> None:
    for rule in each_rule(library):
        said = rule_data(rule, library, language)["says"]
        assert not re.search(r"[=<>]|\b[a-z]+_[a-z_]+\b", said), (rule.id, said)


@every_language
def test_every_effect_is_said_in_words(language: Language, library: Library) -> None:
    starts = {
        "nl": ("geeft +", "geeft -", "leidt af: ", "legt op tafel: ", "zegt over de regio: "),
        "en": ("gives +", "gives -", "derives: ", "puts on the table: ", "says of the region: "),
    }
    for rule in each_rule(library):
        said = effect_sentence(rule, library, language)
        assert said.startswith(starts[language]), rule.id
        assert not re.search(r"\b[a-z]+_[a-z_]+\b", re.sub(r"\{\w+\}", "", said)), (rule.id, said)


def test_the_places_in_sources_are_shown(library: Library) -> None:
    rule = library.rules_of("region/fragmented")[0]
    assert Citation("seed", "casus 5") in rule.sources
    shown = " ".join(plain(rule_lines(rule, library, "nl")).split())
    assert f"{library.sources['seed'].title}, casus 5" in shown


def test_all_cases_are_shown_with_what_they_expect(library: Library) -> None:
    for rule in each_rule(library)[::10]:
        shown = " ".join(plain(rule_lines(rule, library, "nl")).split())
        words = {"fires": "geldt", "silent": "geldt niet", "cannot_tell": "niet te zeggen"}
        assert all(f"- {words[case.expect]}: {case.name}" in shown for case in rule.tests), rule.id
