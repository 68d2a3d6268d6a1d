"""Which engine does the matching, and what is said where it is not there."""

import json
import tomllib
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement

from engine.commands.advise import advise
from engine.commands.call import Call
from engine.errors import RegiokoersError
from engine.home import SHIPPED
from engine.matching.engines import ENGINES, EngineName, engine_named


@pytest.fixture
def platform(monkeypatch: pytest.MonkeyPatch) -> "Platform":
    return Platform(monkeypatch)


class Platform:
    """A machine of which a test decides what it is and whether durable-rules is there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def is_(self, name: str, version: tuple[int, int], *, there: bool) -> None:
        machine = SimpleNamespace(platform=name, version_info=(*version, 0))
        modules = SimpleNamespace(find_spec=lambda _: object() if there else None)
        self.monkeypatch.setattr("engine.matching.engines.sys", machine)
        self.monkeypatch.setattr("engine.matching.engines.util", modules)


@pytest.mark.parametrize("version", [(3, 11), (3, 12)])
@pytest.mark.parametrize("name", [None, "durable"])
def test_where_it_belongs_and_is_missing_that_is_an_error_that_says_how_to_mend_it(
    platform: Platform, version: tuple[int, int], name: EngineName | None
) -> None:
    platform.is_("linux", version, there=False)
    with pytest.raises(RegiokoersError) as caught:
        engine_named(name)
    (found,) = caught.value.faults
    assert found.code == "RK601"
    assert dict(found.words) == {"command": "pip install --no-binary durable-rules durable-rules==2.0.28"}


@pytest.mark.parametrize(("name", "version"), [("win32", (3, 11)), ("linux", (3, 13)), ("darwin", (3, 14))])
def test_where_it_is_left_out_the_reference_matches_and_is_named(
    platform: Platform, name: str, version: tuple[int, int]
) -> None:
    platform.is_(name, version, there=False)
    assert engine_named(None).name == "reference"


def test_where_it_is_left_out_and_asked_for_the_command_carries_the_flag_that_it_needs(platform: Platform) -> None:
    platform.is_("linux", (3, 13), there=False)
    with pytest.raises(RegiokoersError) as caught:
        engine_named("durable")
    command = dict(caught.value.faults[0].words)["command"]
    assert command.startswith('CPPFLAGS="-DPyEval_CallObject=PyObject_CallObject" pip install --no-binary')


@pytest.mark.parametrize("version", [(3, 11), (3, 13)])
def test_where_it_is_there_it_matches_wherever_that_is(platform: Platform, version: tuple[int, int]) -> None:
    platform.is_("linux", version, there=True)
    assert engine_named(None).name == "durable-rules 2.0.28"


@pytest.mark.parametrize("there", [True, False])
def test_the_reference_is_given_wherever_it_is_asked_for(platform: Platform, *, there: bool) -> None:
    platform.is_("linux", (3, 11), there=there)
    assert engine_named("reference").name == "reference"


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("name", ["linux", "darwin", "win32"])
def test_it_is_expected_exactly_where_the_dependency_is_installed(platform: Platform, name: str, version: str) -> None:
    project = tomllib.loads((SHIPPED / "pyproject.toml").read_text("utf-8"))["project"]
    (needed,) = (one for one in map(Requirement, project["dependencies"]) if one.name == "durable-rules")
    assert needed.marker is not None
    installed = needed.marker.evaluate({"sys_platform": name, "python_version": version})
    major, minor = version.split(".")
    platform.is_(name, (int(major), int(minor)), there=False)
    if installed:
        with pytest.raises(RegiokoersError, match="engine-missing"):
            engine_named(None)
    else:
        assert engine_named(None).name in ENGINES


@pytest.mark.parametrize(
    ("version", "engine", "named"),
    [
        ((3, 13), None, "reference"),
        ((3, 11), "reference", "reference"),
    ],
)
def test_the_advice_names_the_engine_that_did_the_matching(
    platform: Platform, version: tuple[int, int], engine: EngineName | None, named: str
) -> None:
    platform.is_("linux", version, there=False)
    home = SHIPPED / "tests" / "small"
    region = home.parent / "matching" / "region.yaml"
    answer = advise([str(region)], Call(format="json", home=home, engine=engine))
    assert json.loads(str(answer.content))["run"]["engine"] == named
