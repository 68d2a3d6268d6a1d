"""Pages from templates: escaped everywhere, with what every page knows."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from starlette.requests import Request
from starlette.responses import HTMLResponse

from engine.home import VERSION
from engine.text import LANGUAGES, Language
from engine.web.desk import Desk

if TYPE_CHECKING:
    from jinja2 import Environment

HERE: Final = Path(__file__).parent
COOKIE: Final = "regiokoers_language"
THEME: Final = "regiokoers_theme"
YEAR: Final = 365 * 24 * 3600


def desk_of(request: Request) -> Desk:
    """Give the desk that the application was made with."""
    desk: Desk = request.app.state.desk
    return desk


def language_of(request: Request) -> Language:
    """Give the language of a request: what was chosen on the page, else how the room was opened."""
    chosen = request.query_params.get("language") or request.cookies.get(COOKIE)
    return next((one for one in LANGUAGES if one == chosen), desk_of(request).settings.language)


def page(request: Request, template: str, *, status: int = 200, **words: Any) -> HTMLResponse:
    """Fill a template; it also knows `base` (the root path), `language`, `theme`, `version`, and `say` (the texts)."""
    from engine.web.phrases import PHRASES

    language = language_of(request)

    def say(name: str, /, **parts: Any) -> str:
        return PHRASES[name].in_(language).format(**parts)

    known = {
        "request": request,
        "base": request.scope.get("root_path", ""),
        "language": language,
        "theme": theme if (theme := request.cookies.get(THEME)) in ("light", "dark") else "",
        "version": VERSION,
        "say": say,
    }
    answer = HTMLResponse(_environment().get_template(template).render(**known, **words), status)
    if request.query_params.get("language") == language:
        answer.set_cookie(COOKIE, language, max_age=YEAR, samesite="lax", httponly=True)
    return answer


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
