"""Advice to make reports of: real regions, one full of hostile text, and one with everything agreed."""

import json
from pathlib import Path
from typing import Any

import pytest

from engine.advice.adviser import Adviser
from engine.commands.call import as_json
from engine.home import REGIONS
from engine.model.region import read_regions
from engine.reports.data import advice_data
from engine.reports.published import publish
from engine.reports.record import Record
from engine.text import LANGUAGES, Language
from tests.bad.conftest import Called, Calling, call

__all__ = ["Called", "Calling", "call"]
SHIPPED_REGIONS = sorted(REGIONS.glob("*.yaml"))
Data = dict[str, Any]
HOSTILE = (
    "=1+1 <script>alert(1)</script> <b>&amp; \"x\" 'y' {{ 7*7 }} {% if x %} {_{ }_} #strong[x] $x^2$ *a* _b_ `c` "
    "[l](http://x) | a | \\n ;BEGIN:VEVENT \u202eomgekeerd\u202c \u200f שלום مرحبا 漢字 😀 ﷽ _x0041_ @SUM(A1) -- ]]> "
    "--> %PDF"
)
"""Markup of every medium, formulas, marks that turn a line around, and signs that few typefaces have."""


def advice_of(adviser: Adviser, path: Path, language: Language, content: bytes | None = None) -> Data:
    region = read_regions(str(path), adviser.library, content)[0]
    roadmap = adviser.advise(region)
    data: Data = json.loads(as_json(advice_data(roadmap, adviser.library, language, adviser.inference.engine.name)))
    return data


@pytest.fixture(
    params=[(path, language) for path in SHIPPED_REGIONS for language in LANGUAGES],
    ids=lambda one: f"{one[0].stem}-{one[1]}",
)
def data(request: pytest.FixtureRequest, adviser: Adviser) -> Data:
    """Give the advice for each region in each language."""
    path, language = request.param
    return advice_of(adviser, path, language)


@pytest.fixture
def windstreek(adviser: Adviser) -> Data:
    return advice_of(adviser, REGIONS / "windstreek.yaml", "nl")


def agreed_region(day: str | None = "2026-03-01") -> dict[str, Any]:
    """Give a region that chose targets, owners and days, and left some facts open."""
    return {
        "format": 1,
        "region": "Veenwijk",
        **({"assessed_on": day} if day else {}),
        "profile": {"partnership_count": 3, "labour_market": "shortage", "sectors": ["po", "vo"]},
        "focus_points": {"relationships": 1, "shared_goals": 1, "organisational_structure": 2, "quality_framework": 4},
        "targets": {"shared_goals": 3},
        "steps": {
            "small-joint-project": {"status": "adopted", "owner": "mevrouw De Wit", "due": "2026-09-01"},
            "board-work-visits": {"status": "declined", "reason": "Dat deden we vorig jaar."},
        },
    }


@pytest.fixture
def agreed(adviser: Adviser) -> Data:
    return advice_of(adviser, Path("veenwijk.json"), "nl", json.dumps(agreed_region()).encode())


def hostile_region() -> dict[str, Any]:
    """Give a region with hostile text wherever a region file takes text that a report shows."""
    plain = agreed_region()
    plain["region"] = HOSTILE[:190]
    plain["steps"]["small-joint-project"]["owner"] = HOSTILE[:190]
    plain["steps"]["board-work-visits"]["reason"] = HOSTILE
    return plain


@pytest.fixture
def hostile(adviser: Adviser) -> Data:
    content = json.dumps(hostile_region()).encode()
    data = advice_of(adviser, Path("vijandig.json"), "nl", content)
    for step in data["steps"]:
        step["title"] = f"{HOSTILE} {step['id']}"
        step["first_action"] = '=HYPERLINK("http://x")' + HOSTILE
        for reason in step["reasons"]:
            reason["text"] = HOSTILE
    for one in data["focus_points"]:
        one["short"] = one["short"] + " <b>$x$ \u202e"
    return data


def record(medium: Any, data: Data, *, one: bool = False, audience: Any = "board") -> Record:
    return Record(
        medium=medium, language=data["language"], one_page=one, audience=audience, knowledge="", facts=[""],
        regions=[{"region": data["region"]}],
    )  # fmt: skip


def made(medium: str, data: Data, *, one: bool = False, audience: str = "board") -> bytes:
    return publish([data], record(medium, data, one=one, audience=audience))
