"""Findings as faults with a place, and the regions that show them."""

from dataclasses import replace

from engine.authoring.proofs.prover import Finding
from engine.authoring.workbench import Workbench
from engine.errors import Fault, fault
from engine.model.region import RegionFacts, slug

UNNAMED = "Voorbeeldregio"


def fault_of(finding: Finding, bench: Workbench) -> Fault:
    """Place a finding in its file, with a caret under the test it is about."""
    item = bench.item(finding.kind, finding.id)
    found = fault(finding.name, **finding.words)
    if finding.test is not None:
        return bench.in_condition(found, item, finding.test)
    return item.at(found, *finding.path, key=True)


def witness_of(finding: Finding) -> RegionFacts | None:
    """Give the region that shows a finding, with a name of its own."""
    if finding.witness is None:
        return None
    name = f"{UNNAMED} {finding.id.replace('/', ' ')}"
    return replace(finding.witness.region(), name=name, region_id=slug(name))
