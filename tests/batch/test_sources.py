"""Tables of text cut into parts: nothing lost, nothing twice, wherever the cuts fall."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.batch.fields import Fields
from engine.batch.reading import Reader
from engine.batch.sources import open_table, text
from engine.model.library import Library

names = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=20).filter(str.strip)


@given(st.lists(names, min_size=1, max_size=30), st.sampled_from([";", ",", "\t"]), st.sampled_from(["\n", "\r\n"]))
def test_rows_survive_any_cut(
    tmp_path_factory: pytest.TempPathFactory,
    library: Library,
    fields: Fields,
    found: list[str],
    separator: str,
    end: str,
) -> None:
    path = tmp_path_factory.mktemp("cut") / "in.csv"
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=separator, lineterminator=end)
    writer.writerow(["region", "region_id", "shared_goals"])
    for number, name in enumerate(found):
        writer.writerow([name, f"r-{number}", number % 5])
    path.write_bytes(written.getvalue().encode())
    read = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text, "SIZE", 64)
        table = open_table(path, fields)
        reader = Reader(library, fields, table.headings)
        for part in table.parts():
            for piece in part.pieces(reader):
                assert piece.faults == []
                read += list(zip(piece.keys["region"], piece.block.facts["shared_goals"].tolist(), strict=True))
    assert read == [(name.strip(), number % 5) for number, name in enumerate(found)]


@pytest.mark.parametrize("size", [1, 3, 7, 64])
def test_a_line_end_of_two_signs_is_never_cut(size: int, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes('a;b\r\n"één\r\ntwee";2\r\nx;y\r\n'.encode())
    joined = b"".join(text._records(path, "utf-8-sig", size))
    assert joined == 'a;b\n"één\ntwee";2\nx;y\n'.encode()


def test_the_separator_that_excel_names_is_no_header(library: Library, fields: Fields, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("sep=,\nregion,shared_goals\nVeen,2\n")
    table = open_table(path, fields)
    assert dict(table.headings) == {"region": "region", "shared_goals": "shared_goals"}
    (part,) = table.parts()
    (piece,) = part.pieces(Reader(library, fields, table.headings))
    assert piece.keys["region"].to_list() == ["Veen"]


def test_a_file_is_known_by_what_it_holds(library: Library, fields: Fields, tmp_path: Path) -> None:
    import polars as pl

    pl.DataFrame({"region": ["Veen"], "shared_goals": [2]}).write_parquet(tmp_path / "in.csv")
    table = open_table(tmp_path / "in.csv", fields)
    assert table.rows == 1
