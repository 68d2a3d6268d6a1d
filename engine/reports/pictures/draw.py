"""Draws a picture by its name."""

import threading
import warnings
from typing import Any, Final

from engine.reports.pictures.levels import levels
from engine.reports.pictures.look import Form, saved, sheet
from engine.reports.pictures.path import path, path_height
from engine.reports.pictures.weights import weights, weights_height

Data = dict[str, Any]
_ONE: Final = threading.Lock()
"""The room makes reports in threads, and the library that draws has one set of defaults for all of them."""


def picture(name: str, data: Data, form: Form) -> bytes:
    """Draw one picture of the advice for one region."""
    height = {"levels": lambda _: 3.3, "weights": weights_height, "path": path_height}[name](data)
    draw = {"levels": levels, "weights": weights, "path": path}[name]
    with _ONE, warnings.catch_warnings(), sheet(height) as (figure, axes):
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        draw(data, axes)
        return saved(figure, form)
