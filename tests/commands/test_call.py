"""What a call asks for, and how data is spelled."""

import io
import sys
from pathlib import Path

import pytest

from engine.commands.call import Call, as_json, one_or_all


@pytest.mark.parametrize(
    ("form", "output", "medium"),
    [
        (None, None, "text"),
        ("json", None, "json"),
        (None, "a/advies.JSON", "json"),
        (None, "advies.md", "markdown"),
        (None, "advies.docx", "text"),
        ("text", "advies.json", "text"),
    ],
)
def test_the_format_is_asked_for_or_follows_from_the_name(form: str | None, output: str | None, medium: str) -> None:
    assert Call(format=form, output=Path(output) if output else None).medium == medium


@pytest.mark.parametrize(
    ("encoding", "ascii_only"),
    [("utf-8", False), ("ascii", True), ("latin-1", True), ("cp437", False), ("cp1252", True)],
)
def test_bars_need_an_encoding_that_has_them(encoding: str, ascii_only: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    assert Call().ascii_only == ascii_only
    assert not Call(output=Path("advies.txt")).ascii_only


def test_a_stream_without_an_encoding_gets_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert Call().ascii_only


def test_json_is_for_people_too_and_holds_no_number_that_is_none() -> None:
    assert as_json({"één": [1, None]}) == '{\n  "één": [\n    1,\n    null\n  ]\n}\n'
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_json({"rate": float("nan")})


def test_one_thing_stands_alone_and_several_in_a_list() -> None:
    assert one_or_all([1]) == 1
    assert one_or_all([1, 2]) == [1, 2]
    assert one_or_all([]) == []
