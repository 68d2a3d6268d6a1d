"""A region file read into facts: what it says, and nothing that it does not say."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import RegiokoersError
from engine.model.library import Library
from engine.model.region import RegionFacts, StepStatus, read_regions, slug

FULL = """\
format: 1
region: "  Vallei & Velden "
assessed_on: 2026-03-01
profile:
  labour_market: {value: shortage, evidence: no, confidence: medium}
  partnership_count: 3
  sectors: [vo, po]
  municipality_involved: {value: false}
  realisation_rate: [50, 61]
  coverage: {full_time: none}
  sector_realisation: {po: {value: [33.5, 33.6], evidence: jaarplan}}
  partnerships:
    - {name: Noord, sectors: [po], size: small}
    - {sectors: [vo, mbo]}
focus_points:
  relationships: 0
  shared_goals: {level: 2, evidence: convenant, confidence: low, alternatives: [3, 1, 3], within_partnerships: strong}
targets: {shared_goals: 3}
steps:
  agree: {status: declined, reason: geen draagvlak, owner: bestuurder, due: 2026-09-01}
  meet: {status: done}
consultation: {parked: [{text: huisvesting}], decisions: [{text: akkoord, on: 2026-03-01}]}
readings: [{by: tafel 1, focus_points: {shared_goals: 1}}]
"""
LEAST = "format: 1\nregion: Veenwijk\n"


def read(text: str, library: Library) -> RegionFacts:
    (found,) = read_regions("regio.yaml", library, text.encode())
    return found


def test_reads_all_that_a_region_file_can_say(small: Library) -> None:
    found = read(FULL, small)
    assert (found.name, found.region_id, found.assessed_on) == ("Vallei & Velden", "vallei-velden", "2026-03-01")
    assert found.facts == {
        "labour_market": "shortage",
        "partnership_count": 3,
        "sectors": ("po", "vo"),
        "municipality_involved": False,
        "realisation_rate": 55.5,
        "coverage_full_time": "none",
        "sector_realisation_po": 33.55,
        "shared_goals": 2,
        "relationships": 0,
    }
    assert found.ranges == {"realisation_rate": (50, 61), "sector_realisation_po": (33.5, 33.6)}
    assert found.evidence == {"labour_market": "no", "sector_realisation_po": "jaarplan", "shared_goals": "convenant"}
    assert found.confidence == {"labour_market": "medium", "shared_goals": "low", "relationships": "high"}
    assert found.alternatives == {"shared_goals": (1, 3)}
    assert found.within_partnerships == {"shared_goals": "strong"}
    assert found.targets == {"shared_goals": 3}
    assert found.steps == {
        "agree": StepStatus("declined", "geen draagvlak", "bestuurder", "2026-09-01"),
        "meet": StepStatus("done"),
    }
    assert found.partnerships == (
        {"name": "Noord", "sectors": ["po"], "size": "small"},
        {"sectors": ["vo", "mbo"]},
    )
    assert (found.level("shared_goals"), found.level("relationships"), found.level("mars")) == (2, 0, None)


def test_the_least_region_file_says_nothing_else(small: Library) -> None:
    found = read(LEAST, small)
    assert (found.name, found.region_id, found.assessed_on, found.facts) == ("Veenwijk", "veenwijk", None, {})
    assert found.level("shared_goals") is None


@pytest.mark.parametrize(
    "more",
    [
        "profile:\n",
        "profile: {labour_market: null, sectors: ~}\n",
        "profile: {labour_market: {value: null, evidence: gesprek}}\n",
        "profile: {coverage: {full_time: null}}\n",
        "profile: {coverage: null}\n",
        "focus_points: {shared_goals: null, relationships: {level: null, evidence: gesprek}}\n",
        "targets: {shared_goals: }\n",
        "steps: {agree: null}\n",
        "consultation:\nreadings:\nassessed_on:\nregion_id:\n",
    ],
)
def test_null_is_unknown_and_never_zero(more: str, small: Library) -> None:
    found = read(LEAST + more, small)
    assert (found.facts, found.evidence, found.targets, found.steps) == ({}, {}, {}, {})


@pytest.mark.parametrize(
    ("ends", "midpoint"), [([50, 60], 55), ([50, 51], 50.5), ([0.01, 0.02], 0.01), ([100, 100], 100)]
)
def test_a_range_counts_as_its_midpoint_in_hundredths(ends: list[float], midpoint: float, small: Library) -> None:
    found = read(f"{LEAST}profile: {{realisation_rate: {ends}}}\n", small)
    assert found.facts["realisation_rate"] == midpoint
    assert type(found.facts["realisation_rate"]) is type(midpoint)
    assert found.ranges == {"realisation_rate": tuple(ends)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", "profile: {labour_market: null}\n"),
        ("", "profile: {coverage: {full_time: null}}\ntargets: {}\n"),
        ("targets: {shared_goals: 3, relationships: 2}\n", "targets:\n  relationships: 2\n  shared_goals: 3\n"),
        ("", "# een opmerking\n"),
    ],
)
def test_what_says_the_same_has_the_same_hash(one: str, other: str, small: Library) -> None:
    assert read(LEAST + one, small).sha256 == read(LEAST + other, small).sha256


def test_the_hash_is_over_everything_that_is_said(small: Library) -> None:
    said = ["", "targets: {shared_goals: 3}\n", "assessed_on: 2026-03-01\n", "steps: {agree: {status: done}}\n"]
    assert len({read(LEAST + more, small).sha256 for more in said}) == len(said)


@given(st.permutations(FULL.split("\nfocus_points:", maxsplit=1)[0].split("\n  ")[1:]))
def test_the_order_of_the_profile_changes_nothing(small: Library, entries: list[str]) -> None:
    rest = f"format: 1\nregion: Veenwijk\nprofile:\n  labour_market: balanced\n  {'{}'}\n"
    kept = [entry for entry in entries if not entry.startswith(("  -", "partnerships", "labour"))]
    found = read(rest.format("\n  ".join(kept)), small)
    assert found.sha256 == read(rest.format("\n  ".join(sorted(kept))), small).sha256
    assert dict(found.facts) == dict(read(rest.format("\n  ".join(sorted(kept))), small).facts)


def test_a_stream_and_an_array_hold_several_regions(small: Library) -> None:
    stream = "---\nformat: 1\nregion: A\n---\n---\nformat: 1\nregion: B\n...\n"
    array = json.dumps([{"format": 1, "region": "A"}, {"format": 1, "region": "B"}])
    for text in (stream, array):
        assert [one.name for one in read_regions("x", small, text.encode())] == ["A", "B"]


@pytest.mark.parametrize("text", ["[]", "---\n---\n", "null\n"])
def test_a_file_without_a_region_is_empty(text: str, small: Library) -> None:
    with pytest.raises(RegiokoersError) as caught:
        read_regions("x", small, text.encode())
    assert [found.name for found in caught.value.faults] == ["file-empty"]


def test_json_and_yaml_say_the_same(small: Library) -> None:
    plain: dict[str, Any] = {"format": 1, "region": "Één \u2603", "profile": {"realisation_rate": 62.5}}
    found = read(json.dumps(plain), small)
    assert found == read("format: 1\nregion: Één \u2603\nprofile:\n  realisation_rate: 62.50\n", small)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Veenwijk", "veenwijk"),
        ("Vallei & Velden", "vallei-velden"),
        ("'s-Hertogenbosch e.o.", "s-hertogenbosch-e-o"),
        ("Één Zuid-Oost", "een-zuid-oost"),
        ("日本", "regio"),
        ("---", "regio"),
    ],
)
def test_makes_an_id_of_a_name(name: str, made: str) -> None:
    assert slug(name) == made


@given(st.text(min_size=1))
def test_every_name_makes_an_id_that_a_file_may_have(small: Library, name: str) -> None:
    made = slug(name)
    assert read(f"format: 1\nregion: X\nregion_id: '{made[:120].strip('-')}'\n", small).region_id == made[:120].strip(
        "-"
    )


def test_a_level_with_its_other_fields_is_read_from_a_reading_too(small: Library) -> None:
    text = LEAST + "readings: [{by: a, focus_points: {shared_goals: {level: 9}, mars: 1}}, {by: ''}]\n"
    with pytest.raises(RegiokoersError) as caught:
        read(text, small)
    assert [found.name for found in caught.value.faults] == [
        "value-out-of-range",
        "no-such-focus-point",
        "missing-key",
        "value-empty",
    ]
