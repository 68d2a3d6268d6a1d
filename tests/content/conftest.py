"""The advice for the nine regions of the golden files, made once, as data and in every medium."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from engine.advice.adviser import Adviser
from engine.commands.call import as_json
from engine.model.region import RegionFacts, read_regions
from engine.reports.data import advice_data
from engine.reports.lines import plain
from engine.reports.markdown import markdown
from engine.reports.text import TextReport
from engine.text import LANGUAGES, Language
from tests.content.walk import Found, texts_of
from tests.golden.golden import INPUTS


class Advised(NamedTuple):
    """The advice for one region in one language."""

    path: Path
    language: Language
    region: RegionFacts
    data: dict[str, Any]

    def text(self, *, for_advisor: bool = False) -> str:
        return plain(TextReport(self.data, for_advisor=for_advisor).lines())

    def markdown(self, *, for_advisor: bool = False) -> str:
        return markdown(self.data, for_advisor=for_advisor)


@pytest.fixture(scope="session")
def every_advice(adviser: Adviser) -> list[Advised]:
    """Give all of them; the data as a program reads them back from JSON."""
    found = []
    for path in INPUTS:
        region = read_regions(str(path), adviser.library)[0]
        roadmap = adviser.advise(region)
        for language in LANGUAGES:
            data = advice_data(roadmap, adviser.library, language, adviser.inference.engine.name)
            found.append(Advised(path, language, region, json.loads(as_json(data))))
    return found


EACH = [pytest.param((path, language), id=f"{path.stem}-{language}") for path in INPUTS for language in LANGUAGES]


@pytest.fixture(params=EACH)
def advised(request: pytest.FixtureRequest, every_advice: list[Advised]) -> Advised:
    """Give each of them in turn."""
    return next(one for one in every_advice if (one.path, one.language) == request.param)


@pytest.fixture(scope="session")
def texts(adviser: Adviser) -> list[Found]:
    return texts_of(adviser.library)
