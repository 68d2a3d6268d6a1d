"""The description of the interface (OpenAPI), with the schema of a region file of the library that is served."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from engine.authoring.schemas import region_schema
from engine.model.library import Library
from engine.web.api.bodies import REGION

Data = dict[str, Any]
PROBLEM: Data = {
    "type": "object",
    "description": "faults as RFC 9457 has them",
    "required": ["type", "title", "status", "errors"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code", "place", "detail", "help"],
                "properties": {
                    "code": {"type": "string"},
                    "place": {"type": "string"},
                    "detail": {"type": "string"},
                    "help": {"type": ["string", "null"]},
                },
            },
        },
    },
}


def described(app: FastAPI, library: Library) -> Data:
    """Give the description, made once."""
    if app.openapi_schema is None:
        found = get_openapi(title=app.title, version=app.version, routes=app.routes)
        region = region_schema(library)
        region.pop("$schema")
        schemas = found.setdefault("components", {}).setdefault("schemas", {})
        schemas.update({"Region": region, "Problem": PROBLEM})
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        app.openapi_schema = _filled(found)
    return app.openapi_schema


def _filled(part: Any) -> Any:
    """Put the schema of a region file where it was marked."""
    if isinstance(part, dict):
        return {"$ref": "#/components/schemas/Region"} if REGION in part else {k: _filled(v) for k, v in part.items()}
    return [_filled(one) for one in part] if isinstance(part, list) else part
