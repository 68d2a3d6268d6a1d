"""What stands before every page: which names and origins are answered, how much, for whom, and with which headers."""

from fastapi import FastAPI

from engine.web.guard.below import Below
from engine.web.guard.doors import Doors
from engine.web.guard.headers import Headers
from engine.web.guard.hosts import Hosts
from engine.web.guard.limits import Bodies, Rates
from engine.web.guard.log import Log
from engine.web.guard.origin import Origin
from engine.web.settings import Settings


def guard(app: FastAPI, settings: Settings) -> None:
    """Put the guards around an application; the one added last is the outermost."""
    app.add_middleware(Doors, settings=settings)
    app.add_middleware(Bodies)
    app.add_middleware(Rates, settings=settings)
    app.add_middleware(Origin)  # before the rates: another site must not use up the advisor's own share
    app.add_middleware(Hosts, names=settings.names)
    app.add_middleware(Headers)
    if settings.log is not None:
        app.add_middleware(Log, path=settings.log)
    if settings.root_path:
        app.add_middleware(Below, root=settings.root_path)
