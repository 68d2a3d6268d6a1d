"""Bits of many regions in words: region `n` is bit `n % 8` of byte `n // 8`, lowest first."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint64]
"""One bit per region, 64 a word; what lies behind the last region has no meaning."""


def words_for(count: int) -> int:
    """Give the number of words that hold a bit for each region."""
    return (count + 63) // 64


def pack(flags: NDArray[Any], out: Bits) -> None:
    """Write one flag per region as bits; the rest of the last word becomes 0."""
    packed = np.packbits(flags, bitorder="little")
    room = out.view(np.uint8)
    room[: len(packed)] = packed
    room[len(packed) :] = 0


def unpack(bits: Bits, count: int) -> NDArray[np.uint8]:
    """Give 0 or 1 per region."""
    return np.unpackbits(bits.view(np.uint8), count=count, bitorder="little")
