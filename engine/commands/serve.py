"""`serve`: the room on the advisor's own laptop."""

import ipaddress
import re
import sys
from collections.abc import Sequence
from importlib import util
from pathlib import Path
from typing import Final

from engine.commands.call import Answer, Call, adviser_for
from engine.errors import Place, reasons, refuse
from engine.reports.phrases import phrase

NEEDS: Final = ("fastapi", "uvicorn", "jinja2", "multipart", "ruamel.yaml")
ROOT: Final = re.compile(r"(/[A-Za-z0-9._~-]+)+")


def serve(
    folder: str | None,
    call: Call,
    *,
    host: str | None = None,
    port: int = 8765,
    network: bool = False,
    name: Sequence[str] = (),
    key_file: Path | None = None,
    root_path: str | None = None,
    no_browser: bool = False,
    log: Path | None = None,
) -> Answer:
    """Serve a folder until it is interrupted."""
    if missing := [one for one in NEEDS if util.find_spec(one.partition(".")[0]) is None]:
        refuse("serve-extra-missing", found=", ".join(f"`{one}`" for one in missing))
    where = Path(folder or ".")
    if not where.is_dir():
        refuse("folder-not-here", Place(str(where)))
    asked = host or ("0.0.0.0" if network else "127.0.0.1")
    if not network and not _own(asked):
        refuse("network-not-meant", Place("--host"), found=asked)
    root = (root_path or "").rstrip("/")
    if root and not ROOT.fullmatch(root):
        refuse("root-path-wrong", Place("--root-path"), found=root_path)
    if log is not None:
        _try(log)
    from engine.web.app import application
    from engine.web.serving import address_of, bound, key_of
    from engine.web.serving import serve as run
    from engine.web.settings import Settings

    key = key_of(key_file) if network else ""
    settings = Settings(where.resolve(), asked, port, network, root, call.language, key, tuple(name), log)
    app = application(settings, adviser_for(call))
    with bound(settings) as taken:
        address = address_of(taken, settings)
        say = "room_open_network" if network else "room_open"
        print(phrase(say, call.language, address=address, key=key), file=sys.stderr, flush=True)
        run(app, taken, address, browse=not no_browser)
    return Answer(None)


def _try(log: Path) -> None:
    """Refuse a log that can't be written before anything is served."""
    try:
        log.touch()
    except OSError as error:
        refuse("output-unwritable", Place(str(log)), **reasons(error))


def _own(host: str) -> bool:
    """Say whether a host is this laptop alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
