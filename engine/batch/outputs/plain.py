"""Text of others in a table that a spreadsheet opens: shown, never worked out as a formula."""

from collections.abc import Sequence

import polars as pl


def safe(frame: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """Put an apostrophe before a text that a spreadsheet would take for a formula."""
    return frame.with_columns(
        pl.when(pl.col(name).str.contains(r"^[=+\-@\t\r]"))
        .then(pl.concat_str(pl.lit("'"), pl.col(name)))
        .otherwise(pl.col(name))
        .alias(name)
        for name in columns
    )
