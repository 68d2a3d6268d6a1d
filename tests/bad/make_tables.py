"""Broken tables that can't lie in a repository as text: workbooks, Parquet, and what is too large or unreadable."""

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import xlsxwriter

Maker = Callable[[Path], object]


def workbook(fill: Callable[[Any, Any], None]) -> Maker:
    """Give the maker of a workbook with one sheet that has a header and is filled further."""

    def make(path: Path) -> None:
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Regio's")
            sheet.write_row(0, 0, ["region", "shared_goals", "realisation_rate"])
            fill(book, sheet)

    return make


def _merged(_: Any, sheet: Any) -> None:
    sheet.merge_range("A2:A3", "Veenwijk")
    sheet.write(1, 1, 2)


def _formula(_: Any, sheet: Any) -> None:
    sheet.write_row(1, 0, ["Veenwijk"])
    sheet.write_formula(1, 1, "=1+1", None, "")


def _error(_: Any, sheet: Any) -> None:
    sheet.write_row(1, 0, ["Veenwijk"])
    sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
    sheet.write_row(2, 0, ["Bergdorp", 2, 60])


def _dates(book: Any, sheet: Any) -> None:
    sheet.write(1, 0, "Veenwijk")
    sheet.write_datetime(1, 1, datetime.datetime(2026, 2, 1), book.add_format({"num_format": "d-m"}))


def _percentages(book: Any, sheet: Any) -> None:
    sheet.write_row(1, 0, ["Veenwijk", 2])
    sheet.write(1, 2, 0.6, book.add_format({"num_format": "0%"}))


def _two_sheets(book: Any, sheet: Any) -> None:
    sheet.write_row(1, 0, ["Veenwijk", 2])
    book.add_worksheet("Vorig jaar").write_row(0, 0, ["region", "shared_goals"])


def _empty_workbook(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Blad1")


def _no_header(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Blad1").write_row(0, 0, ["Overzicht onderwijsregio's 2026"])


def _old_excel(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))


def _half_workbook(path: Path) -> None:
    workbook(_merged)(path)
    path.write_bytes(path.read_bytes()[:2000])


def _bomb(path: Path) -> None:
    workbook(_dates)(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as book, book.open("xl/media/image1.bin", "w") as member:
        for _ in range(401):
            member.write(bytes(1024 * 1024))


def _wide(path: Path) -> None:
    path.write_text(";".join(["region", *(f"c{n}" for n in range(1_000_000))]) + "\nVeenwijk\n")


def _utf16_without_mark(path: Path) -> None:
    path.write_bytes("region;shared_goals\nVeenwijk;2\n".encode("utf-16-le"))


def _structs(path: Path) -> None:
    pl.DataFrame({"region": ["Veenwijk"], "shared_goals": [{"level": 2}]}).write_parquet(path)


def _half_parquet(path: Path) -> None:
    pl.DataFrame({"region": ["Veenwijk"], "shared_goals": [2]}).write_parquet(path)
    path.write_bytes(path.read_bytes()[:200])


def _wrong_numbers(path: Path) -> None:
    columns = {
        "region": ["a", "b", "c", "d"],
        "shared_goals": [2.5, 1.0, 9.0, None],
        "realisation_rate": [0.6, 60, 7, 1],
    }
    pl.DataFrame(columns, strict=False).write_parquet(path)


MADE: dict[str, Maker] = {
    "merged-cells.xlsx": workbook(_merged),
    "formula-without-result.xlsx": workbook(_formula),
    "error-in-cell.xlsx": workbook(_error),
    "dates-as-levels.xlsx": workbook(_dates),
    "percentage-format.xlsx": workbook(_percentages),
    "two-sheets.xlsx": workbook(_two_sheets),
    "empty-sheet.xlsx": _empty_workbook,
    "title-above-all.xlsx": _no_header,
    "old-or-password.xlsx": _old_excel,
    "half-a-workbook.xlsx": _half_workbook,
    "zip-bomb.xlsx": _bomb,
    "million-columns.csv": _wide,
    "utf-16-without-mark.csv": _utf16_without_mark,
    "column-of-structs.parquet": _structs,
    "half-a-file.parquet": _half_parquet,
    "numbers-wrong.parquet": _wrong_numbers,
    "empty-folder": Path.mkdir,
}
