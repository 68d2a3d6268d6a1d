"""The population: what authors can get wrong, each with its place; and another library with the shipped one."""

import shutil
from pathlib import Path

import pytest

from engine.errors import RegiokoersError, render_all
from engine.model.files import SIMULATION
from engine.model.library import Library
from engine.model.load import load_library
from engine.simulation.load import load_population
from engine.simulation.population import Population
from tests.bad.conftest import SMALL
from tests.simulation.conftest import Calling

SHARES = "balanced: 15, shortage: 50"


def refused(home: Path) -> str:
    with pytest.raises(RegiokoersError) as raised:
        load_population(load_library(home), home)
    return render_all(raised.value.faults, "nl")


def changed(home: Path, name: str, old: str, new: str) -> str:
    path = home / SIMULATION / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return refused(home)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("shares.yaml", SHARES, "balanced: 16, shortage: 50", "de aandelen van `labour_market` zijn samen 101 [RK867]"),
        ("shares.yaml", SHARES, "balanced: 15, shortag: 50", "bedoeld is waarschijnlijk `shortage`"),
        ("shares.yaml", SHARES, "balanced: 15, shortage: -50", "RK304"),
        ("shares.yaml", "partnership_count:", "partnership_cuont:", "bedoeld is waarschijnlijk `partnership_count`"),
        ("shares.yaml", "6..8: 11", "4..8: 11", "`4..8` is geen getal en geen reeks van `partnership_count`"),
        ("shares.yaml", "6..8: 11", "8..6: 11", "RK868"),
        ("shares.yaml", "90..100: 13", "90..110: 13", "RK868"),
        ("shares.yaml", "    po: 96", "    pro: 96", "bedoeld is waarschijnlijk `po`"),
        ("shares.yaml", "  members:\n    po: 96", "  shares:\n    po: 96", "bij `sectors` hoort `members`"),
        ("shares.yaml", "only: sectors has po\n", "only: sectors has basis\n", "RK127"),
        ("shares.yaml", "only: sectors has po\n", "only: sectors has\n", "RK115"),
        ("shares.yaml", "only: sectors has po\n", "only: limited_sectors has po\n", "RK871"),
        ("shares.yaml", "sources: [{id: seed}", "sources: [{id: sead}", "bedoeld is waarschijnlijk `seed`"),
        ("shares.yaml", "why:", "wy:", "bedoeld is waarschijnlijk `why`"),
        ("together.yaml", "regional_direction: 0.75", "regional_direction: 0.99", "growth 0.99 scale -0.3 [RK869]"),
        ("together.yaml", "regional_direction: 0.75", "regional_direction: 1.5", "RK304"),
        ("together.yaml", "regional_direction: 0.75", "sectors: 0.75", "`sectors` is een lijst"),
        ("together.yaml", "regional_direction: 0.75", "direction: 0.75", "RK405"),
        ("never.yaml", "partnership_count == 1", "partnership_count = 1", "never.yaml:3:27"),
        ("never.yaml", "when: partnership_count == 1", "if: partnership_count == 1", "RK301"),
    ],
)
def test_a_mistake_is_said_with_its_place(name: str, old: str, new: str, said: str, home: Path) -> None:
    message = changed(home, name, old, new)
    assert said in message
    assert f"{SIMULATION}/{name}:" in message


def test_a_fact_that_is_left_out_is_missed(home: Path) -> None:
    path = home / SIMULATION / "shares.yaml"
    before, _, rest = path.read_text("utf-8").partition("urgency:")
    path.write_text(before + rest[rest.index("\npace:") + 1 :], "utf-8")
    assert "niet hoe vaak de waarden van `urgency` voorkomen [RK865]" in refused(home)


def test_a_file_that_is_left_out_is_missed(home: Path) -> None:
    alone = home / "alleen"
    shutil.copytree(SMALL, alone)
    (alone / SIMULATION).mkdir()
    message = refused(alone)
    assert all(f"`knowledge/simulation/{name}.yaml` ontbreekt" in message for name in ("shares", "together", "never"))
    assert message.count("RK864") == 3


@pytest.mark.parametrize("content", ["", "- po\n", "a: 1\n---\nb: 2\n", "po: [1\n"])
def test_a_file_of_another_shape_is_refused(content: str, home: Path) -> None:
    (home / SIMULATION / "never.yaml").write_text(content)
    assert "never.yaml" in refused(home)


def test_a_library_without_a_population_takes_what_fits_of_the_shipped_one() -> None:
    library = load_library(SMALL)
    drawn = {draw.fact for draw in load_population(library, SMALL).draws}
    assert {"partnership_count", "labour_market", "shared_goals", "relationships"} <= drawn
    assert drawn <= {name for name, fact in library.facts.items() if fact.origin == "asked"}


def test_a_fact_of_ones_own_stays_unknown_until_it_is_said_how_often_it_occurs(tmp_path: Path) -> None:
    (tmp_path / "home.yaml").write_text("extends: shipped\n")
    facts = tmp_path / "knowledge" / "facts"
    facts.mkdir(parents=True)
    text = (Path(load_library.__code__.co_filename).parents[2] / "knowledge/facts/pace.yaml").read_text("utf-8")
    (facts / "tempo.yaml").write_text(text.replace("order: 150", "order: 151"), "utf-8")
    library = load_library(tmp_path)
    assert "tempo" in library.facts
    assert "tempo" not in {draw.fact for draw in load_population(library, tmp_path).draws}


def test_the_check_of_authors_finds_it_too(home: Path, call: Calling) -> None:
    changed(home, "shares.yaml", SHARES, "balanced: 16, shortage: 50")
    called = call("rules", "check", "--no-proofs", "--home", home)
    assert called.status == 1
    assert "[RK867]" in called.out


def test_every_asked_fact_can_be_drawn_and_no_share_is_lost(population: Population, library: Library) -> None:
    asked = {name for name, fact in library.facts.items() if fact.origin == "asked"}
    assert {draw.fact for draw in population.draws} == asked
    assert all(abs(sum(draw.shares) - 1) < 1e-9 for draw in population.draws)
    assert all(sum(weight**2 for _, weight in draw.weights) <= 1 for draw in population.draws)
