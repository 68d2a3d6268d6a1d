"""What is expected of whole regions: kept, held against the advice, and renewed when asked."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

import cli
from engine.home import REGIONS, SHIPPED

KEPT = SHIPPED / "knowledge" / "expected"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with two regions and what is expected of them."""
    for part in ("regions", "expected"):
        (tmp_path / "knowledge" / part).mkdir(parents=True)
        for name in ("brugstad", "windstreek"):
            shutil.copy(SHIPPED / "knowledge" / part / f"{name}.yaml", tmp_path / "knowledge" / part)
    (tmp_path / "home.yaml").write_text("extends: shipped\n", "utf-8")
    return tmp_path


def heavier(home: Path) -> None:
    """Let HR weigh so much that it comes first everywhere."""
    rule = (SHIPPED / "rules/professional_collaboration_hr/shortage.yaml").read_text("utf-8")
    (home / "rules/professional_collaboration_hr").mkdir(parents=True)
    changed = rule.replace("points: 0.5", "points: 9")
    (home / "rules/professional_collaboration_hr/shortage.yaml").write_text(changed, "utf-8")


def test_every_shipped_region_has_its_expectation_and_meets_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert {one.stem for one in KEPT.glob("*.yaml")} == {one.stem for one in REGIONS.glob("*.yaml")}
    assert cli.run(["rules", "test"]) == cli.DONE
    assert "5 regio's met de verwachting vergeleken: 0 wijken af" in capsys.readouterr().out


def test_a_difference_is_shown_with_its_place_and_what_decided(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heavier(home)
    assert cli.run(["rules", "test", "--home", str(home), "--language", "en"]) == cli.FOUND
    said = capsys.readouterr().out
    assert f"{home}/knowledge/expected/windstreek.yaml:1:1: for `windstreek`, `order` is expected to have: " in said
    assert "the outcome is: professional_collaboration_hr, organisational_structure" in said
    assert "professional_collaboration_hr/shortage +9" in said
    assert "2 regions held against what is expected: 1 differs" in said


def test_a_caution_that_no_longer_fires_names_the_tests_that_decide(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = home / "knowledge/expected/windstreek.yaml"
    kept.write_text(f"{kept.read_text('utf-8')}  - contradictions/central-direction-thin-structure\n", "utf-8")
    cli.run(["rules", "test", "--home", str(home)])
    said = capsys.readouterr().out
    assert "contradictions/central-direction-thin-structure; de uitkomst is: -" in said
    assert "regional_direction" in said


def test_writing_keeps_what_is_now_and_shows_what_that_changes(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heavier(home)
    (home / "knowledge/expected/brugstad.yaml").unlink()
    assert cli.run(["rules", "test", "--home", str(home), "--write"]) == cli.DONE
    said = capsys.readouterr().out
    assert "RK814" in said
    assert "brugstad.yaml: geschreven" in said
    assert cli.run(["rules", "test", "--home", str(home)]) == cli.DONE


def test_a_home_without_regions_can_hold_the_shipped_ones_to_its_own_rules(tmp_path: Path) -> None:
    (tmp_path / "home.yaml").write_text("extends: shipped\n", "utf-8")
    assert cli.run(["rules", "test", "--home", str(tmp_path), "--write"]) == cli.DONE
    for one in (tmp_path / "knowledge/expected").glob("*.yaml"):
        assert one.read_bytes() == (KEPT / one.name).read_bytes()
    assert len(list((tmp_path / "knowledge/expected").iterdir())) == 5


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("order: [shared_goals]\nnu: []\n", "RK301"),
        ("now: []\n", "order"),
        ("- a\n- b\n", "RK3"),
        ("", "RK"),
        ("order: [a]\n---\norder: [b]\n", "RK"),
    ],
)
def test_a_broken_expectation_says_what_is_wrong(
    home: Path, capsys: pytest.CaptureFixture[str], content: str, said: str
) -> None:
    (home / "knowledge/expected/brugstad.yaml").write_text(content, "utf-8")
    assert cli.run(["rules", "test", "--home", str(home)]) == cli.REFUSED
    error = capsys.readouterr().err
    assert said in error
    assert "brugstad.yaml" in error


def test_an_expectation_without_its_region_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "knowledge/expected/nergens.yaml").write_text("order: []\n", "utf-8")
    assert cli.run(["rules", "test", "--home", str(home)]) == cli.REFUSED
    assert "RK815" in capsys.readouterr().err


def test_other_tools_get_regions_as_json_and_junit(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heavier(home)
    cli.run(["rules", "test", "--home", str(home), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert told["regions_failed"] == 1
    assert {one["region"]: bool(one["differs"]) for one in told["regions"]} == {"brugstad": False, "windstreek": True}
    cli.run(["rules", "test", "--home", str(home), "--format", "junit"])
    suites = ElementTree.fromstring(capsys.readouterr().out)
    (regions,) = [one for one in suites if one.get("name") == "regions"]
    assert (regions.get("tests"), regions.get("failures")) == ("2", "1")


def test_a_name_runs_only_its_own_cases(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rules", "test", "shared_goals"]) == cli.DONE
    assert "verwachting" not in capsys.readouterr().out
