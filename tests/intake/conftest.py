"""Documents of the tests, read with the shipped lexicon."""

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.home import SHIPPED
from engine.intake.documents.read import document_of
from engine.intake.lexicon.lexicon import Lexicon
from engine.intake.lexicon.load import load_lexicon
from engine.intake.proposal import Proposal
from engine.intake.propose import Intake
from engine.model.library import Library

SEED = SHIPPED / "tests" / "seed" / "vijf-casussen.txt"
CASES = Path(__file__).parent / "cases"
Reading = Callable[[str | bytes], list[Proposal]]


@pytest.fixture(scope="session")
def lexicon(library: Library) -> Lexicon:
    return load_lexicon(library)


@pytest.fixture(scope="session")
def intake(library: Library, lexicon: Lexicon) -> Intake:
    return Intake(library, lexicon)


@pytest.fixture(scope="session")
def read(intake: Intake) -> Reading:
    def reading(text: str | bytes) -> list[Proposal]:
        content = text.encode() if isinstance(text, str) else text
        return intake.propose(document_of(content, "casus.txt"))

    return reading


@pytest.fixture(scope="session")
def seed(read: Reading) -> dict[str, Proposal]:
    return {one.region: one for one in read(SEED.read_bytes())}
