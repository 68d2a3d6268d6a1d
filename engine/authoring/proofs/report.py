"""Findings as faults with a place, and the regions that show them."""

from dataclasses import replace
from typing import Final

from engine.authoring.proofs.prover import Finding
from engine.authoring.proofs.worlds import World
from engine.authoring.workbench import Workbench
from engine.errors import Fault, fault
from engine.model.region import RegionFacts, slug
from engine.text import Language, Text

UNNAMED: Final = Text("Voorbeeldregio", "Example region")


def fault_of(finding: Finding, bench: Workbench) -> Fault:
    """Place a finding in its file, with a caret under the test it is about."""
    item = bench.item(finding.kind, finding.id)
    found = fault(finding.name, **finding.words)
    if finding.test is not None:
        return bench.in_condition(found, item, finding.test)
    return item.at(found, *finding.path, key=True)


def witness_of(finding: Finding, language: Language) -> RegionFacts | None:
    """Give the region that shows a finding, with a name of its own."""
    return finding.witness and named(finding.witness, finding.id, language)


def named(world: World, id_: str, language: Language) -> RegionFacts:
    """Give the region of a world, named after what it shows."""
    name = f"{UNNAMED.in_(language)} {id_.replace('/', ' ')}"
    return replace(world.region(), name=name, region_id=slug(name))
