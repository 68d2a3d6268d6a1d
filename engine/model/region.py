"""One region: its facts, and what it did so far, read from a region file."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from engine.errors import Fault, Place, RegiokoersError, by_place, fault, nearest, or_list
from engine.model.files import canonical
from engine.model.library import Library
from engine.model.profile import PARTNERSHIPS, ProfileReader, Single
from engine.model.region_file import LevelEntry, RegionFile
from engine.model.source_text import decode, read_file
from engine.model.tree import Path_, Tree, read_trees
from engine.model.validate import MOST_FAULTS, spelled, validated
from engine.text import Text, shorten


class StepStatus(NamedTuple):
    """What a region did with a step: `done`, `underway`, `adopted` or `declined`."""

    status: str
    reason: str = ""
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class RegionFacts:
    """One region.

    `facts` holds what is known: profile values and levels, by the names that rules use. `ranges` holds the ends
    behind a midpoint, `alternatives` other levels that can be defended, `evidence` and `confidence` where a value
    comes from. `sha256` is over everything the region file says.
    """

    name: str
    region_id: str
    assessed_on: str | None = None
    facts: Mapping[str, Single] = field(default_factory=dict)
    targets: Mapping[str, int] = field(default_factory=dict)
    steps: Mapping[str, StepStatus] = field(default_factory=dict)
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    alternatives: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, str] = field(default_factory=dict)
    within_partnerships: Mapping[str, str] = field(default_factory=dict)
    partnerships: tuple[Mapping[str, Any], ...] = ()
    sha256: str = ""

    def level(self, focus_point: str) -> int | None:
        """Give the level of a focus point, None where it is unknown."""
        value = self.facts.get(focus_point)
        return value if isinstance(value, int) else None


def read_regions(path: str, library: Library, content: bytes | None = None) -> list[RegionFacts]:
    """Read every region of a file (or of `content`, with `path` as its name in messages).

    Raises `RegiokoersError` with all faults of the file at once.
    """
    text = decode(read_file(Path(path)) if content is None else content, path)
    trees = [part for tree in read_trees(text, path) for part in _regions(tree)]
    if not trees:
        raise RegiokoersError([fault("file-empty", Place(path))])
    faults: list[Fault] = []
    regions = [_region(tree, library, faults) for tree in trees]
    if faults:
        raise RegiokoersError(_first(faults))
    return [region for region in regions if region is not None]


def _first(faults: list[Fault]) -> list[Fault]:
    """Give the first faults of a file, and say where there are more."""
    ordered = sorted(faults, key=by_place)
    more = [fault("more-faults", one.place, most=MOST_FAULTS) for one in ordered[MOST_FAULTS : MOST_FAULTS + 1]]
    return ordered[:MOST_FAULTS] + more


def region_from(plain: Mapping[str, Any], library: Library, name: str) -> RegionFacts:
    """Read the plain content of one region; `name` stands for its file in messages."""
    faults: list[Fault] = []
    region = _region(Tree(name, plain, []), library, faults)
    if region is None:
        raise RegiokoersError(faults)
    return region


def _regions(tree: Tree) -> Iterable[Tree]:
    """Give the regions of one document: itself, or the members of a list."""
    if isinstance(tree.value, list):
        return tree.parts().values()
    return [tree] if tree.value is not None else []


def _region(tree: Tree, library: Library, faults: list[Fault]) -> RegionFacts | None:
    if not isinstance(tree.value, dict):
        faults.append(tree.at(fault("region-expected", found=spelled(tree.value)), ()))
        return None
    before = len(faults)
    read = validated(RegionFile, tree, faults, _envelope(tree, library, faults))
    profile = tree.value.get("profile")
    found = ProfileReader(tree, library.facts, faults).read(_given(profile) if isinstance(profile, dict) else {})
    _check_names(tree, library, faults)
    if read is None or len(faults) > before:
        return None
    levels = {name: entry for name, entry in (read.focus_points or {}).items() if entry.level is not None}
    return RegionFacts(
        name=read.region,
        region_id=read.region_id or slug(read.region),
        assessed_on=read.assessed_on,
        facts={**found.facts, **_levels(levels, library)},
        targets=dict(read.targets or {}),
        steps={name: StepStatus(**entry.model_dump(exclude_none=True)) for name, entry in (read.steps or {}).items()},
        ranges=found.ranges,
        alternatives={name: tuple(sorted(set(one.alternatives))) for name, one in levels.items() if one.alternatives},
        evidence={**found.evidence, **{name: one.evidence for name, one in levels.items() if one.evidence}},
        confidence={**found.confidence, **{name: one.confidence for name, one in levels.items()}},
        within_partnerships={name: one.within_partnerships for name, one in levels.items() if one.within_partnerships},
        partnerships=found.partnerships,
        sha256=hashlib.sha256(canonical(_bare(tree.value))).hexdigest(),
    )


def _envelope(tree: Tree, library: Library, faults: list[Fault]) -> dict[str, Any]:
    """Give the document without what is better said here: another format, and what belongs in a section of it."""
    value = dict(tree.value)
    if isinstance(number := value.get("format"), int) and (number != 1 or number is True):
        faults.append(tree.at(fault("format-unknown", found=spelled(number)), ("format",)))
        value["format"] = 1
    asked = {fact.group or name: "profile" for name, fact in library.facts.items() if fact.origin == "asked"}
    sections = asked | dict.fromkeys(library.focus_points, "focus_points") | {PARTNERSHIPS: "profile"}
    for key in [key for key in value if key in sections]:
        faults.append(tree.at(fault("key-elsewhere", key=key, section=sections[key]), (key,), key=True))
        del value[key]
    return value


def _given(mapping: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in mapping.items() if value is not None}


def _levels(entries: Mapping[str, LevelEntry], library: Library) -> dict[str, int]:
    return {name: entries[name].level or 0 for name in library.focus_points if name in entries}


def _check_names(tree: Tree, library: Library, faults: list[Fault]) -> None:
    """Find focus points and steps that the library doesn't have."""
    readings = tree.value.get("readings")
    paths: list[Path_] = [("focus_points",), ("targets",), ("steps",)]
    paths += [
        ("readings", place, "focus_points") for place in range(len(readings) if isinstance(readings, list) else 0)
    ]
    for path in paths:
        known, kind = (_steps(library), "step") if path == ("steps",) else (_focus_points(library), "focus-point")
        for name in _names_at(tree.value, path):
            if name not in known and len(faults) <= MOST_FAULTS:
                found = fault(
                    f"no-such-{kind}", found=shorten(name), meant=nearest(name, known, known), known=or_list(known)
                )
                faults.append(tree.at(found, (*path, name), key=True))


def _steps(library: Library) -> dict[str, Text]:
    """Give the steps with what people call them."""
    return {name: step.title for name, step in library.steps.items()}


def _focus_points(library: Library) -> dict[str, tuple[str, ...]]:
    """Give the focus points with what people call them, their numbers too."""
    return {
        name: (f"F{number}", *one.short, *one.name, *one.subject)
        for number, (name, one) in enumerate(library.focus_points.items(), 1)
    }


def _names_at(value: Any, path: Path_) -> Iterable[str]:
    """Give the keys of the mapping at a path, none where there is no mapping."""
    for part in path:
        value = value[part] if isinstance(part, int) else value.get(part) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else ()


def slug(name: str) -> str:
    """Make an id of a name: `Vallei & Velden` becomes `vallei-velden`."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-") or "regio"


def _bare(value: Any) -> Any:
    """Give the plain content without what is null or an empty mapping: two ways to say nothing count the same."""
    if isinstance(value, dict):
        return {key: one for key, one in ((key, _bare(one)) for key, one in value.items()) if one not in (None, {})}
    return [_bare(one) for one in value] if isinstance(value, list) else value
