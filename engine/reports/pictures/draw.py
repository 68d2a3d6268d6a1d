"""Draws a picture by its name."""

import threading
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from engine.reports.pictures.calendar import calendar, calendar_height
from engine.reports.pictures.levels import levels
from engine.reports.pictures.look import Form, saved, sheet
from engine.reports.pictures.path import path, path_height
from engine.reports.pictures.progress import progress, progress_height
from engine.reports.pictures.spread import spread, spread_height
from engine.reports.pictures.weights import weights, weights_height

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Data = dict[str, Any]
_ONE: Final = threading.Lock()
"""The room makes reports in threads, and the library that draws has one set of defaults for all of them."""


class Drawing(NamedTuple):
    """How a picture is drawn, and how high it is in inches."""

    draw: Callable[[Data, "Axes"], None]
    height: Callable[[Data], float]


DRAWINGS: Final = {
    "levels": Drawing(levels, lambda _: 3.3),
    "weights": Drawing(weights, weights_height),
    "path": Drawing(path, path_height),
    "spread": Drawing(spread, spread_height),
    "progress": Drawing(progress, progress_height),
    "calendar": Drawing(calendar, calendar_height),
}


def picture(name: str, data: Data, form: Form) -> bytes:
    """Draw one picture."""
    drawing = DRAWINGS[name]
    return drawn(drawing, data, form)


def drawn(drawing: Drawing, data: Data, form: Form) -> bytes:
    """Draw what is known how to draw."""
    with _ONE, warnings.catch_warnings(), sheet(drawing.height(data)) as (figure, axes):
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        drawing.draw(data, axes)
        return saved(figure, form)
