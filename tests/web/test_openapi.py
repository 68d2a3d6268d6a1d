"""The description of the HTTP interface holds: made-up calls of every kind never end in a fault of the server."""

from typing import Any

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from engine.advice.adviser import Adviser
from engine.home import REGIONS
from engine.matching.engines import engine_named
from engine.model.load import load_library
from engine.web.app import application
from engine.web.settings import Settings
from tests.web.rooms import ORIGIN

CHECKS = (not_a_server_error, content_type_conformance, response_schema_conformance)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("kamer")
    (folder / "brugstad.yaml").write_bytes((REGIONS / "brugstad.yaml").read_bytes())
    return application(Settings(folder), Adviser(load_library(), engine_named(None)))


@pytest.fixture(scope="module")
def interface(room: Any) -> Any:
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", room, headers={"Host": "127.0.0.1:8765"})


made_up = schemathesis.pytest.from_fixture("interface")


@made_up.parametrize()
@settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), database=None)
def test_made_up_calls_never_end_in_a_fault_of_the_server(case: Any) -> None:
    answer = case.call(headers={"Origin": ORIGIN, "Host": "127.0.0.1:8765"})
    case.validate_response(answer, checks=CHECKS)


def test_the_description_is_open_about_every_call(room: Any) -> None:
    described = room.openapi()
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {
        f"/api/v1/{name}"
        for name in (
            "advise", "batch", "explain", "what-if", "plan", "report", "library", "library/rules/{folder}/{name}",
            "regions", "regions/{key}",
        )
    }  # fmt: skip
    jsonschema.Draft202012Validator.check_schema(described["components"]["schemas"]["Region"])
    assert "x-region-file" not in str(described)
