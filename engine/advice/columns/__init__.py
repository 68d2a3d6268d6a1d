"""Advice for whole tables: the same order, points and waves as for one region, for a block of regions at once."""

from engine.advice.columns.adviser import ColumnAdviser
from engine.advice.columns.block import Block, BlockAdvice

__all__ = ["Block", "BlockAdvice", "ColumnAdviser"]
