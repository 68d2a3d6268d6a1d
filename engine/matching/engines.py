"""Which engine does the matching."""

import sys
from importlib import util
from typing import Final, Literal

from engine.errors import refuse
from engine.matching.reference import ReferenceEngine
from engine.matching.stratum import Engine

EngineName = Literal["durable", "reference"]
ENGINES: Final[tuple[EngineName, ...]] = ("durable", "reference")
_MODULE: Final = "durable_rules_engine"
_PINNED: Final = "durable-rules==2.0.28"


def engine_named(name: EngineName | None) -> Engine:
    """Give the engine with this name, or the one that this platform should have.

    durable-rules is the engine. Where its dependency's marker leaves it out and nobody built it, the reference
    engine matches; where it should be there and is not, that is an error.
    """
    if name == "reference" or (name is None and not _expected() and not _there()):
        return ReferenceEngine()
    if not _there():
        refuse("engine-missing", command=_mending())
    from engine.matching.durable import DurableEngine

    return DurableEngine()


def _there() -> bool:
    return util.find_spec(_MODULE) is not None


def _expected() -> bool:
    """Say whether the marker of the dependency includes this platform; as in `pyproject.toml`."""
    return sys.platform != "win32" and sys.version_info < (3, 13)


def _mending() -> str:
    flag = "" if sys.version_info < (3, 13) else 'CPPFLAGS="-DPyEval_CallObject=PyObject_CallObject" '
    return f"{flag}pip install --no-binary durable-rules {_PINNED}"
