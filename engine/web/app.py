"""The application: pages, files of their own, the HTTP interface, and what guards them."""

from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from engine.advice.adviser import Adviser
from engine.errors import Fault, Place, RegiokoersError, fault
from engine.home import VERSION
from engine.web.api import advice, library, regions
from engine.web.api.describing import described
from engine.web.desk import Desk
from engine.web.guard import guard
from engine.web.guard.headers import HEADERS, NOT_KEPT
from engine.web.guard.refusing import API, path_of
from engine.web.pages import (
    board,
    documents,
    files,
    groups,
    home,
    join,
    key,
    notes,
    plan,
    portfolio,
    table,
    what_if,
    why,
)
from engine.web.pages.shared import shown
from engine.web.problems import MEDIA_TYPE, problem, status_of
from engine.web.render import HERE, language_of, page
from engine.web.settings import Settings

PAGES: Final = (home, key, table, notes, why, what_if, plan, documents, files, groups, join, board, portfolio)
INTERFACE: Final = (advice, library, regions)
ELSEWHERE: Final = {404: "page-not-here", 405: "page-not-here", 413: "body-too-large"}


def application(settings: Settings, adviser: Adviser) -> FastAPI:
    """Make the room for one folder and one library."""
    app = FastAPI(
        title="Regiokoers",
        version=VERSION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.desk = Desk(settings, adviser)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    for one in (*PAGES, *INTERFACE):
        app.include_router(one.router)
    app.add_api_route("/health", _health, include_in_schema=False)
    app.add_exception_handler(RegiokoersError, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _elsewhere)
    app.add_exception_handler(Exception, _wrong)
    app.openapi = lambda: described(app, adviser.library)  # type: ignore[method-assign]  # FastAPI's own way to do so
    guard(app, settings)
    return app


async def _health() -> Response:
    """Say that the room is open, and nothing else."""
    return Response("ok\n", media_type="text/plain")


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RegiokoersError)
    return _answer(request, error.faults, status_of(error.faults))


async def _unreadable(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [_of_body(one) for one in error.errors()]
    return _answer(request, faults, 422)


def _of_body(one: Any) -> Fault:
    return fault("body-wrong", Place(".".join(str(part) for part in one["loc"])), found=one["type"])


async def _elsewhere(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    name = ELSEWHERE.get(error.status_code, "body-wrong")
    answer = _answer(request, [fault(name, found=error.status_code, most=error.detail)], error.status_code)
    answer.headers.update(error.headers or {})
    return answer


async def _wrong(request: Request, _error: Exception) -> Response:
    answer = _answer(request, [fault("went-wrong")], 500)
    answer.headers.update({**HEADERS, "Cache-Control": NOT_KEPT})  # this answer is given outside the guards
    return answer


def _answer(request: Request, faults: Any, status: int) -> Response:
    language = language_of(request)
    if path_of(request.scope).startswith(API):
        return JSONResponse({**problem(faults, language), "status": status}, status, media_type=MEDIA_TYPE)
    return page(request, "problem.html", status=status, faults=shown(tuple(faults), language))
