"""A fault within a condition points at the word in the file, however the condition is written there."""

import pytest

from engine.errors import Fault
from engine.model.conditions import read_condition
from engine.model.read import Item
from engine.model.tree import read_trees
from tests.worlds import VOCABULARY


def faults_in(text: str) -> tuple[list[Fault], list[str]]:
    (tree,) = read_trees(text, "rule.yaml")
    item = Item("rules", "a/b", tree.value, tree, "rules/a/b.yaml")
    faults: list[Fault] = []
    condition = read_condition(item, "when", VOCABULARY, faults)
    assert (condition is None) is bool(faults)
    return faults, text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "when: count > 5 and cuont < 3\n",
        'when: "count > 5 and cuont < 3"\n',
        "when: 'count > 5 and cuont < 3'\n",
        "when: |\n  count > 5 and cuont < 3\n",
        "when: |\n      count > 5\n      and cuont < 3\n",
        "when: |\n  count > 5\n\n    and cuont < 3\n",
        "when: |-\n  count > 5\n  and cuont < 3",
        "when: >\n  count > 5 and cuont < 3\n",
        "a: 1\nwhen:\n  count > 5 and cuont < 3\n",
        "{when: count > 5 and cuont < 3}\n",
        '{"title": "x", "when": "count > 5 and cuont < 3"}',
    ],
)
def test_the_caret_stands_under_the_word_in_the_file(text: str) -> None:
    (found,), lines = faults_in(text)
    assert (found.name, found.place.path) == ("unknown-fact", "rule.yaml")
    if found.place.line and found.place.column and text.startswith("when: >"):
        assert found.place.line == 1
    else:
        assert found.place.line
        assert found.place.column
        assert lines[found.place.line - 1][found.place.column - 1 :].startswith("cuont")
    assert found.column
    assert found.line[found.column - 1 :].startswith("cuont")


@pytest.mark.parametrize(
    "text",
    [
        "when: >\n  count > 5\n  and cuont < 3\n",
        "when:\n  count > 5\n  and cuont < 3\n",
        'when: "count > 5\n  and cuont < 3"\n',
        'when: "count > 5 and \\u0063uont < 3"\n',
    ],
)
def test_where_the_file_spells_it_otherwise_the_condition_itself_is_shown(text: str) -> None:
    (found,), lines = faults_in(text)
    assert found.column
    assert found.line == "count > 5 and cuont < 3"
    assert found.line[found.column - 1 :].startswith("cuont")
    assert found.place.line
    assert "count" in lines[found.place.line - 1] or lines[found.place.line - 1].startswith("when:")


def test_all_faults_of_a_condition_are_collected() -> None:
    found, _ = faults_in("when: |\n  cuont > 5\n  or level == 9\n  or sectors == po\n")
    assert [(one.name, one.place.line) for one in found] == [
        ("unknown-fact", 2),
        ("number-out-of-range", 3),
        ("list-without-has", 4),
    ]
