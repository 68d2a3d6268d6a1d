import codecs
import io
import sys
from pathlib import Path

import pytest

from engine.errors import RegiokoersError
from engine.model.source_text import LARGEST, decode, read_file, read_stdin


@pytest.mark.parametrize(
    "content",
    [
        "één: 1\n".encode(),
        codecs.BOM_UTF8 + "één: 1\n".encode(),
        "één: 1\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + "één: 1\n".encode("utf-16-be"),
        "één: 1\r\n".encode(),
        "één: 1\r".encode(),
        "één: 1\r\n".encode("utf-16"),
    ],
)
def test_text_is_the_same_however_it_was_saved(content: bytes) -> None:
    assert decode(content, "x") == "één: 1\n"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "file-empty"),
        (b" \n\t\r\n", "file-empty"),
        (codecs.BOM_UTF8, "file-empty"),
        (codecs.BOM_UTF16_LE, "file-empty"),
        (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "file-empty"),
        (b"%PDF-1.7", "file-binary"),
        (b"\x89PNG\r\n", "file-binary"),
        (b"\x1f\x8b\x08", "file-binary"),
        (b"a\x00b", "file-binary"),
        (b"caf\xe9", "file-not-utf8"),
        (b"x" * (LARGEST + 1), "file-too-large"),
    ],
)
def test_says_why_content_is_no_text(content: bytes, name: str) -> None:
    with pytest.raises(RegiokoersError) as caught:
        decode(content, "x")
    assert [(found.name, found.place.path) for found in caught.value.faults] == [(name, "x")]


def test_points_at_the_first_byte_that_is_no_utf_8() -> None:
    with pytest.raises(RegiokoersError) as caught:
        decode("één\nnaam: caf".encode() + b"\xe9 Ren\xe9\nb", "x")
    (found,) = caught.value.faults
    assert (found.place.line, found.place.column, found.line) == (2, 10, "naam: café René")


def test_a_file_of_exactly_the_limit_is_read_and_no_more_of_a_larger_one(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * LARGEST)
    assert decode(read_file(path), "a.yaml") == "x" * LARGEST
    path.write_bytes(b"x" * (LARGEST + 5000))
    assert len(read_file(path)) == LARGEST + 1


def test_a_path_that_can_not_be_one_is_refused() -> None:
    for path in (Path("a\x00b"), Path("x" * 5000)):
        with pytest.raises(RegiokoersError) as caught:
            read_file(path)
        assert [found.name for found in caught.value.faults] == ["file-unreadable"]


def test_standard_input_is_read_to_just_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * (LARGEST + 5000))))
    assert len(read_stdin("standaardinvoer")) == LARGEST + 1


def test_standard_input_that_can_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as only_written:
        monkeypatch.setattr(sys, "stdin", only_written)
        with pytest.raises(RegiokoersError) as caught:
            read_stdin("standaardinvoer")
    assert [(found.name, found.place.path) for found in caught.value.faults] == [("file-unreadable", "standaardinvoer")]
