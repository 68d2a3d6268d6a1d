"""The page on made-up regions gives each share as it is drawn, and no other."""

import re

from engine.commands.listing import COMMANDS
from engine.simulation.population import Population
from tests.docs.simulation import PAGE, page, shares
from tests.simulation.conftest import population

__all__ = ["population"]


def test_the_table_is_what_the_shares_say(population: Population) -> None:
    assert PAGE.read_text("utf-8") == page()
    assert set(shares()) == {draw.fact for draw in population.draws}


def test_every_option_stands_on_the_page() -> None:
    named = set(re.findall(r"^\| `--([a-z-]+)", PAGE.read_text("utf-8"), re.MULTILINE))
    assert named == {one.name for one in COMMANDS["simulate"].options} - {"drafts", "language", "home"}


def test_the_example_of_a_correlation_is_right(population: Population) -> None:
    assert round(population.correlation("quality_framework", "shared_goals"), 2) == 0.72
