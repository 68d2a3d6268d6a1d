"""All proofs over one library, and how much was asked for them."""

from typing import NamedTuple

from engine.authoring.proofs.cases import impossible_cases
from engine.authoring.proofs.dead import always_fires, never_fires
from engine.authoring.proofs.decides import never_decides
from engine.authoring.proofs.falls import points_fall
from engine.authoring.proofs.pairs import contradicting, swallowed
from engine.authoring.proofs.prover import Finding, Prover
from engine.authoring.proofs.steps import never_advised, points_in_vain
from engine.model.library import Library

PROOFS = (
    never_fires,
    always_fires,
    contradicting,
    swallowed,
    never_decides,
    never_advised,
    points_in_vain,
    points_fall,
    impossible_cases,
)


class Proved(NamedTuple):
    """What was found, and the work done: worlds tried, groups of one effect, pairs compared, questions asked."""

    findings: tuple[Finding, ...]
    worlds: int
    groups: int
    pairs: int
    questions: int


def prove(library: Library) -> Proved:
    """Prove what can be proved of a library, or find what is wrong with it."""
    prover = Prover(library)
    findings = tuple(finding for proof in PROOFS for finding in proof(prover))
    return Proved(findings, len(prover.sample.worlds), prover.groups, prover.pairs, prover.solver.asked)
