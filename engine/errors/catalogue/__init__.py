"""Every message, by the name that the code uses for it."""

from collections.abc import Mapping
from typing import Final

from engine.errors.catalogue.calls import CALLS
from engine.errors.catalogue.cluster import CLUSTER
from engine.errors.catalogue.conditions import CONDITIONS
from engine.errors.catalogue.consult import CONSULT
from engine.errors.catalogue.content import CONTENT
from engine.errors.catalogue.files import FILES
from engine.errors.catalogue.matching import MATCHING
from engine.errors.catalogue.proofs import PROOFS
from engine.errors.catalogue.reading import READING
from engine.errors.catalogue.reports import REPORTS
from engine.errors.catalogue.room import ROOM
from engine.errors.catalogue.room_pages import ROOM_PAGES
from engine.errors.catalogue.rows import ROWS
from engine.errors.catalogue.simulation import SIMULATION
from engine.errors.catalogue.tables import TABLES
from engine.errors.catalogue.values import VALUES
from engine.errors.message import Message

CATALOGUE: Final[Mapping[str, Message]] = {
    **CALLS,
    **CLUSTER,
    **CONDITIONS,
    **CONSULT,
    **CONTENT,
    **FILES,
    **MATCHING,
    **PROOFS,
    **READING,
    **REPORTS,
    **ROOM,
    **ROOM_PAGES,
    **ROWS,
    **SIMULATION,
    **TABLES,
    **VALUES,
}

__all__ = ["CATALOGUE"]
