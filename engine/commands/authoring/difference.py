"""`rules diff`: what an edit changes for every known region, and for all others."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from engine.advice.adviser import Adviser
from engine.authoring.diff.compare import Compared, Comparison
from engine.authoring.diff.report import DiffReport, diff_data
from engine.authoring.diff.revision import folder_of
from engine.authoring.expected import region_paths
from engine.authoring.regionfile import plain_region, region_yaml
from engine.commands.authoring.extras import needs
from engine.commands.call import Answer, Call, as_json
from engine.matching.engines import engine_named
from engine.model.library import Library
from engine.model.load import load_library
from engine.model.region import RegionFacts, read_regions


def difference(old: str, new: str | None, call: Call, *, regions: Sequence[Path] = ()) -> Answer:
    """Compare two libraries, each a folder or a git revision; without the second the one that is in use."""
    needs("rules diff", "z3")
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        engine = engine_named(call.engine)
        before = Adviser(load_library(folder_of(old, Path(one)), drafts=True), engine)
        home = folder_of(new, Path(other)) if new else call.home
        after = Adviser(load_library(home, drafts=True), engine)
        comparison = Comparison(before, after)
        known = known_regions(after.library, home, regions)
        compared = Compared(comparison.known(known), comparison.others(call.language))
    return _answer(compared, before.library, after.library, call)


def known_regions(library: Library, home: Path | None, more: Sequence[Path] = ()) -> list[RegionFacts]:
    """Read the regions that a library brings along (the shipped ones where it has none), and those that are named."""
    return [region for path in (*region_paths(home), *more) for region in read_regions(str(path), library)]


def _answer(compared: Compared, old: Library, new: Library, call: Call) -> Answer:
    if call.medium == "json":
        told = [
            (one.verdict, plain_region(one.region, new.facts) if one.region else None, one.differs)
            for one in compared.judged
        ]
        return Answer(as_json(diff_data(compared.regions, told)))
    shown = [
        (one.verdict, region_yaml(one.region, new.facts) if one.region else "", one.differs) for one in compared.judged
    ]
    return Answer(DiffReport(old, new, call.language).lines(compared.regions, shown))
