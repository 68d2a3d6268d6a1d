"""The wheel: built as for a release, installed into an empty environment, used from another folder."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from engine.home import REGIONS, SHIPPED, VERSION

DIST_INFO = f"regiokoers-{VERSION}.dist-info"


class Installed(NamedTuple):
    """An environment that holds the wheel, and what its site-packages gained."""

    root: Path
    wheel: Path
    gained: set[str]

    @property
    def scripts(self) -> Path:
        return self.root / ("Scripts" if os.name == "nt" else "bin")

    def run(self, *words: str, folder: Path) -> subprocess.CompletedProcess[str]:
        surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run(words, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)


def pip(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "-q", "--disable-pip-version-check", *words], check=True)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Build and install; dependencies are those of the environment that runs the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", str(SHIPPED), "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder))
    (wheel,) = folder.glob("*.whl")
    root = folder / "environment"
    venv.create(root, with_pip=False, symlinks=os.name != "nt")
    scheme = {"base": str(root), "platbase": str(root)}
    site = Path(sysconfig.get_path("purelib", "venv", scheme))
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    before = {path.name for path in site.iterdir()}
    pip("--python", str(root), "install", "--no-deps", "--no-index", str(wheel))
    return Installed(root, wheel, {path.name for path in site.iterdir()} - before)


def test_it_holds_the_code_and_the_content_and_nothing_else(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as archive:
        names = [name for name in archive.namelist() if not name.startswith(DIST_INFO)]
    assert {name.split("/")[0] for name in names} == {"regiokoers"}
    assert {name.split("/")[1] for name in names} == {"__init__.py", "cli.py", "engine", "knowledge", "rules"}
    assert [name for name in names if "__pycache__" in name] == []
    held = {name.removeprefix("regiokoers/") for name in names}
    files = [path for room in ("engine", "knowledge", "rules") for path in (SHIPPED / room).rglob("*.*")]
    ours = {path.relative_to(SHIPPED).as_posix() for path in files if path.suffix in (".py", ".yaml")}
    assert ours - held == {"engine/door.py"}, "it is the package's own `__init__.py`"


def test_site_packages_gains_one_folder(installed: Installed) -> None:
    assert installed.gained == {"regiokoers", DIST_INFO}


def test_it_advises_from_another_folder(installed: Installed, tmp_path: Path) -> None:
    shutil.copy(REGIONS / "brugstad.yaml", tmp_path / "regio.yaml")
    program = str(installed.scripts / "regiokoers")
    done = installed.run(program, "advise", "regio.yaml", "--format", "json", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    here = subprocess.run(
        [sys.executable, SHIPPED / "cli.py", "advise", "regio.yaml", "--format", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == json.loads(here.stdout)


def test_its_own_content_fits(installed: Installed, tmp_path: Path) -> None:
    program = str(installed.scripts / "regiokoers")
    for words in (("rules", "check"), ("rules", "test")):
        done = installed.run(program, *words, folder=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
    refused = installed.run(program, "advise", "weg.yaml", folder=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "weg.yaml: dit bestand bestaat niet" in refused.stderr


def test_its_names_stay_in_its_folder(installed: Installed, tmp_path: Path) -> None:
    python = str(installed.scripts / "python")
    found = installed.run(python, "-c", "import regiokoers; print(regiokoers.__file__)", folder=tmp_path)
    assert Path(found.stdout.strip()).is_relative_to(installed.root)
    for name in ("engine", "rules", "cli"):
        done = installed.run(python, "-c", f"import {name}", folder=tmp_path)
        assert done.returncode == 1
        assert f"No module named '{name}'" in done.stderr
