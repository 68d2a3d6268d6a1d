"""Commands whose libraries are an extra: where it is missing they say so in one sentence."""

from importlib import util
from typing import Final

from engine.errors import refuse

EXTRA: Final = "authoring"
PACKAGES: Final = {"z3": "z3-solver", "ruamel.yaml": "ruamel.yaml", "jinja2": "jinja2", "watchfiles": "watchfiles"}


def needs(command: str, *modules: str) -> None:
    """Refuse a command where one of its modules is not installed."""
    for module in modules:
        if not installed(module):
            refuse("extra-missing", command=command, package=PACKAGES[module], extra=EXTRA)


def installed(module: str) -> bool:
    """Say whether a module can be imported."""
    try:
        return util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False
