"""What the tests of matching share."""

import pytest

from tests.matching.engine_calls import Calls


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Put a recorder in the place of the C engine."""
    recorder = Calls()
    monkeypatch.setattr("engine.matching.durable.dre", recorder)
    return recorder
