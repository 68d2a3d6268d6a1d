"""Matching for whole tables: the same library compiled to and, or and xor on 64 regions a word.

Facts are columns of small whole numbers. Each test of the library is worked out once for all regions of a block, as
one bit per region; conditions, derived facts and what a rule waits for are logic on those bits.
"""

from engine.matching.columns.bits import Bits, pack, unpack, words_for
from engine.matching.columns.circuit import Circuit, Program, Rails
from engine.matching.columns.coding import Coding, codings
from engine.matching.columns.conditions import Conditions
from engine.matching.columns.rules import RuleBits, Rules

__all__ = [
    "Bits",
    "Circuit",
    "Coding",
    "Conditions",
    "Program",
    "Rails",
    "RuleBits",
    "Rules",
    "codings",
    "pack",
    "unpack",
    "words_for",
]
