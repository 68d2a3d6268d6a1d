import pytest
from hypothesis import given

from engine.language import And, Condition, Or, parse, spell
from tests.worlds import sayable_conditions


@given(sayable_conditions)
def test_what_is_spelled_is_read_back_as_the_same_tree(condition: Condition) -> None:
    assert parse(spell(condition)) == condition


@given(sayable_conditions)
def test_spelling_what_was_read_changes_nothing(condition: Condition) -> None:
    assert spell(parse(spell(condition))) == spell(condition)


@given(sayable_conditions)
def test_spaces_and_lines_between_words_change_nothing(condition: Condition) -> None:
    spread = spell(condition).replace(" ", " \n\t ").replace("(", "( ").replace(")", " )").replace("[", "[ ")
    assert parse(spread) == condition


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("a==1", "a == 1"),
        ("a in[x,y]", "a in [x, y]"),
        ("a in [1,2]", "a in [1, 2]"),
        ("a in [1.5,-2 , 3]", "a in [1.5, -2, 3]"),
        ("((a == 1))", "a == 1"),
        ("(a == 1) and (b == 2)", "a == 1 and b == 2"),
        ("(a == 1 or b == 2) and c is unknown", "(a == 1 or b == 2) and c is unknown"),
        ("a == 1 and b == 2 or c == 3", "(a == 1 and b == 2) or c == 3"),
        ("a == true or b != false", "a == true or b != false"),
        ("a == 2.0", "a == 2"),
        ("a  not   in [1]", "a not in [1]"),
        ("a not has x-y", "a not has x-y"),
    ],
)
def test_spells_with_single_spaces_and_no_needless_brackets(text: str, spelled: str) -> None:
    assert spell(parse(text)) == spelled


def test_brackets_that_make_the_tree_are_kept() -> None:
    tree = And((parse("a == 1"), And((parse("b == 2"), Or((parse("c == 3"), parse("d == 4")))))))
    assert spell(tree) == "a == 1 and (b == 2 and (c == 3 or d == 4))"
    assert parse(spell(tree)) == tree
