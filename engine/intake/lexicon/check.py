"""What an entry of the lexicon needs, beyond the shape of its file."""

from collections.abc import Iterator
from typing import Final

from engine.errors import Fault, fault, nearest
from engine.intake.lexicon.content import EntryFile
from engine.model.library import Library
from engine.model.tree import Path_, Tree

VALUED: Final = ("strength", "carrier", "degree", "some", "exists")
"""Roles whose expressions say about which level."""
COMPOSING: Final = (
    "denied_arranged", "denied_partial", "denied_slight", "denied_whole", "denied_bare", "denied_bare_yet",
    "ended", "within_most", "plan", "paper_most", "region_exists", "exists",
    "robust_one", "robust_two", "gap_weight", "slight_weight",
)  # fmt: skip
"""The numbers of `knowledge/reading/composing.yaml`."""


def checked(role: str, one: EntryFile, tree: Tree, at: Path_, library: Library) -> Iterator[Fault]:
    """Find what is wrong with one entry."""
    if (role in VALUED) != (one.value is not None):
        name = "reading-value-missing" if role in VALUED else "reading-value-extra"
        yield tree.at(fault(name, role=role), at)
    if not one.nl and not one.en:
        yield tree.at(fault("reading-nothing-said"), at)
    for place, name in enumerate(one.about):
        if name not in library.focus_points:
            meant = nearest(name, library.focus_points)
            yield tree.at(fault("no-such-focus-point", found=name, meant=meant), (*at, "about", place))
