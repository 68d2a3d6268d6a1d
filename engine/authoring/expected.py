"""What the advice for whole regions must come to: one file per known region, which authors read and renew.

`knowledge/expected/NAME.yaml` belongs to `knowledge/regions/NAME.yaml`; a home without regions of its own holds its
expectations against the shipped ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict

from engine.advice.adviser import Adviser, Assessment
from engine.advice.waves import Wave
from engine.authoring.deciding import decisive
from engine.consultation.atomic import replace_file
from engine.errors import Fault, Place, RegiokoersError, fault, refuse
from engine.home import REGIONS, SHIPPED
from engine.model.files import extends_shipped
from engine.model.region import RegionFacts, read_regions
from engine.model.source_text import decode, read_file
from engine.model.tree import Tree, read_trees
from engine.model.validate import validated

Outcome = Mapping[str, Sequence[str]]
ORDER: Final = "order"
CAUTIONS: Final = "cautions"
NOTHING: Final = "-"


class ExpectedFile(BaseModel):
    """The focus points from first to last, the steps of each wave, and the cautions, all by id."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)

    order: list[str]
    now: list[str] = []
    next: list[str] = []
    later: list[str] = []
    cautions: list[str] = []


class RegionResult(NamedTuple):
    """What a known region gave; `tree` is the file with what was expected, None where there is none yet."""

    name: str
    path: Path
    found: Assessment
    outcome: Outcome
    expected: Outcome
    tree: Tree | None

    @property
    def differs(self) -> tuple[str, ...]:
        """Name the parts that are not as expected."""
        if self.tree is None:
            return ()
        return tuple(key for key, value in self.outcome.items() if list(value) != list(self.expected[key]))


def region_paths(home: Path | None) -> list[Path]:
    """Give the files of the regions that a library brings along; without any the shipped ones, if it extends those."""
    own = [] if home is None else sorted((home / "knowledge" / "regions").glob("*.yaml"))
    return own or (sorted(REGIONS.glob("*.yaml")) if extends_shipped(home) else [])


def run_regions(adviser: Adviser, home: Path | None) -> tuple[RegionResult, ...]:
    """Advise on each known region and read what was expected of it; an expectation without a region is a fault."""
    root = home or SHIPPED
    folder = (Path() if root == Path.cwd() else root) / "knowledge" / "expected"
    paths = {path.stem: path for path in region_paths(home)}
    for one in sorted(folder.glob("*.yaml")):
        if one.stem not in paths:
            refuse("expected-without-region", Place(str(one)), named=one.stem)
    return tuple(_run(adviser, path, folder / f"{name}.yaml") for name, path in paths.items())


def _run(adviser: Adviser, path: Path, kept: Path) -> RegionResult:
    (region,) = _one(read_regions(str(path), adviser.library), path)
    found = adviser.assess(region)
    tree, expected = _expected(kept) if kept.exists() else (None, {})
    return RegionResult(path.stem, kept, found, outcome_of(adviser, region), expected, tree)


def _one(regions: Sequence[RegionFacts], path: Path) -> Sequence[RegionFacts]:
    if len(regions) != 1:
        refuse("one-region-expected", Place(str(path)), found=len(regions))
    return regions


def _expected(path: Path) -> tuple[Tree, Outcome]:
    trees = read_trees(decode(read_file(path), str(path)), str(path))
    if len(trees) != 1:
        refuse("file-empty" if not trees else "one-document", Place(str(path)), found=len(trees))
    faults: list[Fault] = []
    read = validated(ExpectedFile, trees[0], faults)
    if read is None or faults:
        raise RegiokoersError(faults)
    return trees[0], read.model_dump()


def outcome_of(adviser: Adviser, region: RegionFacts) -> Outcome:
    """Give what the advice for a region comes to, by ids."""
    advice = adviser.advise(region)
    waves = {wave: [one.step.id for one in advice.steps if one.wave == wave] for wave in get_args(Wave)}
    return {
        ORDER: [one.id for one in advice.focus_points],
        **waves,
        CAUTIONS: sorted(one.rule for one in advice.cautions),
    }


def region_faults(one: RegionResult, adviser: Adviser) -> Iterator[Fault]:
    """Give a fault, with its place, for every part that is not as expected."""
    assert one.tree is not None
    for key in one.differs:
        expected, found = _apart(one.expected[key], one.outcome[key])
        words = {"named": key, "expected": expected, "found": found, "decided": _decided(one, key, adviser)}
        yield one.tree.at(fault("region-differs", region=one.name, **words), (key,), key=True)


def _apart(expected: Sequence[str], found: Sequence[str]) -> tuple[str, str]:
    """Give what only one of two lists has; where both have the same, the part in which the order differs."""
    gone, more = [one for one in expected if one not in found], [one for one in found if one not in expected]
    if not gone and not more:
        places = [place for place, (one, other) in enumerate(zip(expected, found, strict=True)) if one != other]
        gone, more = list(expected[places[0] : places[-1] + 1]), list(found[places[0] : places[-1] + 1])
    return ", ".join(gone) or NOTHING, ", ".join(more) or NOTHING


def _decided(one: RegionResult, key: str, adviser: Adviser) -> str:
    """Name what decides the first difference: the tests of a caution's rule, or the points of a focus point."""
    library = adviser.library
    first = next(name for name in _in_turn(one.expected[key], one.outcome[key]))
    if key == CAUTIONS:
        rules = library.rules_of(first)
        facts = one.found.derived.facts
        return ", ".join(str(test) for test in decisive(rules[0], facts, library.facts)) if rules else first
    step = library.steps.get(first)
    name = step.focus_point if step else first
    reasons = one.found.reasons.focus_points.get(name, ())
    said = ", ".join(f"{reason.rule} {reason.points / 100:+g}" for reason in reasons)
    return f"{name}: {said}" if said else name


def _in_turn(expected: Sequence[str], found: Sequence[str]) -> Iterator[str]:
    """Give the names that stand elsewhere, the first difference first."""
    yield from (name for name in found if name not in expected)
    yield from (name for name in expected if name not in found)
    yield from (name for name, other in zip(found, expected, strict=False) if name != other)


def write_expected(one: RegionResult) -> None:
    """Keep what a region gave as what is expected of it."""
    one.path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(one.path, _spelled(one.outcome).encode())


def _spelled(outcome: Outcome) -> str:
    lines: list[str] = []
    for key, names in outcome.items():
        lines += [f"{key}:" if names else f"{key}: []", *(f"  - {name}" for name in names)]
    return "\n".join(lines) + "\n"
