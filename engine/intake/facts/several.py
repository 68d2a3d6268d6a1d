"""Several values of one fact: what they say together, and which of them counts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from engine.intake.proposal import Confidence, FactProposal

_TOGETHER: Final[Mapping[str, tuple[tuple[frozenset[str], str], ...]]] = {
    "labour_market": ((frozenset({"shortage", "shrinking"}), "shortage_and_shrinking"),),
    "partnership_history": ((frozenset({"recent", "long_standing"}), "mixed"),),
    "financing_model": (
        (frozenset({"partly_pooled", "passed_through"}), "partly_pooled"),
        (frozenset({"partly_pooled", "decentral"}), "partly_pooled"),
        (frozenset({"partly_pooled", "collective"}), "partly_pooled"),
        (frozenset({"linked", "collective"}), "linked"),
    ),
}
"""Values that say another one together: what is partly pooled is also partly passed through."""
_WEAKER: Final[Mapping[str, str]] = {"labour_market": "balanced"}
"""A value that holds for a part only, where another one is said as well: no shortage in one sector."""


def together(name: str, proposals: Sequence[FactProposal]) -> FactProposal | None:
    """Give what several values of one fact say together; None where they say nothing together."""
    values = {one.value for one in proposals}
    for needed, value in _TOGETHER.get(name, ()):
        if needed <= values:
            sure: Confidence = "high" if value not in values else "medium"
            return FactProposal(value, evidence_of([one for one in proposals if one.value in needed]), sure)
    rest = [one for one in proposals if one.value != _WEAKER.get(name)]
    return replace(rest[0], confidence="medium") if 0 < len(rest) < len(proposals) else None


def evidence_of(proposals: Sequence[FactProposal]) -> str:
    """Give the evidence of several proposals, each sentence once."""
    return " … ".join(dict.fromkeys(one.evidence for one in proposals))
