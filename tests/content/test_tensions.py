"""Every tension and contradiction on a region made for it, and on its mirror image, by the whole program.

Each file of `cautions/` is a stream of two regions; they differ in what decides alone.
"""

import json
from pathlib import Path
from typing import Any

import pytest

import cli
from engine.advice.adviser import Adviser
from engine.advice.explain import Explainer
from engine.model.library import Caution, Library
from engine.model.region import RegionFacts, read_regions

HERE = Path(__file__).parent / "cautions"
FILES = sorted(HERE.glob("*/*.yaml"))
MOST_CHANGED = 2
each = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def rule_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.fixture(scope="session")
def advised(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """Advise on all regions of all files in one call: for each rule its region and the mirror image."""
    output = tmp_path_factory.mktemp("cautions") / "advies.json"
    assert cli.run(["advise", *map(str, FILES), "--output", str(output)]) == 0
    found = json.loads(output.read_text("utf-8"))
    assert len(found) == 2 * len(FILES)
    return {rule_of(path): found[2 * n : 2 * n + 2] for n, path in enumerate(FILES)}


def cautions(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in data["cautions"]}


def test_every_caution_has_its_regions(library: Library) -> None:
    rules = [rule for rule in library.rules if isinstance(rule.effect, Caution)]
    assert {rule.id for rule in rules} == {rule_of(path) for path in FILES}
    assert sum(rule.id.startswith("tensions/") for rule in rules) == 13
    assert all(isinstance(rule.effect, Caution) and f"{rule.effect.kind}s/" in rule.id for rule in rules)


@each
def test_fires_on_its_region(path: Path, advised: dict[str, list[dict[str, Any]]]) -> None:
    found = cautions(advised[rule_of(path)][0])[rule_of(path)]
    assert found["kind"] == path.parent.name.removesuffix("s")
    assert found["facts"]


@each
def test_is_silent_on_the_mirror_image(path: Path, advised: dict[str, list[dict[str, Any]]]) -> None:
    assert rule_of(path) not in cautions(advised[rule_of(path)][1])


@each
def test_the_mirror_image_decides_and_does_not_merely_leave_out(path: Path, adviser: Adviser) -> None:
    for region, verdict in zip(read_regions(str(path), adviser.library), ("fires", "silent"), strict=True):
        explainer = Explainer(adviser, adviser.assess(region))
        assert explainer.rule(adviser.library.rules_of(rule_of(path))[0]).verdict == verdict


@each
def test_the_mirror_image_differs_in_little(path: Path, library: Library) -> None:
    region, mirror = read_regions(str(path), library)
    assert set(region.facts) == set(mirror.facts)
    assert 1 <= len(changed(region, mirror)) <= MOST_CHANGED


def changed(region: RegionFacts, mirror: RegionFacts) -> list[str]:
    return [name for name, value in region.facts.items() if mirror.facts[name] != value]


def test_all_show_both_sides_and_a_way_out(library: Library) -> None:
    for rule in library.rules:
        if isinstance(effect := rule.effect, Caution):
            assert all(text.rstrip().endswith("?") for text in effect.text), rule.id
            assert all(text.count(". ") >= 1 for text in effect.text), rule.id
            assert len(effect.ways_out) >= 2, rule.id


def test_a_contradiction_asks_and_does_not_accuse(library: Library) -> None:
    accusing = ("fout", "onjuist", "klopt niet", "tegenstrijdig", "wrong", "incorrect", "inconsistent", "contradict")
    for rule in library.rules:
        if isinstance(effect := rule.effect, Caution) and effect.kind == "contradiction":
            said = " ".join((*effect.text, *rule.title)).lower()
            assert [word for word in accusing if word in said] == [], rule.id
