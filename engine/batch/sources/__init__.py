"""Where tables of regions come from: each source checks its header, and gives its rows in parts of limited size."""

from engine.batch.sources.open import open_table
from engine.batch.sources.part import Part, Table

__all__ = ["Part", "Table", "open_table"]
