"""What all tests share: the shipped library, engines, and a cache of their own."""

import os

import pytest
from hypothesis import HealthCheck, settings

from engine.advice.adviser import Adviser
from engine.home import REGIONS
from engine.matching.durable import DurableEngine
from engine.matching.reference import ReferenceEngine
from engine.model.library import Library
from engine.model.load import load_library
from engine.model.region import RegionFacts, read_regions

settings.register_profile("regiokoers", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("regiokoers")

SHIPPED_REGIONS = sorted(REGIONS.glob("*.yaml"))


@pytest.fixture(scope="session", autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the user's cache, language and home out of every test."""
    os.environ["REGIOKOERS_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    for name in ("REGIOKOERS_LANGUAGE", "REGIOKOERS_HOME"):
        os.environ.pop(name, None)


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def adviser(library: Library) -> Adviser:
    return Adviser(library, DurableEngine())


@pytest.fixture(scope="session")
def reference_adviser(library: Library) -> Adviser:
    return Adviser(library, ReferenceEngine())


@pytest.fixture(scope="session")
def regions(library: Library) -> dict[str, RegionFacts]:
    return {path.stem: read_regions(str(path), library)[0] for path in SHIPPED_REGIONS}
