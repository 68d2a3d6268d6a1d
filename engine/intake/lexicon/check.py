"""What an entry of the lexicon needs, beyond the shape of its file."""

from collections.abc import Iterable, Iterator
from typing import Final

from engine.errors import Fault, fault, nearest, or_list
from engine.intake.lexicon.content import EntryFile
from engine.model.library import Library
from engine.model.tree import Path_, Tree

VALUED: Final = ("strength", "carrier", "degree", "some", "exists")
"""Roles whose expressions say about which level."""
COMPOSING: Final = (
    "denied_thing", "denied_thing_yet", "denied_arranged",
    "denied_partial", "denied_slight", "denied_whole", "denied_bare", "denied_bare_yet",
    "ended", "within_most", "plan", "paper_most", "region_exists", "exists",
    "robust_one", "robust_two", "robust_recalibrated", "gap_weight", "slight_weight", "lack_weight", "echo_weight",
    "examples_weight",
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
            yield tree.at(unknown("focus-point", name, library.focus_points), (*at, "about", place))


def unknown(kind: str, name: str, known: Iterable[str]) -> Fault:
    """Make a fault about a name that the library does not have."""
    names = list(known)
    return fault(f"no-such-{kind}", found=name, meant=nearest(name, names), known=or_list(names))
