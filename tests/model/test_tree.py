"""YAML and JSON read into values that know their place, by the scalars of YAML 1.2."""

import json
import math
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import Fault, Place, RegiokoersError
from engine.model import tree
from engine.model.tree import Tree, read_trees

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, width=32) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS.filter(lambda k: k not in ("", "<<")), inner),
    max_leaves=12,
)


def read(text: str) -> Any:
    (found,) = read_trees(text, "regio.yaml")
    return found.value


@pytest.fixture(params=["C", "Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read with the loader in C, and with the one that is there where C is not."""
    if request.param == "Python":
        monkeypatch.setattr(tree, "_LOADER", yaml.SafeLoader)
    return str(request.param)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("Off", "Off"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("1:30", "1:30"),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("2026-03-01", "2026-03-01"),
        ("12:30:45", "12:30:45"),
        ("60%", "60%"),
        ("1,5", "1,5"),
        ("-3", -3),
        ("+3", 3),
        ("0", 0),
        ("2.0", 2.0),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("1e999", "1e999"),
        ("=", "="),
        ('"2"', "2"),
        ("'true'", "true"),
        ('"é日本"', "é日本"),
        ('"\\u00e9\\U0001F600"', "é😀"),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">\n  a\n  b\n", "a b\n"),
        ("!!str 3", "3"),
        ("[a, b: c]", ["a", {"b": "c"}]),
        ("x: &a [1, 2]\ny: *a", {"x": [1, 2], "y": [1, 2]}),
        ("x: &a drie\ny: *a", {"x": "drie", "y": "drie"}),
        ('{"a": "\\/", "b": "\\\\/"}', {"a": "/", "b": "\\/"}),
        ('{"a": "\\ud83d\\ude00"}', {"a": "😀"}),
    ],
)
def test_scalars_follow_yaml_1_2(text: str, value: Any) -> None:
    found = read(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("text", "value"), [(".inf", math.inf), ("-.inf", -math.inf), ("Infinity", math.inf)])
def test_infinity_is_a_number_and_not_a_text(text: str, value: float) -> None:
    assert read(text) == value
    assert math.isnan(read(".nan"))


@given(VALUES)
def test_json_is_read_as_json(value: Any) -> None:
    assert read(json.dumps([value])) == [value]
    assert read(json.dumps({"a": value}, ensure_ascii=False, indent=1)) == {"a": value}


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    faults: tuple[Fault, ...] = ()
    try:
        read_trees(text, "x")
    except RegiokoersError as error:
        faults = error.faults
    assert all(found.place.line and found.place.column for found in faults)


@given(VALUES)
def test_every_value_has_a_place_where_its_text_stands(value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    (found,) = read_trees(text, "x")
    lines = text.split("\n")
    for path, (row, column) in found.marks.items():
        inner = value
        for part in path:
            inner = inner[part]
        start = lines[row][column:]
        assert start.startswith(json.dumps(inner, ensure_ascii=False).split("\n")[0][:1])


TEXT = """\
format: 1
profile:
  pace: high
  sectors:
  - po
  - vo
targets: {shared_goals: 3}
"""


@pytest.fixture
def document() -> Tree:
    (found,) = read_trees(TEXT, "regio.yaml")
    return found


def test_values_and_keys_know_line_and_column(document: Tree) -> None:
    assert document.place(("profile", "pace")) == Place("regio.yaml", 3, 9)
    assert document.place(("profile", "pace"), key=True) == Place("regio.yaml", 3, 3)
    assert document.place(("profile", "sectors", 1)) == Place("regio.yaml", 6, 5)
    assert document.place(("targets", "shared_goals")) == Place("regio.yaml", 7, 25)


def test_what_is_not_there_has_the_place_of_what_is_around_it(document: Tree) -> None:
    assert document.place(("profile", "pace", "value")) == Place("regio.yaml", 3, 9)
    assert document.place(("profile", "x", "y")) == Place("regio.yaml", 3, 3)
    assert document.place(("x",)) == Place("regio.yaml", 1, 1)
    assert Tree("leeg.yaml", None, []).place(("x",)) == Place("leeg.yaml")


def test_a_part_keeps_its_place_in_the_whole() -> None:
    (found,) = read_trees("handbook:\n  title: 'Boek'\n  pages: [1]\n", "sources.yaml")
    part = found.parts()["handbook"]
    assert part.value == {"title": "Boek", "pages": [1]}
    assert part.place(("title",)) == Place("sources.yaml", 2, 10)
    assert part.place(("title",), key=True) == Place("sources.yaml", 2, 3)
    assert part.styles["title",] == "'"
    assert part.place(()) == Place("sources.yaml", 2, 3)


def test_a_stream_gives_each_document_its_own_places_and_anchors() -> None:
    first, second = read_trees("a: &x 1\n---\nb: 2\n", "x")
    assert (first.value, second.value) == ({"a": 1}, {"b": 2})
    assert second.place(("b",)) == Place("x", 3, 4)
    with pytest.raises(RegiokoersError):
        read_trees("a: &x 1\n---\nb: *x\n", "x")


@pytest.mark.parametrize("text", ["", "# later\n", "\n\n"])
def test_nothing_is_no_document(text: str) -> None:
    assert read_trees(text, "x") == []


def test_an_anchor_that_is_used_often_counts_each_time() -> None:
    fits = "a: &a [" + "1," * 999 + "]\nb: [" + "*a," * 90 + "]"
    assert len(read(fits)["b"]) == 90
    with pytest.raises(RegiokoersError) as caught:
        read("a: &a [" + "1," * 999 + "]\nb: [" + "*a," * 101 + "]")
    assert [found.name for found in caught.value.faults] == ["yaml-explodes"]
