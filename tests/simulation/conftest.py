"""What tests of made-up regions share: the shipped population, and a home with one of its own."""

import shutil
from pathlib import Path

import pytest

from engine.home import SHIPPED
from engine.model.files import SIMULATION
from engine.model.library import Library
from engine.simulation.generate import Generator
from engine.simulation.load import load_population
from engine.simulation.population import Population
from tests.bad.conftest import Called, Calling, call

__all__ = ["Called", "Calling", "call"]


@pytest.fixture(scope="session")
def population(library: Library) -> Population:
    return load_population(library)


@pytest.fixture(scope="session")
def generator(population: Population, library: Library) -> Generator:
    return Generator(population, library)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Lay a folder with a population of its own over the shipped content."""
    (tmp_path / "home.yaml").write_text("extends: shipped\n")
    shutil.copytree(SHIPPED / SIMULATION, tmp_path / SIMULATION)
    return tmp_path
