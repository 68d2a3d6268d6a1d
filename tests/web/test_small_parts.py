"""Codes, names above files, marked phrases, and answers from a form."""

import stat
from pathlib import Path
from typing import Any

import pytest

from engine.errors import RegiokoersError
from engine.model.library import Library
from engine.web.access import FILE, LETTERS, Access
from engine.web.asked import choices, read_given, typed
from engine.web.marked import marked
from engine.web.named import key_of, name_in, named, tidy, without_name


def test_codes_can_not_be_guessed_or_mistaken(tmp_path: Path) -> None:
    access = Access(tmp_path)
    codes = {access.issue("windstreek", "group").text for _ in range(50)}
    assert len(codes) == 50
    assert len(LETTERS) ** 12 > 2**59
    assert not set("0o1il") & set(LETTERS)
    assert all(set(code) <= {*LETTERS, "-"} for code in codes)


def test_codes_are_kept_as_hashes_that_only_their_owner_reads(tmp_path: Path) -> None:
    code = Access(tmp_path).issue("windstreek", "group")
    content = (tmp_path / FILE).read_text()
    assert code.text not in content
    assert code.text.replace("-", "") not in content
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    again = Access(tmp_path).check(code.text)
    assert again is not None
    assert (again.region, again.role) == ("windstreek", "group")


def test_codes_end_when_their_time_is_over_or_they_are_taken_back(tmp_path: Path) -> None:
    access = Access(tmp_path)
    old, group, board = (access.issue("a", "group", -1), access.issue("a", "group"), access.issue("a", "board"))
    other = access.issue("b", "group")
    assert access.check(old.text) is None
    access.revoke("a", "group")
    assert access.check(group.text) is None
    assert access.check(board.text) is not None
    access.revoke("a")
    assert access.check(board.text) is None
    assert access.check(other.text) is not None


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"x": 1}', '{"x": ["a"]}', "null", '{"x": ["a", "group", "y"]}', '{"é": ["a", "group", 9e9]}'],
)
def test_a_damaged_file_of_codes_opens_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content, "utf-8")
    access = Access(tmp_path)
    assert access.check("abcd-efgh-jkmn") is None
    assert access.check(access.issue("a", "group").text) is not None


@pytest.mark.parametrize("name", ["Na de pauze", "a: b # c", "é", "x" * 500, "a\nb\r\nc", "\u202edlo"])
def test_a_name_above_a_file_is_read_back_and_is_one_line(name: str) -> None:
    text = named("format: 1\n", name)
    assert text.count("\n") == 2
    assert name_in(text, "?") == tidy(name)
    assert without_name(text) == "format: 1\n"
    assert len(tidy(name)) <= 60


def test_a_file_without_a_name_is_called_otherwise() -> None:
    assert name_in("format: 1\n", "tafel-1") == "tafel-1"
    assert name_in("# naam:  \n", "tafel-1") == "tafel-1"
    assert without_name("# iets anders\nformat: 1\n") == "# iets anders\nformat: 1\n"
    assert key_of("Tafel 1: de rode!") == "tafel-1-de-rode"
    assert key_of("Regio") == "regio"
    assert len({key_of("日本"), key_of("中文"), key_of("Regio")}) == 3


def test_phrases_are_marked_once_whatever_stands_between_their_words() -> None:
    text = "Eerst dit.\nDe meerderheid van  de\nstudenten doet mee. Daarna dat."
    pieces = marked(text, ["De meerderheid van de studenten", "meerderheid van de", "kort", "staat er niet in"])
    assert "".join(one.text for one in pieces) == text
    assert [one.text for one in pieces if one.marked] == ["De meerderheid van  de\nstudenten"]
    assert marked("", ["niets om te vinden"]) == []


@pytest.mark.parametrize(
    ("fact", "words", "value"),
    [
        ("shared_goals", ["2"], 2),
        ("shared_goals", [""], None),
        ("shared_goals", [], None),
        ("pace", ["low"], "low"),
        ("monitoring", ["none"], "none"),
        ("municipality_involved", ["true"], True),
        ("sectors", ["po", "vo"], ("po", "vo")),
        ("sectors", ["geen"], ()),
        ("sectors", ["po", "geen"], ("po",)),
        ("realisation_rate", ["62,5"], 62.5),
        ("realisation_rate", ["60%"], 60),
        ("realisation_rate", ["50 - 60"], 55),
        ("partnership_count", ["10"], 10),
    ],
)
def test_what_a_form_sends_is_read_as_a_region_file_would(
    library: Library, fact: str, words: list[str], value: Any
) -> None:
    assert read_given(library.facts[fact], words, library).value == value


@pytest.mark.parametrize(
    ("fact", "words"),
    [("shared_goals", ["5"]), ("pace", ["low=1"]), ("sectors", ["po,xx"]), ("partnership_count", ["1e9"])],
)
def test_what_is_no_answer_is_refused(library: Library, fact: str, words: list[str]) -> None:
    with pytest.raises(RegiokoersError):
        read_given(library.facts[fact], words, library)


def test_every_fact_that_is_asked_has_its_answers(library: Library) -> None:
    for fact in library.facts.values():
        if fact.origin == "asked":
            found = choices(fact, library, "nl", None)
            assert fact.kind in ("number", "percentage") if not found else all(one.text for one in found)
            for one in found:
                assert read_given(fact, [one.value], library).value is not None
    assert typed(library.facts["partnership_count"], None, 10) == "10"
