"""What the five shipped regions say of themselves is literally in the document that they come from."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.home import REGIONS
from tests.content.contract import FOCUS_POINTS

SEED = Path(__file__).parent.parent / "seed" / "vijf-casussen.txt"
CASES = dict(
    zip(
        ("vallei-en-velden", "stad-en-streek", "binnenmeren", "brugstad", "windstreek"),
        re.split(r"(?m)^Casus \d ?$", SEED.read_text("utf-8"))[1:],
        strict=True,
    )
)
WITHOUT_EVIDENCE = {"partnerships"}
"""A detail that the document tells in the words of another fact."""


def flat(text: str) -> str:
    """Give text on one line, without the bullets and marks that the layout of the document left."""
    return " ".join(re.sub(r"[•\ufffd\u00ad]", " ", text).split())


def read(name: str) -> dict[str, Any]:
    content = yaml.safe_load((REGIONS / f"{name}.yaml").read_text("utf-8"))
    assert isinstance(content, dict)
    return content


def entries(name: str) -> Iterator[tuple[str, Any]]:
    """Give everything that a region says: each fact and level, by its key."""
    content = read(name)
    for key, value in content["profile"].items():
        grouped = isinstance(value, dict) and "value" not in value
        yield from ((f"{key}.{each}", one) for each, one in value.items()) if grouped else [(key, value)]
    yield from content["focus_points"].items()


def quotes(name: str) -> Iterator[tuple[str, str]]:
    """Give every quotation, in parts where something between them was left out."""
    quoted = [(key, one["evidence"]) for key, one in entries(name) if key not in WITHOUT_EVIDENCE]
    quoted += [(key, one["reason"]) for key, one in read(name).get("steps", {}).items()]
    for key, words in quoted:
        yield from ((key, flat(part)) for part in words.split("…"))


every_case = pytest.mark.parametrize("name", CASES)


def test_there_is_a_case_for_every_shipped_region() -> None:
    assert {path.stem for path in REGIONS.glob("*.yaml")} == set(CASES)


@every_case
def test_the_case_is_the_one_of_the_region(name: str) -> None:
    assert f"Onderwijsregio {read(name)['region']}" in flat(CASES[name])


@every_case
def test_every_fact_and_level_has_evidence(name: str) -> None:
    bare = [key for key, one in entries(name) if not (isinstance(one, dict) and one.get("evidence"))]
    assert set(bare) <= WITHOUT_EVIDENCE
    assert set(read(name)["focus_points"]) == set(FOCUS_POINTS)


@every_case
def test_the_evidence_is_literally_in_the_document(name: str) -> None:
    case = flat(CASES[name])
    assert [(key, words) for key, words in quotes(name) if words not in case] == []


def test_a_quotation_of_another_case_would_be_found_out() -> None:
    foreign = [words for _, words in quotes("binnenmeren") if len(words) > 30]
    assert foreign
    assert all(words not in flat(CASES["brugstad"]) for words in foreign)
