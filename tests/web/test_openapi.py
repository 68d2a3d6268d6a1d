"""The description of the HTTP interface holds: made-up calls of every kind never end in a fault of the server."""

import os
from typing import Any

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from engine.advice.adviser import Adviser
from engine.home import REGIONS
from engine.matching.engines import engine_named
from engine.model.load import load_library
from engine.web.app import application
from engine.web.settings import Settings
from tests.web.rooms import ORIGIN

EXAMPLES = int(os.environ.get("REGIOKOERS_CALLS", "15"))
"""Made-up calls of each kind; `REGIOKOERS_CALLS=500` takes some minutes."""
CHECKS = (not_a_server_error, content_type_conformance, response_schema_conformance)
HEADERS = {"Origin": ORIGIN, "Host": "127.0.0.1:8765"}
CALLS = (
    "POST /api/v1/advise",
    "POST /api/v1/batch",
    "POST /api/v1/explain",
    "POST /api/v1/what-if",
    "POST /api/v1/plan",
    "POST /api/v1/report",
    "GET /api/v1/library",
    "GET /api/v1/library/rules/{folder}/{name}",
    "GET /api/v1/regions",
    "GET /api/v1/regions/{key}",
    "PUT /api/v1/regions/{key}",
    "DELETE /api/v1/regions/{key}",
)
NOTHING_TO_GET_WRONG = ("GET /api/v1/regions", GenerationMode.NEGATIVE)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("kamer")
    (folder / "brugstad.yaml").write_bytes((REGIONS / "brugstad.yaml").read_bytes())
    return application(Settings(folder), Adviser(load_library(), engine_named(None)))


@pytest.fixture(scope="module")
def operations(room: Any) -> dict[str, Any]:
    found = schemathesis.openapi.from_asgi("/api/v1/openapi.json", room, headers=HEADERS).get_all_operations()
    made: list[Any] = [one.ok() for one in found if isinstance(one, Ok)]
    return {one.label: one for one in made}


@pytest.mark.parametrize(
    ("call", "mode"),
    [(call, mode) for call in CALLS for mode in GenerationMode if (call, mode) != NOTHING_TO_GET_WRONG],
)
def test_made_up_calls_never_end_in_a_fault_of_the_server(
    operations: dict[str, Any], call: str, mode: GenerationMode
) -> None:
    @given(case=operations[call].as_strategy(generation_mode=mode))
    @settings(
        max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    def made_up(case: Any) -> None:
        case.validate_response(case.call(headers=HEADERS), checks=CHECKS)

    made_up()


def test_the_description_is_open_about_every_call(room: Any, operations: dict[str, Any]) -> None:
    assert sorted(operations) == sorted(CALLS)
    described = room.openapi()
    assert described["openapi"].startswith("3.1")
    jsonschema.Draft202012Validator.check_schema(described["components"]["schemas"]["Region"])
    assert "x-region-file" not in str(described)
