"""Sectors of education as documents write them."""

import re
from collections.abc import Iterator
from typing import Final

_CODE: Final = re.compile(
    r"\(v\)\s?so|(?<![\w])(?:"
    r"primair onderwijs|basisonderwijs|voortgezet speciaal onderwijs|voortgezet onderwijs|speciaal onderwijs|"
    r"middelbaar beroepsonderwijs|hoger onderwijs|special education|primary education|primary|secondary education|"
    r"secondary|vocational education|vocational|higher education|primair(?= en )|voortgezet(?= en )|"
    r"vso|po|vo|mbo|so|ho)(?![\w])",
    re.I,
)
_LONG: Final = {
    "primair": ("po",), "voortgezet": ("vo",),
    "primair onderwijs": ("po",), "basisonderwijs": ("po",), "primary": ("po",), "primary education": ("po",),
    "voortgezet speciaal onderwijs": ("vso",), "voortgezet onderwijs": ("vo",), "speciaal onderwijs": ("so",),
    "secondary": ("vo",), "secondary education": ("vo",), "special education": ("so",),
    "middelbaar beroepsonderwijs": ("mbo",), "vocational": ("mbo",), "vocational education": ("mbo",),
    "hoger onderwijs": ("ho",), "higher education": ("ho",),
}  # fmt: skip
ORDER: Final = ("po", "so", "vo", "vso", "mbo", "ho")
JOINED: Final = re.compile(r"\s*(?:[-/&+]|plus)\s*\Z")


def sectors_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Give each sector in a text (not folded), with its begin and end; `SO` alone is short for Samen Opleiden."""
    for match in _CODE.finditer(text):
        code = re.sub(r"\s+", " ", match[0].lower())
        if code == "so" and match[0] == "SO":
            continue
        if code.startswith("(v)"):
            yield "so", match.start(), match.end()
            yield "vso", match.start(), match.end()
            continue
        for one in _LONG.get(code, (code,)):
            yield one, match.start(), match.end()


def in_order(codes: set[str]) -> list[str]:
    """Put sectors in the order of the contract."""
    return [code for code in ORDER if code in codes]
