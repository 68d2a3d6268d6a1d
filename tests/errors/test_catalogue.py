"""The catalogue of messages: complete, equal in both languages, and told apart by their codes."""

import ast
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from engine.errors import catalogue
from engine.errors.catalogue import CATALOGUE
from engine.errors.message import NOTHING, Message, message
from engine.home import SHIPPED
from engine.text import Text

SOURCES = [path for path in [*(SHIPPED / "engine").rglob("*.py"), SHIPPED / "cli.py"] if "catalogue" not in path.parts]
RAISERS = {"fault", "refuse", "fail", "_fail"}
"""What makes a fault of a name and its words."""
OWN = {"hint"}
"""Words that are there for every fault."""

every_message = pytest.mark.parametrize("name", CATALOGUE)


def words_of(text: str) -> set[str]:
    """Name the words that a text has a place for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def texts_of(one: Message) -> list[Text]:
    return [text for text in (one.what, one.help, one.otherwise) if text != NOTHING]


@every_message
def test_is_said_in_both_languages(name: str) -> None:
    for text in texts_of(CATALOGUE[name]):
        assert text.nl.strip()
        assert text.en.strip()
        assert text.nl != text.en or words_of(text.nl) == {"hint"}


@every_message
def test_both_languages_name_the_same_words(name: str) -> None:
    for text in texts_of(CATALOGUE[name]):
        assert words_of(text.nl) == words_of(text.en)


@every_message
def test_is_one_sentence_without_a_full_stop(name: str) -> None:
    for text in texts_of(CATALOGUE[name]):
        for said in (text.nl, text.en):
            assert not said.endswith(".")
            assert said == said.strip()
            assert said[0] in "`{" or said[0].islower() or said.split()[0] == "het"
            assert said.count("`") % 2 == 0


@every_message
def test_helps(name: str) -> None:
    one = CATALOGUE[name]
    assert one.help != NOTHING
    if (words_of(one.help.nl) & {"meant", "hint"}) - words_of(one.what.nl):
        assert one.otherwise != NOTHING


@every_message
def test_names_no_type_of_the_code(name: str) -> None:
    words = re.compile(r"\b(?:int|float|str|bool|dict|None|NoneType|list\[|pydantic|Traceback|Error)\b")
    for text in texts_of(CATALOGUE[name]):
        assert not words.search(text.nl)
        assert not words.search(text.en)


def test_codes_are_unique_and_stand_in_the_room_of_their_kind() -> None:
    codes = [one.code for one in CATALOGUE.values()]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"RK[1-9]\d\d", code) for code in codes)


def test_help_is_given_in_pairs() -> None:
    with pytest.raises(ValueError, match="zip"):
        message("RK000", "fout", "wrong", "hulp")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Give every call in the code that makes a fault, with its place."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in RAISERS:
                yield f"{path.relative_to(SHIPPED)}:{node.lineno}", node


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


def test_every_fault_in_the_code_brings_the_words_of_its_message() -> None:
    lacking = []
    for place, call in calls():
        name = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
        if isinstance(name, str) and all(word.arg for word in call.keywords):
            one = CATALOGUE[name]
            given = {word.arg for word in call.keywords} | OWN | ({"found"} if _name(call.func) == "fail" else set())
            needed = set().union(*(words_of(text.nl) for text in texts_of(one)))
            lacking += [(place, word) for word in needed - given]
    assert lacking == []


def test_the_code_uses_every_message() -> None:
    said = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value)
    composed = {f"no-such-{kind}" for kind in ("source", "role", "step", "fact", "term")}
    assert set(CATALOGUE) - said == composed


def test_no_name_stands_in_two_rooms() -> None:
    rooms = [room for name, room in vars(catalogue).items() if name.isupper() and room is not CATALOGUE]
    names = [name for room in rooms for name in room]
    assert sorted(names) == sorted(CATALOGUE)
