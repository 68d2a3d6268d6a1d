"""What each rule says of the regions that are known."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from engine.advice.adviser import Adviser, Assessment
from engine.model.library import Rule
from engine.model.region import RegionFacts

Says = Literal["fires", "silent", "cannot_tell"]


class Known(NamedTuple):
    """A region, and what each rule says of it by the rule's id; of a family the strongest counts."""

    name: str
    says: Mapping[str, Says]


def known(adviser: Adviser, regions: Sequence[RegionFacts]) -> tuple[Known, ...]:
    """Hold every rule against every region."""
    return tuple(Known(one.name, _says(adviser.library.rules, adviser.assess(one))) for one in regions)


def _says(rules: Sequence[Rule], found: Assessment) -> dict[str, Says]:
    fired = {one.rule.id for part in (found.derived, found.concluded) for one in part.fired}
    waits = {one.rule.id for part in (found.derived, found.concluded) for one in part.undecided}
    return {rule.id: "fires" if rule.id in fired else "cannot_tell" if rule.id in waits else "silent" for rule in rules}
