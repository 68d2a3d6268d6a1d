"""A room opened on a folder of its own, with a visitor for each device."""

import shutil
import warnings
from pathlib import Path
from typing import Any, Final, NamedTuple

from engine.advice.adviser import Adviser
from engine.home import REGIONS
from engine.model.region import read_regions
from engine.web.app import application
from engine.web.desk import Desk
from engine.web.settings import Settings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its next version asks for another client library, which is not out yet
    from starlette.testclient import TestClient as TestClient  # noqa: PLC0414  # mypy asks for it in this form

ORIGIN = "http://127.0.0.1:8765"
HOSTILE = "<script>alert(1)</script>\"'&\u202egnol"
"""A name as someone would type it who means harm: markup, quotation marks, and what turns a line around."""


class Room(NamedTuple):
    """One room: its folder, its application, and the advisor's own device."""

    folder: Path
    app: Any
    advisor: TestClient

    @classmethod
    def opened(cls, folder: Path, adviser: Adviser, *regions: str) -> "Room":
        """Open a room on a folder with copies of shipped regions."""
        for name in regions:
            shutil.copy(REGIONS / f"{name}.yaml", folder)
        app = application(Settings(folder), adviser)
        return cls(folder, app, cls._device(app))

    @staticmethod
    def _device(app: Any) -> TestClient:
        return TestClient(app, base_url=ORIGIN, headers={"Origin": ORIGIN}, client=("127.0.0.1", 50000))

    @property
    def desk(self) -> Desk:
        desk: Desk = self.app.state.desk
        return desk

    def device(self) -> TestClient:
        """Give one more device."""
        return self._device(self.app)

    def code(self, key: str, role: Any = "group", hours: float = 8) -> str:
        """Open a region for groups or a board, and give the code."""
        return self.desk.rooms.open(key, role, hours).text

    def table(self, key: str, code: str, name: str, **answers: str) -> TestClient:
        """Sit down at a table with a device of its own, and answer."""
        device = self.device()
        assert device.post(f"/room/{code}/table", data={"name": name}).status_code == 200
        for fact, value in answers.items():
            device.post(f"/room/{code}/answer", data={"fact": fact, "value": value})
        return device

    def files(self) -> list[str]:
        """Name all files in the folder."""
        return sorted(str(one.relative_to(self.folder)) for one in self.folder.rglob("*") if one.is_file())


GROUPS: Final = "/regions/windstreek/groups"


def read(room: Room, adviser: Adviser, name: str = "windstreek.yaml") -> dict[str, object]:
    """Read the facts of a file in the room's folder."""
    return dict(read_regions(name, adviser.library, (room.folder / name).read_bytes())[0].facts)


def spread(page: str, fact: str) -> str:
    """Give the part of the page that is about one difference."""
    return page.split(f'id="spread-{fact}"')[1].split("</article>", maxsplit=1)[0]
