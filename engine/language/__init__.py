"""The condition language: one immutable tree that every other room reads."""

from engine.language.check import check, wrong_value
from engine.language.domain import candidates, clash
from engine.language.nodes import And, Condition, Operator, Or, Test, Value, tests_of
from engine.language.normal import Conjunction, TooWideError, conjunctions, negate
from engine.language.parser import parse
from engine.language.sentence import LEVELS, describe_test, enumerate_words, say_value, sentence
from engine.language.spelling import spell, spell_test, spell_value
from engine.language.tokens import is_word
from engine.language.truth import Facts, holds, satisfied, truth, waits_for
from engine.language.vocabulary import Fact, Kind, Vocabulary

__all__ = [
    "LEVELS",
    "And",
    "Condition",
    "Conjunction",
    "Fact",
    "Facts",
    "Kind",
    "Operator",
    "Or",
    "Test",
    "TooWideError",
    "Value",
    "Vocabulary",
    "candidates",
    "check",
    "clash",
    "conjunctions",
    "describe_test",
    "enumerate_words",
    "holds",
    "is_word",
    "negate",
    "parse",
    "satisfied",
    "say_value",
    "sentence",
    "spell",
    "spell_test",
    "spell_value",
    "tests_of",
    "truth",
    "waits_for",
    "wrong_value",
]
