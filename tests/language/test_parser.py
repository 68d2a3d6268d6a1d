import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import Fault, RegiokoersError, render
from engine.language import And, Or, Test, parse, tests_of


def test_reads_every_operator() -> None:
    text = (
        "a == 1 and b != x and c < 2 and d <= 2.5 and e > -3 and f >= 0 and g in [a, b] and "
        "h not in [1] and i has po and j not has vo and k is known and l is unknown and m == true"
    )
    tree = parse(text)
    assert isinstance(tree, And)
    assert [(t.fact, t.operator, t.values) for t in tests_of(tree)] == [
        ("a", "==", (1,)),
        ("b", "!=", ("x",)),
        ("c", "<", (2,)),
        ("d", "<=", (2.5,)),
        ("e", ">", (-3,)),
        ("f", ">=", (0,)),
        ("g", "in", ("a", "b")),
        ("h", "not in", (1,)),
        ("i", "has", ("po",)),
        ("j", "not has", ("vo",)),
        ("k", "is known", ()),
        ("l", "is unknown", ()),
        ("m", "==", (True,)),
    ]


def test_and_binds_tighter_than_or() -> None:
    assert parse("a == 1 or b == 2 and c == 3") == Or((Test("a", "==", (1,)), parse("b == 2 and c == 3")))
    assert parse("(a == 1 or b == 2) and c == 3") == And((parse("a == 1 or b == 2"), Test("c", "==", (3,))))


def test_lines_and_spaces_do_not_matter() -> None:
    assert parse("a==1\n  and(b  in[x,y])") == parse("a == 1 and b in [x, y]")


@pytest.mark.parametrize(
    ("text", "name", "column"),
    [
        ("", "condition-unfinished", 1),
        ("a", "condition-unfinished", 2),
        ("a = 1", "condition-foreign-sign", 3),
        ("a ≥ 1", "condition-foreign-sign", 3),
        ("a == 1 && b == 2", "condition-foreign-sign", 8),
        ("a == 1 b == 2", "condition-end-expected", 8),
        ("a == ", "condition-unfinished", 5),
        ("a in [1,", "condition-unfinished", 9),
        ("a in [1, ]", "condition-value-expected", 10),
        ("a is", "condition-unfinished", 5),
        ("a not", "condition-unfinished", 6),
        ("a == 1,5", "condition-decimal-comma", 6),
        ("a == 60%", "condition-unreadable", 6),
        ("(a == 1", "condition-not-closed", 1),
        ("a in x", "condition-list-expected", 6),
        ("a in [x", "condition-list-not-closed", 6),
        ("a in []", "condition-value-expected", 7),
        ("a is 3", "condition-known-expected", 6),
        ("a not 3", "condition-not", 3),
        ("a not == 3", "condition-not", 3),
        ("a mars 3", "condition-operator-expected", 3),
        ("not a == 1", "condition-not", 1),
        ("and == 1", "condition-fact-expected", 1),
        ("a == 1 and", "condition-unfinished", 11),
        ("a == 'x'", "condition-unreadable", 6),
        ("(" * 41 + "a == 1", "condition-too-deep", 41),
    ],
)
def test_points_at_what_can_not_be_read(text: str, name: str, column: int) -> None:
    with pytest.raises(RegiokoersError) as caught:
        parse(text)
    (found,) = caught.value.faults
    assert (found.name, found.column) == (name, column)


def test_the_caret_stands_under_the_word() -> None:
    with pytest.raises(RegiokoersError) as caught:
        parse("a == 1\n  and b ~ 2")
    said = render(caught.value.faults[0], "nl").splitlines()
    assert said[1] == "      and b ~ 2"
    assert said[2].index("^") == said[1].index("~")


def test_a_long_condition_is_refused_before_it_is_read() -> None:
    with pytest.raises(RegiokoersError) as caught:
        parse("a == 1 or " * 1100)
    assert caught.value.faults[0].name == "condition-too-long"


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    faults: tuple[Fault, ...] = ()
    try:
        parse(text)
    except RegiokoersError as error:
        faults = error.faults
    assert all(found.place.line and found.place.column for found in faults)
