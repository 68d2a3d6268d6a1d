"""A home that extends the shipped library: what it adds, overrides and takes away."""

from pathlib import Path

import pytest

from engine.errors import RegiokoersError
from engine.home import SHIPPED
from engine.model.library import Library, Weigh
from engine.model.load import load_library

RULE = """\
title: {nl: Eigen regel, en: Rule of our own}
when: urgency == high
weigh: [shared_goals]
term: context
points: 0.5
because: {nl: Nu de urgentie hoog is., en: Now that the urgency is high.}
sources: [{id: own-inference}]
tests:
  - {name: high, facts: {urgency: high}, expect: fires}
  - {name: low, facts: {urgency: low}, expect: silent}
"""


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    (home / "home.yaml").write_text("extends: shipped\n", "utf-8")
    return home


def write(home: Path, address: str, text: str) -> None:
    path = home / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_adds_a_rule_to_the_shipped_ones(overlay: Path, library: Library) -> None:
    write(overlay, "rules/own/urgent.yaml", RULE)
    found = load_library(overlay)
    (own,) = found.rules_of("own/urgent")
    assert own.effect == Weigh(("shared_goals",), 50, "context")
    assert own.source == "rules/own/urgent.yaml:2"
    assert {rule.key for rule in found.rules} - {rule.key for rule in library.rules} == {"own/urgent"}
    assert (found.steps, found.facts) == (library.steps, library.facts)
    assert found.sha256 != library.sha256


def test_overrides_or_retires_a_shipped_rule(overlay: Path, library: Library) -> None:
    first, second = (
        next(rule for rule in library.rules if rule.id.startswith(f"{room}/")) for room in ("tensions", "shared_goals")
    )
    write(overlay, f"rules/{first.id}.yaml", RULE)
    shipped = (SHIPPED / f"rules/{second.id}.yaml").read_text("utf-8").replace("status: stable\n", "")
    write(overlay, f"rules/{second.id}.yaml", f"{shipped}status: retired\n")
    found = load_library(overlay)
    assert [rule.title.nl for rule in found.rules_of(first.id)] == ["Eigen regel"]
    assert found.rules_of(second.id) == ()
    assert len(found.rules) == len(library.rules) - 1


def test_a_fault_in_it_names_its_own_file(overlay: Path) -> None:
    write(overlay, "rules/own/urgent.yaml", RULE.replace("urgency ==", "urgensy =="))
    with pytest.raises(RegiokoersError) as caught:
        load_library(overlay)
    (found,) = caught.value.faults
    assert (found.name, found.place.path) == ("unknown-fact", str(overlay / "rules/own/urgent.yaml"))
