"""The application: pages, files of their own, the HTTP interface, and what guards them."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles

from engine.advice.adviser import Adviser
from engine.errors import RegiokoersError
from engine.home import VERSION
from engine.web.desk import Desk
from engine.web.pages import board, documents, files, groups, home, join, notes, plan, portfolio, table, what_if, why
from engine.web.pages.shared import shown
from engine.web.problems import MEDIA_TYPE, problem, status_of
from engine.web.render import HERE, language_of, page
from engine.web.settings import Settings


def application(settings: Settings, adviser: Adviser) -> FastAPI:
    """Make the room for one folder and one library."""
    app = FastAPI(
        title="Regiokoers",
        version=VERSION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        root_path=settings.root_path,
    )
    app.state.desk = Desk(settings, adviser)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    for one in (home, table, notes, why, what_if, plan, documents, files, groups, join, board, portfolio):
        app.include_router(one.router)
    app.add_exception_handler(RegiokoersError, _refused)
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RegiokoersError)
    language = language_of(request)
    if not request.url.path.startswith(f"{request.scope.get('root_path', '')}/api/"):
        return page(request, "problem.html", status=status_of(error.faults), faults=shown(error.faults, language))
    found = problem(error.faults, language)
    return JSONResponse(found, status_of(error.faults), media_type=MEDIA_TYPE)
